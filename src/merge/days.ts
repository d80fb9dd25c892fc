/**
 * On which days an act can have been, and how well two such readings agree. In: tellings. Out: windows of day numbers
 * (days since 1970-01-01), or a share of the score with its reason.
 */
import { toDayNumber } from '../record/day.js';
import type { DateRange } from '../record/record.js';
import { isOnceOnly, recurrenceOf } from './kinds.js';
import { because } from './reasons.js';
import { isFirm, type Telling } from './telling.js';

export interface Window {
  /** First and last day number on which it can have been. */
  readonly from: number;
  readonly to: number;
}

/** News told without a day is at most this many days old. */
const LATE_DAYS = 2;
/** An undated telling is told this many days late at most. */
const UNDATED_DAYS = 3;
/** By so many days papers err on when somebody called. */
const SLIP_DAYS = 1;
/** Announcements of one plan that name no day for it lie this near. */
export const ANNOUNCED_DAYS = 3;

/** Null where the text gives no ground: then nothing can be said to be the same. */
export function windowOf(telling: Telling): Window | null {
  const days = daysOf(telling);
  if (!days) return null;
  const { date, standing } = telling;
  const slip = telling.mode === 'phone' ? SLIP_DAYS : 0;
  const late = date === null ? UNDATED_DAYS : isFirm(date) ? slip : standing === 'planned' ? ANNOUNCED_DAYS : LATE_DAYS;
  return { from: days.from - late, to: days.to };
}

/** The days that it names or, for want of any, that of its publication. */
function daysOf({ date, told }: Telling): Window | null {
  if (date !== null) return { from: toDayNumber(date.start), to: toDayNumber(date.end) };
  return told === '' ? null : { from: toDayNumber(told), to: toDayNumber(told) };
}

/** A promise until one day is told again within so many days. */
const REPEATED_DAYS = 30;

/** Longer ranges say only roughly when. */
const EXACT_DAYS = 10;

export function isVague({ date }: Telling): boolean {
  return date !== null && (date.precision !== 'day' || toDayNumber(date.end) - toDayNumber(date.start) > EXACT_DAYS);
}

export interface Agreement {
  /** Share of the score; null when the days speak against it. */
  readonly points: number | null;
  readonly because: string;
  /** The days leave room for more than one such act. */
  readonly vague?: true;
  /** Each gives another day: one of them may err, but only a person can say so. */
  readonly slip?: true;
}

/** Points by the distance in days: 0, 1, 2, 3. Set on test/merge/pairs.ts. */
const FIRM_AND_SOFT = [0.4, 0.3, 0.2];
const BOTH_SOFT = [0.38, 0.28, 0.15];
const UNDATED = [0.3, 0.25, 0.15, 0.1];
const ANNOUNCED = [0.38, 0.3, 0.2, 0.1];

export function daysAgree(one: Telling, other: Telling): Agreement {
  if (one.standing === 'planned' && !(isFirm(one.date) && isFirm(other.date))) return plansAgree(one, other);
  const [a, b] = [daysOf(one), daysOf(other)];
  if (!a || !b) return { points: null, because: because('no-day') };
  if (isVague(one) || isVague(other)) return vaguelyAgree(one, other, a, b);
  const apart = Math.max(0, a.from - b.to, b.from - a.to);
  if (isFirm(one.date) && isFirm(other.date)) {
    if (a.from === b.from && a.to === b.to)
      return { points: 0.45, because: because('on-day', { days: dayWords(one.date) }) };
    const both = { days: dayWords(one.date), others: dayWords(other.date) };
    if (apart === 0) return { points: 0.42, because: because('overlap', both) };
    // A guest arrives in the evening, and the talks are the next day.
    if (apart === 1 && one.mode === 'visit' && other.mode === 'visit')
      return { points: 0.2, because: because('day-apart') };
    // Of calls two papers of one story give two days; but the same two do call each other on two days running.
    if (apart <= SLIP_DAYS && one.mode === 'phone' && other.mode === 'phone')
      return { points: 0.1, because: `${because('day-apart')}; ${because('days-differ', both)}`, slip: true };
    return { points: null, because: because('days-differ', both) };
  }
  const undated = one.date === null || other.date === null;
  const points = (undated ? UNDATED : isFirm(one.date) || isFirm(other.date) ? FIRM_AND_SOFT : BOTH_SOFT)[apart];
  if (points === undefined) return { points: null, because: apartWords(apart) };
  const from = undated ? because('no-day-but-published') : because('dated-by-publication');
  return { points, because: `${apartWords(apart)}; ${from}` };
}

function vaguelyAgree(one: Telling, other: Telling, a: Window, b: Window): Agreement {
  if (a.from > b.to || b.from > a.to) return { points: null, because: because('other-days') };
  if (isOnceOnly(one)) return { points: 0.4, because: because('once') };
  const yearly = [one.date, other.date].some((it) => it?.precision === 'year' || it?.precision === 'decade');
  // A plan grows more exact as it comes near.
  const points = yearly ? 0.05 : one.standing === 'planned' ? 0.35 : 0.2;
  return recurrenceOf(one, other) === 'rare'
    ? { points, because: because('roughly') }
    : { points, because: because('roughly-often'), vague: true };
}

/** At least one says only when it was announced. */
function plansAgree(one: Telling, other: Telling): Agreement {
  if (one.told === '' || other.told === '') return { points: null, because: because('no-announcement') };
  const apart = Math.abs(toDayNumber(one.told) - toDayNumber(other.told));
  if (apart <= REPEATED_DAYS && hasDeadline(one) && one.date?.end === other.date?.end)
    return { points: 0.35, because: because('same-deadline', { days: one.date?.end ?? '' }) };
  const points = ANNOUNCED[apart];
  const why = apart === 0 ? because('announced-together') : because('announced-apart', { number: apart });
  return { points: points ?? null, because: why };
}

/** To be done until a day after that of the telling. */
const hasDeadline = ({ date, told }: Telling): boolean => date !== null && date.start <= told && told < date.end;

function apartWords(apart: number): string {
  if (apart > 1) return because('apart', { number: apart });
  return because(apart === 1 ? 'day-apart' : 'same-day');
}

function dayWords(date: DateRange | null): string {
  if (date === null) return '?';
  return date.start === date.end ? date.start : `${date.start}/${date.end}`;
}
