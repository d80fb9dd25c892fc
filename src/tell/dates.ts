/** Days in figures, as exact as the record is, and days on which reports differ. In: date ranges, merged events. Out: text, variants. */
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { sourceName } from './telling.js';

/**
 * As short as the precision allows: `2022`, `2022-04/2022-06`, `2022-05`, `2022-05-10`, `2022-05-10/11`; `?` where unknown.
 *
 * @param between parts the first from the last
 */
export function dayOf(range: DateRange | null, between = '/'): string {
  if (!range) return '?';
  if (range.precision === 'decade') return `${range.start.slice(0, 3)}0s`;
  const part = range.precision === 'year' && !(range.start.endsWith('-01-01') && range.end.endsWith('-12-31'));
  const length = part ? 7 : { day: 10, month: 7, year: 4 }[range.precision];
  const [start, end] = [range.start.slice(0, length), range.end.slice(0, length)];
  if (start === end) return start;
  return start.slice(0, 8) === end.slice(0, 8) && length === 10
    ? `${start}${between}${end.slice(8)}`
    : `${start}${between}${end}`;
}

export interface OtherDate {
  readonly date: DateRange;
  /** Who says so, copies left out. */
  readonly by: readonly string[];
}

/**
 * What other reports say than the date that is told. A month in which it lies says nothing else, and the day of a page is no
 * word on the event.
 *
 * @example otherDates(event)[0]?.by // ['TASS']
 */
export function otherDates({ date, variants, reports }: MergedEvent): readonly OtherDate[] {
  if (!date) return [];
  return variants.date.flatMap(({ value, reports: tellings }): readonly OtherDate[] => {
    if (!value || value.basis === 'published' || (value.start === date.start && value.end === date.end)) return [];
    if (value.precision !== date.precision && meet(value, date)) return [];
    const by = reports.filter(({ event, copy }) => !copy && tellings.includes(event)).map(sourceName);
    return by.length > 0 ? [{ date: value, by: [...new Set(by)] }] : [];
  });
}

/** `TASS: 05-11; Trend: 05-10/11`; years stand where they differ from the year told. '' where all agree. */
export function otherDatesText(event: MergedEvent): string {
  const year = event.date?.start.slice(0, 5) ?? '';
  return otherDates(event)
    .map(({ date, by }) => `${by.join(', ')}: ${dayOf(date).replaceAll(year, '')}`)
    .join('; ');
}

const meet = (one: DateRange, other: DateRange) => one.start <= other.end && other.start <= one.end;
