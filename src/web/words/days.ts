/**
 * Days as a reader reads them. In: date ranges of the record. Out: words as exact as the range, never more exact.
 */
import type { DateRange } from '../../record/record.js';

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

/** @example rangeWords({ start: '2024-03-01', end: '2024-03-31', precision: 'month', basis: 'stated' }, 'en') // 'March 2024' */
export function rangeWords(range: DateRange, language: string): string {
  if (range.precision === 'decade') return `${range.start.slice(0, 4)}–${range.end.slice(0, 4)}`;
  const options: Intl.DateTimeFormatOptions =
    range.precision === 'year'
      ? { year: 'numeric' }
      : range.precision === 'month'
        ? { year: 'numeric', month: 'long' }
        : { year: 'numeric', month: 'short', day: 'numeric' };
  const write = format(language, options);
  return range.start === range.end ? write.format(at(range.start)) : write.formatRange(at(range.start), at(range.end));
}

/** @example dayWords('2024-03-01', 'en') // '1 Mar 2024' */
export function dayWords(day: string, language: string): string {
  return format(language, { year: 'numeric', month: 'short', day: 'numeric' }).format(at(day));
}

/** The same within a known month: as short as it can be said. Example: '12–13 Mar'. */
export function shortRange(range: DateRange, language: string): string {
  if (range.precision !== 'day') return rangeWords(range, language);
  const write = format(language, { month: 'short', day: 'numeric' });
  return range.start === range.end ? write.format(at(range.start)) : write.formatRange(at(range.start), at(range.end));
}

/** @example monthWords('2024-03', 'en') // 'March 2024' */
export function monthWords(month: string, language: string): string {
  return format(language, { year: 'numeric', month: 'long' }).format(at(`${month}-01`));
}

/** A month or a year. Example: `periodWords('2024', 'en')` // '2024'. */
export function periodWords(period: string, language: string): string {
  return period.length === 4 ? period : monthWords(period, language);
}
