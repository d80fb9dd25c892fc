/**
 * What became of promises. In: commitments of the ledger, the events that came after, the day on which one asks. Out: each
 * with its status, what fulfils it and why, and its history. Only a person calls one broken.
 */
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { firstDay } from './deeds.js';

export const COMMITMENT_STATUSES = [
  'announced',
  'under-way',
  'due',
  'kept',
  'partly',
  'superseded',
  'overdue',
  'broken',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** A number with its unit: `{ value: 15e9, unit: 'USD' }`. */
export interface Figure {
  readonly value: number;
  readonly unit: string | null;
}

/** A promise as the ledger holds it: one for all reports of it. */
export interface Promised {
  readonly id: string;
  /** The merged event that promises; null where only a statement does. */
  readonly event: MergedEvent | null;
  readonly statement: string | null;
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** The words that promise, as the earliest report has them. */
  readonly words: string;
  /** Day on which it was made; '' where unknown. */
  readonly made: string;
  readonly due: DateRange | null;
  /** The number to reach. */
  readonly target: Figure | null;
  /** Documents that report it, earliest first. */
  readonly documents: readonly string[];
}

export interface Fulfilment {
  readonly event: string;
  readonly day: string;
  readonly how: 'kept' | 'partly' | 'superseded' | 'under-way';
  readonly because: string;
}

export interface Followed extends Promised {
  readonly status: CommitmentStatus;
  /** Evidence, earliest first. */
  readonly fulfilments: readonly Fulfilment[];
}

export type FiguresOf = (event: MergedEvent) => readonly Figure[];

/** Days before the deadline from which a promise is due. */
const DUE_SOON = 30;
/** Days within which a promise without a deadline is expected to be followed, by what was promised. */
const EXPECTED: Readonly<Record<string, number>> = { 'plan-meeting': 366, 'pledge-aid': 120 };
const ANY_PROMISE = 730;

/**
 * @example followUp(promises, later, '2022-06-01', new Set())[0].status // 'kept'
 * @param broken ids that a person has marked as broken
 * @param figuresOf what the reports of an event claim in numbers
 */
export function followUp(
  promises: readonly Promised[],
  events: readonly MergedEvent[],
  today: string,
  broken: ReadonlySet<string>,
  figuresOf: FiguresOf = () => [],
): readonly Followed[] {
  return promises.map((promise) => {
    const found = events
      .flatMap((event) => evidenceOf(promise, event, figuresOf) ?? [])
      .filter(({ day }) => day === '' || day <= today)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.event < b.event ? -1 : 1));
    const fulfilments = ofItsOwn(promise, found);
    return { ...promise, fulfilments, status: statusOf(promise, fulfilments, today, broken.has(promise.id)) };
  });
}

/**
 * A meeting is kept by one meeting: the one that merging has tied to it, else the one on its day, else the first that came
 * after. Later meetings of the same two keep other promises.
 */
function ofItsOwn({ event, due }: Promised, found: readonly Fulfilment[]): readonly Fulfilment[] {
  if (event?.mode !== 'plan-meeting') return found;
  const kept = found.filter(({ how }) => how === 'kept');
  const own =
    kept.find((one) => one.event === event.outcome?.event) ??
    kept.find(({ day }) => due !== null && due.start <= day && day <= due.end) ??
    kept.find(({ day }) => due === null || day > due.end);
  return found.filter((one) => one.how !== 'kept' || one === own);
}

function statusOf(
  promise: Promised,
  fulfilments: readonly Fulfilment[],
  today: string,
  broken: boolean,
): CommitmentStatus {
  if (broken) return 'broken';
  for (const how of ['kept', 'superseded', 'partly', 'under-way'] as const)
    if (fulfilments.some((one) => one.how === how)) return how;
  if (!promise.due) return 'announced';
  if (promise.due.end < today) return 'overdue';
  return toDayNumber(promise.due.end) - toDayNumber(today) <= DUE_SOON ? 'due' : 'announced';
}

function evidenceOf(promise: Promised, event: MergedEvent, figuresOf: FiguresOf): Fulfilment | null {
  if (event.id === promise.event?.id) return null;
  const day = firstDay(event);
  const { mode } = promise.event ?? { mode: null };
  const until =
    promise.due?.end ?? (promise.made === '' ? '' : addDays(promise.made, EXPECTED[mode ?? ''] ?? ANY_PROMISE));
  if (day === '' || (promise.made !== '' && day < promise.made)) return null;
  const late = until !== '' && day > until;
  const found = fulfils(promise, event, figuresOf);
  if (!found) return null;
  // Without a deadline, what comes long after is another matter; with one, it is a promise kept late.
  if (late && !promise.due) return null;
  if (late && promise.due && toDayNumber(day) - toDayNumber(until) > (EXPECTED[mode ?? ''] ?? ANY_PROMISE)) return null;
  return {
    event: event.id,
    day,
    how: found.how,
    because: late ? `${found.because}, after the deadline` : found.because,
  };
}

function fulfils(
  promise: Promised,
  event: MergedEvent,
  figuresOf: FiguresOf,
): { how: Fulfilment['how']; because: string } | null {
  const mode = promise.event?.mode ?? null;
  const sides = [...promise.by, ...promise.to];
  const together = sides.every((side) => event.actors.includes(side) || event.recipients.includes(side));
  const done = event.status === 'happened';
  if (mode === 'plan-meeting') {
    if (event.type === 'REJECT' && event.mode === 'meet' && together)
      return { how: 'superseded', because: 'the meeting was called off' };
    if (event.type === 'AGREE' && event.mode === 'plan-meeting' && together && isOtherDate(promise.due, event.date))
      return { how: 'superseded', because: 'another date was announced later' };
    if (event.type !== 'CONSULT' || event.mode === 'phone' || !together || !done) return null;
    const hosts =
      promise.to.length === 0 || promise.to.every((side) => event.recipients.includes(side)) || event.mode !== 'visit';
    return hosts ? { how: 'kept', because: 'the meeting took place' } : null;
  }
  const given = promise.by.every((side) => event.actors.includes(side));
  const taken = promise.to.length === 0 || promise.to.every((side) => event.recipients.includes(side));
  if (mode === 'pledge-aid') {
    if (event.type !== 'AID' || !given || !taken || promise.to.length === 0) return null;
    return done ? { how: 'kept', because: 'aid was given' } : { how: 'under-way', because: 'aid is on its way' };
  }
  if (mode === 'set-target') {
    if (event.type !== 'COOPERATE' || !together || !done) return null;
    const figures = figuresOf(event).filter(({ unit }) => unit === promise.target?.unit);
    if (promise.target && figures.some(({ value }) => value >= (promise.target?.value ?? 0)))
      return { how: 'kept', because: 'the figure reached the target' };
    return { how: 'under-way', because: 'a later figure is told' };
  }
  if (mode === 'pledge-cooperation') {
    const common = promise.event?.context.some((one) => event.context.includes(one)) ?? false;
    if (!together || sides.length < 2) return null;
    if (event.type === 'SUPPORT' && event.mode === 'sign' && done)
      return common
        ? { how: 'kept', because: 'they signed on the same matter' }
        : { how: 'partly', because: 'they signed, on what is not told' };
    if (event.type === 'COOPERATE' && common)
      return done ? { how: 'kept', because: 'it takes place' } : { how: 'under-way', because: 'it is under way' };
  }
  return null;
}

/** The new date shares no day with the old one. */
function isOtherDate(due: DateRange | null, date: DateRange | null): boolean {
  return due !== null && date !== null && (date.start > due.end || date.end < due.start);
}
