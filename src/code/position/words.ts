/**
 * The small words of a language that tells roles by place: articles, prepositions, pronouns, auxiliaries.
 * In: a pack. Out: for each kind its words, as they stand in a text.
 */
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
