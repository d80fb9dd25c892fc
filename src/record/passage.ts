/**
 * The stretch of text that tells a record best: the sentence of its predicate. A rough cut, for showing.
 * In: a text and the evidence of a record. Out: the stretch and where it starts, or null without evidence.
 */
import type { Evidence, Span } from './record.js';

export interface Passage {
  readonly start: number;
  readonly text: string;
}

/** How far a sentence may run to either side of the words that matter, in characters. */
const REACH = 400;

/** Example: `passageOf(document.text, event.evidence)` is `{ start: 0, text: "Tokayev Ankara'ya geldi." }`. */
export function passageOf(text: string, evidence: readonly Evidence[]): Passage | null {
  const anchors = evidence.filter((it) => it.field === 'type');
  const candidates = (anchors.length > 0 ? anchors : evidence).map((it) => sentence(text, it));
  // A headline and the body may both tell it: the one that holds most of the evidence is shown.
  const holds = (span: Span) => evidence.filter((it) => it.start >= span.start && it.end <= span.end).length;
  const [best] = candidates.sort((a, b) => holds(b) - holds(a));
  return best ? { start: best.start, text: text.slice(best.start, best.end) } : null;
}

function sentence(text: string, { start, end }: Span): Span {
  let from = Math.max(0, start - REACH);
  for (const it of text.slice(from, start).matchAll(/\n|[.!?…]["”»’)]?\s+(?=["“«‘(]?\p{Lu})/gu)) {
    from = Math.max(0, start - REACH) + it.index + it[0].length;
  }
  const stop = text.slice(end, end + REACH).search(/\n|[.!?…]["”»’)]?(?:\s|$)/u);
  let to = stop === -1 ? Math.min(text.length, end + REACH) : end + stop;
  while (stop !== -1 && to < text.length && /[.!?…"”»’)]/.test(text[to] ?? '')) to++;
  while (from < start && /\s/.test(text[from] ?? '')) from++;
  return { start: wholeCharacter(text, from), end: wholeCharacter(text, to) };
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
