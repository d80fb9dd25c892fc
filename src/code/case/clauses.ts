/**
 * Clauses where the verb stands in the middle (Russian): what lies between commas and conjunctions, put together by its verbs.
 * In: a linked sentence and its pack. Out: for each token its clause, with the clause that it hangs on. Cached.
 */
import type { LinkedSentence } from '../../link/linked.js';
import { byWord, type Word, wordOf, wordsOf } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import { looksOf } from '../../pack/paradigms.js';
import { sayingsAt } from '../../recognize/acts.js';
import type { Token } from '../../record/record.js';

export interface Clause {
  readonly id: number;
  /** `coordinate`: a further verb of the subject before it, unless it has its own. */
  readonly kind: 'main' | 'coordinate' | 'relative' | 'subordinate' | 'if' | 'converb' | 'participle';
  /** First token. */
  readonly first: number;
  /** The clause that it is part of, or whose subject it shares. */
  host: number;
  finite: boolean;
}

export interface Clauses {
  readonly list: readonly Clause[];
  /** Clause of each token. */
  readonly of: readonly number[];
}

const STRONG: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '…']);
const SOFT: ReadonlySet<string> = new Set([',', '—', '–', '(', ')']);

const known = new WeakMap<LinkedSentence, Clauses>();

export function clausesOf(sentence: LinkedSentence, pack: Pack): Clauses {
  let found = known.get(sentence);
  if (!found) {
    found = build(sentence, pack);
    known.set(sentence, found);
  }
  return found;
}

interface Segment {
  readonly tokens: readonly number[];
  readonly border: 'start' | 'strong' | 'soft' | 'and';
}

/** A sentence with its words, looked up, and what of it stands in groups. */
interface Line {
  readonly sentence: LinkedSentence;
  readonly words: readonly Word<Pack>[];
  /** By token: `IN_GROUP`, `BEHIND_FIRST`, or nothing. */
  readonly named: Uint8Array;
  readonly pack: Pack;
}

const IN_GROUP = 1;
const BEHIND_FIRST = 3;

function build(sentence: LinkedSentence, pack: Pack): Clauses {
  const { tokens, quotationOf, groups } = sentence;
  const named = new Uint8Array(tokens.length);
  for (const { first, last } of groups)
    for (let at = first; at <= last && at < named.length; at++)
      named[at] = (named[at] as number) | (at === first ? IN_GROUP : BEHIND_FIRST);
  const line: Line = { sentence, words: wordsOf(tokens, pack), named, pack };
  const of: number[] = new Array(tokens.length).fill(0);
  const list: Clause[] = [];
  for (const level of new Set(quotationOf)) joinSegments(split(level, line), line, list, of);
  return { list, of };
}

/** The words that part clauses, as the lexicon holds them. */
interface Borders {
  readonly joining: ReadonlySet<string>;
  readonly if: readonly string[];
  readonly relative: readonly string[];
  readonly subordinate: readonly string[];
  readonly predicate: ReadonlySet<string>;
  /** The first words of those of several words. */
  readonly phrases: ReadonlySet<string>;
}

const borders = new WeakMap<Pack, Borders>();

function bordersOf(pack: Pack): Borders {
  let found = borders.get(pack);
  if (!found) {
    const { and, clauses } = pack.source.words;
    const plain = (words: readonly string[] = []): readonly string[] => words.map(pack.plain);
    const openers = {
      if: plain(clauses?.if),
      relative: plain(clauses?.relative),
      subordinate: plain(clauses?.subordinate),
    };
    const phrases = Object.values(openers)
      .flat()
      .filter((word) => word.includes(' '));
    found = {
      ...openers,
      joining: new Set([...plain(and), ...plain(clauses?.coordinate)]),
      predicate: new Set(plain(clauses?.predicate)),
      phrases: new Set(phrases.map((phrase) => phrase.split(' ')[0] as string)),
    };
    borders.set(pack, found);
  }
  return found;
}

/** What a word may open, a bit each. */
const IF = 1;
const RELATIVE = 2;
const SUBORDINATE = 4;
/** It begins one of several words. */
const OF_SEVERAL = 8;

const openersOf = byWord((norm, pack: Pack): number => {
  const { if: conditions, relative, subordinate, phrases } = bordersOf(pack);
  return (
    (conditions.includes(norm) ? IF : 0) |
    (relative.includes(norm) ? RELATIVE : 0) |
    (subordinate.includes(norm) ? SUBORDINATE : 0) |
    (phrases.has(norm) ? OF_SEVERAL : 0)
  );
});

const joinsClauses = byWord((norm, pack: Pack): boolean => bordersOf(pack).joining.has(norm));

/** Stretches between marks and conjunctions, at one level of quotation. */
function split(level: number, { sentence, words, named }: Line): readonly Segment[] {
  const segments: Segment[] = [];
  let tokens: number[] = [];
  let border: Segment['border'] = 'start';
  const close = (next: Segment['border']) => {
    if (tokens.length > 0) {
      segments.push({ tokens, border });
      tokens = [];
      border = next;
    } else if (border === 'start' || border === 'soft' || next === 'strong')
      border = border === 'strong' ? 'strong' : next;
  };
  for (let at = 0; at < words.length; at++) {
    if (sentence.quotationOf[at] !== level) continue;
    const token = sentence.tokens[at] as Token;
    if (token.kind === 'mark') {
      // ("Ш.Мирзиёев": the stop of an initial parts nothing)
      if (named[at] === BEHIND_FIRST) continue;
      if (STRONG.has(token.text)) close('strong');
      else if (SOFT.has(token.text)) close('soft');
      continue;
    }
    if (joinsClauses(words[at] as Word<Pack>) && named[at] !== BEHIND_FIRST) close('and');
    tokens.push(at);
  }
  close('strong');
  return segments;
}

function joinSegments(segments: readonly Segment[], line: Line, list: Clause[], of: number[]): void {
  const { sentence, pack } = line;
  let current: Clause | null = null;
  const begin = (kind: Clause['kind'], segment: Segment, host: number): Clause => {
    const clause: Clause = { id: list.length, kind, first: segment.tokens[0] as number, host, finite: false };
    list.push(clause);
    return clause;
  };
  for (const segment of segments) {
    const look = lookAt(segment, line);
    let clause: Clause;
    const before: Clause | null = current;
    if (!before || segment.border === 'strong' || segment.border === 'start') {
      clause = begin(look.opener ?? 'main', segment, -1);
    } else if (look.opener) {
      const outer = before.kind === 'subordinate' && before.host >= 0 && look.opener === 'converb';
      const besides = outer && tellsBesides(sentence, segment.tokens[0] as number, pack);
      clause = begin(look.opener, segment, besides ? before.host : before.id);
    } else if (look.finite) {
      const host = hostOf(before, list);
      if (!before.finite && (before.kind === 'main' || before.kind === 'coordinate' || segment.border === 'and'))
        clause = before;
      else if (isEmbedded(before) && segment.border !== 'and' && host && !host.finite) clause = host;
      else if (isEmbedded(before) && before.host < 0 && segment.border !== 'and') {
        // "Посетив Анкару, Токаев …", "Когда …, …": the main clause comes second.
        clause = begin('main', segment, -1);
        before.host = clause.id;
      } else if (before.kind === 'subordinate' && segment.border === 'soft' && !before.finite) clause = before;
      else clause = begin('coordinate', segment, before.id);
    } else if (
      (before.kind === 'relative' || before.kind === 'converb' || before.kind === 'participle') &&
      segment.border === 'soft'
    ) {
      const host = hostOf(before, list);
      clause = host ?? before;
      if (!host && !look.finite) {
        clause = begin('main', segment, -1);
        before.host = clause.id;
      }
    } else clause = before;
    if (look.finite) clause.finite = true;
    for (const at of segment.tokens) of[at] = clause.id;
    current = clause;
  }
}

const isEmbedded = (clause: Clause): boolean => clause.kind !== 'main' && clause.kind !== 'coordinate';

function hostOf(clause: Clause, list: readonly Clause[]): Clause | null {
  return isEmbedded(clause) && clause.host >= 0 ? (list[clause.host] ?? null) : null;
}

interface Look {
  readonly opener: 'relative' | 'subordinate' | 'if' | 'converb' | 'participle' | null;
  readonly finite: boolean;
}

/** How a segment begins and whether it has a verb of its own. */
function lookAt(segment: Segment, line: Line): Look {
  const { sentence, words, named, pack } = line;
  const finite = segment.tokens.some((at) => isVerbAt(at, line));
  if (opens('if', IF, 2, segment, line)) return { opener: 'if', finite };
  if (opens('relative', RELATIVE, segment.border === 'start' ? 1 : 2, segment, line))
    return { opener: 'relative', finite };
  if (opens('subordinate', SUBORDINATE, 2, segment, line)) return { opener: 'subordinate', finite };
  if (finite) return { opener: null, finite };
  const first = segment.tokens.find(
    (at) => (sentence.tokens[at] as Token).kind === 'word' && !isParticle((sentence.tokens[at] as Token).norm, pack),
  );
  if (first === undefined || (segment.border !== 'soft' && segment.border !== 'start')) return { opener: null, finite };
  // ("Токаев, …" only ends as a converb does, "Соединённые Штаты" as a participle)
  if (named[first] !== 0) return { opener: null, finite };
  const forms = formsOfWord(words[first] as Word<Pack>);
  if (forms.has('converb')) return { opener: 'converb', finite };
  if (forms.has('participle') && segment.border === 'soft') return { opener: 'participle', finite };
  return { opener: null, finite };
}

/** Whether one of the first words of a segment, or several from its first on, open a clause of a kind. */
function opens(
  kind: 'if' | 'relative' | 'subordinate',
  bit: number,
  reach: number,
  { tokens }: Segment,
  { words, pack }: Line,
): boolean {
  for (let at = 0; at < reach && at < tokens.length; at++)
    if ((openersOf(words[tokens[at] as number] as Word<Pack>) & bit) !== 0) return true;
  if ((openersOf(words[tokens[0] as number] as Word<Pack>) & OF_SEVERAL) === 0) return false;
  const phrase = tokens
    .slice(0, 3)
    .map((at) => words[at]?.norm)
    .join(' ');
  return bordersOf(pack)[kind].some((word) => word.includes(' ') && phrase.startsWith(word));
}

/** `isPredicate`, of a sentence whose words are looked up. */
const isVerbAt = (at: number, { sentence, words, named }: Line): boolean =>
  sentence.tokens[at]?.kind === 'word' && named[at] === 0 && mayBePredicate(words[at] as Word<Pack>);

const isParticle = (norm: string, pack: Pack): boolean =>
  pack.source.words.and.includes(norm) ||
  (pack.source.words.negation ?? []).includes(norm) ||
  (pack.source.words.clauses?.particle ?? []).includes(norm);

/** A finite verb outside of names; short forms of passives count, and words that stand for a verb ("может", "должен"). */
export function isPredicate(sentence: LinkedSentence, at: number, pack: Pack): boolean {
  const token = sentence.tokens[at] as Token;
  if (token.kind !== 'word' || isNamed(sentence, at)) return false;
  return mayBePredicate(wordOf(token.norm, pack));
}

const mayBePredicate = byWord(
  (norm, pack: Pack): boolean => formsOf({ norm }, pack).has('finite') || bordersOf(pack).predicate.has(norm),
);

/** A word of a name, of an office, of whatever somebody is called by. */
const isNamed = ({ groups }: LinkedSentence, at: number): boolean =>
  groups.some((group) => group.first <= at && at <= group.last);

/** ", назвав …", ", добавив …": an adverbial participle of saying; who says the main clause says it, not who acts in what he said. */
export function tellsBesides({ tokens, quotationOf }: LinkedSentence, at: number, pack: Pack): boolean {
  if (tokens[at - 1]?.text !== ',' || quotationOf[at] !== -1) return false;
  const { norm } = tokens[at] as Token;
  const isConverb = pack.readings(norm).some(({ verb, features }) => verb && features.form === 'converb');
  const word = wordOf(norm, pack);
  return isConverb && (sayingsAt.naming(word).length > 0 || sayingsAt.indirect(word).length > 0);
}

/** Forms that a word may be, listed or by its ending; `none` for a noun. */
export const formsOf = ({ norm }: Pick<Token, 'norm'>, pack: Pack): ReadonlySet<string> =>
  formsOfWord(wordOf(norm, pack));

const formsOfWord = byWord((norm, pack: Pack): ReadonlySet<string> => {
  const readings = pack.readings(norm);
  if (readings.length === 0) return new Set(looksOf(norm, pack.source.endings as never));
  return new Set(readings.map(({ features }) => features.form));
});
