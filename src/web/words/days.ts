/**
 * Days as a reader reads them. In: date ranges of the record. Out: words as exact as the range, never more exact.
 */
import type { DateRange } from '../../record/record.js';
import { type Exact, ownRange } from './own-days.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  // Day before month in every language: the record's readers are not in one country.
  const made = new Intl.DateTimeFormat([language === 'en' ? 'en-GB' : language, 'en-GB'], {
    ...options,
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** How exact words are for a range of this precision. */
const exactness = ({ precision }: DateRange): Exact =>
  precision === 'year' ? 'year' : precision === 'month' ? 'month' : 'day';

const OPTIONS: Readonly<Record<Exact, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  'day-of-month': { month: 'short', day: 'numeric' },
};

function write(start: string, end: string, exact: Exact, language: string): string {
  const own = ownRange(start, end, exact, language);
  if (own !== null) return own;
  const words = format(language, OPTIONS[exact]);
  return start === end ? words.format(at(start)) : words.formatRange(at(start), at(end));
}

/** @example rangeWords({ start: '2024-03-01', end: '2024-03-31', precision: 'month', basis: 'stated' }, 'en') // 'March 2024' */
export function rangeWords(range: DateRange, language: string): string {
  if (range.precision === 'decade') return `${range.start.slice(0, 4)}–${range.end.slice(0, 4)}`;
  return write(range.start, range.end, exactness(range), language);
}

/** @example dayWords('2024-03-01', 'en') // '1 Mar 2024' */
export function dayWords(day: string, language: string): string {
  return write(day, day, 'day', language);
}

/** The same within a known month: as short as it can be said. Example: '12–13 Mar'. */
export function shortRange(range: DateRange, language: string): string {
  return range.precision === 'day'
    ? write(range.start, range.end, 'day-of-month', language)
    : rangeWords(range, language);
}

/** @example monthWords('2024-03', 'en') // 'March 2024' */
export function monthWords(month: string, language: string): string {
  return write(`${month}-01`, `${month}-01`, 'month', language);
}

/** A month or a year. Example: `periodWords('2024', 'en')` // '2024'. */
export function periodWords(period: string, language: string): string {
  return period.length === 4 ? period : monthWords(period, language);
}

/** A year, a month or a day, as exact as it is written. Example: `partWords('2024-03', 'en')` // 'March 2024'. */
export function partWords(day: string, language: string): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(day)) return dayWords(day, language);
  return /^\d{4}(?:-\d\d)?$/u.test(day) ? periodWords(day, language) : day;
}
