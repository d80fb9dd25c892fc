/**
 * Whether an act is the one that a plan meant. In: a plan to visit or meet, and an act of the same parties. Out: a test. The guest,
 * the host and the people are compared; of what one of them leaves unsaid nothing is made where the plan has no day of its own.
 */
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { isFirm, personKey } from './telling.js';

export type Act = Pick<
  MergedEvent,
  'type' | 'mode' | 'status' | 'actors' | 'recipients' | 'people' | 'date' | 'announced' | 'place'
>;

/** An act with the first day on which it was reported, '' where unknown. */
export type ToldAct = Act & { readonly reported: string };

/** A day that was named moves by so much at most before the plan is another. */
export const MOVED_DAYS = 60;
/** That a meeting was called off may be told this many days after its day. */
export const LATE_WORD = 3;
/** A range of more days only says roughly when. */
const EXACT_DAYS = 10;
/** A guest may come on the eve, and leave the morning after. */
const BESIDE_DAYS = 1;

/** Whether the meeting is the planned one. `days`: when it was to be. Example: `isMeant(plan, visit, plan.date)`. */
export function isMeant(plan: Act, act: Act, days: DateRange | null): boolean {
  const onDay = isExact(days) && meets(days, act.date, BESIDE_DAYS);
  return hasItsPeople(plan, act, onDay) && hasItsHost(plan, act, onDay);
}

/** A refusal or a cancellation that came about, and a meeting that did not; that one will not be put off calls nothing off. */
export function isCancellation({ type, mode, status }: Pick<Act, 'type' | 'mode' | 'status'>): boolean {
  return type === 'REJECT'
    ? mode === 'meet' && status === 'happened'
    : type === 'CONSULT' && mode !== 'phone' && status === 'denied';
}

/** Whether what was called off is the planned meeting, as far as people and days are told. */
export function isCalledOff(plan: Act, off: ToldAct, days: DateRange | null): boolean {
  // Of an announcement without a day, who was to come says that it is meant.
  if (!hasItsPeople(plan, off, days !== null)) return false;
  // The day of a cancellation is when it was told; one that lies after it is the day of what was called off.
  const meant = isFirm(off.date) && off.reported !== '' && (off.date?.start ?? '') > off.reported;
  return !meant || days === null || meets(days, off.date, BESIDE_DAYS);
}

/** Whether another plan falls due before this one, and so is rather what was called off. */
export function isNearer(next: ToldAct, plan: ToldAct, off: ToldAct): boolean {
  if (!isFirm(next.date)) return false;
  // What was moved to the day of this plan is gone, unless the very word that moved it called it off.
  if (isMoved(next, plan, next.date))
    return off.reported !== '' && off.reported <= toldOf(plan) && isCalledOff(next, off, next.date);
  const end = next.date?.end ?? '';
  return (
    end >= addDays(off.reported, -LATE_WORD) && end < (plan.date?.start ?? '') && isCalledOff(next, off, next.date)
  );
}

/** Whether a newer plan names another day for the same: it must have been announced later. `days`: when the older was to be. */
export function isMoved(plan: ToldAct, newer: ToldAct, days: DateRange | null): boolean {
  if (!isFirm(newer.date) || days === null || toldOf(plan) === '' || toldOf(newer) <= toldOf(plan)) return false;
  const hosts =
    plan.recipients.length === 0 || newer.recipients.length === 0 || shares(plan.recipients, newer.recipients);
  return hosts && hasItsPeople(plan, newer, true) && !meets(days, newer.date, 0) && meets(days, newer.date, MOVED_DAYS);
}

/** Of newer plans the one that was announced first: it took the place of this one, a later one of that. */
export function firstTold<Plan extends Pick<ToldAct, 'announced' | 'reported'>>(
  plans: readonly Plan[],
): Plan | undefined {
  return plans.reduce<Plan | undefined>((first, it) => (first && toldOf(first) <= toldOf(it) ? first : it), undefined);
}

/** A meeting that is called off while another day is announced for it is moved. */
export const isMoveOf = (newer: Pick<ToldAct, 'announced' | 'reported'>, off: Pick<ToldAct, 'reported'>): boolean =>
  off.reported !== '' &&
  toldOf(newer) !== '' &&
  Math.abs(toDayNumber(toldOf(newer)) - toDayNumber(off.reported)) <= LATE_WORD;

/** Day on which a plan was announced, '' where unknown. */
export function toldOf({ announced, reported }: Pick<ToldAct, 'announced' | 'reported'>): string {
  return announced?.start ?? reported;
}

/** Ranges that share a day, or lie at most `apart` days from each other. */
export function meets(one: Days | null, other: Days | null, apart: number): boolean {
  return (
    one !== null && other !== null && one.start <= addDays(other.end, apart) && other.start <= addDays(one.end, apart)
  );
}

export type Days = Pick<DateRange, 'start' | 'end'>;

/** Who was to come has come: of those who come, or of all who meet, each side that names somebody. */
function hasItsPeople(plan: Act, act: Act, silence: boolean): boolean {
  const guests = plan.recipients.length > 0 ? plan.actors : partiesOf(plan);
  const sides = guests.filter((side) => keysOf(plan, side).length > 0);
  const same = sides.filter((side) => shares(keysOf(plan, side), keysOf(act, side)));
  const others = sides.filter((side) => !same.includes(side) && keysOf(act, side).length > 0);
  // At a summit of many one may send another.
  if (others.length > 0 && !(guests.length > 2 && same.length > 0)) return false;
  return sides.length === 0 || same.length > 0 || silence;
}

/** A visit goes to its host; a summit of others elsewhere is none, nor is a meeting of which nobody knows where it was. */
function hasItsHost(plan: Act, act: Act, silence: boolean): boolean {
  const [hosts, parties] = [plan.recipients, partiesOf(plan)];
  const where = act.place?.state ?? null;
  if (hosts.length === 0)
    return act.mode !== 'multilateral' || parties.length > 2 || partiesOf(act).length === parties.length;
  if (act.mode === 'visit') return hosts.every((it) => act.recipients.includes(it));
  if (act.mode === 'third-party') return false;
  return where === null ? silence && act.mode !== 'multilateral' : hosts.includes(where);
}

function isExact(days: DateRange | null): boolean {
  return days !== null && isFirm(days) && toDayNumber(days.end) - toDayNumber(days.start) <= EXACT_DAYS;
}

function keysOf({ people }: Act, side: string): string[] {
  return people.filter((it) => it.for === side).map(personKey);
}

function partiesOf({ actors, recipients }: Act): string[] {
  return [...new Set([...actors, ...recipients])];
}

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some((it) => other.includes(it));
}
