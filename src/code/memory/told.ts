/** What memory keeps of an act or a mention: whom, where in the text, and the words that say so. */
import type { Span } from '../../record/record.js';
import type { Candidate } from '../candidate.js';

export interface Told {
  readonly sides: readonly string[];
  /** Index of its sentence; how far memory reaches is counted in sentences. */
  readonly sentence: number;
  /** The words that name them, where they were named. */
  readonly words: Span | null;
}

/** Words that name the sides of a field, or else those of the act. */
export function wordsFor(field: 'actors' | 'recipients', { evidence, span }: Candidate): Span {
  const said = evidence.find((one) => one.field === field);
  return said ? { start: said.start, end: said.end } : span;
}

export const isNear = (told: { readonly sentence: number } | null, sentence: number, reach: number): boolean =>
  told !== null && sentence - told.sentence <= reach;
