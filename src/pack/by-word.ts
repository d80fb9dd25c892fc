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
  /** The kinds that the word is of, a bit each, and how many kinds it was asked for. */
  kinds: number;
  asked: number;
}

/** Words that are kept for an owner; the news of a day has fewer. */
const MOST_WORDS = 100_000;

let readers = 0;

interface Kept {
  readonly byNorm: Map<string, Word<object>>;
  readonly sentences: WeakMap<readonly Token[], Line>;
}

/** The words of a sentence, and the kinds that any of them is of. */
interface Line {
  readonly words: readonly Word<object>[];
  kinds: number;
  asked: number;
}

const keptOf = new WeakMap<object, Kept>();

/**
 * Makes a reader that reads each word once.
 *
 * @example
 * const opens = byWord((norm, pack: Pack) => pack.phrases.next.has(norm));
 * opens(wordOf('ankara', pack)); // true
 */
export function byWord<Owner extends object, Value extends object | boolean | string | number | null>(
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
  return lineOf(tokens, owner).words as readonly Word<Owner>[];
}

function lineOf(tokens: readonly Token[], owner: object): Line {
  const kept = keptFor(owner);
  let line = kept.sentences.get(tokens);
  if (!line) {
    const words: Word<object>[] = new Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) words[at] = look(kept, (tokens[at] as Token).norm, owner);
    line = { words, kinds: 0, asked: 0 };
    kept.sentences.set(tokens, line);
  }
  return line;
}

/** Notes the words of tokens that were looked up already, as they were spelt. */
export function noteWords<Owner extends object>(
  tokens: readonly Token[],
  words: readonly Word<Owner>[],
  owner: Owner,
): void {
  keptFor(owner).sentences.set(tokens, { words, kinds: 0, asked: 0 });
}

export function wordOf<Owner extends object>(norm: string, owner: Owner): Word<Owner> {
  return look(keptFor(owner), norm, owner) as Word<Owner>;
}

function look({ byNorm }: Kept, norm: string, owner: object): Word<object> {
  let word = byNorm.get(norm);
  if (!word) {
    word = { norm, owner, told: new Array(readers).fill(undefined), kinds: 0, asked: 0 };
    if (byNorm.size >= MOST_WORDS) byNorm.clear();
    byNorm.set(norm, word);
  }
  return word;
}

/** Texts come in runs of one language: the owner is mostly that of the sentence before. */
let lastOwner: object | null = null;
let lastKept: Kept | null = null;

function keptFor(owner: object): Kept {
  if (owner === lastOwner && lastKept) return lastKept;
  let kept = keptOf.get(owner);
  if (!kept) {
    kept = { byNorm: new Map(), sentences: new WeakMap() };
    keptOf.set(owner, kept);
  }
  lastOwner = owner;
  lastKept = kept;
  return kept;
}

const kinds: ((word: Word<never>) => boolean)[] = [];
/** Bits of a number. */
const MOST_KINDS = 31;

/**
 * A kind of words, as a bit: whether a sentence has any is told by one number, and most sentences have none, so that whoever looks for
 * them need not go through its words.
 *
 * @example
 * const SAYS = kindOfWord((word: Word<Pack>) => maySay(word));
 * if (!hasKind(tokens, pack, SAYS)) return [];
 */
export function kindOfWord<Owner extends object>(is: (word: Word<Owner>) => boolean): number {
  if (kinds.length === MOST_KINDS) throw new Error('Words have no more than 31 kinds.');
  return 1 << (kinds.push(is as (word: Word<never>) => boolean) - 1);
}

/** Whether any word of a sentence is of a kind. */
export function hasKind<Owner extends object>(tokens: readonly Token[], owner: Owner, kind: number): boolean {
  const line = lineOf(tokens, owner);
  if (line.asked < kinds.length) {
    let all = 0;
    for (const word of line.words) all |= word.asked < kinds.length ? kindsOf(word) : word.kinds;
    line.kinds = all;
    line.asked = kinds.length;
  }
  return (line.kinds & kind) !== 0;
}

function kindsOf(word: Word<object>): number {
  for (let kind = word.asked; kind < kinds.length; kind++)
    if (kinds[kind]?.(word as Word<never>)) word.kinds |= 1 << kind;
  word.asked = kinds.length;
  return word.kinds;
}
