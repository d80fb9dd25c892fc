/**
 * What states promised each other and what became of it. In: the ledger, who and until when, the day of asking. Out: each
 * promise once, however many texts report it, with its status and the events that say so.
 */
import { type CommitmentStatus, type Figure, type Followed, followUp, type Promised } from '../judge/commitments.js';
import { firstTold, LATE } from '../judge/fulfilment.js';
import { isBreach } from '../merge/correct.js';
import type { MergedEvent } from '../record/merged.js';
import type { CommitmentFilter } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { type Known, promisesOf } from './promises.js';

export interface CommitmentQuestion extends CommitmentFilter {
  readonly status?: readonly CommitmentStatus[];
  /** Made on or after this day. */
  readonly since?: string;
  /** Instead of `by` and `to`: what one of these gives. */
  readonly sides?: readonly Sides[];
}

type Sides = Pick<CommitmentFilter, 'by' | 'to'>;

export interface Answered extends Followed {
  /** Kept, or partly, but only after its deadline. */
  readonly late: boolean;
}

/** What two promised each other. Example: `await followed(store, { sides: between('KAZ', 'TUR') }, '2022-06-30')`. */
export const between = (one: string, other: string): readonly Sides[] => [
  { by: [one], to: [other] },
  { by: [other], to: [one] },
  { by: [one, other] },
];

/**
 * Example: `await followed(store, { by: ['KAZ'], to: ['TUR'] }, '2022-06-30')`.
 *
 * @param today what was made or told after this day is not known
 */
export async function followed(
  store: Ledger,
  { status, since, sides = [{}], ...filter }: CommitmentQuestion,
  today: string,
): Promise<readonly Answered[]> {
  const promises = await promisesOf(
    store,
    sides.map((side) => ({ ...filter, ...side })),
  );
  const decided = await decisionsOf(store);
  const results: Answered[] = [];
  for (const known of promises) {
    const { promise } = known;
    if (!isKnown(promise, today) || (since !== undefined && promise.made < since)) continue;
    const one = await follow(store, known, today, decided);
    if (!status || status.includes(one.status)) results.push(one);
  }
  return results.sort(byDue);
}

/**
 * One of them by its id (of the merged event that promises, or of the commitment), or that of the act that its words were read as,
 * too; null where there is none by that day.
 */
export async function followedOne(store: Ledger, id: string, today: string): Promise<Answered | null> {
  const event = await store.mergedEvent(id);
  // A commitment that no event carries has the id of its document, and its place in it.
  const documents = event ? event.reports.map(({ document }) => document) : [id.replace(/\.c\d+$/u, '')];
  const promises = await promisesOf(
    store,
    [...new Set(documents)].map((document) => ({ document })),
  );
  const known = promises.find(({ ids }) => ids.includes(event?.id ?? id));
  return known && isKnown(known.promise, today) ? follow(store, known, today, await decisionsOf(store)) : null;
}

/** Made by that day, and told by then. */
function isKnown({ made, event }: Promised, today: string): boolean {
  return made <= today && (event === null || firstTold(event) <= today);
}

async function follow(store: Ledger, { promise, ids }: Known, today: string, decisions: Decisions): Promise<Answered> {
  const [decision] = ids.flatMap((id) => decisions.get(id) ?? []).sort((a, b) => a.rank - b.rank);
  const broken = decision?.kept === null ? [promise.id] : [];
  const link = decision?.kept ?? null;
  const events = [...(await later(store, promise))];
  // What a person tied to it may be of other sides, or of another time.
  const own = link && (await store.mergedEvent(link.event));
  if (own && !events.some(({ id }) => id === own.id)) events.push(own);
  const kept = own && link ? [[promise.id, { event: own.id, because: link.because }] as const] : [];
  const figures = promise.target ? await figuresOf(store, events) : new Map<string, readonly Figure[]>();
  const decided = { broken: new Set(broken), kept: new Map(kept) };
  const [one] = followUp([promise], events, today, decided, ({ id }) => figures.get(id) ?? []);
  return { ...(one as Followed), late: isLate(one as Followed) };
}

function isLate({ status, fulfilments }: Followed): boolean {
  const own = fulfilments.filter(({ how }) => how === status && (how === 'kept' || how === 'partly'));
  return own.length > 0 && own.every(({ because }) => because.endsWith(LATE));
}

/** Events of the same sides from the day of the promise on; each of those who pledge aid may give their own. */
async function later(store: Ledger, { event, by, to, made }: Promised): Promise<readonly MergedEvent[]> {
  const givers = event?.mode === 'pledge-aid' && to.length > 0 ? by.map((one) => [one]) : [by];
  const found = new Map<string, MergedEvent>();
  for (const some of givers) {
    const states = [...new Set([...some, ...to])];
    if (states.length === 0) continue;
    for await (const it of walk((page) => store.merged({ states, ...(made === '' ? {} : { since: made }) }, page)))
      found.set(it.id, it);
  }
  return [...found.values()];
}

/** Numbers that the sentences of cooperation and aid claim: trade, investment, a sum given. What a text says elsewhere is of another matter. */
async function figuresOf(
  store: Ledger,
  events: readonly MergedEvent[],
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const figures = new Map<string, readonly Figure[]>();
  for (const { id, type, reports } of events) {
    if (type !== 'COOPERATE' && type !== 'AID') continue;
    const told: Figure[] = [];
    for (const { document, passage: of } of reports)
      for await (const { claim, passage } of walk((page) => store.claims({ kind: ['total'], document }, page))) {
        const { value, unit = null, predicate, subject } = claim;
        if (typeof value === 'number' && of !== null && passage?.text === of)
          told.push({ value, unit, predicate, subject });
      }
    figures.set(id, told);
  }
  return figures;
}

/** What a person said became of a promise. */
interface Decision {
  /** Of two decisions on one promise the one of lower rank is the later. */
  readonly rank: number;
  /** The event that kept it, and why; null where it was broken. */
  readonly kept: { readonly event: string; readonly because: string } | null;
}

/** The latest by each id: the promise's, and those of the coded events that tell it. */
type Decisions = ReadonlyMap<string, Decision>;

async function decisionsOf(store: Ledger): Promise<Decisions> {
  const latest = new Map<string, Decision>();
  let rank = 0;
  for await (const it of walk((page) => store.corrections({ standing: true }, page))) {
    const { action, fields, record, other, by, reason, targets = [] } = it;
    const broken = action === 'edit' && isBreach(fields);
    if (!broken && action !== 'link') continue;
    rank++;
    const on = (side: 'record' | 'other') => targets.filter((one) => one.side === side).map(({ event }) => event);
    const kept = broken ? null : { event: on('other')[0] ?? other ?? '', because: `linked by ${by}: ${reason}` };
    for (const id of [record, ...on('record')]) if (!latest.has(id)) latest.set(id, { rank, kept });
  }
  return latest;
}

/** The next to fall due first; those without a day last, newest first. */
function byDue(a: Followed, b: Followed): number {
  const [one, other] = [a.due?.end ?? '9999', b.due?.end ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.made > b.made ? -1 : 1;
}
