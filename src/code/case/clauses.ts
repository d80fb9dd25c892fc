/**
 * Clauses where the verb stands in the middle (Russian): what lies between commas and conjunctions, put together by its verbs.
 * In: a linked sentence and its pack. Out: for each token its clause, with the clause that it hangs on. Cached.
 */
import type { LinkedSentence } from '../../link/linked.js';
import { byWord, wordOf } from '../../pack/by-word.js';
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

function build(sentence: LinkedSentence, pack: Pack): Clauses {
  const of: number[] = sentence.tokens.map(() => 0);
  const list: Clause[] = [];
  for (const level of new Set(sentence.quotationOf)) {
    const line = sentence.tokens.map((_, at) => at).filter((at) => sentence.quotationOf[at] === level);
    joinSegments(split(line, sentence, pack), sentence, pack, list, of);
  }
  return { list, of };
}

/** The words that part clauses, as the lexicon holds them. */
interface Borders {
  readonly joining: ReadonlySet<string>;
  readonly if: readonly string[];
  readonly relative: readonly string[];
  readonly subordinate: readonly string[];
  readonly predicate: ReadonlySet<string>;
}

const borders = new WeakMap<Pack, Borders>();

function bordersOf(pack: Pack): Borders {
  let found = borders.get(pack);
  if (!found) {
    const { and, clauses } = pack.source.words;
    const plain = (words: readonly string[] = []): readonly string[] => words.map(pack.plain);
    found = {
      joining: new Set([...plain(and), ...plain(clauses?.coordinate)]),
      if: plain(clauses?.if),
      relative: plain(clauses?.relative),
      subordinate: plain(clauses?.subordinate),
      predicate: new Set(plain(clauses?.predicate)),
    };
    borders.set(pack, found);
  }
  return found;
}

/** Stretches between marks and conjunctions. */
function split(line: readonly number[], sentence: LinkedSentence, pack: Pack): readonly Segment[] {
  const segments: Segment[] = [];
  let tokens: number[] = [];
  let border: Segment['border'] = 'start';
  const { joining } = bordersOf(pack);
  const inGroup = (at: number): boolean => sentence.groups.some((group) => group.first < at && at <= group.last);
  const close = (next: Segment['border']) => {
    if (tokens.length > 0) {
      segments.push({ tokens, border });
      tokens = [];
      border = next;
    } else if (border === 'start' || border === 'soft' || next === 'strong')
      border = border === 'strong' ? 'strong' : next;
  };
  for (const at of line) {
    const token = sentence.tokens[at] as Token;
    if (token.kind === 'mark') {
      // ("Ш.Мирзиёев": the stop of an initial parts nothing)
      if (inGroup(at)) continue;
      if (STRONG.has(token.text)) close('strong');
      else if (SOFT.has(token.text)) close('soft');
      continue;
    }
    if (joining.has(token.norm) && !inGroup(at)) close('and');
    tokens.push(at);
  }
  close('strong');
  return segments;
}

function joinSegments(
  segments: readonly Segment[],
  sentence: LinkedSentence,
  pack: Pack,
  list: Clause[],
  of: number[],
): void {
  let current: Clause | null = null;
  const begin = (kind: Clause['kind'], segment: Segment, host: number): Clause => {
    const clause: Clause = { id: list.length, kind, first: segment.tokens[0] as number, host, finite: false };
    list.push(clause);
    return clause;
  };
  for (const segment of segments) {
    const look = lookAt(segment, sentence, pack);
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
function lookAt(segment: Segment, sentence: LinkedSentence, pack: Pack): Look {
  const { if: conditions, relative, subordinate } = bordersOf(pack);
  const head = segment.tokens.slice(0, 3).map((at) => (sentence.tokens[at] as Token).norm);
  const phrase = head.join(' ');
  const opens = (words: readonly string[], reach: number): boolean =>
    words.some((word) => {
      const at = head.indexOf(word);
      return at >= 0 ? at < reach : word.includes(' ') && phrase.startsWith(word);
    });
  const finite = segment.tokens.some((at) => isPredicate(sentence, at, pack));
  if (opens(conditions, 2)) return { opener: 'if', finite };
  if (opens(relative, segment.border === 'start' ? 1 : 2)) return { opener: 'relative', finite };
  if (opens(subordinate, 2)) return { opener: 'subordinate', finite };
  if (finite) return { opener: null, finite };
  const first = segment.tokens.find(
    (at) => (sentence.tokens[at] as Token).kind === 'word' && !isParticle((sentence.tokens[at] as Token).norm, pack),
  );
  if (first === undefined || (segment.border !== 'soft' && segment.border !== 'start')) return { opener: null, finite };
  // ("Токаев, …" only ends as a converb does, "Соединённые Штаты" as a participle)
  if (isNamed(sentence, first)) return { opener: null, finite };
  const forms = formsOf(sentence.tokens[first] as Token, pack);
  if (forms.has('converb')) return { opener: 'converb', finite };
  if (forms.has('participle') && segment.border === 'soft') return { opener: 'participle', finite };
  return { opener: null, finite };
}

const isParticle = (norm: string, pack: Pack): boolean =>
  pack.source.words.and.includes(norm) ||
  (pack.source.words.negation ?? []).includes(norm) ||
  (pack.source.words.clauses?.particle ?? []).includes(norm);

/** A finite verb outside of names; short forms of passives count, and words that stand for a verb ("может", "должен"). */
export function isPredicate(sentence: LinkedSentence, at: number, pack: Pack): boolean {
  const token = sentence.tokens[at] as Token;
  if (token.kind !== 'word' || isNamed(sentence, at)) return false;
  return formsOf(token, pack).has('finite') || bordersOf(pack).predicate.has(token.norm);
}

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
export const formsOf = ({ norm }: Token, pack: Pack): ReadonlySet<string> => formsOfWord(wordOf(norm, pack));

const formsOfWord = byWord((norm, pack: Pack): ReadonlySet<string> => {
  const readings = pack.readings(norm);
  if (readings.length === 0) return new Set(looksOf(norm, pack.source.endings as never));
  return new Set(readings.map(({ features }) => features.form));
});
