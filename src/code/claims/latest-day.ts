/**
 * How old a text without a date is. In: its coded events. Out: the latest day that it tells of as done, inferred; null
 * where it tells none.
 */
import { gather } from '../../record/gather.js';
import type { CodedEvent, DateRange } from '../../record/record.js';

/** Example: a text that tells of a visit "on 18 October 2025" is about as old as that day. */
export function latestDay(events: readonly Pick<CodedEvent, 'date' | 'status'>[]): DateRange | null {
  const ends = gather(events, ({ date, status }) => (date && status === 'happened' ? [date.end] : []));
  const latest = ends.sort().at(-1);
  return latest === undefined ? null : { start: latest, end: latest, precision: 'day', basis: 'inferred' };
}
