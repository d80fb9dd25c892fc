/**
 * A language pack, opened for reading text: one lexicon of all its words, endings, frames by anchor.
 * In: a checked `PackSource`, with its book where it was compiled. Out: a `Pack`. Pure; a caller may keep it for all documents.
 * Phrases, frames and questions are read out of the book when a text first has their word.
 */
import type { Context, Language, Status } from '../record/codebook.js';
import { getOrMake, lazily, put, type Table } from '../record/table.js';
import { makeBook, type PackBook, type PatternRow, spellerOf } from './book.js';
import { compileEndings, type Endings } from './endings.js';
import type { Case, Features } from './features.js';
import { Lexicon } from './lexicon.js';
import { ParadigmLexicon } from './paradigm-lexicon.js';
import type { ParadigmsSource } from './paradigms.js';
import type { Element, Part, Pattern } from './pattern.js';
import { openQuestions, type Questions } from './questions.js';
import type { FrameSource, PackSource } from './source.js';

/** What a word or a phrase of the lexicon can mean. */
export type Meaning =
  | {
      readonly kind: 'state';
      readonly code: string;
      readonly as: 'name' | 'people' | 'capital' | 'government' | 'city';
      readonly city: string | null;
      readonly ambiguous: boolean;
      /** Initials of three letters at most ("AB", "ABD"): in other letters it is another word. */
      readonly initials: boolean;
    }
  | { readonly kind: 'organisation'; readonly code: string; readonly ambiguous: boolean; readonly initials: boolean }
  | { readonly kind: 'not-a-state' }
  | { readonly kind: 'office'; readonly office: string }
  | { readonly kind: 'institution'; readonly sector: string }
  | { readonly kind: 'reference'; readonly to: string }
  /** What stands with one case only: в Анкару, в Анкаре; Украинаға қатысты (but «қатысты» alone: took part). */
  | { readonly kind: 'adposition'; readonly marker: string; readonly case?: Case }
  | { readonly kind: 'article' }
  | { readonly kind: 'and' }
  | { readonly kind: 'honorific' }
  | { readonly kind: 'former' }
  | { readonly kind: 'place' }
  | { readonly kind: 'transparent' };

/** A meaning and what its last word must carry: `cumhurbaşkan+3` is an office only as "cumhurbaşkanı". */
export interface Sense {
  readonly meaning: Meaning;
  readonly possessed: boolean;
}

/** A phrase of the lexicon: a node of the trie over its words. */
export interface PhraseNode {
  readonly next: Table<PhraseNode>;
  readonly senses: Sense[];
}

/** One way to read a word: its stem in the lexicon and what its ending says. */
export interface Reading {
  readonly stem: string;
  readonly verb: boolean;
  readonly features: Features;
}

export interface Frame {
  readonly id: string;
  readonly source: FrameSource;
  readonly pattern: Pattern;
  readonly roles: readonly {
    readonly role: 'actor' | 'recipient' | 'place';
    readonly markers: readonly string[];
    readonly optional: boolean;
  }[];
}

/** A predicate of a frame as a search meets it: by numbers, not opened yet. */
export interface FrameRow {
  /** Its number, for `Pack.frame`. */
  readonly at: number;
  /** Its place among those of the stem. */
  readonly place: number;
  /** The questions of its other words. */
  readonly asks: readonly number[];
}

/** The frames of a stem whose anchor asks the same of it; a light verb has hundreds, and a sentence has the other words of a few. */
export interface Anchorage {
  readonly question: number;
  readonly anchor: Part;
  /** Those of one word. */
  readonly alone: readonly FrameRow[];
  /** The others by the first thing that they ask, and all of these first things. */
  readonly asking: ReadonlyMap<number, readonly FrameRow[]>;
  readonly firsts: readonly number[];
}

export interface Pack {
  readonly language: Language;
  readonly source: PackSource;
  readonly endings: Endings;
  readonly phrases: PhraseNode;
  /** Frames by the stem of their anchor, and by what it asks. */
  readonly frames: Table<readonly Anchorage[]>;
  /** The frame of a row, opened when first asked for. */
  frame(at: number): Frame;
  /** The questions of the patterns of frames and of saying that a lower-cased word answers. */
  answers(norm: string): ReadonlySet<number>;
  /** Readings of a lower-cased word, apostrophes unified. Cached; the same word is read once. */
  readings(norm: string): readonly Reading[];
  /** A word as the lexicon and the patterns hold it. */
  plain(word: string): string;
  /** Every spelling of a stem in the lexicon. */
  spellings(): Iterable<string>;
  /** Stems that an unknown name may have, longest first, with what the ending says: "Oktay'ın" → Oktay + gen. */
  nameStems(norm: string): readonly { readonly stem: string; readonly features: Features }[];
  /** What a word says as a verb, listed or not. */
  verbForms(norm: string): readonly Features[];
  readonly governors: ReadonlyMap<string, Status>;
  readonly contexts: ReadonlyMap<string, readonly Context[]>;
  readonly saying: {
    readonly direct: readonly Pattern[];
    readonly indirect: readonly Pattern[];
    readonly naming: readonly Pattern[];
    readonly complementizers: ReadonlySet<string>;
    readonly announces: ReadonlySet<string>;
    readonly nouns: ReadonlySet<string>;
  };
}

const READING_CACHE_LIMIT = 200_000;
/** Shorter stems than this are only taken whole: a two-letter stem fits the start of too many words. */
const SHORTEST_STEM = 2;
/** Letters of the shortest ending that alone shows an unlisted verb ("-mak", "-ması"). */
const SHORTEST_VERB_ENDING = 3;

/** Opens a checked pack. Example: `openPack(readPack('tr', files).pack)`. */
export function openPack(source: PackSource): Pack {
  const book = source.book ?? makeBook(source);
  const medial = source.words.syntax !== 'verb-final';
  const endings = medial ? NO_ENDINGS : compileEndings(source.endings);
  const lexicon: WordBook = medial
    ? new ParadigmLexicon(source.endings as unknown as ParadigmsSource, book.fixed)
    : new Lexicon(endings, book.possessed);
  for (const word of book.words)
    if (word.endsWith('-')) lexicon.addWord(word.slice(0, -1), true);
    else lexicon.addWord(word, false);
  const { plain } = spellerOf(source);
  const questions = openQuestions(book.questions);
  const verbForms = openVerbForms(lexicon, endings);
  const governors = new Map<string, Status>();
  for (const [status, names] of Object.entries(source.words.governors))
    for (const name of names) governors.set(plain(name.replace(/-$/, '')), status as Status);
  const contexts = new Map<string, Context[]>();
  for (const [context, names] of Object.entries(source.contexts))
    for (const name of names ?? []) put(contexts, plain(name), context as Context);
  const { saying } = source;
  const spoken = (kind: keyof PackBook['saying']) => book.saying[kind].map((at) => patternOf(book, at, questions));
  return {
    language: source.language as Language,
    source,
    endings,
    phrases: openPhrases(book),
    frames: lazily(book.frames, (rows) => anchoragesOf(rows, book, questions)),
    frame: openFrames(source, book, questions),
    governors,
    contexts,
    saying: {
      direct: spoken('direct'),
      indirect: spoken('indirect'),
      naming: spoken('naming'),
      complementizers: new Set(saying.complementizers ?? []),
      announces: new Set(saying.announces ?? []),
      nouns: new Set(saying.nouns ?? []),
    },
    plain,
    readings: (norm) => lexicon.readings(norm),
    spellings: () => lexicon.spellings(),
    nameStems: (norm) => lexicon.nameStems(norm),
    verbForms,
    answers: (norm) => questions.answers(norm, lexicon.readings(norm), () => verbForms(norm)),
  };
}

function openPhrases({ phrases, meanings }: PackBook): PhraseNode {
  const node = () => ({ next: new Map<string, PhraseNode>(), senses: [] as Sense[] });
  const next = lazily(phrases, (rows): PhraseNode => {
    const first = node();
    for (const [written, meaning] of rows) {
      const possessed = written.endsWith('+3');
      const rest = possessed ? written.slice(0, -2) : written;
      let last = first;
      for (const word of rest === '' ? [] : rest.split(' ')) {
        const known = last.next.get(word) as typeof first | undefined;
        const following = known ?? node();
        if (!known) last.next.set(word, following);
        last = following;
      }
      last.senses.push({ meaning: meanings[meaning] as Meaning, possessed });
    }
    return first;
  });
  return { next, senses: [] };
}

function anchoragesOf(rows: readonly number[], book: PackBook, questions: Questions): readonly Anchorage[] {
  const byQuestion = new Map<number, { alone: FrameRow[]; asking: Map<number, FrameRow[]> }>();
  for (const [place, at] of [...new Set(rows)].entries()) {
    const [, anchor, , ...parts] = book.patterns[at] as PatternRow;
    const asks = parts.filter((_, index) => index % 2 === 1);
    const [question] = asks.splice(anchor, 1) as [number];
    const { alone, asking } = getOrMake(byQuestion, question, () => ({ alone: [], asking: new Map() }));
    const row: FrameRow = { at, place, asks };
    if (asks[0] === undefined) alone.push(row);
    else put(asking, asks[0], row);
  }
  return [...byQuestion].map(([question, { alone, asking }]) => {
    return { question, anchor: questions.part(question), alone, asking, firsts: [...asking.keys()] };
  });
}

function openFrames({ frames }: PackSource, book: PackBook, questions: Questions): (at: number) => Frame {
  const roles = new Array<Frame['roles'] | undefined>(frames.length);
  const made = new Array<Frame | undefined>(book.patterns.length);
  const open = (at: number): Frame => {
    const [index] = book.patterns[at] as PatternRow;
    const source = frames[index] as FrameSource;
    roles[index] ??= rolesOf(source);
    return { id: source.id, source, pattern: patternOf(book, at, questions), roles: roles[index] as Frame['roles'] };
  };
  return (at) => {
    made[at] ??= open(at);
    return made[at] as Frame;
  };
}

function rolesOf({ roles }: FrameSource): Frame['roles'] {
  return Object.entries(roles).map(([role, markers]: [string, string]) => ({
    role: role as 'actor' | 'recipient' | 'place',
    markers: markers
      .replace(/\?$/, '')
      .split('|')
      .map((marker) => marker.trim()),
    optional: markers.endsWith('?'),
  }));
}

function patternOf(book: PackBook, at: number, questions: Questions): Pattern {
  const [, anchor, turned, ...parts] = book.patterns[at] as PatternRow;
  const elements: Element[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [gap, question] = [parts[at] as number, parts[at + 1] as number];
    const { kind, words, cases, possessor, plural, forms } = questions.part(question);
    elements.push({ question, kind, words, cases, possessor, plural, forms, gap });
  }
  return turned ? { elements, anchor, turned: true } : { elements, anchor };
}

/** What the ending says where a word is a verb, in the lexicon or not; unlisted ones are never finite ("Ankarada"). */
function openVerbForms(lexicon: WordBook, endings: Endings): (norm: string) => readonly Features[] {
  const cache = new Map<string, readonly Features[]>();
  return (norm) => {
    const known = cache.get(norm);
    if (known) return known;
    const found = lexicon.readings(norm).flatMap(({ verb, features }) => (verb ? [features] : []));
    // (a name with its ending is no verb)
    for (let length = SHORTEST_VERB_ENDING; !norm.includes("'") && length <= norm.length - SHORTEST_STEM; length++)
      found.push(
        ...endings.verb(norm.slice(-length)).filter(({ form, kind }) => form !== 'finite' && kind !== 'event'),
      );
    if (cache.size > READING_CACHE_LIMIT) cache.clear();
    cache.set(norm, found);
    return found;
  };
}

/** What `openPack` asks of a lexicon, whatever the way in which the language changes its words. */
export interface WordBook {
  /** Each word once; `stem` as it is spelt in the book. */
  addWord(stem: string, verb: boolean): void;
  spellings(): Iterable<string>;
  readings(norm: string): readonly Reading[];
  nameStems(norm: string): readonly { readonly stem: string; readonly features: Features }[];
}

/** Where words have paradigms, no ending is read without its word. */
const NO_ENDINGS: Endings = {
  noun: () => [],
  verb: () => [],
  possessed: () => [],
  alone: () => null,
  dropsVowelBefore: null,
  stemForms: () => [],
};
