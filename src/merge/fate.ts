/**
 * What became of a planned meeting: one rule for the timeline (`link.ts`) and for promises (`src/judge/`). In: the plan and
 * acts near it in time. Out: the meeting that it was, what called it off or the plan that took its place; null for silence.
 */
import { addDays } from '../record/day.js';
import type { DateRange } from '../record/record.js';
import {
  firstTold,
  isCalledOff,
  isCancellation,
  isMeant,
  isMoved,
  isMoveOf,
  isNearer,
  LATE_WORD,
  MOVED_DAYS,
  meets,
  type ToldAct,
  toldOf,
} from './plans.js';
import { isFirm } from './telling.js';

/** A plan, or an act near it. */
export type Planned = ToldAct & {
  readonly id: string;
  /** The deadline, where it has one rather than a day. */
  readonly due: DateRange | null;
  /** The coded event of the first report: orders what happened on one day, as ids do not. */
  readonly first: string;
};

export interface Fate<Act> {
  readonly kind: 'took-place' | 'cancelled' | 'moved';
  readonly act: Act;
  /** A meeting after the day or the deadline. */
  readonly late: boolean;
}

/** An announcement without a day is looked for within so many days. */
const UNDATED_DAYS = 366;

/**
 * A meeting on its day goes before all else; then what called it off or moved it; then the first meeting of the same guest
 * after it. Of an announcement without a day what came first counts.
 *
 * Example: `fateOf(plan, [visit])?.kind` is `took-place`.
 *
 * @param near acts about its time; those in which one of its parties has no part are passed over
 */
export function fateOf<Act extends Planned>(plan: Planned, near: readonly Act[]): Fate<Act> | null {
  const days = daysMeant(plan);
  const acts = near.filter((it) => it.id !== plan.id && takePart(plan, it)).sort(byDay);
  const met = acts.filter((it) => isMeeting(it) && isAfter(it, plan) && isMeant(plan, it, days));
  const onTime = met.find((it) => isInTime(plan, it, days));
  const off = acts.find(
    (it) => isOff(plan, it, days) && !acts.some((next) => isPlan(next) && isNearer(next, plan, it)),
  );
  if (onTime && !(off && days === null && off.reported < startOf(onTime)))
    return { kind: 'took-place', act: onTime, late: false };
  const moved = firstTold(acts.filter((it) => isPlan(it) && isMoved(plan, it, days)));
  if (off && !(moved && isMoveOf(moved, off))) return { kind: 'cancelled', act: off, late: false };
  if (moved) return { kind: 'moved', act: moved, late: false };
  const after = met.find((it) => days !== null && startOf(it) > days.end && startOf(it) <= lastDay(plan));
  return after ? { kind: 'took-place', act: after, late: true } : null;
}

/** Whether the plan may have announced this meeting or what was called off. Example: `announces(plan, visit)`. */
export function announces(plan: Planned, act: Planned): boolean {
  const fate = isPlan(plan) ? fateOf(plan, [act]) : null;
  return fate !== null && fate.kind !== 'moved';
}

/** Until when a meeting would be the planned one, '' where that is not known: `2022-07-09` for a plan of 10 May. */
export function lastDay(plan: Planned): string {
  const days = daysMeant(plan);
  if (days !== null) return addDays(days.end, MOVED_DAYS);
  return toldOf(plan) === '' ? '' : addDays(toldOf(plan), UNDATED_DAYS);
}

/** Its day or, where it has a deadline, from when it was announced until then; null where the words name neither. */
export function daysMeant(plan: Pick<Planned, 'due' | 'date' | 'announced' | 'reported'>): DateRange | null {
  const { due, date } = plan;
  if (due === null) return isFirm(date) ? date : null;
  const said = toldOf(plan);
  return said !== '' && said < due.start ? { ...due, start: said } : due;
}

export function isPlan({ type, mode, status }: Pick<Planned, 'type' | 'mode' | 'status'>): boolean {
  return type === 'AGREE' && mode === 'plan-meeting' && status === 'planned';
}

/** Fulfils a plan of meeting. */
export function isMeeting({ type, mode, status }: Pick<Planned, 'type' | 'mode' | 'status'>): boolean {
  return type === 'CONSULT' && mode !== 'phone' && (status === 'happened' || status === 'ongoing');
}

/** By the day of the act, else of its first report. Example: `acts.sort(byDay)`. */
export function byDay(one: Planned, other: Planned): number {
  const key = (it: Planned) => `${startOf(it)} ${it.reported} ${it.first}`;
  return key(one) < key(other) ? -1 : 1;
}

function isInTime(plan: Planned, act: Planned, days: DateRange | null): boolean {
  if (days !== null) return meets(act.date ?? { start: act.reported, end: act.reported }, days, 1);
  return toldOf(plan) !== '' && startOf(act) >= toldOf(plan) && startOf(act) <= lastDay(plan);
}

function isOff(plan: Planned, act: Planned, days: DateRange | null): boolean {
  const said = toldOf(plan);
  if (!isCancellation(act) || act.reported === '') return false;
  // Of an announcement without a day it is not known that what was called off before is meant.
  const [first, last] =
    days === null ? [said, lastDay(plan)] : [said && addDays(said, -LATE_WORD), addDays(days.end, LATE_WORD)];
  return act.reported >= first && act.reported <= last && isCalledOff(plan, act, days);
}

/** What has no day of its own but that of its telling came before the plan, unless it was told after it. */
function isAfter(act: Planned, plan: Planned): boolean {
  return isFirm(act.date) ? (act.date?.end ?? '') >= toldOf(plan) : act.reported > toldOf(plan);
}

function startOf({ date, reported }: Planned): string {
  return date?.start ?? reported;
}

function takePart(plan: Planned, { actors, recipients }: Planned): boolean {
  const sides = new Set([...plan.actors, ...plan.recipients]);
  return sides.size > 1 && [...sides].every((it) => actors.includes(it) || recipients.includes(it));
}
