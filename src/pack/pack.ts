/**
 * A language pack, opened for reading text: one lexicon of all its words, endings, frames by anchor.
 * In: a checked `PackSource`. Out: a `Pack`. Pure; a caller may keep it for all documents.
 */
import { lower } from '../analyze/letters.js';
import type { Context, Language, Status } from '../record/codebook.js';
import { compileEndings, type Endings } from './endings.js';
import { type Case, type Features, NOMINATIVE } from './features.js';
import { ParadigmLexicon } from './paradigm-lexicon.js';
import type { ParadigmsSource } from './paradigms.js';
import { type Element, type Pattern, parsePredicate } from './pattern.js';
import { openQuestions, type Questions } from './questions.js';
import type { FrameSource, PackSource } from './source.js';
import { turn } from './turn.js';

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
  readonly next: Map<string, PhraseNode>;
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

export interface Pack {
  readonly language: Language;
  readonly source: PackSource;
  readonly endings: Endings;
  readonly phrases: PhraseNode;
  /** Frames by the stem of their anchor. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
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

const INITIALS = /^\p{Lu}{2,3}$/u;
const READING_CACHE_LIMIT = 200_000;
/** Shorter stems than this are only taken whole: a two-letter stem fits the start of too many words. */
const SHORTEST_STEM = 2;
const SHORTEST_NAME = 3;
/** Letters of the shortest ending that alone shows an unlisted verb ("-mak", "-ması"). */
const SHORTEST_VERB_ENDING = 3;

/** Opens a checked pack. Example: `openPack(readPack('tr', files).pack)`. */
export function openPack(source: PackSource): Pack {
  const language = source.language as Language;
  const { syntax } = source.words;
  const medial = syntax !== 'verb-final';
  const endings = medial ? NO_ENDINGS : compileEndings(source.endings);
  const lexicon: WordBook = medial
    ? new ParadigmLexicon(language, source.endings as unknown as ParadigmsSource, syntax === 'case')
    : new Lexicon(language, endings);
  const plain = (word: string) => lexicon.plain(word);
  const phrases = lexicon.phrases;

  for (const [code, names] of Object.entries(source.states)) {
    const ambiguous = new Set(names.ambiguous ?? []);
    const add = (list: readonly string[] | undefined, as: 'name' | 'people' | 'capital' | 'government' | 'city') => {
      for (const name of list ?? [])
        lexicon.add(name, {
          kind: 'state',
          code,
          as,
          city: as === 'capital' || as === 'city' ? name : null,
          ambiguous: ambiguous.has(name),
          initials: INITIALS.test(name),
        });
    };
    add([names.name, ...(names.also ?? []), ...(names.abbreviations ?? []), ...(names.possessive ?? [])], 'name');
    for (const name of names.possessive ?? []) lexicon.possess?.(name);
    add(names.people, 'people');
    add(names.capital, 'capital');
    add(names.government, 'government');
    add(names.cities, 'city');
  }
  for (const [code, names] of Object.entries(source.organisations)) {
    const ambiguous = new Set(names.ambiguous ?? []);
    for (const name of [...(names.names ?? []), ...(names.acronyms ?? []), ...(names.possessive ?? [])])
      lexicon.add(name, { kind: 'organisation', code, ambiguous: ambiguous.has(name), initials: INITIALS.test(name) });
    for (const name of names.names ?? []) lexicon.possess?.(name, true);
  }
  for (const phrase of source.notStates) lexicon.add(phrase, { kind: 'not-a-state' });
  const { words } = source;
  for (const [office, names] of Object.entries(source.offices))
    for (const name of names) lexicon.add(name, { kind: 'office', office });
  for (const [sector, names] of Object.entries(words.institutions))
    for (const name of names) lexicon.add(name, { kind: 'institution', sector });
  for (const [to, names] of Object.entries(words.references))
    for (const name of names) lexicon.add(name, { kind: 'reference', to });
  for (const [marker, names] of Object.entries(words.adpositions))
    for (const name of names) {
      const [words = name, governed] = name.split('+');
      lexicon.add(words, { kind: 'adposition', marker, ...(governed ? { case: governed as Case } : {}) });
    }
  for (const name of words.articles ?? []) lexicon.add(name, { kind: 'article' });
  for (const name of words.and) lexicon.add(name, { kind: 'and' });
  for (const name of words.honorifics) lexicon.add(name, { kind: 'honorific' });
  for (const name of words.former) lexicon.add(name, { kind: 'former' });
  for (const name of words.transparent) lexicon.add(name, { kind: 'transparent' });
  for (const name of words.places ?? []) lexicon.add(name, { kind: 'place' });
  for (const verb of words.verbs) lexicon.addWord(plain(verb.replace(/-$/, '')), true);

  const questions = openQuestions();
  const spelt = byWords((words) => words.map(plain));
  const asked = (pattern: Pattern): Pattern => opened(pattern, spelt, questions);
  const learnt = new Set<readonly string[]>();
  const learn = ({ elements }: Pattern): void => {
    for (const element of elements) {
      if (learnt.has(element.words)) continue;
      learnt.add(element.words);
      lexicon.addElement(element);
    }
  };
  const frames = new Map<string, Frame[]>();
  // Where the verb stands in the middle, what governs comes first: "призвать- … прекратить-" is sought from its first verb.
  const anchored = (pattern: Pattern): Pattern => {
    if (syntax !== 'case') return pattern;
    const first = pattern.elements.findIndex(({ kind }) => kind === 'verb');
    // "не" stands right before what it denies.
    const elements = pattern.elements.map((element, at) =>
      isNegation(pattern.elements[at - 1]) ? { ...element, gap: 0 } : element,
    );
    return { ...pattern, elements, anchor: first < 0 ? pattern.anchor : first };
  };
  const isNegation = (element: Element | undefined): boolean =>
    element?.kind === 'literal' && (words.negation ?? []).includes(element.words[0] as string);
  const prepositions = new Set(Object.values(words.adpositions).flat());
  // Where places tell the roles, the object of an active predicate stands before the verb in the passive.
  const withPassive = (pattern: Pattern): readonly Pattern[] => {
    const turned = syntax === 'position' ? turn(pattern, prepositions) : null;
    return turned ? [pattern, turned] : [pattern];
  };
  for (const frame of source.frames) {
    const roles = Object.entries(frame.roles).map(([role, markers]: [string, string]) => ({
      role: role as 'actor' | 'recipient' | 'place',
      markers: markers
        .replace(/\?$/, '')
        .split('|')
        .map((marker) => marker.trim()),
      optional: markers.endsWith('?'),
    }));
    for (const pattern of parsePredicate(frame.predicate).map(anchored).flatMap(withPassive)) {
      learn(pattern);
      const made: Frame = { id: frame.id, source: frame, pattern: asked(pattern), roles };
      for (const stem of made.pattern.elements[made.pattern.anchor]?.words ?? []) {
        const list = frames.get(stem) ?? [];
        list.push(made);
        frames.set(stem, list);
      }
    }
  }

  const saying = {
    direct: longestFirst(source.saying.direct.flatMap(parsePredicate)).map(asked),
    indirect: longestFirst(source.saying.indirect.flatMap(parsePredicate)).map(asked),
    naming: longestFirst((source.saying.naming ?? []).flatMap(parsePredicate)).map(asked),
    complementizers: new Set(source.saying.complementizers ?? []),
    announces: new Set(source.saying.announces ?? []),
    nouns: new Set(source.saying.nouns ?? []),
  };
  for (const pattern of [...saying.direct, ...saying.indirect, ...saying.naming]) learn(pattern);
  for (const noun of [...saying.nouns, ...(source.saying.sayers ?? [])]) lexicon.addWord(noun, false);

  const governors = new Map<string, Status>();
  for (const [status, names] of Object.entries(words.governors))
    for (const name of names) {
      const verb = name.endsWith('-');
      const stem = plain(verb ? name.slice(0, -1) : name);
      governors.set(stem, status as Status);
      lexicon.addWord(stem, verb);
    }
  const contexts = new Map<string, Context[]>();
  for (const [context, names] of Object.entries(source.contexts))
    for (const name of names ?? []) {
      const stem = plain(name);
      contexts.set(stem, [...(contexts.get(stem) ?? []), context as Context]);
      if (!stem.includes(' ')) lexicon.addWord(stem, false);
    }
  for (const unless of source.frames.flatMap((frame) => [...(frame.unless ?? []), ...(frame.with ?? [])]))
    lexicon.addWord(plain(unless.replace(/-$|\+[a-z]+$/, '')), unless.endsWith('-'));

  const verbForms = openVerbForms(lexicon, endings);
  return {
    language,
    source,
    endings,
    phrases,
    frames,
    governors,
    contexts,
    saying,
    plain,
    readings: (norm) => lexicon.readings(norm),
    spellings: () => lexicon.spellings(),
    nameStems: (norm) => lexicon.nameStems(norm),
    verbForms,
    answers: (norm) => questions.answers(norm, lexicon.readings(norm), () => verbForms(norm)),
  };
}

/** A pattern with its words as the lexicon spells them, and the numbers of what it asks. */
function opened(
  pattern: Pattern,
  spelt: (words: readonly string[]) => readonly string[],
  questions: Questions,
): Pattern {
  const elements = pattern.elements.map(({ kind, words, cases, possessor, plural, forms, gap }): Element => {
    const element = { kind, words: spelt(words), cases, possessor, plural, forms, gap };
    return { question: questions.ask(element), ...element };
  });
  return { ...pattern, elements };
}

/** Of each list of words read once: the parts of predicates share them. */
function byWords<Value>(read: (words: readonly string[]) => Value): (words: readonly string[]) => Value {
  const known = new Map<readonly string[], Value>();
  return (words) => {
    let value = known.get(words);
    if (value === undefined) {
      value = read(words);
      known.set(words, value);
    }
    return value;
  };
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
interface WordBook {
  readonly phrases: PhraseNode;
  add(phrase: string, meaning: Meaning): void;
  /** The words of a part of a predicate. */
  addElement(element: Element): void;
  /** `stem` as `plain` gives it. */
  addWord(stem: string, verb: boolean): void;
  /** Tells a name that ends in "its, their", where that changes its cases. */
  possess?(name: string, whereOwned?: boolean): void;
  spellings(): Iterable<string>;
  readings(norm: string): readonly Reading[];
  nameStems(norm: string): readonly { readonly stem: string; readonly features: Features }[];
  /** A word as its table holds it: in lower case, letters that stand one for the other made one. */
  plain(word: string): string;
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

/** All words of an agglutinating language: phrases in a trie, stems with their spellings before an ending. */
class Lexicon implements WordBook {
  readonly phrases: PhraseNode = { next: new Map(), senses: [] };
  /** Spelling of a stem → the stems it may stand for. */
  private readonly stems = new Map<string, { stem: string; verb: boolean; whole: boolean; dropped: boolean }[]>();
  private readonly verbs = new Set<string>();
  private readonly nouns = new Set<string>();
  private readonly possessed = new Set<string>();
  private readonly cache = new Map<string, readonly Reading[]>();
  private readonly nameCache = new Map<string, readonly { stem: string; features: Features }[]>();

  constructor(
    private readonly language: Language,
    private readonly endings: Endings,
  ) {}

  plain(word: string): string {
    return lower(word, this.language);
  }

  add(phrase: string, meaning: Meaning): void {
    const possessed = phrase.endsWith('+3');
    const bare = possessed ? phrase.slice(0, -2) : phrase;
    const words = lower(bare, this.language)
      .replace(/[’‘ʻʼ`´]/g, "'")
      .split(/\s+/)
      .filter(Boolean);
    let node = this.phrases;
    for (const word of words) {
      this.addWord(word, false);
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), senses: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.senses.push({ meaning, possessed });
  }

  addElement({ words, kind }: Element): void {
    for (const word of words) this.addWord(lower(word, this.language), kind === 'verb');
  }

  spellings(): Iterable<string> {
    return this.stems.keys();
  }

  addWord(stem: string, verb: boolean): void {
    // The same words stand in hundreds of names ("cumhuriyeti"); opening a pack is half of a short run.
    const added = verb ? this.verbs : this.nouns;
    if (added.has(stem)) return;
    added.add(stem);
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

  /** A name that ends in "its, their" ("… аралдары"): its last word takes the cases that stand after that. */
  possess(name: string, whereOwned = false): void {
    const words = name.split(/\s+/);
    const last = lower(words.at(-1) ?? name, this.language);
    if (!whereOwned || (words.length > 1 && this.endsOwned(last))) this.possessed.add(last);
  }

  /** "… ұйымы", "… ассамблеясы" end in "its", as names of one word ("Еурокомиссия") do not. */
  private endsOwned(word: string): boolean {
    return [1, 2].some((length) =>
      this.endings
        .noun(word.slice(-length))
        .some(({ possessor, case: marked }) => possessor === '3' && marked === 'nom'),
    );
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
    if (this.cache.size > READING_CACHE_LIMIT) this.cache.clear();
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
    if (this.nameCache.size > READING_CACHE_LIMIT) this.nameCache.clear();
    this.nameCache.set(norm, found);
    return found;
  }
}

/** "деп мәлімде-" before "мәлімде-": what a longer pattern reads is more of the text. */
const longestFirst = (patterns: readonly Pattern[]): readonly Pattern[] =>
  [...patterns].sort((one, other) => other.elements.length - one.elements.length);
