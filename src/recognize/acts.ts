/**
 * Finds predicates of frames in a sentence.
 * In: tokens, their quotations, a pack. Out: acts, each with its tokens; an act inside a longer one is left out.
 */

import { byWord, type Word, wordOf, wordsOf } from '../pack/by-word.js';
import { NOMINATIVE } from '../pack/features.js';
import type { Anchorage, FrameRow, Pack, Reading } from '../pack/pack.js';
import type { Element, Part, Pattern } from '../pack/pattern.js';
import { type Answered, answersIn, fits, isAnswered, NOTHING_ANSWERED } from '../pack/questions.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';
import { isAside } from './aside.js';
import type { Act } from './recognized.js';

const CLAUSE_MARKS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '…']);

/** Tokens of names. */
export interface Named {
  /** Those of lists: however many names a list has, they do not lengthen a gap. */
  readonly lists: ReadonlySet<number>;
  /** Those of anybody: a name is no verb that a pack has not listed ("Нетаньяхуды" before "айыптады"). */
  readonly names: ReadonlySet<number>;
}

const NO_NAMES: Named = { lists: new Set(), names: new Set() };

export interface PatternMatch {
  readonly tokens: readonly number[];
  readonly anchor: number;
  readonly readings: readonly Reading[];
}

export function findActs(
  tokens: readonly Token[],
  quotationOf: readonly number[],
  pack: Pack,
  named: Named = NO_NAMES,
  isBarred: (act: Act) => boolean = () => false,
): readonly Act[] {
  const acts: Act[] = [];
  const line = lineOf(tokens, quotationOf, pack, named);
  let answered: Answered | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') continue;
    const anchors = anchored(line.words[at] as Word<Pack>);
    if (anchors.length === 0) continue;
    if (anchors.some(({ frames }) => frames.firsts.length > 0)) answered ??= answersIn(line.words, answersOf);
    for (const { row, readings } of answeredBy(answered ?? NOTHING_ANSWERED, anchors)) {
      const frame = pack.frame(row.at);
      const matched = matchAround(frame.pattern, at, line);
      if (!matched || (frame.pattern.turned && !isPassiveHere(tokens, matched[0] as number, at, pack))) continue;
      const first = tokens[matched[0] as number] as Token;
      const last = tokens[matched.at(-1) as number] as Token;
      const quotation = quotationOf[at] ?? -1;
      const act = { tokens: matched, anchor: at, readings, frame, start: first.start, end: last.end, quotation };
      // (what is no act hides none: "Үндістан әуе күштері … соққы берді" holds no "әуе … соққы")
      if (!isBarred(act)) acts.push(act);
    }
  }
  if (acts.length < 2) return acts;
  const light = new Set(pack.source.words.auxiliaries?.light ?? []);
  const free = acts.filter(
    (act) => !acts.some((other) => other !== act && (covers(other, act) || takesVerb(other, act, light))),
  );
  if (free.length === acts.length) return free;
  return free.map((act) => {
    const under = acts.filter((other) => other !== act && covers(act, other));
    return under.length > 0 ? { under, ...act } : act;
  });
}

/** A sentence as the search walks it. */
interface Line {
  readonly tokens: readonly Token[];
  readonly words: readonly Word<Pack>[];
  readonly quotationOf: readonly number[];
  readonly named: Named;
  readonly free: boolean;
  readonly pack: Pack;
}

function lineOf(tokens: readonly Token[], quotationOf: readonly number[], pack: Pack, named: Named): Line {
  return { tokens, words: wordsOf(tokens, pack), quotationOf, named, free: pack.source.words.syntax === 'case', pack };
}

/** What a word answers to the patterns of its pack. */
const answersOf = byWord((norm, pack: Pack) => pack.answers(norm));

/** How far before its verb an auxiliary may stand ("has not yet been lifted"), before its noun a preposition. */
const BESIDE = 4;

/**
 * "The embargo was lifted", "Embargo lifted in May", but "on the sidelines Xi met with …": a noun that a preposition leads to is no
 * subject, and a verb without "was" is a passive only where no object follows.
 */
function isPassiveHere(tokens: readonly Token[], noun: number, verb: number, pack: Pack): boolean {
  const { auxiliaries, adpositions } = pack.source.words;
  let led = false;
  const isPreposition = (at: number) =>
    Object.values(adpositions).some((list) => list.includes(tokens[at]?.norm ?? ''));
  for (let at = noun - 1; at >= 0 && at >= noun - BESIDE && tokens[at]?.kind === 'word'; at--)
    if (isPreposition(at)) {
      if (tokens[at]?.norm !== 'of') return false;
      led = true;
      break;
    }
  for (let at = verb - 1; at > noun && at >= verb - BESIDE; at--)
    if (auxiliaries?.passive?.includes(tokens[at]?.norm ?? '')) return true;
  const next = tokens[verb + 1];
  if (led) return false;
  return next === undefined || next.kind !== 'word' || isPreposition(verb + 1);
}

/** Frames whose anchor a word may be. */
interface Anchors {
  readonly frames: Anchorage;
  /** How the word is read there. */
  readonly readings: readonly Reading[];
  /** Which of the stems that the word may have is theirs. */
  readonly stem: number;
}

interface Anchored {
  readonly row: FrameRow;
  readonly readings: readonly Reading[];
  readonly stem: number;
}

/** The frames of a word whose questions a sentence answers: a sentence answers twenty, the frames of a light verb ask hundreds. */
function answeredBy(answered: Answered, anchors: readonly Anchors[]): readonly Anchored[] {
  const found: Anchored[] = [];
  for (const { frames, readings, stem } of anchors) {
    for (const row of frames.alone) found.push({ row, readings, stem });
    const { asking, firsts } = frames;
    // (whichever are fewer are gone through)
    for (const question of firsts.length < answered.inOrder.length ? firsts : answered.inOrder)
      for (const row of (answered.questions.has(question) && asking.get(question)) || NONE)
        if (isAnswered(row.asks, answered)) found.push({ row, readings, stem });
  }
  if (found.length < 2) return found;
  found.sort((one, other) => one.stem - other.stem || one.row.place - other.row.place);
  // (a frame may be anchored at two stems that one word may be of)
  return found.filter(({ row }, at) => found.findIndex((other) => other.row.at === row.at) === at);
}

const NONE: readonly FrameRow[] = [];

const anchored = byWord((norm, pack: Pack): readonly Anchors[] => {
  const stems = new Set(pack.readings(norm).map((reading) => reading.stem));
  const answers = answersOf(wordOf(norm, pack));
  return gather([...stems], (name, stem) =>
    (pack.frames.get(name) ?? [])
      .filter(({ question }) => answers.has(question))
      .map((frames): Anchors => ({ frames, readings: readingsFor(frames.anchor, norm, pack), stem })),
  );
});

/** Patterns of saying whose anchor a word may be. */
export const sayingsAt = {
  direct: byWord((norm, pack: Pack) => startingAt(norm, pack.saying.direct, pack)),
  indirect: byWord((norm, pack: Pack) => startingAt(norm, pack.saying.indirect, pack)),
  naming: byWord((norm, pack: Pack) => startingAt(norm, pack.saying.naming, pack)),
};

function startingAt(norm: string, patterns: readonly Pattern[], pack: Pack): readonly Pattern[] {
  const answers = answersOf(wordOf(norm, pack));
  return answers.size === 0 ? NO_PATTERNS : patterns.filter((pattern) => answers.has(questionOf(anchorOf(pattern))));
}

const NO_PATTERNS: readonly Pattern[] = [];

const anchorOf = (pattern: Pattern): Element => pattern.elements[pattern.anchor] as Element;

const questionOf = (element: Element): number => element.question as number;

/** The longer predicate speaks: "ziyaret et-" over "ziyaret". Of two equal ones of one frame the first. */
export function covers(longer: Act, shorter: Act): boolean {
  if (longer.frame.source.broad === true && shorter.frame.source.broad !== true) return false;
  // ("qüvvələrini … çıxarmalıdır": that it must be done is another reading than that it is)
  if (asksMust(shorter) && !asksMust(longer)) return false;
  if (longer.tokens.length > shorter.tokens.length)
    return shorter.tokens.every((token) => longer.tokens.includes(token));
  if (longer.frame.id !== shorter.frame.id || longer.tokens.length < shorter.tokens.length) return false;
  // (of two ways to read the very same words the one that ends in the verb)
  if (longer.tokens.every((token) => shorter.tokens.includes(token)))
    return verbal(longer) && (!verbal(shorter) || longer.anchor > shorter.anchor);
  return longer.anchor === shorter.anchor && distance(longer) < distance(shorter);
}

/** "səfəri zamanı … təbrik edib": a light verb goes with the noun right before it, and with no farther one. */
function takesVerb(nearer: Act, farther: Act, light: ReadonlySet<string>): boolean {
  const { anchor, tokens } = nearer;
  if (light.size === 0 || anchor !== farther.anchor) return false;
  const isLight = ({ frame: { pattern } }: Act) => anchorOf(pattern).words.some((stem) => light.has(`${stem}-`));
  if (!isLight(nearer) || !isLight(farther)) return false;
  return (
    tokens.includes(anchor - 1) && !farther.tokens.includes(anchor - 1) && farther.tokens.some((at) => at < anchor)
  );
}

const asksMust = ({ frame }: Act): boolean => anchorOf(frame.pattern).forms?.includes('necessity') === true;

const verbal = ({ readings }: Act): boolean => readings.some((reading) => reading.verb);

const distance = (act: Act): number => (act.tokens.at(-1) as number) - (act.tokens[0] as number);

/** Matches a pattern with its anchor at token `at`; null when it does not fit. */
export function matchPattern(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
  quotationOf: readonly number[],
  pack: Pack,
): PatternMatch | null {
  const readings = readingsFor(anchorOf(pattern), (tokens[at] as Token).norm, pack);
  const matched = readings.length > 0 ? matchAround(pattern, at, lineOf(tokens, quotationOf, pack, NO_NAMES)) : null;
  return matched && { tokens: matched, anchor: at, readings };
}

/** The other words of a pattern around its anchor, in order; where words may change places, in any. */
function matchAround(pattern: Pattern, at: number, line: Line): readonly number[] | null {
  return matchInOrder(pattern, at, line) ?? (line.free ? matchFreely(pattern, at, line) : null);
}

/** Where words may change places ("визит состоялся", "состоялся визит"): each noun, with the literals before it, on either side. */
function matchFreely({ elements, anchor }: Pattern, at: number, line: Line): readonly number[] | null {
  if (anchor > 0 && elements[anchor]?.gap === 0 && findElement(elements[anchor - 1] as Element, at, -1, 0, line) < 0)
    return null;
  const chunks: Element[][] = [[]];
  elements.forEach((element, index) => {
    if (index === anchor) chunks.push([]);
    else {
      chunks.at(-1)?.push(element);
      if (element.kind !== 'literal') chunks.push([]);
    }
  });
  const matched = [at];
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    const found = chunkFrom(chunk, at, 1, line) ?? chunkFrom(chunk, at, -1, line);
    if (!found || found.some((token) => matched.includes(token))) return null;
    matched.push(...found);
  }
  return matched.sort((a, b) => a - b);
}

function chunkFrom(chunk: readonly Element[], at: number, step: 1 | -1, line: Line): readonly number[] | null {
  const found: number[] = [];
  let from = at;
  const inOrder = step === 1 ? chunk : [...chunk].reverse();
  for (const [index, element] of inOrder.entries()) {
    const inner = step === 1 ? element.gap : (inOrder[index - 1]?.gap ?? 0);
    const gap = index === 0 ? Math.max(element.gap, FREE_GAP) : inner;
    const here = findElement(element, from, step, gap, line, true);
    if (here < 0) return null;
    found.push(here);
    from = here;
  }
  return found;
}

/** Words between a verb and its noun where their order is free. */
const FREE_GAP = 5;

function matchInOrder({ elements, anchor }: Pattern, at: number, line: Line): readonly number[] | null {
  const matched: number[] = [at];
  let from = at;
  for (let index = anchor - 1; index >= 0; index--) {
    const behind = from;
    from = findElement(elements[index] as Element, from, -1, (elements[index + 1] as Element).gap, line);
    if (from < 0 || (index === anchor - 1 && isOfNearer(elements[anchor] as Element, from, behind, line))) return null;
    matched.unshift(from);
  }
  from = at;
  for (let index = anchor + 1; index < elements.length; index++) {
    const element = elements[index] as Element;
    from = findElement(element, from, 1, element.gap, line);
    if (from < 0) return null;
    matched.push(from);
  }
  return matched;
}

/** "kömək etməkdə ittiham edib": between noun and verb the same verb stands once more, and has the noun. */
function isOfNearer(
  { kind, words }: Element,
  noun: number,
  verb: number,
  { tokens, words: line, pack }: Line,
): boolean {
  if (kind !== 'verb' || pack.source.words.syntax !== 'verb-final') return false;
  for (let at = noun + 1; at < verb; at++)
    if (tokens[at]?.kind === 'word' && isOneOf(line[at] as Word<Pack>, words)) return true;
  return false;
}

/** The nearest word that answers an element, at most `gap` words away; -1 where there is none. `within`: a comma ends the search, however wide the gap. */
function findElement(
  { question, kind }: Element,
  from: number,
  step: 1 | -1,
  gap: number,
  line: Line,
  within = false,
): number {
  const { tokens, words, quotationOf, named, free, pack } = line;
  const isNoun = free && kind === 'noun';
  let passed = 0;
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[from]) return -1;
    if (token.kind === 'mark') {
      // (the full stop of "12. Zirvesi" ends nothing)
      const ordinal = token.text === '.' && tokens[at - 1]?.kind === 'number' && at < tokens.length - 1;
      if (CLAUSE_MARKS.has(token.text) && !ordinal) return -1;
      if (token.text === ',' && (gap <= 3 || within)) return -1;
      continue;
    }
    const isName = kind === 'any' && named.names.has(at);
    if (!isName && answersOf(words[at] as Word<Pack>).has(question as number) && !(isNoun && isAside(tokens, at, pack)))
      return at;
    if (!named.lists.has(at)) passed++;
    if (passed > gap) return -1;
  }
  return -1;
}

/** A word may be a form of one of these verbs. */
const isOneOf = (word: Word<Pack>, stems: readonly string[]): boolean =>
  verbStemsOf(word).some((stem) => stems.includes(stem));

const verbStemsOf = byWord((norm, { readings }: Pack): readonly string[] => [
  ...new Set(gather(readings(norm), ({ verb, stem }) => (verb ? [stem] : []))),
]);

function readingsFor(element: Part, norm: string, pack: Pack): readonly Reading[] {
  if (element.kind === 'literal') return element.words.includes(norm) ? [LITERAL] : [];
  return pack.readings(norm).filter((reading) => fits(element, reading));
}

const LITERAL: Reading = { stem: '', verb: false, features: NOMINATIVE };
