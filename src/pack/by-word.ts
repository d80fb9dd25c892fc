/**
 * What a word tells by itself, read once: the same words come again and again, and most of them tell nothing.
 * In: the tokens of a sentence and whose lexicon reads them. Out: their words, and of each word what a reader read in it.
 *
 * A look-up by spelling costs more than most of what is asked of a word, so a sentence looks its words up once.
 */
import type { Token } from '../record/record.js';

/** A spelling as an owner reads it (a pack). */
export interface Word<Owner extends object> {
  readonly norm: string;
  readonly owner: Owner;
  /** What each reader has read, in the order in which they were made. */
  readonly told: unknown[];
}

/** Words that are kept for an owner; the news of a day has fewer. */
const MOST_WORDS = 100_000;

let readers = 0;

interface Kept {
  readonly byNorm: Map<string, Word<object>>;
  readonly sentences: WeakMap<readonly Token[], readonly Word<object>[]>;
}

const keptOf = new WeakMap<object, Kept>();

/**
 * Makes a reader that reads each word once.
 *
 * @example
 * const opens = byWord((norm, pack: Pack) => pack.phrases.next.has(norm));
 * opens(wordOf('ankara', pack)); // true
 */
export function byWord<Owner extends object, Value extends object | boolean | string>(
  read: (norm: string, owner: Owner) => Value,
): (word: Word<Owner>) => Value {
  const reader = readers++;
  return ({ norm, owner, told }) => {
    let value = told[reader] as Value | undefined;
    if (value === undefined) {
      value = read(norm, owner);
      told[reader] = value;
    }
    return value;
  };
}

/** The words of a sentence, by token; looked up when first asked for. */
export function wordsOf<Owner extends object>(tokens: readonly Token[], owner: Owner): readonly Word<Owner>[] {
  const kept = keptFor(owner);
  let words = kept.sentences.get(tokens);
  if (!words) {
    words = tokens.map(({ norm }) => look(kept, norm, owner));
    kept.sentences.set(tokens, words);
  }
  return words as readonly Word<Owner>[];
}

/** Notes the words of tokens that were looked up already, as they were spelt. */
export function noteWords<Owner extends object>(
  tokens: readonly Token[],
  words: readonly Word<Owner>[],
  owner: Owner,
): void {
  keptFor(owner).sentences.set(tokens, words);
}

export function wordOf<Owner extends object>(norm: string, owner: Owner): Word<Owner> {
  return look(keptFor(owner), norm, owner) as Word<Owner>;
}

function look({ byNorm }: Kept, norm: string, owner: object): Word<object> {
  let word = byNorm.get(norm);
  if (!word) {
    word = { norm, owner, told: new Array(readers).fill(undefined) };
    if (byNorm.size >= MOST_WORDS) byNorm.clear();
    byNorm.set(norm, word);
  }
  return word;
}

function keptFor(owner: object): Kept {
  let kept = keptOf.get(owner);
  if (!kept) {
    kept = { byNorm: new Map(), sentences: new WeakMap() };
    keptOf.set(owner, kept);
  }
  return kept;
}
