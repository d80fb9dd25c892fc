/**
 * What closes speech behind a dash where none opens it: "Бәрі босатылады, - деді Трамп.", "…, – деп жазды Трамп."
 * In: the pack of a language. Out: a test of the first words behind the dash; never true in English, which does not print speech so.
 */
import { lower } from '../analyze/letters.js';
import { wordOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { sayingsAt } from './acts.js';

export function closesSpeech(pack: Pack | null): (words: string) => boolean {
  if (!pack || pack.source.words.syntax === 'position') return () => false;
  const { quotatives = [], passes = [] } = pack.source.saying;
  return (words) => {
    const [first = '', second = ''] = words.split(' ').map((word) => pack.plain(lower(word, pack.language)));
    const opens = quotatives.includes(first);
    const norm = opens ? second : first;
    return (
      sayingsAt.direct(wordOf(norm, pack)).length > 0 &&
      // ("деп хабарлайды": what is told in the present is an outlet's own)
      pack
        .readings(norm)
        .some(
          ({ verb, stem, features }) =>
            verb &&
            features.form === 'finite' &&
            (!(opens || passes.includes(`${stem}-`)) || features.tense === 'past'),
        )
    );
  };
}
