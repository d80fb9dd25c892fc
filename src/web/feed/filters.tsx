/**
 * The filters: a rail beside the feed from 1024 px, a drawer below. In: the address. Out: fields that change it.
 */
import { type ReactNode, useMemo, useState } from 'react';
import { CONTEXTS, EVENT_TYPES, type EventType, LANGUAGES, STATUSES, TYPES } from '../../record/codebook.js';
import type { NamedAnswer } from '../../server/routes/names.js';
import type { Coverage } from '../../server/schema.js';
import { go, withQuery } from '../address.js';
import { ask, useAsked } from '../ask.js';
import { actorChoices, ownName } from '../names/names.js';
import { OneOf } from '../parts/one-of.js';
import { PeriodFields } from '../parts/period.js';
import { QuadSign } from '../parts/sign.js';
import { useWide } from '../parts/wide.js';
import { quadOf } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { ChipField } from './chip-field.js';
import { FILTERS, type ListFilter, listOf, toggled } from './filter.js';

interface Props {
  readonly query: URLSearchParams;
}

const QUADS = [1, 2, 3, 4, 0] as const;
/** Independent sources; one is any event. */
const LEAST_SOURCES = ['1', '2', '3', '5'] as const;

export function Filters({ query }: Props): ReactNode {
  const { t, language } = useWords();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const [reach] = useAsked<Coverage>('/api/coverage');
  const set = (name: string, value: string) => go(withQuery({ path: '/', query }, { [name]: value }));
  const toggle = (name: ListFilter, value: string) => set(name, toggled(listOf(query, name), value));
  const active = FILTERS.filter((it) => it !== 'text' && query.has(it)).length;

  const actors = useMemo(() => actorChoices(language), [language]);
  const contexts = useMemo(() => CONTEXTS.map((value) => ({ value, label: t(`context.${value}`) })), [t]);
  const sources = useMemo(() => {
    if (reach.state !== 'here') return [];
    const names = new Set(reach.value.outlets.flatMap((it) => (it.outlet ? [it.outlet] : [])));
    return [...names].sort().map((value) => ({ value, label: value }));
  }, [reach]);

  return (
    <details className="filters" open={wide || open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('filter.title')}
        {active > 0 ? <span className="count">{t('filter.active', { count: active })}</span> : null}
      </summary>
      <div className="filters-body">
        {active > 0 ? (
          <button
            type="button"
            className="plain-button"
            onClick={() => go(withQuery({ path: '/', query: new URLSearchParams() }, { text: query.get('text') }))}
          >
            {t('filter.clear')}
          </button>
        ) : null}
        <ChipField
          label={t('filter.states')}
          values={listOf(query, 'states')}
          choices={actors}
          onChange={(it) => set('states', it.join(','))}
          find={codeNamed}
        />
        {query.get('dyad') ? (
          <ChipField
            label={t('filter.dyad')}
            values={[query.get('dyad') ?? '']}
            choices={[]}
            onChange={(it) => set('dyad', it.at(-1) ?? '')}
          />
        ) : null}
        <fieldset className="dates">
          <legend>{t('filter.dates')}</legend>
          <PeriodFields query={query} set={set} />
        </fieldset>
        <fieldset>
          <legend>{t('filter.corroboration')}</legend>
          <OneOf
            name="corroboration"
            values={LEAST_SOURCES}
            chosen={LEAST_SOURCES.find((it) => it === query.get('corroboration')) ?? '1'}
            say={(it) => (it === '1' ? t('filter.any') : t('filter.at-least', { number: it }))}
            onChoose={(it) => set('corroboration', it === '1' ? '' : it)}
          />
        </fieldset>
        <fieldset>
          <legend>{t('filter.status')}</legend>
          <div className="toggles">
            {STATUSES.map((it) => (
              <Toggle key={it} on={listOf(query, 'status').includes(it)} onChange={() => toggle('status', it)}>
                {t(`status.${it}`)}
              </Toggle>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('filter.type')}</legend>
          {QUADS.map((quad) => (
            <div key={quad} className="quad-group">
              <p className="soft">{t(`quad.${quad}`)}</p>
              {EVENT_TYPES.filter((it) => quadOf(it) === quad).map((it) => (
                <TypeChoice key={it} type={it} query={query} toggle={toggle} />
              ))}
            </div>
          ))}
        </fieldset>
        <ChipField
          label={t('filter.context')}
          values={listOf(query, 'context')}
          choices={contexts}
          onChange={(it) => set('context', it.join(','))}
        />
        <fieldset>
          <legend>{t('filter.language')}</legend>
          <div className="toggles">
            {LANGUAGES.map((it) => (
              <Toggle key={it} on={listOf(query, 'language').includes(it)} onChange={() => toggle('language', it)}>
                <span lang={it}>{ownName(it)}</span>
              </Toggle>
            ))}
          </div>
        </fieldset>
        <ChipField
          label={t('filter.source')}
          values={listOf(query, 'source')}
          choices={sources}
          onChange={(it) => set('source', it.join(','))}
        />
      </div>
    </details>
  );
}

/** The state that is named so in another language than the page's; null where none is, or nobody answers. */
async function codeNamed(text: string): Promise<string | null> {
  const found = await ask<NamedAnswer>(`/api/names?text=${encodeURIComponent(text.slice(0, 200))}`).catch(() => null);
  return found?.items[0]?.code ?? null;
}

interface TypeProps {
  readonly type: EventType;
  readonly query: URLSearchParams;
  readonly toggle: (name: ListFilter, value: string) => void;
}

/** A chosen type opens its modes. */
function TypeChoice({ type, query, toggle }: TypeProps): ReactNode {
  const { t } = useWords();
  const modes = Object.keys(TYPES[type].modes);
  const on = listOf(query, 'type').includes(type);
  return (
    <>
      <label className="check" title={type}>
        <input type="checkbox" checked={on} onChange={() => toggle('type', type)} />
        <QuadSign quad={quadOf(type)} />
        {t(`type.${type}`)}
      </label>
      {on && modes.length > 0 ? (
        <div className="modes">
          {modes.map((mode) => (
            <label key={mode} className="check">
              <input
                type="checkbox"
                checked={listOf(query, 'mode').includes(mode)}
                onChange={() => toggle('mode', mode)}
              />
              {t(`mode.${type}.${mode}`)}
            </label>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Toggle({ on, onChange, children }: { on: boolean; onChange: () => void; children: ReactNode }): ReactNode {
  return (
    <label className="toggle">
      <input type="checkbox" checked={on} onChange={onChange} />
      <span>{children}</span>
    </label>
  );
}
