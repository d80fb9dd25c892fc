/**
 * The one sentence shown for an event. In: the passage that tells it and the evidence.
 * Out: the words, where they stand in the text, and the marks in them, relative to the words.
 */
import type { Passage } from '../record/passage.js';
import type { Evidence } from '../record/record.js';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly field: string;
}

export interface Quote extends Passage {
  readonly marks: readonly Mark[];
}

/** Longest quotation in a list, in UTF-16 units: two to four lines; also what may be passed on of a protected text. */
export const QUOTE_LIMIT = 300;

/**
 * Cuts a passage down to what may be shown and sets the marks of the evidence that falls into it.
 *
 * @example quoteFrom({ start: 10, text: 'Tokayev geldi.' }, [{ field: 'type', start: 18, end: 23, rule: 'r' }]).marks // [{ start: 8, end: 13, field: 'type' }]
 */
export function quoteFrom(passage: Passage, evidence: readonly Evidence[]): Quote {
  const { start } = passage;
  const end = start + passage.text.length;
  const inside = evidence.filter((it) => it.start >= start && it.end <= end && it.end > it.start);
  const [from, to] = window(passage, inside);
  const text = passage.text.slice(from - start, to - start);
  const marks = inside
    .filter((it) => it.start >= from && it.end <= to)
    .map((it) => ({ start: it.start - from, end: it.end - from, field: it.field }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { start: from, text, marks };
}

/** A passage over the limit is cut around its trigger, between words. */
function window({ start, text }: Passage, marks: readonly Evidence[]): [number, number] {
  const end = start + text.length;
  if (text.length <= QUOTE_LIMIT) return [start, end];
  const trigger = marks.find((it) => it.field === 'type') ?? marks[0] ?? { start, end: start };
  const middle = (trigger.start + trigger.end) / 2;
  let from = Math.max(start, Math.min(Math.floor(middle - QUOTE_LIMIT / 2), end - QUOTE_LIMIT));
  let to = Math.min(end, from + QUOTE_LIMIT);
  const space = (at: number) => /\s/u.test(text.charAt(at - start));
  if (from > start) while (from < trigger.start && !space(from - 1)) from += 1;
  if (to < end) while (to > trigger.end && !space(to)) to -= 1;
  return [from, to];
}
