/**
 * What became of promises. In: commitments of the ledger, the events that came after, the day on which one asks. Out: each
 * with its status, what fulfils it and why, and its history. Only a person calls one broken.
 */
import { isMoveOf } from '../merge/plans.js';
import { toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { firstDay } from './deeds.js';
import { addUp, type Borne, daysOf, evidenceOf, firstTold, LATE, MOVED } from './fulfilment.js';

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
    const found = known
      .flatMap(
        (event): Borne | [] => linked(promise, event, decided) ?? evidenceOf(promise, event, known, figuresOf) ?? [],
      )
      .filter(({ day }) => day === '' || day <= today)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.event < b.event ? -1 : 1));
    const fulfilments = ofItsOwn(promise, addUp(promise, found));
    return { ...promise, fulfilments, status: statusOf(promise, fulfilments, today, decided.broken.has(promise.id)) };
  });
}

function linked({ id }: Promised, event: MergedEvent, { kept }: Decided): Fulfilment | null {
  const own = kept.get(id);
  return own?.event === event.id ? { ...own, day: firstDay(event), how: 'kept' } : null;
}

/**
 * A meeting is kept by one meeting: the one that merging has tied to it, else the one on its day, else the first that came
 * after. Later meetings of the same two keep other promises.
 */
function ofItsOwn(promise: Promised, found: readonly Fulfilment[]): readonly Fulfilment[] {
  const [{ event }, due] = [promise, daysOf(promise)];
  if (event?.mode !== 'plan-meeting') return found;
  // A meeting after its deadline is that of the newer plan, where there is one.
  const gone = found.some(({ how }) => how === 'superseded');
  const moved = found.find(({ because }) => because.startsWith(MOVED));
  const kept = found.filter(({ how, because }) => how === 'kept' && !(gone && because.endsWith(LATE)));
  const own =
    kept.find((one) => one.event === event.outcome?.event) ??
    kept.find(({ day }) => due !== null && due.start <= day && day <= due.end) ??
    kept.find(({ day }) => due === null || day > due.end);
  return found.filter((one) => (one.how === 'kept' ? one === own : !isOfNewer(one, moved)));
}

/** A newer plan was moved in its turn; and what was called off to be moved was only moved. */
function isOfNewer(one: Fulfilment, moved: Fulfilment | undefined): boolean {
  if (!moved || one === moved || one.how !== 'superseded') return false;
  return one.because.startsWith(MOVED) || isMoveOf({ announced: null, reported: moved.day }, { reported: one.day });
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
  if (!promise.due) return 'announced';
  return toDayNumber(promise.due.end) - toDayNumber(today) <= DUE_SOON ? 'due' : 'announced';
}
