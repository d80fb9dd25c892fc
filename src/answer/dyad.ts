/**
 * Two actors and what passed between them. In: the ledger, the pair, a period, the day of asking. Out: events, visits each
 * way, open promises, quotations from the texts that tell of them, and how many texts of how many outlets that is.
 */
import type { Followed } from '../judge/commitments.js';
import type { MergedEvent } from '../record/merged.js';
import type { LedgerStatement } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { type VisitRow, visitRows, visitsEachWay } from '../tell/visits.js';
import { between, followed } from './commitments.js';
import { quotations } from './quotations.js';

export interface DyadQuestion {
  readonly one: string;
  readonly other: string;
  readonly since?: string;
  readonly until?: string;
  /** Promises stand as on this day. */
  readonly today: string;
}

export interface Dyad {
  /** Newest first. */
  readonly events: readonly MergedEvent[];
  /** There were more than could be told. */
  readonly more: boolean;
  readonly visits: readonly VisitRow[];
  readonly there: number;
  readonly back: number;
  /** The next to fall due first; what was kept or given up is left out. */
  readonly commitments: readonly Followed[];
  readonly quotations: readonly LedgerStatement[];
  readonly documents: number;
  /** First and last publication in the ledger: what lies before is only looked back at. */
  readonly covered: { readonly first: string; readonly last: string } | null;
  readonly outlets: number;
}

/** Events of one pair that one answer holds. */
const MOST_EVENTS = 4_000;
const MOST_QUOTATIONS = 12;
const OPEN = new Set(['announced', 'under-way', 'due', 'overdue', 'no-news', 'partly', 'broken']);

/** Example: `(await dyad(store, { one: 'KAZ', other: 'TUR', today: '2024-01-01' })).visits`. */
export async function dyad(store: Ledger, { one, other, since, until, today }: DyadQuestion): Promise<Dyad> {
  const period = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  const events: MergedEvent[] = [];
  let more = false;
  for await (const event of walk((page) => store.merged({ dyad: [one, other], ...period }, page))) {
    more = events.length === MOST_EVENTS;
    if (more) break;
    events.push(event);
  }
  // Others may be there too: of a visit to two capitals only the one between these two counts.
  const visits = visitRows(events).filter(
    ({ guest, host }) => (guest === one && host === other) || (guest === other && host === one),
  );
  const ways = visitsEachWay(visits);
  const reports = events.flatMap((event) => event.reports);
  const documents = new Set(reports.map(({ document }) => document));
  const promises = await followed(store, { sides: between(one, other) }, today);
  const inPeriod = ({ made }: Followed) => (!since || made >= since) && (!until || made <= until);
  return {
    events,
    more,
    visits: [...visits].reverse(),
    there: ways.get(`${one}>${other}`) ?? 0,
    back: ways.get(`${other}>${one}`) ?? 0,
    commitments: promises.filter((it) => OPEN.has(it.status) && inPeriod(it)),
    quotations: await quotations(store, { states: [one, other], ...period }, { most: MOST_QUOTATIONS, documents }),
    documents: documents.size,
    covered: (await store.reach()).published,
    outlets: new Set(reports.flatMap(({ outlet }) => outlet ?? [])).size,
  };
}
