/**
 * The one sentence shown for an event. In: the stored text (or a passage of it) and the evidence.
 * Out: the words, where they stand in the text, and the marks in them, relative to the words.
 */
import type { Evidence } from '../record/record.js';
import type { Passage } from './ledger.js';

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

/** Fields whose words make a sentence tell the event; the trigger counts most. */
const WEIGHT: Readonly<Record<string, number>> = { type: 4, actors: 2, recipients: 2, status: 1, date: 1 };

/**
 * Cuts a passage down to what may be shown and sets the marks of the evidence that falls into it.
 *
 * @example quoteFrom({ start: 10, text: 'Tokayev geldi.' }, [{ field: 'type', start: 18, end: 23, rule: 'r' }]).marks // [{ start: 8, end: 13, field: 'type' }]
 */
export function quoteFrom(passage: Passage, evidence: readonly Evidence[]): Quote {
  const whole = { start: passage.start, end: passage.start + passage.text.length };
  const inside = evidence.filter((it) => it.start >= whole.start && it.end <= whole.end && it.end > it.start);
  const [from, to] = window(whole, inside);
  const text = passage.text.slice(from - whole.start, to - whole.start);
  const marks = inside
    .filter((it) => it.start >= from && it.end <= to)
    .map((it) => ({ start: it.start - from, end: it.end - from, field: it.field }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { start: from, text, marks };
}

/**
 * Finds the sentence that tells most of the event: the one whose evidence weighs most, the earliest of equals.
 *
 * @example passageFor('Dün yağdı. Tokayev geldi.', [{ field: 'type', start: 19, end: 24, rule: 'r' }]) // { start: 11, text: 'Tokayev geldi.' }
 */
export function passageFor(text: string, evidence: readonly Evidence[]): Passage | null {
  const places = evidence
    .map((it) => sentenceAround(text, it.start, it.end))
    .map((span) => ({
      ...span,
      weight: evidence
        .filter((it) => it.start >= span.start && it.end <= span.end)
        .reduce((sum, it) => sum + (WEIGHT[it.field] ?? 0.5), 0),
    }))
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
  const best = places[0];
  return best ? { start: best.start, text: text.slice(best.start, best.end) } : null;
}

/** A sentence ends at a line's end, or at a mark of closing that is followed by a space and a capital, figure or quotation. */
const SENTENCE_END = /[.!?…]["”»)']*(?=\s+["“«(]*[\p{Lu}\p{N}])|\n/gu;

/** The stored text has no sentences of its own; for showing, an end that is too early does no harm: the evidence stays inside. */
function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const reach = 1200;
  const left = Math.max(0, start - reach);
  let from = left;
  for (const hit of text.slice(left, start).matchAll(SENTENCE_END)) from = left + hit.index + hit[0].length;
  SENTENCE_END.lastIndex = 0;
  const after = text.slice(end, end + reach).search(SENTENCE_END);
  const hit = after < 0 ? null : (text.slice(end + after).match(SENTENCE_END)?.[0] ?? '');
  let to = hit === null ? Math.min(text.length, end + reach) : end + after + (hit === '\n' ? 0 : hit.length);
  while (from < start && /\s/u.test(text.charAt(from))) from += 1;
  while (to > end && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** A passage over the limit is cut around its trigger, at spaces. */
function window(whole: { start: number; end: number }, marks: readonly Evidence[]): [number, number] {
  if (whole.end - whole.start <= QUOTE_LIMIT) return [whole.start, whole.end];
  const trigger = marks.find((it) => it.field === 'type') ?? marks[0] ?? { start: whole.start, end: whole.start };
  const middle = (trigger.start + trigger.end) / 2;
  const from = Math.max(whole.start, Math.min(Math.floor(middle - QUOTE_LIMIT / 2), whole.end - QUOTE_LIMIT));
  return [from, Math.min(whole.end, from + QUOTE_LIMIT)];
}
