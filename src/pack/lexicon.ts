/**
 * The lexicon of a language whose endings stand in a row: stems with their spellings before an ending.
 * In: endings and words of a pack. Out: what `Pack` asks of a lexicon.
 */
import { lower } from '../analyze/letters.js';
import type { Language } from '../record/codebook.js';
import type { Speller } from './book.js';
import type { Endings } from './endings.js';
import { type Features, NOMINATIVE } from './features.js';
import type { Reading, WordBook } from './pack.js';

const CACHE_LIMIT = 200_000;
/** Shorter stems than this are only taken whole: a two-letter stem fits the start of too many words. */
const SHORTEST_STEM = 2;
const SHORTEST_NAME = 3;

/** How such a language spells its words and names. */
export function agglutinating(language: Language, endings: Endings): Speller {
  const plain = (word: string) => lower(word, language);
  /** "… ұйымы", "… ассамблеясы" end in "its", as names of one word ("Еурокомиссия") do not. */
  const endsOwned = (word: string): boolean =>
    [1, 2].some((length) =>
      endings.noun(word.slice(-length)).some(({ possessor, case: marked }) => possessor === '3' && marked === 'nom'),
    );
  return {
    plain,
    name(phrase) {
      const possessed = phrase.endsWith('+3');
      const words = plain(possessed ? phrase.slice(0, -2) : phrase)
        .replace(/[’‘ʻʼ`´]/g, "'")
        .split(/\s+/)
        .filter(Boolean);
      return { words, possessed, changing: words, fixed: [] };
    },
    owned(name, whereOwned) {
      const words = name.split(/\s+/);
      const last = plain(words.at(-1) ?? name);
      return !whereOwned || (words.length > 1 && endsOwned(last)) ? last : null;
    },
    changes: () => true,
  };
}

export class Lexicon implements WordBook {
  /** Spelling of a stem → the stems it may stand for. */
  private readonly stems = new Map<string, { stem: string; verb: boolean; whole: boolean; dropped: boolean }[]>();
  private readonly possessed: ReadonlySet<string>;
  private readonly cache = new Map<string, readonly Reading[]>();
  private readonly nameCache = new Map<string, readonly { stem: string; features: Features }[]>();

  /** `possessed`: names that end in "its, their" ("… аралдары"), by their last word, which takes the cases that stand after that. */
  constructor(
    private readonly endings: Endings,
    possessed: readonly string[],
  ) {
    this.possessed = new Set(possessed);
  }

  spellings(): Iterable<string> {
    return this.stems.keys();
  }

  addWord(stem: string, verb: boolean): void {
    this.addSpelling(stem, stem, verb, true);
    for (const form of this.endings.stemForms(stem, verb)) this.addSpelling(form, stem, verb, false);
    if (verb && this.endings.dropsVowelBefore && /[aeəаеә]$/.test(stem))
      this.addSpelling(stem.slice(0, -1), stem, verb, false, true);
  }

  private addSpelling(spelling: string, stem: string, verb: boolean, whole: boolean, dropped = false): void {
    const list = this.stems.get(spelling) ?? [];
    if (!list.some((entry) => entry.stem === stem && entry.verb === verb)) list.push({ stem, verb, whole, dropped });
    this.stems.set(spelling, list);
  }

  readings(norm: string): readonly Reading[] {
    const known = this.cache.get(norm);
    if (known) return known;
    const found: Reading[] = [];
    for (let length = norm.length; length >= SHORTEST_STEM; length--) {
      const entries = this.stems.get(norm.slice(0, length));
      if (!entries) continue;
      let rest = norm.slice(length);
      // After an apostrophe stands an ending and nothing else; before it, the whole name.
      // (tr "Irak'ın"; az and kk join endings to initials with a hyphen: "ABŞ-ın", "АҚШ-тың")
      if (rest.startsWith("'") || rest.startsWith('-')) rest = rest.slice(1);
      // (tr "Bakanlığı'na": it may also stand after "his", before the case)
      const afterOwner = rest.includes("'");
      if (afterOwner) rest = rest.replace("'", '');
      for (const { stem, verb, whole, dropped } of entries) {
        if (dropped && !rest.slice(1).startsWith(this.endings.dropsVowelBefore ?? '')) continue;
        if (rest === '') {
          if (whole && !verb) found.push({ stem, verb, features: NOMINATIVE });
          const alone = verb ? null : this.endings.alone(norm);
          if (alone) found.push({ stem, verb, features: alone });
        }
        for (const features of verb ? this.endings.verb(rest) : rest === '' ? [] : this.endings.noun(rest))
          if (!afterOwner || features.possessor === '3') found.push({ stem, verb, features });
        if (!verb && rest !== '' && this.possessed.has(stem))
          for (const features of this.endings.possessed(rest)) found.push({ stem, verb, features });
      }
    }
    if (this.cache.size > CACHE_LIMIT) this.cache.clear();
    this.cache.set(norm, found);
    return found;
  }

  nameStems(norm: string): readonly { stem: string; features: Features }[] {
    const known = this.nameCache.get(norm);
    if (known) return known;
    const found: { stem: string; features: Features }[] = [];
    const apostrophe = norm.lastIndexOf("'");
    if (apostrophe > 0) {
      const features = this.endings.noun(norm.slice(apostrophe + 1));
      for (const feature of features) found.push({ stem: norm.slice(0, apostrophe), features: feature });
    }
    if (found.length === 0) {
      found.push({ stem: norm, features: NOMINATIVE });
      for (let length = norm.length - 1; length >= SHORTEST_NAME; length--)
        for (const features of this.endings.noun(norm.slice(length)))
          if (!features.possessor && !features.ki && !features.copula)
            found.push({ stem: norm.slice(0, length), features });
    }
    if (this.nameCache.size > CACHE_LIMIT) this.nameCache.clear();
    this.nameCache.set(norm, found);
    return found;
  }
}
