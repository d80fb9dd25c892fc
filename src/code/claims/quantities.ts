/**
 * Numbers as the press writes them: "5,4 milyar dolar", "on iki", "100-ə yaxın", "7-ci", "%12", "1 960".
 * In: tokens of a sentence and the words of a pack. Out: quantities, each with its value and unit, in order.
 * A number that could be two ("2-3 milyon") is left out: no value is better than a wrong one.
 */

import { hasKind, type Word, wordOf, wordsOf } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import type { Slot } from '../../pack/slots.js';
import type { DateMention } from '../../recognize/recognized.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import { mayBeRoman, NUMERAL, type Parsed, parseNumber } from './numbers.js';
import { byClaimWord, type ClaimWords } from './words.js';

export interface Quantity {
  readonly slot: Slot;
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly unit: string | null;
}

const MINUS = /^[-–—]$/;
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '₺': 'TRY',
  '₼': 'AZN',
  '£': 'GBP',
  '¥': 'JPY',
};

export function findQuantities(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  words: ClaimWords,
): readonly Quantity[] {
  const found: Quantity[] = [];
  const looked = wordsOf(tokens, words.pack);
  const numerals = hasKind(tokens, words.pack, NUMERAL);
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'mark' || (kind === 'word' && !numerals && !mayBeRoman(text)) || taken.has(at)) continue;
    const parsed = parseNumber(tokens, at, taken, words, looked[at] as Word<Pack>);
    if (!parsed) continue;
    const quantity = isRange(tokens, at, parsed.last) ? null : withUnit(tokens, at, parsed, words);
    if (quantity) found.push(quantity);
    at = Math.max(at, quantity?.last ?? parsed.last);
  }
  return found;
}

function isRange(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  return (
    (before !== undefined && MINUS.test(before.text) && tokens[first - 2]?.kind === 'number') ||
    (after !== undefined && MINUS.test(after.text) && tokens[last + 2]?.kind === 'number') ||
    (before?.text === ':' && before.end === tokens[first]?.start) ||
    (after?.text === ':' && tokens[last]?.end === after.start && tokens[last + 2]?.kind === 'number')
  );
}

function withUnit(tokens: readonly Token[], first: number, parsed: Parsed, words: ClaimWords): Quantity | null {
  const { source } = words;
  let { last } = parsed;
  if (parsed.ordinal) return { slot: 'O', first, last, value: parsed.value, unit: null };
  const token = tokens[last] as Token;
  const before = tokens[first - 1];
  if (token.text.includes('%') || before?.text === '%')
    return { slot: 'P', first: before?.text === '%' ? first - 1 : first, last, value: parsed.value, unit: '%' };
  if (before && source.percentBefore.includes(before.norm))
    return { slot: 'P', first: first - 1, last, value: parsed.value, unit: '%' };
  const sign = before ? SIGNS[before.text] : undefined;
  if (sign) {
    // "US$5bn"
    const named = source.unitQualifiers.includes(tokens[first - 2]?.norm ?? '');
    return { slot: 'M', first: named ? first - 2 : first - 1, last, value: parsed.value, unit: sign };
  }
  if (tokens[last + 1]?.text === '%') return { slot: 'P', first, last: last + 1, value: parsed.value, unit: '%' };
  // "100'e yakın", "20-dən çox"
  const following = tokens[last + 1];
  if (following && source.approximate.includes(following.norm)) last++;
  const bare: Quantity = { slot: 'N', first, last, value: parsed.value, unit: null };
  let at = last + 1;
  while (tokens[at] && source.unitQualifiers.includes((tokens[at] as Token).norm)) at++;
  const unitToken = tokens[at];
  if (!unitToken) return bare;
  const after = tokens[last + 1];
  if (after && SIGNS[after.text])
    return { slot: 'M', first, last: last + 1, value: parsed.value, unit: SIGNS[after.text] as string };
  const named = unitOf(wordOf(unitToken.norm, words.pack));
  if (!named) return goodsAt(tokens, bare, words) ?? bare;
  last = at;
  if (source.approximate.includes(tokens[at + 1]?.norm ?? '')) last++;
  // "5 млрд долл. США"
  else if (words.medial) {
    if (tokens[last + 1]?.text === '.' && tokens[last + 2]) last++;
    if (source.unitQualifiers.includes(tokens[last + 1]?.norm ?? '')) last++;
  }
  return { first, last, value: parsed.value, ...named };
}

/** What is given in pieces, with a word between at most: "500 tents", "2,000 warm blankets". */
function goodsAt(tokens: readonly Token[], bare: Quantity, words: ClaimWords): Quantity | null {
  for (let at = bare.last + 1; at <= bare.last + 2 && tokens[at]?.kind === 'word'; at++) {
    const unit = goodsOf(wordOf((tokens[at] as Token).norm, words.pack));
    if (unit !== null) return { ...bare, slot: 'G', last: at, unit };
  }
  return null;
}

/** The unit that a word names: money, a share, a weight. */
const unitOf = byClaimWord((norm, words): { readonly slot: Slot; readonly unit: string } | null => {
  for (const slot of ['M', 'P', 'W'] as const) {
    const unit = namedIn(words.source.units[slot], norm, words);
    if (unit !== null) return { slot, unit };
  }
  return null;
});

/** The goods that a word names. */
const goodsOf = byClaimWord((norm, words): string | null => namedIn(words.source.units.G, norm, words));

function namedIn(
  units: Readonly<Record<string, readonly string[] | undefined>>,
  norm: string,
  words: ClaimWords,
): string | null {
  const stems = new Set(gather(words.readings(norm), ({ stem, verb }) => (verb ? [] : [stem])));
  const [unit] = Object.entries(units).find(([, names]) => names?.some((name) => stems.has(name))) ?? [];
  return unit ?? null;
}

/** Years that no word "year" follows ("2009'da", "in 2009"): dates too. */
export function findYears(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  words: ClaimWords,
): readonly DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'number' || taken.has(at)) continue;
    const match = YEAR.exec(token.text);
    if (!match) continue;
    const told = match[2]
      ? words.source.yearEndings.includes(match[2].toLowerCase())
      : words.source.yearBefore.includes(tokens[at - 1]?.norm ?? '');
    if (!told) continue;
    const range = { start: `${match[1]}-01-01`, end: `${match[1]}-12-31`, precision: 'year', basis: 'stated' } as const;
    found.push({ first: at, last: at, start: token.start, end: token.end, range, due: false });
  }
  return found;
}

const YEAR = /^((?:1[5-9]|20)\d\d)(?:['’-](\p{L}+))?$/u;
