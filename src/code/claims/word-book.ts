/**
 * The words of `claims.yaml` in all their forms, apart from the lexicon of the pack.
 * In: a pack. Out: a `WordBook`: by stems and endings where endings stand in a row (Turkish), by paradigms where they
 * come as whole sets (Russian, English).
 */
import { lower } from '../../analyze/letters.js';
import { NOMINATIVE } from '../../pack/features.js';
import type { Pack, Reading } from '../../pack/pack.js';
import { ParadigmLexicon } from '../../pack/paradigm-lexicon.js';
import type { ParadigmsSource } from '../../pack/paradigms.js';

export interface WordBook {
  /** Adds a word; gives the stem under which its forms are read. */
  add(word: string, verb: boolean): string;
  /** Readings of a lower-cased word. */
  readings(norm: string): readonly Reading[];
}

const CACHE_LIMIT = 100_000;
const SHORTEST_STEM = 2;

/** True where the verb stands in the middle of its clause and words have paradigms. */
export const isMedial = (pack: Pack): boolean => pack.source.words.syntax !== 'verb-final';

/** Example: `const book = openWordBook(pack); book.add('товарооборот', false); book.readings('товарооборота')`. */
export function openWordBook(pack: Pack): WordBook {
  return isMedial(pack) ? byParadigms(pack) : byEndings(pack);
}

function byParadigms({ plain, source }: Pack): WordBook {
  const lexicon = new ParadigmLexicon(source.endings as unknown as ParadigmsSource, []);
  return {
    add(word, verb) {
      const stem = plain(word);
      lexicon.addWord(stem, verb);
      return stem;
    },
    readings: (norm) => lexicon.readings(plain(norm)),
  };
}

function byEndings({ language, endings }: Pack): WordBook {
  const spellings = new Map<string, { stem: string; verb: boolean; whole: boolean }[]>();
  const spell = (spelling: string, stem: string, verb: boolean, whole: boolean) => {
    const list = spellings.get(spelling) ?? [];
    if (!list.some((one) => one.stem === stem && one.verb === verb)) list.push({ stem, verb, whole });
    spellings.set(spelling, list);
  };
  const read = (norm: string): readonly Reading[] => {
    const found: Reading[] = [];
    for (let length = norm.length; length >= SHORTEST_STEM; length--) {
      const entries = spellings.get(norm.slice(0, length));
      if (!entries) continue;
      const rest = norm.slice(length).replace(/['’-]/g, '');
      for (const { stem, verb, whole } of entries) {
        if (rest === '' && whole && !verb) found.push({ stem, verb, features: NOMINATIVE });
        for (const features of verb ? endings.verb(rest) : rest === '' ? [] : endings.noun(rest))
          found.push({ stem, verb, features });
      }
    }
    return found;
  };
  const cache = new Map<string, readonly Reading[]>();
  return {
    add(word, verb) {
      const stem = lower(word, language);
      spell(stem, stem, verb, true);
      for (const form of endings.stemForms(stem, verb)) spell(form, stem, verb, false);
      if (verb && endings.dropsVowelBefore && /[aeə]$/.test(stem)) spell(stem.slice(0, -1), stem, verb, false);
      return stem;
    },
    readings(norm) {
      let found = cache.get(norm);
      if (!found) {
        found = read(norm);
        if (cache.size > CACHE_LIMIT) cache.clear();
        cache.set(norm, found);
      }
      return found;
    },
  };
}
