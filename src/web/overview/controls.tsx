/**
 * What the overview counts: a rail from 1024 px, a drawer below. In: the address, how far the record reaches.
 * Out: fields that change the address.
 */
import { type ReactNode, useMemo, useState } from 'react';
import { EVENT_TYPES, STATUSES } from '../../record/codebook.js';
import type { Coverage } from '../../server/schema.js';
import { go, useAddress, withQuery } from '../address.js';
import { ChipField } from '../feed/chip-field.js';
import { actorChoices } from '../names/names.js';
import { Period } from '../parts/period.js';
import { QuadSign } from '../parts/sign.js';
import { useWide } from '../parts/wide.js';
import { quadOf } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { PeriodSlider } from './period-slider.js';

interface Props {
  readonly query: URLSearchParams;
  readonly months: Coverage['months'];
  readonly reach: { readonly first: string; readonly last: string };
}

const QUADS = [1, 2, 3, 4] as const;
const SOURCES = [1, 2, 3] as const;
const MOST = [10, 20, 40, 80] as const;
const STANDARD_MOST = 20;

export function Controls({ query, months, reach }: Props): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const actors = useMemo(() => actorChoices(language), [language]);
  const set = (name: string, value: string | null) => go(withQuery(address, { [name]: value }), 'replace');
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const toggle = (name: string, value: string) => {
    const values = listed(name);
    set(name, (values.includes(value) ? values.filter((it) => it !== value) : [...values, value]).join(','));
  };
  return (
    <details className="filters" open={wide || open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('filter.title')}</summary>
      <div className="filters-body">
        <PeriodSlider rows={months} reach={reach} />
        <Period />
        <ChipField
          label={t('overview.of')}
          values={query.get('of') ? [query.get('of') ?? ''] : []}
          choices={actors}
          onChange={(values) => set('of', values.at(-1) ?? null)}
        />
        <fieldset>
          <legend>{t('overview.quad')}</legend>
          {QUADS.map((quad) => (
            <label className="check" key={quad}>
              <input
                type="checkbox"
                checked={listed('quad').includes(String(quad))}
                onChange={() => toggle('quad', String(quad))}
              />
              <QuadSign quad={quad} />
              {t(`quad.${quad}`)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('filter.status')}</legend>
          <div className="toggles">
            {STATUSES.map((it) => (
              <label className="toggle" key={it}>
                <input type="checkbox" checked={listed('status').includes(it)} onChange={() => toggle('status', it)} />
                <span>{t(`status.${it}`)}</span>
              </label>
            ))}
          </div>
          <p className="hint soft">{t('overview.status-hint')}</p>
        </fieldset>
        <div className="two-fields">
          <label>
            {t('overview.sources')}
            <select value={query.get('sources') ?? '1'} onChange={(it) => set('sources', unless(it.target.value, '1'))}>
              {SOURCES.map((it) => (
                <option key={it}>{it}</option>
              ))}
            </select>
          </label>
          <label>
            {t('overview.most')}
            <select
              value={query.get('most') ?? String(STANDARD_MOST)}
              onChange={(it) => set('most', unless(it.target.value, String(STANDARD_MOST)))}
            >
              {MOST.map((it) => (
                <option key={it}>{it}</option>
              ))}
            </select>
          </label>
        </div>
        <details className="more-types" open={listed('type').length > 0}>
          <summary>{t('filter.type')}</summary>
          {EVENT_TYPES.filter((it) => quadOf(it) !== 0).map((it) => (
            <label className="check" key={it} title={it}>
              <input type="checkbox" checked={listed('type').includes(it)} onChange={() => toggle('type', it)} />
              <QuadSign quad={quadOf(it)} />
              {t(`type.${it}`)}
            </label>
          ))}
        </details>
      </div>
    </details>
  );
}

const unless = (value: string, standard: string): string | null => (value === standard ? null : value);
