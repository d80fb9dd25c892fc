/**
 * "More than 4 billion", "5 milyarı aştı", "up to 300": whether a number is the least or the most that it may be.
 * In: where a rule for claims fits, and its sentence. Out: the side on which the number is open; null where none is said.
 */
import { type Match, type Reader, stemsOf } from './match.js';

/** Words between a number and what bounds it: "более чем 200 человек", "4 milyar doları aştı". */
const REACH = 3;

/** Example: of "exceeded 4 billion dollars" it is `least`. */
export function boundOf(match: Match, reader: Reader): 'least' | 'most' | null {
  const { at } = match;
  const isWord = (index: number) => reader.sentence.tokens[index]?.kind === 'word';
  let first = at.first;
  while (first > at.first - REACH && isWord(first - 1)) first--;
  let last = at.last;
  while (last < at.last + REACH && isWord(last + 1)) last++;
  const isSaid = (words: readonly string[]) =>
    words.some((word) => {
      // («превысил в 2021 году 4 млрд»: the verb of the claim may stand further away)
      const isVerb = word.endsWith('-');
      const to = isVerb ? Math.max(last, match.last) : last;
      for (let from = isVerb ? Math.min(first, match.first) : first; from <= to; from++)
        if (stands(word, from, reader)) return true;
      return false;
    });
  const { least, most } = reader.words.bounds;
  // ("not more than" is a phrase of the one, "more than" within it a word of the other)
  return isSaid(most) ? 'most' : isSaid(least) ? 'least' : null;
}

function stands(word: string, from: number, { sentence, looked }: Reader): boolean {
  const [one = '', ...more] = word.split(' ');
  if (more.length === 0) return stemsOf(looked[from] as NonNullable<(typeof looked)[number]>).has(word);
  return [one, ...more].every((it, at) => sentence.tokens[from + at]?.norm === it);
}
