/**
 * What kind of visit words tell of. In: a text and the pack of its language (`visits` in `words.yaml`). Out: the kinds
 * that it names, weightiest first; none where a visit is merely a visit.
 */
import { VISIT_KINDS, type VisitKind } from '../record/codebook.js';
import { fold } from '../record/fold.js';
import type { Pack } from './pack.js';

/** Words that begin so, in a row. */
type Phrase = readonly string[];

interface Phrases {
  readonly kind: VisitKind;
  readonly phrases: readonly Phrase[];
}

const opened = new WeakMap<Pack, readonly Phrases[]>();

/** Example: `visitKindsIn('paid an official three-day visit', english)` is `['official']`. */
export function visitKindsIn(text: string, pack: Pack): readonly VisitKind[] {
  let kinds = opened.get(pack);
  if (!kinds) {
    kinds = VISIT_KINDS.map((kind) => ({ kind, phrases: (pack.source.words.visits?.[kind] ?? []).map(wordsIn) }));
    opened.set(pack, kinds);
  }
  const words = wordsIn(text);
  const all = kinds.flatMap(({ phrases }) => phrases);
  const and = pack.source.words.and.map(fold);
  // "a state and official visit", "an official two-day visit"
  const mayStandBetween = (word: string) =>
    LENGTH.test(word) || and.includes(word) || all.some(([one]) => one !== undefined && word.startsWith(one));
  const stands = ([first, ...rest]: Phrase, from: number): boolean => {
    if (first === undefined || !words[from]?.startsWith(first)) return false;
    let at = from + 1;
    return rest.every((part) => {
      while (!words[at]?.startsWith(part) && mayStandBetween(words[at] ?? '')) at++;
      return words[at++]?.startsWith(part) === true;
    });
  };
  return kinds
    .filter(({ phrases }) => phrases.some((phrase) => words.some((_, at) => stands(phrase, at))))
    .map(({ kind }) => kind);
}

/** "two-day", "3-дневный". */
const LENGTH = /^\d|-day$|дневн/u;

const wordsIn = (text: string): readonly string[] =>
  fold(text).match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
