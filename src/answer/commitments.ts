/**
 * What states promised each other and what became of it. In: the ledger, who and until when, the day of asking. Out: each
 * promise once, however many texts report it, with its status and the events that say so.
 */
import { type CommitmentStatus, type Figure, type Followed, followUp, type Promised } from '../judge/commitments.js';
import { firstTold } from '../judge/fulfilment.js';
import { isBreach } from '../merge/correct.js';
import { reasonOf } from '../merge/reasons.js';
import type { MergedEvent } from '../record/merged.js';
import type { CommitmentFilter, LedgerCommitment } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { gather } from './gather.js';

export interface CommitmentQuestion extends CommitmentFilter {
  readonly status?: readonly CommitmentStatus[];
  /** Made on or after this day. */
  readonly since?: string;
}

/**
 * Example: `await followed(store, { by: ['KAZ'], to: ['TUR'] }, '2022-06-30')`.
 *
 * @param today what was made or told after this day is not known
 */
export async function followed(
  store: Ledger,
  { status, since, ...filter }: CommitmentQuestion,
  today: string,
): Promise<readonly Followed[]> {
  const promises = await gather(promisesOf(store, filter));
  const decided = await decisionsOf(store);
  const results: Followed[] = [];
  for (const promise of promises) {
    if (!isKnown(promise, today) || (since !== undefined && promise.made < since)) continue;
    const one = await follow(store, promise, today, decided);
    if (!status || status.includes(one.status)) results.push(one);
  }
  return results.sort(byDue);
}

/** One of them by its id (of the merged event that promises, or of the commitment); null where there is none by that day. */
export async function followedOne(store: Ledger, id: string, today: string): Promise<Followed | null> {
  const event = await store.mergedEvent(id);
  // A commitment that no event carries has the id of its document, and its place in it.
  const documents = event ? event.reports.map(({ document }) => document) : [id.replace(/\.c\d+$/u, '')];
  for (const document of new Set(documents))
    for await (const promise of promisesOf(store, { document }))
      if (promise.id === (event?.id ?? id))
        return isKnown(promise, today) ? follow(store, promise, today, await decisionsOf(store)) : null;
  return null;
}

/** Made by that day, and told by then. */
function isKnown({ made, event }: Promised, today: string): boolean {
  return made <= today && (event === null || firstTold(event) <= today);
}

async function follow(store: Ledger, promise: Promised, today: string, decisions: Decisions): Promise<Followed> {
  const ids = [promise.id, ...(promise.event?.reports.map((report) => report.event) ?? [])];
  const broken = ids.some((id) => decisions.broken.has(id)) ? [promise.id] : [];
  const link = linkOf(promise, decisions);
  const events = [...(await later(store, promise))];
  // What a person tied to it may be of other sides, or of another time.
  const own = link && (events.find(({ id }) => id === link.event) ?? (await store.mergedEvent(link.event)));
  if (own && !events.includes(own)) events.push(own);
  const kept = own && link ? [[promise.id, { event: own.id, because: link.because }] as const] : [];
  const figures = promise.target ? await figuresOf(store, events) : new Map<string, readonly Figure[]>();
  const decided = { broken: new Set(broken), kept: new Map(kept) };
  const [one] = followUp([promise], events, today, decided, ({ id }) => figures.get(id) ?? []);
  return one as Followed;
}

/** What merging ties to a plan by rule has its reason there; other words are a person's. */
function linkOf({ id, event }: Promised, { links }: Decisions): { event: string; because: string } | null {
  const outcome = event?.outcome;
  if (outcome?.kind !== 'took-place' || outcome.event === null || reasonOf(outcome.because))
    return links.get(id) ?? null;
  return { event: outcome.event, because: outcome.because };
}

async function* promisesOf(store: Ledger, filter: CommitmentFilter): AsyncGenerator<Promised> {
  const found = new Map<string, { event: MergedEvent | null; reports: LedgerCommitment[] }>();
  for await (const one of walk((page) => store.commitments(filter, page))) {
    const event = one.event === null ? null : await store.mergedEvent(one.event);
    const id = event?.id ?? one.event ?? one.id;
    const known = found.get(id);
    if (known) known.reports.push(one);
    else found.set(id, { event, reports: [one] });
  }
  for (const [id, { event, reports }] of found) yield promised(id, event, reports);
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

interface Decisions {
  /** Ids that a person has marked as broken, and the coded events that these stand for. */
  readonly broken: ReadonlySet<string>;
  /** What a person tied to a commitment that no event carries; ties of events stand in their outcome. */
  readonly links: ReadonlyMap<string, { readonly event: string; readonly because: string }>;
}

async function decisionsOf(store: Ledger): Promise<Decisions> {
  const broken = new Set<string>();
  const links = new Map<string, { event: string; because: string }>();
  for await (const it of walk((page) => store.corrections({ standing: true }, page))) {
    const { action, fields, record, other, by, reason, targets = [] } = it;
    if (action === 'edit' && isBreach(fields))
      for (const id of [record, ...targets.map(({ event }) => event)]) broken.add(id);
    if (action === 'link' && other !== null && !links.has(record))
      links.set(record, { event: other, because: `linked by ${by}: ${reason}` });
  }
  return { broken, links };
}

/** The next to fall due first; those without a day last, newest first. */
function byDue(a: Followed, b: Followed): number {
  const [one, other] = [a.due?.end ?? '9999', b.due?.end ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.made > b.made ? -1 : 1;
}
