/**
 * Overlapping spans, laid flat. In: a stretch and spans over it. Out: neighbouring segments that fill the stretch,
 * each with the spans that cover it; together they are the stretch, no more and no less.
 */
import type { Span } from '../../record/record.js';

export interface Segment<T extends Span> extends Span {
  readonly over: readonly T[];
}

/** @example segments(0, 5, [{ start: 1, end: 3 }]).map((it) => [it.start, it.end]) // [[0, 1], [1, 3], [3, 5]] */
export function segments<T extends Span>(start: number, end: number, spans: readonly T[]): readonly Segment<T>[] {
  const inside = spans.filter((it) => it.end > it.start && it.start < end && it.end > start);
  const cuts = new Set([start, end]);
  for (const it of inside) {
    cuts.add(Math.max(start, it.start));
    cuts.add(Math.min(end, it.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start;
    return { start: from, end: to, over: inside.filter((it) => it.start <= from && it.end >= to) };
  });
}
