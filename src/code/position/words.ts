/**
 * The small words of a language that tells roles by place: articles, prepositions, pronouns, auxiliaries.
 * In: a pack. Out: for each kind its words, as they stand in a text.
 */
import { byWord } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { numberSaid } from '../memory/point.js';

export type WordKind =
  | 'article'
  | 'preposition'
  | 'and'
  | 'relative'
  | 'subordinate'
  | 'if'
  | 'coordinate'
  | 'adverb'
  | 'possessive'
  | 'pronoun'
  | 'self'
  | 'wish'
  | 'negation';

/** What ends a clause; a full stop within a sentence ends an abbreviation ("Mr. Lavrov") and nothing else. */
export function isStop(tokens: readonly Token[], at: number): boolean {
  const text = (tokens[at] as Token).text;
  return text === '.' ? at >= tokens.length - LAST_MARKS : STOPS.has(text);
}

const STOPS: ReadonlySet<string> = new Set([';', ':', '!', '?', '…']);
/** The full stop and the quotation mark behind it. */
const LAST_MARKS = 2;

/** A bit for each kind of small words; a word may be of several. */
export const SMALL: Readonly<Record<WordKind, number>> = {
  article: 1,
  preposition: 1 << 1,
  and: 1 << 2,
  relative: 1 << 3,
  subordinate: 1 << 4,
  if: 1 << 5,
  coordinate: 1 << 6,
  adverb: 1 << 7,
  possessive: 1 << 8,
  pronoun: 1 << 9,
  self: 1 << 10,
  wish: 1 << 11,
  negation: 1 << 12,
};

/** The kinds of small words that a word is of; what ends in "-ly" is an adverb. */
export const smallKindsOf = byWord((norm, pack: Pack): number => {
  const { words } = lists(pack);
  let kinds = norm.length > 4 && norm.endsWith('ly') ? SMALL.adverb : 0;
  for (const [kind, list] of Object.entries(words)) if (list.has(norm)) kinds |= SMALL[kind as WordKind];
  return kinds;
});

export interface Lists {
  readonly words: Readonly<Record<WordKind, ReadonlySet<string>>>;
  readonly future: ReadonlySet<string>;
  readonly hypothetical: ReadonlySet<string>;
  readonly passive: ReadonlySet<string>;
  readonly perfect: ReadonlySet<string>;
  readonly supporting: ReadonlySet<string>;
  readonly aspect: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Stems of verbs that always have an object. */
  readonly transitive: ReadonlySet<string>;
}

/** True of a preposition that only opens a count: "at least ten", "more than 20", "over a dozen", "up to 300". */
export function opensCount(tokens: readonly Token[], at: number, pack: Pack): boolean {
  if (!COUNTING.has((tokens[at] as Token).norm)) return false;
  return tokens
    .slice(at + 1, at + 1 + COUNT_REACH)
    .some(({ kind, norm }) => kind === 'number' || numberSaid(norm, pack) > 0 || norm === 'dozen' || norm === 'dozens');
}

const COUNTING: ReadonlySet<string> = new Set(['at', 'about', 'around', 'over', 'under', 'than', 'to', 'between']);
/** Tokens between the preposition and its number. */
const COUNT_REACH = 2;

/** Shorter names of weekdays ("sun", "wed") are words too. */
const WEEKDAY_LETTERS = 4;

const listsOf = new WeakMap<Pack, Lists>();

/** The lists of a pack, made once. */
export function lists(pack: Pack): Lists {
  let made = listsOf.get(pack);
  if (made) return made;
  const { words } = pack.source;
  const set = (list: readonly string[] | undefined) => new Set((list ?? []).map((word) => pack.plain(word)));
  const single = (list: readonly string[]) => set(list.filter((word) => !word.includes(' ')));
  made = {
    words: {
      article: set([...(words.articles ?? []), ...(words.determiners ?? [])]),
      preposition: single(Object.values(words.adpositions).flat()),
      and: single(words.and),
      relative: set(words.clauses?.relative),
      subordinate: set(words.clauses?.subordinate),
      if: set(words.clauses?.if),
      coordinate: set([...(words.clauses?.coordinate ?? []), ...(words.or ?? [])]),
      adverb: set(words.adverbs),
      possessive: set(words.pronouns?.possessive),
      pronoun: set(words.pronouns?.personal),
      self: set(words.pronouns?.self),
      wish: set(words.auxiliaries?.wish),
      negation: set(words.negation),
    },
    future: set(words.auxiliaries?.future),
    hypothetical: set(words.auxiliaries?.hypothetical),
    passive: set(words.auxiliaries?.passive),
    perfect: set(words.auxiliaries?.perfect),
    supporting: set(words.auxiliaries?.supporting),
    aspect: set(words.auxiliaries?.aspect),
    transitive: new Set((words.auxiliaries?.transitive ?? []).map((verb) => verb.replace(/-$/, ''))),
    weekdays: set(
      (pack.source.dates as { weekdays?: string[][] }).weekdays?.flat().filter((day) => day.length > WEEKDAY_LETTERS),
    ),
  };
  listsOf.set(pack, made);
  return made;
}
