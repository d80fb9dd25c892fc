/**
 * The lexicon of a language with paradigms: phrases whose head changes ("министра иностранных дел"), words in all their forms.
 * In: names and words of a pack. Out: what `Pack` asks of a lexicon.
 */
import { isUpperAt, lower } from '../analyze/letters.js';
import type { Language } from '../record/codebook.js';
import { NOMINATIVE, saying } from './features.js';
import type { Meaning, PhraseNode, Reading } from './pack.js';
import { compileParadigms, type NameStem, type Paradigms, type ParadigmsSource } from './paradigms.js';
import type { Element } from './pattern.js';

const CACHE_LIMIT = 200_000;
const SHORTEST_DECLINED = 3;
/** Words that stand before the head of a phrase and change with it end like adjectives. */
const ADJECTIVE = /(?:[ыои]й|ая|яя|[^ниь]ое|ее|ые|[кгхщшж]ие)$/u;
const EVERY_CASE = (['nom', 'gen', 'dat', 'acc', 'ins', 'loc'] as const).map((one) =>
  saying(NOMINATIVE, { case: one }),
);

export class ParadigmLexicon {
  readonly phrases: PhraseNode = { next: new Map(), senses: [] };
  readonly paradigms: Paradigms;
  private readonly table;
  private readonly cache = new Map<string, readonly Reading[]>();
  private readonly nameCache = new Map<string, readonly NameStem[]>();
  /** Acronyms and other words that never change. */
  private readonly fixed = new Set<string>();

  constructor(
    private readonly language: Language,
    source: ParadigmsSource,
    /** True where only the head of a phrase and the adjectives before it change (Russian); else every word may. */
    private readonly headFirst: boolean,
  ) {
    this.paradigms = compileParadigms(source);
    this.table = this.paradigms.table();
  }

  plain(word: string): string {
    return this.paradigms.plain(lower(word, this.language).replace(/[’‘ʻʼ`´]/g, "'"));
  }

  add(phrase: string, meaning: Meaning): void {
    const words = phrase
      .replace(/\b(\p{Lu}\p{Ll})\.(?=\s)/gu, '$1')
      .split(/\s+/)
      .filter(Boolean);
    const head = this.headFirst ? headOf(words) : words.length - 1;
    let node = this.phrases;
    for (const [index, word] of words.entries()) {
      const key = this.plain(word);
      // Acronyms and the smallest words (мы, вы, г-н) stand as they are.
      if (isAcronym(word) || word.length < SHORTEST_DECLINED) this.fixed.add(key);
      // ("the EU's, the UK's": acronyms take the possessive where only the head of a phrase does not decline)
      const declines = word.length >= SHORTEST_DECLINED || (!this.headFirst && isAcronym(word));
      if (index <= head && declines) this.addWord(key, false);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), senses: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    node.senses.push({ meaning, possessed: false });
  }

  addElement({ words, kind }: Element): void {
    if (kind !== 'literal') for (const word of words) this.addWord(this.plain(word), kind === 'verb');
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
