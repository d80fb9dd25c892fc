/**
 * The lexicon of a language with paradigms: phrases whose head changes ("министра иностранных дел"), words in all their forms.
 * In: names and words of a pack. Out: what `Pack` asks of a lexicon.
 */
import { isUpperAt, lower } from '../analyze/letters.js';
import type { Language } from '../record/codebook.js';
import type { Speller } from './book.js';
import { NOMINATIVE, saying } from './features.js';
import type { Reading, WordBook } from './pack.js';
import { compileParadigms, foldOf, type NameStem, type Paradigms, type ParadigmsSource } from './paradigms.js';

const CACHE_LIMIT = 200_000;
const SHORTEST_DECLINED = 3;
/** Words that stand before the head of a phrase and change with it end like adjectives. */
const ADJECTIVE = /(?:[ыои]й|ая|яя|[^ниь]ое|ее|ые|[кгхщшж]ие)$/u;
const EVERY_CASE = (['nom', 'gen', 'dat', 'acc', 'ins', 'loc'] as const).map((one) =>
  saying(NOMINATIVE, { case: one }),
);

/**
 * How such a language spells its words and names. `headFirst`: only the head of a phrase and the adjectives before it
 * change (Russian); else every word may.
 */
export function declining(language: Language, source: ParadigmsSource, headFirst: boolean): Speller {
  const fold = foldOf(source);
  const plain = (word: string) => fold(lower(word, language).replace(/[’‘ʻʼ`´]/g, "'"));
  return {
    plain,
    name(phrase) {
      const written = phrase
        .replace(/\b(\p{Lu}\p{Ll})\.(?=\s)/gu, '$1')
        .split(/\s+/)
        .filter(Boolean);
      const head = headFirst ? headOf(written) : written.length - 1;
      // ("the EU's, the UK's": acronyms take the possessive where only the head of a phrase does not decline)
      const declines = (word: string) => word.length >= SHORTEST_DECLINED || (!headFirst && isAcronym(word));
      return {
        words: written.map(plain),
        possessed: false,
        changing: written.filter((word, index) => index <= head && declines(word)).map(plain),
        // Acronyms and the smallest words (мы, вы, г-н) stand as they are.
        fixed: written.filter((word) => isAcronym(word) || word.length < SHORTEST_DECLINED).map(plain),
      };
    },
    owned: () => null,
    changes: ({ kind }) => kind !== 'literal',
  };
}

export class ParadigmLexicon implements WordBook {
  readonly paradigms: Paradigms;
  private readonly table;
  private readonly cache = new Map<string, readonly Reading[]>();
  private readonly nameCache = new Map<string, readonly NameStem[]>();
  private readonly fixed: ReadonlySet<string>;

  /** `fixed`: acronyms and other words that never change. */
  constructor(source: ParadigmsSource, fixed: readonly string[]) {
    this.paradigms = compileParadigms(source);
    this.table = this.paradigms.table();
    this.fixed = new Set(fixed);
  }

  addWord(stem: string, verb: boolean): void {
    this.table.add(stem, verb);
  }

  spellings(): Iterable<string> {
    return this.table.lemmas();
  }

  readings(norm: string): readonly Reading[] {
    const known = this.cache.get(norm);
    if (known) return known;
    const found: Reading[] = [...this.table.read(norm)];
    if (this.fixed.has(norm)) for (const features of EVERY_CASE) found.push({ stem: norm, verb: false, features });
    if (this.cache.size > CACHE_LIMIT) this.cache.clear();
    this.cache.set(norm, found);
    return found;
  }

  nameStems(norm: string): readonly NameStem[] {
    const known = this.nameCache.get(norm);
    if (known) return known;
    const found = this.paradigms.names(norm);
    if (this.nameCache.size > CACHE_LIMIT) this.nameCache.clear();
    this.nameCache.set(norm, found);
    return found;
  }
}

/** The first word that is no adjective; a preposition after adjectives shows that the last of them is the head. */
function headOf(words: readonly string[]): number {
  const noun = words.findIndex((word) => !ADJECTIVE.test(word));
  if (noun < 0) return words.length - 1;
  return noun > 0 && (words[noun] as string).length <= 2 ? noun - 1 : noun;
}

function isAcronym(word: string): boolean {
  if (word.length < 2) return false;
  for (let at = 0; at < word.length; at++) if (!isUpperAt(word, at)) return false;
  return true;
}
