/**
 * What states promised each other and what became of it. In: the ledger, who and until when, the day of asking. Out: each
 * promise once, however many texts report it, with its status and the events that say so.
 */
import { type CommitmentStatus, type Figure, type Followed, followUp, type Promised } from '../judge/commitments.js';
import type { MergedEvent } from '../record/merged.js';
import type { CommitmentFilter, LedgerCommitment } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { gather } from './gather.js';

export interface CommitmentQuestion extends CommitmentFilter {
  readonly status?: readonly CommitmentStatus[];
  /** Made on or after this day. */
  readonly since?: string;
}

/** Example: `await followed(store, { by: ['KAZ'], to: ['TUR'] }, '2022-06-30')`. */
export async function followed(
  store: Ledger,
  { status, since, ...filter }: CommitmentQuestion,
  today: string,
): Promise<readonly Followed[]> {
  const promises = (await gather(promisesOf(store, filter))).filter(({ made }) => since === undefined || made >= since);
  const broken = await markedBroken(store);
  const results: Followed[] = [];
  for (const promise of promises) {
    const events = await later(store, promise);
    const figures = promise.target ? await figuresOf(store, events) : new Map<string, readonly Figure[]>();
    const [one] = followUp([promise], events, today, broken, ({ id }) => figures.get(id) ?? []);
    if (one && (!status || status.includes(one.status))) results.push(one);
  }
  return results.sort(byDue);
}

/** One of them by its id (of the merged event that promises, or of the commitment); null where there is none. */
export async function followedOne(store: Ledger, id: string, today: string): Promise<Followed | null> {
  const event = await store.mergedEvent(id);
  // A commitment that no event carries has the id of its document, and its place in it.
  const documents = event ? event.reports.map(({ document }) => document) : [id.replace(/\.c\d+$/u, '')];
  for (const document of new Set(documents))
    for await (const promise of promisesOf(store, { document })) {
      if (promise.id !== (event?.id ?? id)) continue;
      return followUp([promise], await later(store, promise), today, await markedBroken(store))[0] ?? null;
    }
  return null;
}

async function* promisesOf(store: Ledger, filter: CommitmentFilter): AsyncGenerator<Promised> {
  const seen = new Map<string, LedgerCommitment[]>();
  for await (const one of walk((page) => store.commitments(filter, page))) {
    const key = one.event ?? one.id;
    const reports = seen.get(key);
    if (reports) reports.push(one);
    else seen.set(key, [one]);
  }
  const merged = new Set<string>();
  for (const [key, reports] of seen) {
    const event = reports[0]?.event ? await store.mergedEvent(reports[0].event) : null;
    if (event && merged.has(event.id)) continue;
    if (event) merged.add(event.id);
    yield promised(event?.id ?? key, event, reports);
  }
}

function promised(id: string, event: MergedEvent | null, reports: readonly LedgerCommitment[]): Promised {
  const [first] = [...reports].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const commitment = first?.commitment;
  return {
    id,
    event,
    statement: commitment?.statement ?? null,
    by: event?.actors ?? commitment?.by ?? [],
    to: event?.recipients ?? commitment?.to ?? [],
    words: first?.words ?? '',
    made: event?.announced?.start ?? (first ? dayOf(first) : ''),
    target: reports.find((one) => one.commitment.target)?.commitment.target ?? null,
    due: event?.due ?? reports.find((one) => one.commitment.due)?.commitment.due ?? null,
    documents: event?.reports.map(({ document }) => document) ?? reports.map(({ document }) => document.id),
  };
}

const dayOf = ({ document }: LedgerCommitment): string => document.published?.start ?? '';

/** Events of the same sides from the day of the promise on. */
async function later(store: Ledger, { by, to, made }: Promised): Promise<readonly MergedEvent[]> {
  const states = [...new Set([...by, ...to])];
  if (states.length === 0) return [];
  return gather(walk((page) => store.merged({ states, ...(made === '' ? {} : { since: made }) }, page)));
}

/** Numbers that the texts of cooperation claim: trade, investment. */
async function figuresOf(
  store: Ledger,
  events: readonly MergedEvent[],
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const figures = new Map<string, readonly Figure[]>();
  for (const { id, type, reports } of events) {
    if (type !== 'COOPERATE') continue;
    const told: Figure[] = [];
    for (const document of new Set(reports.map((report) => report.document)))
      for await (const { claim } of walk((page) => store.claims({ kind: ['total'], document }, page)))
        if (typeof claim.value === 'number') told.push({ value: claim.value, unit: claim.unit ?? null });
    figures.set(id, told);
  }
  return figures;
}

async function markedBroken(store: Ledger): Promise<ReadonlySet<string>> {
  const broken = new Set<string>();
  for await (const { action, fields, record } of walk((page) => store.corrections({ standing: true }, page)))
    if (action === 'edit' && fields?.status === 'broken') broken.add(record);
  return broken;
}

/** The next to fall due first; those without a day last, newest first. */
function byDue(a: Followed, b: Followed): number {
  const [one, other] = [a.due?.end ?? '9999', b.due?.end ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.made > b.made ? -1 : 1;
}
