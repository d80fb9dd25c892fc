/**
 * The feed: what happened, newest first, each event once. In: the filters in the address. Out: a list of events, each with the
 * original sentence that says so. Keys: j k move, Enter opens, x shows who reports it, o opens the source, / searches.
 */
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { MergedRow } from '../../server/routes/merged.js';
import { go, search, useAddress, withQuery } from '../address.js';
import { useKeys } from '../keys.js';
import { actorName } from '../names/names.js';
import { takeEvents } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { walkKeys } from '../parts/walk.js';
import { periodWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { Empty } from './empty.js';
import { command, filterQuery, listOf, toggled } from './filter.js';
import { Filters } from './filters.js';
import { NamedStates } from './named.js';
import { Row } from './row.js';
import { SearchBox } from './search-box.js';
import { useFeed } from './use-feed.js';

export function Feed(): ReactNode {
  const { query } = useAddress();
  const words = useWords();
  const { t, language } = words;
  const question = search(filterQuery(query));
  const { feed, more, again } = useFeed(question);
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);

  const opened = (query.get('open') ?? '').split(',').filter(Boolean);
  useKeys({
    ...walkKeys(list, 'a.row-open', 'li'),
    o: () => document.activeElement?.closest('li.row')?.querySelector<HTMLAnchorElement>('a.row-source')?.click(),
    x: () => document.activeElement?.closest('li.row')?.querySelector<HTMLElement>('button.badge')?.click(),
    '/': () => find.current?.focus(),
  });

  useMoreAtEnd(end, more);
  usePlaceKept(list, feed.rows.length > 0);

  const months = useMemo(() => byMonth(feed.rows), [feed.rows]);
  const empty = feed.rows.length === 0;
  return (
    <div className="feed">
      <Filters query={query} />
      <section className="feed-main" aria-busy={feed.state === 'waiting'} aria-label={t('feed.title')}>
        <h1 className="unseen">{t('feed.title')}</h1>
        <div className="feed-tools">
          <SearchBox query={query} box={find} />
          <Tools command={command(query)} take={takeEvents(question)} />
        </div>
        <NamedStates query={query} />
        <Pages query={query} />
        <p className="unseen" role="status">
          {feed.state === 'here' ? t('feed.shown', { count: feed.rows.length }) : ''}
        </p>
        <div ref={list} onClickCapture={keepPlace}>
          {months.map(({ month, rows }) => (
            <section key={month ?? 'none'} className="month">
              <h2>{month === null ? t('feed.no-date') : periodWords(month, language)}</h2>
              {blocksOf(rows).map((block) => (
                <ol key={block[0]?.event.id}>
                  {block.map((row) => (
                    <Row key={row.event.id} row={row} open={opened.includes(row.event.id)} onOpen={openOrClose} />
                  ))}
                </ol>
              ))}
            </section>
          ))}
        </div>
        {feed.state === 'failed' && feed.problem ? <Failed problem={feed.problem} again={again} /> : null}
        {feed.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
        {feed.state === 'here' && empty ? <Empty query={query} /> : null}
        {feed.state === 'here' && !empty ? (
          <div className="feed-end" ref={end}>
            {feed.next === null ? (
              <p className="soft">{t('feed.end', { count: feed.rows.length })}</p>
            ) : (
              <button type="button" onClick={more}>
                {t('feed.more')}
              </button>
            )}
          </div>
        ) : null}
      </section>
    </div>
  );
}

/** Which rows are open stands in the address. */
function openOrClose(id: string): void {
  const here = { path: '/', query: new URLSearchParams(location.search) };
  go(withQuery(here, { open: toggled((here.query.get('open') ?? '').split(',').filter(Boolean), id) }), 'replace');
}

/** Who is asked for alone has a page. */
function Pages({ query }: { readonly query: URLSearchParams }): ReactNode {
  const { t, language } = useWords();
  const states = query.get('dyad') ? (query.get('dyad') ?? '').split('-') : listOf(query, 'states');
  const [source, ...others] = listOf(query, 'source');
  const names = states.map((it) => actorName(it, language)).join(' – ');
  if (states.length > 2 || (states.length === 0 && (!source || others.length > 0))) return null;
  return (
    <p className="feed-pages">
      {states.length > 0 ? (
        <Link to={`/${states.length === 2 ? 'dyad' : 'actor'}/${states.join('-')}`}>{t('feed.page', { names })}</Link>
      ) : null}
      {source && others.length === 0 ? (
        <Link to={`/source/${encodeURIComponent(source)}`}>{t('feed.page', { names: source })}</Link>
      ) : null}
    </p>
  );
}

interface Month {
  readonly month: string | null;
  readonly rows: MergedRow[];
}

/** Neighbouring rows of one month; the order is the ledger's. */
function byMonth(rows: readonly MergedRow[]): readonly Month[] {
  const months: Month[] = [];
  for (const row of rows) {
    const month = periodOf(row);
    const last = months.at(-1);
    if (last && last.month === month) last.rows.push(row);
    else months.push({ month, rows: [row] });
  }
  return months;
}

/** Rows that the browser leaves undrawn together while they are out of sight: watching each by itself costs more than it saves. */
const BLOCK = 10;

function blocksOf(rows: readonly MergedRow[]): readonly (readonly MergedRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, at) => rows.slice(at * BLOCK, (at + 1) * BLOCK));
}

/** The next page is asked for before the end is seen; the button is for those who do not scroll. */
function useMoreAtEnd(end: RefObject<HTMLElement | null>, more: () => void): void {
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    const target = end.current;
    if (!target) return;
    // What was seen last counts: on a busy machine several sights are told of at once.
    const watch = new IntersectionObserver((seen) => seen.at(-1)?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    });
    watch.observe(target);
    return () => watch.disconnect();
  });
}

/** The month of an event, or its year where no month is known. */
function periodOf({ event: { date } }: MergedRow): string | null {
  if (date === null) return null;
  return date.start.slice(0, date.precision === 'day' || date.precision === 'month' ? 7 : 4);
}

/** Enough for all rows in sight to have their height; a tenth of a second. */
const FRAMES = 6;

interface Place {
  /** The row that was opened, and how far from the top of the window it stood. */
  readonly row: string;
  readonly top: number;
}

/** The entry in the browser's history remembers which row was opened from it. */
function keepPlace(event: MouseEvent): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('li[data-key]');
  if (!row) return;
  const place: Place = { row: row.dataset.key ?? '', top: row.getBoundingClientRect().top };
  history.replaceState(place, '');
}

/** Back returns to the row that was left. Not to a height: rows out of sight have none yet. */
function usePlaceKept(list: RefObject<HTMLElement | null>, ready: boolean): void {
  useLayoutEffect(() => {
    const place = history.state as Place | null;
    if (!ready || !place?.row) return;
    const row = list.current?.querySelector<HTMLElement>(`li[data-key="${CSS.escape(place.row)}"]`);
    if (!row) return;
    row.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
    let frames = 0;
    // Rows that come into sight get their height one frame later, and shift the others.
    const settle = () => {
      scrollBy(0, row.getBoundingClientRect().top - place.top);
      frames += 1;
      if (frames < FRAMES) frame = requestAnimationFrame(settle);
    };
    let frame = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(frame);
  }, [ready, list]);
}
