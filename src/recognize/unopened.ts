/**
 * What closes speech behind a dash where none opens it: "Бәрі босатылады, - деді Трамп.", "…, – деп жазды Трамп."
 * In: the pack of a language whose verbs stand last. Out: a test of the first words behind the dash; never true for other languages.
 */
import { lower } from '../analyze/letters.js';
import { wordOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { sayingsAt } from './acts.js';

export function closesSpeech(pack: Pack | null): (words: string) => boolean {
  if (pack?.source.words.syntax !== 'verb-final') return () => false;
  const { quotatives = [] } = pack.source.saying;
  return (words) => {
    const [first = '', second = ''] = words.split(' ').map((word) => pack.plain(lower(word, pack.language)));
    const opens = quotatives.includes(first);
    const norm = opens ? second : first;
    return (
      sayingsAt.direct(wordOf(norm, pack)).length > 0 &&
      // ("деп хабарлайды": what is told in the present is an outlet's own)
      pack
        .readings(norm)
        .some(({ verb, features }) => verb && features.form === 'finite' && (!opens || features.tense === 'past'))
    );
  };
}
