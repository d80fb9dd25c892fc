/**
 * When a claim holds: the value of a date, "in the last three years", the one date of the sentence.
 * In: a match, its sentence, the day of publication. Out: a range and its words, or null.
 */

import type { DatesSource } from '../../recognize/dates.js';
import type { DateMention } from '../../recognize/recognized.js';
import { addDays, makeDay } from '../../record/day.js';
import type { DateRange, Span, Token } from '../../record/record.js';
import type { Match, Reader } from './match.js';
import type { ClaimWords } from './words.js';

/** "1991", "2025-10", "2025-10-18"; a longer stretch is no date of anything. */
export function dateValue(range: DateRange): string | null {
  if (range.precision === 'decade') return null;
  if (range.start === range.end) return range.start;
  if (range.start.slice(0, 7) === range.end.slice(0, 7) && range.precision !== 'day') return range.start.slice(0, 7);
  return range.start.slice(0, 4) === range.end.slice(0, 4) ? range.start.slice(0, 4) : null;
}

/**
 * "in the last three years", or else the one date of the clause.
 *
 * @param until the day of the text; null where none is known: then years counted back from it are words without a range
 */
export function periodOf(
  match: Match,
  { sentence, words, quantities }: Reader,
  until: DateRange | null,
): { range: DateRange | null; span: Span } | null {
  const { tokens } = sentence;
  for (const quantity of quantities) {
    if (quantity.slot !== 'N' || quantity === match.at.quantity) continue;
    const before = tokens[quantity.first - 1];
    const after = tokens[quantity.last + 1];
    if (!before || !after || !words.source.last.words.includes(before.norm)) continue;
    const stems = words.readings(after.norm).map((reading) => reading.stem);
    const months = words.source.last.years.some((year) => stems.includes(year))
      ? 12
      : words.source.last.months.some((month) => stems.includes(month))
        ? 1
        : 0;
    const count = quantity.value * months;
    if (count > 0 && Number.isInteger(count))
      return { range: until && lastMonths(count, until), span: { start: before.start, end: after.end } };
  }
  const dates = sentence.dates.filter(
    (date) => sentence.quotationOf[date.first] === sentence.quotationOf[match.first] && !date.due,
  );
  const [only] = dates;
  if (!only || dates.length !== 1) return null;
  const isOpen = only.since === true || opens(only, tokens, words);
  return { range: isOpen ? lastingSince(only.range, until) : only.range, span: only };
}

/** "Since 2017", "2017'den bu yana": a bare year, beside a word from which on it lasts. */
function opens({ first, last }: DateMention, tokens: readonly Token[], { pack }: ClaimWords): boolean {
  const { since = [], onwards = [] } = pack.source.dates as Partial<DatesSource>;
  const follows = (phrase: string) => phrase.split(' ').every((word, at) => tokens[last + 1 + at]?.norm === word);
  return since.includes(tokens[first - 1]?.norm ?? '') || onwards.some(follows);
}

/** Until the day of the text; where that is not known, nobody can tell until when. */
function lastingSince(from: DateRange, until: DateRange | null): DateRange | null {
  return until && from.start <= until.end ? { ...from, end: until.end } : null;
}

function lastMonths(months: number, until: DateRange): DateRange | null {
  const [year, month, day] = until.end.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 - months;
  const start = makeDay(Math.floor(index / 12), (index % 12) + 1, Math.min(day, 28));
  return start
    ? {
        start: addDays(start, 1),
        end: until.end,
        precision: months % 12 === 0 ? 'year' : 'month',
        basis: until.basis === 'inferred' ? 'inferred' : 'relative',
      }
    : null;
}
