/**
 * Days that parts of a date and distances make: "first half" of 2025, 10/12/2024, two weeks ago, the last Thursday.
 * In: numbers, a unit or a distance, the day of publication. Out: a range, or null where nobody can tell.
 */
import { addDays, fromDayNumber, lastDayOfMonth, makeDay, toDayNumber, weekday } from '../record/day.js';
import type { DateRange } from '../record/record.js';

/** How far a phrase is from the day of publication ("last week"), or from what was told ("the next day"). */
export interface Offset {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
  /** The last days of the month: "at the end of next month". */
  readonly end?: boolean;
  /** "That year": the year named last in the text. */
  readonly that?: boolean;
  /** May stand after its month: "в ноябре прошлого года". */
  readonly after?: boolean;
  /** Counted from the day told last: "the next day". */
  readonly told?: boolean;
  /** Counted so only where the day told last is near publication: "накануне". */
  readonly near?: boolean;
  /** A deadline by itself: "до конца года". */
  readonly due?: boolean;
  /** Counts only before a month, whose name alone may be another word: "in May". */
  readonly month?: boolean;
}

/** First and last day of the parts of a year, as month and day. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [string, string]>> = {
  'first-half': ['01-01', '06-30'],
  'second-half': ['07-01', '12-31'],
  'first-quarter': ['01-01', '03-31'],
  'second-quarter': ['04-01', '06-30'],
  'third-quarter': ['07-01', '09-30'],
  'fourth-quarter': ['10-01', '12-31'],
  'year-end': ['12-01', '12-31'],
  'year-start': ['01-01', '01-31'],
  spring: ['03-01', '05-31'],
  summer: ['06-01', '08-31'],
  autumn: ['09-01', '11-30'],
};

/** Example: `yearPart(2025, 2025, 'first-half')?.end` is `2025-06-30`. `first` is the first year of several. */
export function yearPart(year: number, first: number, unit: string): DateRange {
  if (unit === 'decade')
    return { start: `${year}-01-01`, end: `${year + 9}-12-31`, precision: 'decade', basis: 'stated' };
  const [from, to] = PARTS_OF_YEAR[unit] ?? ['01-01', '12-31'];
  return { start: `${Math.min(first, year)}-${from}`, end: `${year}-${to}`, precision: 'year', basis: 'stated' };
}

/** Whether the unit is less than its year, so that a year that is left out is that of publication. */
export function isYearPart(unit: string): boolean {
  return unit in PARTS_OF_YEAR;
}

/** First and last day of the parts of a month: "mart sonunda", "в начале мая", "mid-June". */
const PARTS_OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  'month-start': [1, 10],
  'month-middle': [11, 20],
  'month-end': [21, 31],
};

/** Months `first` to `last` of a year, or the part of one that the unit names. Example: `monthPart(2025, 3, 3, 'month-end', 'stated')?.start` is `2025-03-21`. */
export function monthPart(
  year: number,
  first: number,
  last: number,
  unit: string,
  basis: DateRange['basis'],
): DateRange | null {
  const [from, to] = PARTS_OF_MONTH[unit] ?? [1, 31];
  const start = makeDay(first > last ? year - 1 : year, first, from);
  const end = to < 31 ? makeDay(year, last, to) : lastDayOfMonth(year, last);
  return start && end ? { start, end, precision: unit in PARTS_OF_MONTH ? 'day' : 'month', basis } : null;
}

/** Of the years around publication the one that brings the day nearest to it. */
export function nearestYear(month: number, day: number, published: DateRange | null): number | null {
  if (!published) return null;
  const year = Number(published.start.slice(0, 4));
  if (published.precision === 'year') return year;
  const reference = toDayNumber(published.end);
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const made = makeDay(candidate, month, Math.min(day, 28));
    if (!made) continue;
    const away = Math.abs(toDayNumber(made) - reference);
    if (away < distance) {
      distance = away;
      best = candidate;
    }
  }
  return best;
}

/** `10.12.2024`, `2024-12-10`. */
export function numericDate(text: string): DateRange | null {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(text) ?? null;
  const iso = match ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const day = match
    ? makeDay(Number(match[3]), Number(match[2]), Number(match[1]))
    : iso
      ? makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      : null;
  return day ? { start: day, end: day, precision: 'day', basis: 'stated' } : null;
}

/** The range at a distance from a day: the whole week, month or year where it counts in those. */
export function shifted(offset: Offset, from: DateRange | null): DateRange | null {
  if (!from) return null;
  const year = Number(from.start.slice(0, 4));
  const month = Number(from.start.slice(5, 7));
  if (offset.years !== undefined)
    return {
      start: `${year + offset.years}-01-01`,
      end: `${year + offset.years}-12-31`,
      precision: 'year',
      basis: 'relative',
    };
  if (offset.told && from.start !== from.end) return from;
  if (from.precision === 'year') return null;
  if (offset.months !== undefined) {
    const index = year * 12 + month - 1 + offset.months;
    const at = (index % 12) + 1;
    return monthPart(Math.floor(index / 12), at, at, offset.end ? 'month-end' : 'month', 'relative');
  }
  if (from.precision !== 'day') return { ...from, basis: 'relative' };
  if (offset.weeks !== undefined) {
    const monday = addDays(from.start, -weekday(from.start) + 7 * offset.weeks);
    return { start: monday, end: addDays(monday, 6), precision: 'day', basis: 'relative' };
  }
  const day = addDays(from.start, offset.days ?? 0);
  return { start: day, end: day, precision: 'day', basis: 'relative' };
}

/** The last such weekday on or before the day of publication, or the first one after it. */
export function weekdayOn(day: number, published: string, ahead: boolean): DateRange {
  const back = (weekday(published) - (day - 1) + 7) % 7;
  const found = fromDayNumber(toDayNumber(published) - back + (ahead ? 7 : 0));
  return { start: found, end: found, precision: 'day', basis: 'relative' };
}
