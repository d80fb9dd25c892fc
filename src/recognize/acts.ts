/**
 * Finds predicates of frames in a sentence.
 * In: tokens, their quotations, a pack. Out: acts, each with its tokens; an act inside a longer one is left out.
 */

import type { Pack, Reading } from '../pack/pack.js';
import type { Element, Pattern } from '../pack/pattern.js';
import type { Token } from '../record/record.js';
import type { Act } from './recognized.js';

const CLAUSE_MARKS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '…']);

export interface PatternMatch {
  readonly tokens: readonly number[];
  readonly anchor: number;
  readonly readings: readonly Reading[];
}

export function findActs(tokens: readonly Token[], quotationOf: readonly number[], pack: Pack): readonly Act[] {
  const acts: Act[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') continue;
    const seen = new Set<string>();
    for (const reading of pack.readings(token.norm)) {
      if (seen.has(reading.stem)) continue;
      seen.add(reading.stem);
      for (const frame of pack.frames.get(reading.stem) ?? []) {
        const match = matchPattern(frame.pattern, tokens, at, quotationOf, pack);
        if (!match) continue;
        const first = tokens[match.tokens[0] as number] as Token;
        const last = tokens[match.tokens.at(-1) as number] as Token;
        acts.push({ ...match, frame, start: first.start, end: last.end, quotation: quotationOf[at] ?? -1 });
      }
    }
  }
  return acts.filter((act) => !acts.some((other) => other !== act && covers(other, act)));
}

/** The longer predicate speaks: "ziyaret et-" over "ziyaret". Of two equal ones of one frame the first. */
function covers(longer: Act, shorter: Act): boolean {
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
  const anchorReadings = readingsFor(pattern.elements[pattern.anchor] as Element, tokens[at] as Token, pack);
  if (anchorReadings.length === 0) return null;
  const matched: number[] = [at];
  let from = at;
  for (let index = pattern.anchor - 1; index >= 0; index--) {
    const gap = (pattern.elements[index + 1] as Element).gap;
    const found = findElement(pattern.elements[index] as Element, tokens, from, -1, gap, quotationOf, pack);
    if (found < 0) return null;
    matched.unshift(found);
    from = found;
  }
  from = at;
  for (let index = pattern.anchor + 1; index < pattern.elements.length; index++) {
    const element = pattern.elements[index] as Element;
    const found = findElement(element, tokens, from, 1, element.gap, quotationOf, pack);
    if (found < 0) return null;
    matched.push(found);
    from = found;
  }
  return { tokens: matched, anchor: at, readings: anchorReadings };
}

function findElement(
  element: Element,
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  gap: number,
  quotationOf: readonly number[],
  pack: Pack,
): number {
  let words = 0;
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[from]) return -1;
    if (token.kind === 'mark') {
      if (CLAUSE_MARKS.has(token.text)) return -1;
      if (token.text === ',' && gap <= 3) return -1;
      continue;
    }
    if (readingsFor(element, token, pack).length > 0) return at;
    words++;
    if (words > gap) return -1;
  }
  return -1;
}

function readingsFor(element: Element, token: Token, pack: Pack): readonly Reading[] {
  if (element.kind === 'literal') return element.words.includes(token.norm) ? [LITERAL] : [];
  return pack.readings(token.norm).filter((reading) => {
    if (reading.verb !== (element.kind === 'verb') || !element.words.includes(reading.stem)) return false;
    const { features } = reading;
    if (element.cases && !element.cases.includes(features.case)) return false;
    if (element.possessor && features.possessor !== element.possessor) return false;
    if (element.plural !== null && (features.plural === true) !== element.plural) return false;
    if (element.forms && !element.forms.includes(features.form)) return false;
    return true;
  });
}

const LITERAL: Reading = { stem: '', verb: false, features: { case: 'nom', form: 'none' } };
