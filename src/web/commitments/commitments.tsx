/**
 * What states promised each other and what became of it. In: filters in the address. Out: a table, the next to fall due first,
 * or a board by status; each line leads to its history. Keys: j k move, Enter opens.
 */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { COMMITMENT_STATUSES } from '../../judge/commitments.js';
import type { DateRange } from '../../record/record.js';
import type { Followed } from '../../server/routes/questions.js';
import { go, search, useAddress, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { ChipField } from '../feed/chip-field.js';
import { Uncovered } from '../feed/empty.js';
import { useKeys } from '../keys.js';
import { actorChoices } from '../names/names.js';
import { Actors } from '../parts/actors.js';
import { take } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Views } from '../parts/one-of.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { Tools } from '../parts/tools.js';
import { walkKeys } from '../parts/walk.js';
import { useWide } from '../parts/wide.js';
import { dayWords, rangeWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { COLUMNS } from './columns.js';
import { BOARD, commitmentCommand, commitmentQuery } from './question.js';
import { StatusWord } from './status.js';

export function Commitments(): ReactNode {
  const { t, number } = useWords();
  const address = useAddress();
  const { query } = address;
  const [asked, again] = useAsked<{ items: Followed[] }>(`/api/commitments${search(commitmentQuery(query))}`);
  const board = query.get('view') === 'board';
  const body = useRef<HTMLDivElement>(null);
  useKeys({
    ...walkKeys(body, 'a.promise-open', '.promise'),
    '/': () => document.querySelector<HTMLInputElement>('.commitment-filters input')?.focus(),
  });
  const items = asked.state === 'here' ? asked.value.items : [];
  return (
    <div className="commitments">
      <h1>{t('commitments.title')}</h1>
      <Filters />
      <div className="view-row">
        <Views
          title={t('commitments.view')}
          name="view"
          values={['table', 'board']}
          chosen={board ? 'board' : 'table'}
          say={(it) => t(`commitments.view-${it}`)}
          onChoose={(it) => go(withQuery(address, { view: it === 'board' ? it : null }))}
        />
        <Tools command={commitmentCommand(query)} take={take('commitments', COLUMNS, () => items)} />
      </div>
      {asked.state === 'failed' ? <Failed problem={asked.problem} again={again} /> : null}
      {asked.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {asked.state === 'here' && items.length === 0 ? (
        <Uncovered address={address}>
          {() => (
            <Plain>
              <h2>{t('commitments.none')}</h2>
              <p>{t('commitments.none-hint')}</p>
            </Plain>
          )}
        </Uncovered>
      ) : null}
      {items.length > 0 ? (
        <>
          <p className="soft" role="status">
            {t('commitments.says', { count: items.length, items: number(items.length) })}
          </p>
          <div ref={body}>{board ? <Board items={items} /> : <Table items={items} />}</div>
        </>
      ) : null}
    </div>
  );
}

function Filters(): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const { query } = address;
  const actors = useMemo(() => actorChoices(language), [language]);
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const set = (name: string, values: readonly string[]) => go(withQuery(address, { [name]: values.join(',') }));
  const statuses = listed('status');
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const active = ['by', 'to', 'due', 'status'].filter((it) => query.has(it)).length;
  return (
    <details className="drawer" open={wide || open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('filter.title')}
        {active > 0 ? <span className="count">{t('filter.active', { count: active })}</span> : null}
      </summary>
      <search className="commitment-filters">
        {(['by', 'to'] as const).map((it) => (
          <ChipField
            key={it}
            label={t(`commitments.${it}`)}
            values={listed(it)}
            choices={actors}
            onChange={(values) => set(it, values)}
          />
        ))}
        <label className="due-field">
          {t('commitments.due-by')}
          <input
            type="date"
            value={query.get('due') ?? ''}
            onChange={(event) => go(withQuery(address, { due: event.target.value }), 'replace')}
          />
        </label>
        <fieldset>
          <legend>{t('filter.status')}</legend>
          <div className="toggles">
            {COMMITMENT_STATUSES.map((it) => (
              <label key={it} className="toggle">
                <input
                  type="checkbox"
                  checked={statuses.includes(it)}
                  onChange={() =>
                    set('status', statuses.includes(it) ? statuses.filter((other) => other !== it) : [...statuses, it])
                  }
                />
                <span>{t(`commitment.${it}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </search>
    </details>
  );
}

export const commitmentAddress = (id: string): string => `/commitment/${encodeURIComponent(id)}`;

function Table({ items }: { readonly items: readonly Followed[] }): ReactNode {
  const { t, language } = useWords();
  return (
    <TableFrame label={t('commitments.title')}>
      <table className="numbers promise-table">
        <thead>
          <tr>
            <th scope="col">{t('commitments.due')}</th>
            <th scope="col">{t('filter.status')}</th>
            <th scope="col">{t('commitments.parties')}</th>
            <th scope="col">{t('commitments.words')}</th>
            <th scope="col">{t('commitments.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((it) => (
            <tr key={it.id} className="promise">
              <td className="promise-due">
                {it.due ? (
                  rangeWords(it.due as DateRange, language)
                ) : (
                  <span className="soft">{t('promise.no-due')}</span>
                )}
              </td>
              <td>
                <StatusWord status={it.status} late={it.late} />
              </td>
              <td>
                <Parties item={it} />
              </td>
              <td>
                <Words item={it} />
              </td>
              <td data-label={`${t('commitments.evidence')}: `}>
                <Evidence item={it} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

export function Parties({ item }: { readonly item: Followed }): ReactNode {
  return (
    <>
      <Actors codes={item.by} />
      {item.to.length > 0 ? (
        <>
          {' '}
          <span className="arrow">→</span> <Actors codes={item.to} />
        </>
      ) : null}
    </>
  );
}

/** The words that bind, in their language, leading to the history. */
function Words({ item }: { readonly item: Followed }): ReactNode {
  const { t, language } = useWords();
  return (
    <>
      <Link to={commitmentAddress(item.id)} className="promise-open">
        <span lang={languageOf(item)}>{item.words === '' ? t('commitments.no-words') : item.words}</span>
      </Link>
      {item.made === '' ? null : (
        <span className="soft promise-made">{t('promise.made', { day: dayWords(item.made, language) })}</span>
      )}
    </>
  );
}

/** The language of the earliest report; unknown where only a statement promises. */
export function languageOf({ event }: Followed): string | undefined {
  const language = event?.reports[0]?.language;
  return language === 'und' ? undefined : language;
}

function Evidence({ item }: { readonly item: Followed }): ReactNode {
  const { t, language } = useWords();
  const latest = item.fulfilments.at(-1);
  if (!latest) return <span className="soft">{t('commitments.no-evidence')}</span>;
  return (
    <>
      <Link to={`/event/${encodeURIComponent(latest.event)}`}>{dayWords(latest.day, language)}</Link>
      {item.fulfilments.length > 1 ? (
        <span className="soft"> {t('commitments.more', { count: item.fulfilments.length - 1 })}</span>
      ) : null}
    </>
  );
}

function Board({ items }: { readonly items: readonly Followed[] }): ReactNode {
  const { t, number, language } = useWords();
  const columns = BOARD.map((status) => ({ status, own: items.filter((it) => it.status === status) })).filter(
    ({ own }) => own.length > 0,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="board" aria-label={t('commitments.view-board')} tabIndex={0}>
      {columns.map(({ status, own }) => (
        <section key={status} aria-label={t(`commitment.${status}`)}>
          <h2>
            <StatusWord status={status} /> <span className="count">{number(own.length)}</span>
          </h2>
          <ul>
            {own.map((it) => (
              <li key={it.id} className="promise">
                <p className="soft">{it.due ? rangeWords(it.due as DateRange, language) : t('promise.no-due')}</p>
                <p>
                  <Parties item={it} />
                </p>
                <Words item={it} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
