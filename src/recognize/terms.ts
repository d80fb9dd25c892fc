/**
 * Quotations that may be speech, and terms: a few words without a verb ("“arzuolunmaz şəxs” elan edib", "«Xəzər» qəzeti") are a
 * term or a title, and count as words of the sentence around them.
 * In: quotations, sentences, the pack of a language. Out: the quotations that are left, and the spans of the terms.
 */
import { wordOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import type { Sentence, Span, Token } from '../record/record.js';
import { matchPattern, sayingsAt } from './acts.js';
import { nest } from './quotations.js';
import type { Quotation } from './recognized.js';

/** More words than this between marks are speech, whatever they are … */
const MAX_TERM_WORDS = 3;
/** … and than this where a dash or a plus joins two names. */
const MAX_JOINED_WORDS = 6;
const JOINS: ReadonlySet<string> = new Set(['–', '—', '-', '+']);
/** How far after the closing mark a verb of saying may stand. */
const SAYING_REACH = 3;
const NO_QUOTATIONS: readonly number[] = [];
const CLOSES_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?', '…']);

export function partTerms(
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
  packOf: (language: Sentence['language']) => Pack | null,
): { readonly quotations: readonly Quotation[]; readonly terms: readonly Span[] } {
  const kept: Quotation[] = [];
  const terms: Span[] = [];
  let at = 0;
  for (const [index, quotation] of quotations.entries()) {
    while (at < sentences.length && (sentences[at] as Sentence).end <= quotation.start) at++;
    const sentence = sentences[at];
    const pack = sentence && !quotation.repaired && quotation.end <= sentence.end ? packOf(sentence.language) : null;
    // (“Hörmətli cənab Prezident, / …”: what goes on in the next paragraph is a letter)
    const isPart = quotation.continues === true || quotations[index + 1]?.continues === true;
    if (!sentence || !pack || isPart || !isTerm(quotation, sentence.tokens, pack)) kept.push(quotation);
    else terms.push({ start: quotation.start, end: quotation.end });
  }
  return { quotations: terms.length === 0 ? quotations : nest(kept), terms };
}

function isTerm(quotation: Quotation, tokens: readonly Token[], pack: Pack): boolean {
  let first = 0;
  while (first < tokens.length && (tokens[first] as Token).start < quotation.start) first++;
  let words = 0;
  let joined = false;
  let verb = false;
  let after = first;
  for (; after < tokens.length && (tokens[after] as Token).end <= quotation.end; after++) {
    const token = tokens[after] as Token;
    if (token.kind !== 'mark') words++;
    else if (CLOSES_SENTENCE.has(token.text)) return false;
    else if (JOINS.has(token.text)) joined = true;
    const readings = pack.readings(token.norm);
    if (readings.some((reading) => reading.verb)) verb = true;
    if (readings.length > 0 && readings.every((reading) => reading.verb && reading.features.form === 'finite'))
      return false;
  }
  // «Орталық Азия – Еуропа одағы»: two names joined are the name of a meeting.
  const most = joined && !verb ? MAX_JOINED_WORDS : MAX_TERM_WORDS;
  if (words === 0 || words > most || tokens[first - 2]?.text === ':') return false;
  while (tokens[after]?.kind === 'mark') after++;
  for (let at = after; at < after + SAYING_REACH && at < tokens.length; at++)
    for (const pattern of sayingsAt.direct(wordOf((tokens[at] as Token).norm, pack))) {
      const match = matchPattern(pattern, tokens, at, NO_QUOTATIONS, pack);
      if (match && (match.tokens[0] as number) >= after) return false;
    }
  return true;
}
