/**
 * What became of promises. In: commitments of the ledger, the events that came after, the day on which one asks. Out: each
 * with its status, what fulfils it and why, and its history. Only a person calls one broken.
 */
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { firstDay } from './deeds.js';
import { addUp, type Borne, evidenceOf, expectedDays, firstTold, meetingOf } from './fulfilment.js';

export const COMMITMENT_STATUSES = [
  'announced',
  'under-way',
  'due',
  'kept',
  'partly',
  'superseded',
  'overdue',
  'no-news',
  'broken',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** A number with its unit: `{ value: 15e9, unit: 'USD' }`. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

/** A number that is told, with what it counts (a predicate of claims) and of whom. */
export interface Figure extends Amount {
  readonly predicate: string;
  readonly subject: readonly string[];
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
  readonly target: Amount | null;
  /** Documents that report it, earliest first. */
  readonly documents: readonly string[];
}

export interface Fulfilment {
  readonly event: string;
  /** When it came about; of a newer plan when it was announced, of a figure of months or years when it was told. */
  readonly day: string;
  readonly how: 'kept' | 'partly' | 'superseded' | 'under-way';
  readonly because: string;
}

export interface Followed extends Promised {
  readonly status: CommitmentStatus;
  /** Evidence, earliest first. */
  readonly fulfilments: readonly Fulfilment[];
}

/** What people decided: before every rule. By id of the promise. */
export interface Decided {
  readonly broken: ReadonlySet<string>;
  /** The event that keeps it, and who says so. */
  readonly kept: ReadonlyMap<string, Pick<Fulfilment, 'event' | 'because'>>;
}

export type FiguresOf = (event: MergedEvent) => readonly Figure[];

/** Days before the deadline from which a promise is due. */
const DUE_SOON = 30;

/**
 * @example followUp(promises, later, '2022-06-01', { broken: new Set(), kept: new Map() })[0].status // 'kept'
 * @param today what was told or happened after this day is not known
 * @param figuresOf what the reports of an event claim in numbers
 */
export function followUp(
  promises: readonly Promised[],
  events: readonly MergedEvent[],
  today: string,
  decided: Decided,
  figuresOf: FiguresOf = () => [],
): readonly Followed[] {
  return promises.map((promise) => {
    const known = events.filter((event) => firstTold(event) <= today);
    const fulfilments = addUp(
      promise,
      evidence(promise, known, decided, figuresOf)
        .filter(({ day }) => day === '' || day <= today)
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.event < b.event ? -1 : 1)),
    );
    return { ...promise, fulfilments, status: statusOf(promise, fulfilments, today, decided.broken.has(promise.id)) };
  });
}

/** A meeting is kept by one meeting: the one that a person tied to it, else its own. Later ones of the same two keep other promises. */
function evidence(
  promise: Promised,
  known: readonly MergedEvent[],
  decided: Decided,
  figuresOf: FiguresOf,
): readonly Borne[] {
  const { event: plan } = promise;
  if (plan?.mode === 'plan-meeting') {
    const tied = known.flatMap((event) => linked(promise, event, decided) ?? []);
    return tied.length > 0 ? tied : [meetingOf(promise, plan, known) ?? []].flat();
  }
  return known.flatMap((event) => linked(promise, event, decided) ?? evidenceOf(promise, event, figuresOf) ?? []);
}

function linked({ id }: Promised, event: MergedEvent, { kept }: Decided): Fulfilment | null {
  const own = kept.get(id);
  return own?.event === event.id ? { ...own, day: firstDay(event), how: 'kept' } : null;
}

function statusOf(
  promise: Promised,
  fulfilments: readonly Fulfilment[],
  today: string,
  broken: boolean,
): CommitmentStatus {
  if (broken) return 'broken';
  const is = (how: Fulfilment['how']) => fulfilments.some((one) => one.how === how);
  for (const how of ['kept', 'superseded', 'partly'] as const) if (is(how)) return how;
  // What is still under way after its day, or a figure below the target, was not kept by then; more no machine can say.
  if (promise.due && promise.due.end < today) return 'overdue';
  if (is('under-way')) return 'under-way';
  // As long as a promise without a day is looked for it may still come.
  if (!promise.due)
    return promise.made !== '' && addDays(promise.made, expectedDays(promise)) < today ? 'no-news' : 'announced';
  return toDayNumber(promise.due.end) - toDayNumber(today) <= DUE_SOON ? 'due' : 'announced';
}
