/**
 * Finds predicates of frames in a sentence.
 * In: tokens, their quotations, a pack. Out: acts, each with its tokens; an act inside a longer one is left out.
 */

import { byWord, type Word, wordsOf } from '../pack/by-word.js';
import type { Features } from '../pack/features.js';
import type { Frame, Pack, Reading } from '../pack/pack.js';
import type { Element, Pattern } from '../pack/pattern.js';
import type { Token } from '../record/record.js';
import type { Act } from './recognized.js';

const CLAUSE_MARKS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '…']);

const NO_NAMES: ReadonlySet<number> = new Set();

export interface PatternMatch {
  readonly tokens: readonly number[];
  readonly anchor: number;
  readonly readings: readonly Reading[];
}

/** `named`: the tokens of names; however many a list has, they do not lengthen a gap. */
export function findActs(
  tokens: readonly Token[],
  quotationOf: readonly number[],
  pack: Pack,
  named: ReadonlySet<number> = NO_NAMES,
): readonly Act[] {
  const acts: Act[] = [];
  const words = wordsOf(tokens, pack);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') continue;
    for (const { frame, readings } of anchored(words[at] as Word<Pack>)) {
      const matched = matchAround(frame.pattern, tokens, at, quotationOf, pack, named);
      if (!matched) continue;
      const first = tokens[matched[0] as number] as Token;
      const last = tokens[matched.at(-1) as number] as Token;
      const quotation = quotationOf[at] ?? -1;
      acts.push({ tokens: matched, anchor: at, readings, frame, start: first.start, end: last.end, quotation });
    }
  }
  if (acts.length < 2) return acts;
  return acts.filter((act) => !acts.some((other) => other !== act && covers(other, act)));
}

interface Anchored {
  readonly frame: Frame;
  readonly readings: readonly Reading[];
}

/** Frames whose anchor a word may be. */
const anchored = byWord((norm, pack: Pack): readonly Anchored[] => {
  const stems = new Set(pack.readings(norm).map((reading) => reading.stem));
  return [...stems]
    .flatMap((stem) => pack.frames.get(stem) ?? [])
    .map((frame) => ({ frame, readings: readingsFor(anchorOf(frame.pattern), norm, pack) }))
    .filter(({ readings }) => readings.length > 0);
});

/** Patterns of saying whose anchor a word may be. */
export const sayingsAt = {
  direct: byWord((norm, pack: Pack) => startingAt(norm, pack.saying.direct, pack)),
  indirect: byWord((norm, pack: Pack) => startingAt(norm, pack.saying.indirect, pack)),
};

function startingAt(norm: string, patterns: readonly Pattern[], pack: Pack): readonly Pattern[] {
  return patterns.filter((pattern) => readingsFor(anchorOf(pattern), norm, pack).length > 0);
}

const anchorOf = (pattern: Pattern): Element => pattern.elements[pattern.anchor] as Element;

/** The longer predicate speaks: "ziyaret et-" over "ziyaret". Of two equal ones of one frame the first. */
function covers(longer: Act, shorter: Act): boolean {
  if (longer.frame.source.broad === true && shorter.frame.source.broad !== true) return false;
  if (longer.tokens.length > shorter.tokens.length)
    return shorter.tokens.every((token) => longer.tokens.includes(token));
  if (longer.frame.id !== shorter.frame.id || longer.tokens.length < shorter.tokens.length) return false;
  return longer.anchor === shorter.anchor && distance(longer) < distance(shorter);
}

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
  const matched = readings.length > 0 ? matchAround(pattern, tokens, at, quotationOf, pack, NO_NAMES) : null;
  return matched && { tokens: matched, anchor: at, readings };
}

/** The other words of a pattern around its anchor, in order. */
function matchAround(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
  quotationOf: readonly number[],
  pack: Pack,
  named: ReadonlySet<number>,
): readonly number[] | null {
  const ordered = matchInOrder(pattern, tokens, at, quotationOf, pack, named);
  if (ordered || pack.source.words.syntax !== 'case') return ordered;
  return matchFreely(pattern, tokens, at, quotationOf, pack, named);
}

/** Where words may change places ("визит состоялся", "состоялся визит"): each noun, with the literals before it, on either side. */
function matchFreely(
  { elements, anchor }: Pattern,
  tokens: readonly Token[],
  at: number,
  quotationOf: readonly number[],
  pack: Pack,
  named: ReadonlySet<number>,
): readonly number[] | null {
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
    const found =
      chunkFrom(chunk, tokens, at, 1, quotationOf, pack, named) ??
      chunkFrom(chunk, tokens, at, -1, quotationOf, pack, named);
    if (!found || found.some((token) => matched.includes(token))) return null;
    matched.push(...found);
  }
  return matched.sort((a, b) => a - b);
}

function chunkFrom(
  chunk: readonly Element[],
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
  quotationOf: readonly number[],
  pack: Pack,
  named: ReadonlySet<number>,
): readonly number[] | null {
  const found: number[] = [];
  let from = at;
  const inOrder = step === 1 ? chunk : [...chunk].reverse();
  for (const [index, element] of inOrder.entries()) {
    const inner = step === 1 ? element.gap : (inOrder[index - 1]?.gap ?? 0);
    const here = findElement(
      element,
      tokens,
      from,
      step,
      index === 0 ? Math.max(element.gap, FREE_GAP) : inner,
      quotationOf,
      pack,
      named,
      true,
    );
    if (here < 0) return null;
    found.push(here);
    from = here;
  }
  return found;
}

/** Words between a verb and its noun where their order is free. */
const FREE_GAP = 5;

function matchInOrder(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
  quotationOf: readonly number[],
  pack: Pack,
  named: ReadonlySet<number>,
): readonly number[] | null {
  const matched: number[] = [at];
  let from = at;
  for (let index = pattern.anchor - 1; index >= 0; index--) {
    const gap = (pattern.elements[index + 1] as Element).gap;
    const found = findElement(pattern.elements[index] as Element, tokens, from, -1, gap, quotationOf, pack, named);
    if (found < 0) return null;
    matched.unshift(found);
    from = found;
  }
  from = at;
  for (let index = pattern.anchor + 1; index < pattern.elements.length; index++) {
    const element = pattern.elements[index] as Element;
    const found = findElement(element, tokens, from, 1, element.gap, quotationOf, pack, named);
    if (found < 0) return null;
    matched.push(found);
    from = found;
  }
  return matched;
}

function findElement(
  element: Element,
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  gap: number,
  quotationOf: readonly number[],
  pack: Pack,
  named: ReadonlySet<number>,
  /** A comma ends the search, however wide the gap. */
  within = false,
): number {
  let words = 0;
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
    if (mayBe(element, token, pack)) return at;
    if (!named.has(at)) words++;
    if (words > gap) return -1;
  }
  return -1;
}

function readingsFor(element: Element, norm: string, pack: Pack): readonly Reading[] {
  if (element.kind === 'literal') return element.words.includes(norm) ? [LITERAL] : [];
  return pack.readings(norm).filter((reading) => fits(element, reading));
}

/** Whether `readingsFor` is not empty. */
function mayBe(element: Element, token: Token, pack: Pack): boolean {
  if (element.kind === 'literal') return element.words.includes(token.norm);
  if (element.kind === 'any') return pack.verbForms(token.norm).some((features) => says(element, features));
  for (const reading of pack.readings(token.norm)) if (fits(element, reading)) return true;
  return false;
}

function fits(element: Element, reading: Reading): boolean {
  if (reading.verb !== (element.kind === 'verb') || !element.words.includes(reading.stem)) return false;
  return says(element, reading.features);
}

/** Whether an ending says what the element asks for. */
function says(element: Element, features: Features): boolean {
  if (element.cases && !element.cases.includes(features.case)) return false;
  if (element.possessor && features.possessor !== element.possessor) return false;
  if (element.plural !== null && (features.plural === true) !== element.plural) return false;
  if (!element.forms || element.forms.includes(features.form)) return true;
  return (features.tense === 'future' || features.tense === 'necessity') && element.forms.includes(features.tense);
}

const LITERAL: Reading = { stem: '', verb: false, features: { case: 'nom', form: 'none' } };
