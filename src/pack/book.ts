/**
 * What opening a pack would work out of its names, words and predicates, as plain data; the build writes it beside the pack.
 * In: a checked `PackSource`. Out: a `PackBook`, in which a word leads to the few phrases and predicates that begin or
 * hang on it, so that a text pays for its own words only.
 */
import type { Language } from '../record/codebook.js';
import { put } from '../record/table.js';
import { compileEndings } from './endings.js';
import type { Case } from './features.js';
import { agglutinating } from './lexicon.js';
import type { Meaning } from './pack.js';
import { declining } from './paradigm-lexicon.js';
import type { ParadigmsSource } from './paradigms.js';
import { type Element, type Part, type Pattern, parsePredicate } from './pattern.js';
import { type QuestionList, writeQuestions } from './questions.js';
import type { PackSource } from './source.js';
import { turn } from './turn.js';

export interface PackBook {
  /** Words of the lexicon as it spells them, in the order in which it learns them; a verb has its hyphen. */
  readonly words: readonly string[];
  /** Names and short words that never change, and last words of names that end in "its, their". */
  readonly fixed: readonly string[];
  readonly possessed: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Phrases by their first word: the others (`+3`: the last one carries "its"), and which meaning they have. */
  readonly phrases: Readonly<Record<string, readonly PhraseRow[]>>;
  readonly questions: QuestionList;
  readonly patterns: readonly PatternRow[];
  /** Patterns of frames by the stem of their anchor. */
  readonly frames: Readonly<Record<string, readonly number[]>>;
  readonly saying: Readonly<Record<'direct' | 'indirect' | 'naming', readonly number[]>>;
}

type PhraseRow = readonly [rest: string, meaning: number];

/** Index of the frame, -1 of none · of the anchor · 1 if turned into the passive · of each element its gap and its question. */
export type PatternRow = readonly [frame: number, anchor: number, turned: number, ...elements: number[]];

/** How a language spells words and names. */
export interface Speller {
  /** A word as the lexicon and the patterns hold it. */
  plain(word: string): string;
  /** A name by its words; those of them that take endings, those that never do; whether the last one carries "its". */
  name(phrase: string): {
    readonly words: readonly string[];
    readonly possessed: boolean;
    readonly changing: readonly string[];
    readonly fixed: readonly string[];
  };
  /** The last word of a name that ends in "its, their", where that changes its cases. `whereOwned`: only if it shows. */
  owned(name: string, whereOwned: boolean): string | null;
  /** Whether the lexicon must know the words of a part of a predicate. */
  changes(part: Part): boolean;
}

const INITIALS = /^\p{Lu}{2,3}$/u;

/** Example: `makeBook(readPack('tr', files).pack)`. */
export function makeBook(source: PackSource): PackBook {
  const { words: listed, saying } = source;
  const speller = spellerOf(source);
  const words = new Set<string>();
  const learn = (word: string, verb: boolean) => words.add(verb ? `${word}-` : word);
  const names = writeNames(source, speller, learn);
  for (const verb of listed.verbs) learn(speller.plain(verb.replace(/-$/, '')), true);

  const questions = writeQuestions();
  const patterns: PatternRow[] = [];
  const write = ({ elements, anchor, turned }: Pattern, frame: number): number => {
    const row = elements.flatMap(({ gap, words, kind, cases, possessor, plural, forms }) => {
      const part = { kind, words: words.map(speller.plain), cases, possessor, plural, forms };
      return [gap, questions.ask(part)];
    });
    return patterns.push([frame, anchor, turned ? 1 : 0, ...row]) - 1;
  };
  const learnAll = ({ elements }: Pattern) => {
    for (const element of elements)
      if (speller.changes(element))
        for (const word of element.words) learn(speller.plain(word), element.kind === 'verb');
  };
  const frames = new Map<string, number[]>();
  const readings = readingsOf(source);
  for (const [index, frame] of source.frames.entries())
    for (const pattern of parsePredicate(frame.predicate).flatMap(readings)) {
      learnAll(pattern);
      const at = write(pattern, index);
      for (const word of pattern.elements[pattern.anchor]?.words ?? []) put(frames, speller.plain(word), at);
    }
  const sayings = (predicates: readonly string[] = []): readonly number[] =>
    longestFirst(predicates.flatMap(parsePredicate)).map((pattern) => {
      learnAll(pattern);
      return write(pattern, -1);
    });
  const told = { direct: sayings(saying.direct), indirect: sayings(saying.indirect), naming: sayings(saying.naming) };
  for (const noun of [...(saying.nouns ?? []), ...(saying.sayers ?? [])]) learn(noun, false);
  for (const governor of Object.values(listed.governors).flat())
    learn(speller.plain(governor.replace(/-$/, '')), governor.endsWith('-'));
  for (const context of Object.values(source.contexts)
    .flatMap((names) => names ?? [])
    .map(speller.plain))
    if (!context.includes(' ')) learn(context, false);
  for (const near of source.frames.flatMap((frame) => [...(frame.unless ?? []), ...(frame.with ?? [])]))
    learn(speller.plain(near.replace(/-$|\+[a-z]+$/, '')), near.endsWith('-'));

  return {
    words: [...words],
    ...names,
    questions: questions.list(),
    patterns,
    frames: Object.fromEntries(frames),
    saying: told,
  };
}

export function spellerOf({ language, endings, words: { syntax } }: PackSource): Speller {
  return syntax === 'verb-final'
    ? agglutinating(language as Language, compileEndings(endings))
    : declining(language as Language, endings as unknown as ParadigmsSource, syntax === 'case');
}

/** The names of a pack and its small words by what they mean. */
function writeNames(
  source: PackSource,
  speller: Speller,
  learn: (word: string, verb: boolean) => void,
): Pick<PackBook, 'fixed' | 'possessed' | 'meanings' | 'phrases'> {
  const meanings = new Map<string, number>();
  const phrases = new Map<string, PhraseRow[]>();
  const [fixed, possessed] = [new Set<string>(), new Set<string>()];
  const add = (phrase: string, meaning: Meaning) => {
    const name = speller.name(phrase);
    for (const word of name.changing) learn(word, false);
    for (const word of name.fixed) fixed.add(word);
    const key = JSON.stringify(meaning);
    const known = meanings.get(key) ?? meanings.size;
    meanings.set(key, known);
    const [first = '', ...rest] = name.words;
    put(phrases, first, [`${rest.join(' ')}${name.possessed ? '+3' : ''}`, known]);
  };
  const possess = (name: string, whereOwned: boolean) => {
    const last = speller.owned(name, whereOwned);
    if (last !== null) possessed.add(last);
  };

  for (const [code, names] of Object.entries(source.states)) {
    const ambiguous = new Set(names.ambiguous ?? []);
    const call = (list: readonly string[] | undefined, as: 'name' | 'people' | 'capital' | 'government' | 'city') => {
      for (const name of list ?? [])
        add(name, {
          kind: 'state',
          code,
          as,
          city: as === 'capital' || as === 'city' ? name : null,
          ambiguous: ambiguous.has(name),
          initials: INITIALS.test(name),
        });
    };
    call([names.name, ...(names.also ?? []), ...(names.abbreviations ?? []), ...(names.possessive ?? [])], 'name');
    for (const name of names.possessive ?? []) possess(name, false);
    call(names.people, 'people');
    call(names.capital, 'capital');
    call(names.government, 'government');
    call(names.cities, 'city');
  }
  for (const [code, names] of Object.entries(source.organisations)) {
    const ambiguous = new Set(names.ambiguous ?? []);
    for (const name of [...(names.names ?? []), ...(names.acronyms ?? []), ...(names.possessive ?? [])])
      add(name, { kind: 'organisation', code, ambiguous: ambiguous.has(name), initials: INITIALS.test(name) });
    for (const name of names.names ?? []) possess(name, true);
  }
  for (const phrase of source.notStates) {
    add(phrase, { kind: 'not-a-state' });
    // ("Парсы шығанағына": the cases of a name that ends in "its")
    possess(phrase, true);
  }
  const { words } = source;
  for (const [office, names] of Object.entries(source.offices))
    for (const name of names) add(name, { kind: 'office', office });
  for (const [sector, names] of Object.entries(words.institutions))
    for (const name of names) add(name, { kind: 'institution', sector });
  for (const [to, names] of Object.entries(words.references))
    for (const name of names) add(name, { kind: 'reference', to });
  for (const [marker, names] of Object.entries(words.adpositions))
    for (const name of names) {
      const [words = name, governed] = name.split('+');
      add(words, { kind: 'adposition', marker, ...(governed ? { case: governed as Case } : {}) });
    }
  for (const name of words.articles ?? []) add(name, { kind: 'article' });
  for (const name of words.and) add(name, { kind: 'and' });
  for (const name of words.honorifics) add(name, { kind: 'honorific' });
  for (const name of words.former) add(name, { kind: 'former' });
  for (const name of words.transparent) add(name, { kind: 'transparent' });
  for (const name of words.places ?? []) add(name, { kind: 'place' });

  return {
    fixed: [...fixed],
    possessed: [...possessed],
    meanings: [...meanings.keys()].map((meaning) => JSON.parse(meaning) as Meaning),
    phrases: Object.fromEntries(phrases),
  };
}

/** How a pattern is sought in a language: from which of its words, and in the passive too. */
function readingsOf({
  words: { syntax, negation = [], adpositions },
}: PackSource): (pattern: Pattern) => readonly Pattern[] {
  const isNegation = (element: Element | undefined): boolean =>
    element?.kind === 'literal' && negation.includes(element.words[0] as string);
  // Where the verb stands in the middle, what governs comes first: "призвать- … прекратить-" is sought from its first verb.
  if (syntax === 'case')
    return (pattern) => {
      const first = pattern.elements.findIndex(({ kind }) => kind === 'verb');
      // "не" stands right before what it denies.
      const elements = pattern.elements.map((element, at) =>
        isNegation(pattern.elements[at - 1]) ? { ...element, gap: 0 } : element,
      );
      return [{ ...pattern, elements, anchor: first < 0 ? pattern.anchor : first }];
    };
  const prepositions = new Set(Object.values(adpositions).flat());
  // Where places tell the roles, the object of an active predicate stands before the verb in the passive.
  return (pattern) => {
    const turned = syntax === 'position' ? turn(pattern, prepositions) : null;
    return turned ? [pattern, turned] : [pattern];
  };
}

/** "деп мәлімде-" before "мәлімде-": what a longer pattern reads is more of the text. */
const longestFirst = (patterns: readonly Pattern[]): readonly Pattern[] =>
  [...patterns].sort((one, other) => other.elements.length - one.elements.length);
