/**
 * Numbers in digits and in words: "17 milyar 300 milyon", "on iki", "7-ci", "IX", "twenty-one", "$1.5bn".
 * In: tokens, the place to begin, the words of a pack. Out: the value and its last token, or null.
 */
import { kindOfWord, type Word } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { byClaimWord, type ClaimWords, claimWords } from './words.js';

const ROMAN = /^(?=[IVXL]{1,6}$)X{0,3}(?:IX|IV|V?I{0,3})$/;

export interface Parsed {
  readonly value: number;
  readonly last: number;
  readonly ordinal: boolean;
}

/** The number that begins at a token; null where none does. `word`: the token's, looked up. */
export function parseNumber(
  tokens: readonly Token[],
  at: number,
  taken: ReadonlySet<number>,
  words: ClaimWords,
  word: Word<Pack>,
): Parsed | null {
  const { source } = words;
  const start = tokens[at] as Token;
  if (start.kind === 'number') return fromDigits(tokens, at, taken, words);
  if (start.kind !== 'word' || !begins(start, word)) return null;
  const next = tokens[at + 1];
  if (ROMAN.test(start.text) && start.text !== '' && next?.kind === 'word')
    return { value: romanValue(start.text), last: at, ordinal: true };
  const ordinal = words.valueIn(source.ordinals, start.norm);
  // "first visit", "первый визит": rules for firsts read the word itself.
  const isFirst = ordinal === 1 && words.medial;
  if (ordinal !== undefined && !isFirst) return { value: ordinal, last: at, ordinal: true };
  return joined(start.norm, at, words) ?? fromWords(tokens, at, words);
}

/** Most words begin no number, and are not asked further. */
const begins = ({ text }: Token, word: Word<Pack>): boolean =>
  isNumeral(word) || (mayBeRoman(text) && ROMAN.test(text));

/** Most words are no Roman number, and their first letter says so. */
export const mayBeRoman = (text: string): boolean => 'IVXL'.includes(text.charAt(0));

const isNumeral = byClaimWord(
  (norm, words): boolean =>
    words.valueIn(words.source.ordinals, norm) !== undefined ||
    joined(norm, 0, words) !== null ||
    cardinal(norm, words) !== undefined ||
    words.source.half.includes(norm) ||
    scaleOf(norm, words) !== null,
);

/** A word that begins a number, or is one. */
export const NUMERAL = kindOfWord((word: Word<Pack>) => claimWords(word.owner) !== null && isNumeral(word));

/** "twenty-one", "twenty-first". */
function joined(norm: string, at: number, words: ClaimWords): Parsed | null {
  if (!norm.includes('-')) return null;
  const [tens, ones, ...more] = norm.split('-');
  if (!tens || !ones || more.length > 0) return null;
  const { numbers, ordinals } = words.source;
  const [high, low, rank] = [numbers[tens], numbers[ones], ordinals[ones]];
  if (high === undefined || high < 20 || high > 90 || high % 10 !== 0) return null;
  if (rank !== undefined && rank < 10) return { value: high + rank, last: at, ordinal: true };
  return low !== undefined && low < 10 ? { value: high + low, last: at, ordinal: false } : null;
}

function fromDigits(
  tokens: readonly Token[],
  at: number,
  taken: ReadonlySet<number>,
  words: ClaimWords,
): Parsed | null {
  const { source } = words;
  const token = tokens[at] as Token;
  const match = /^([\d.,]*\d)%?(?:['’-]?(\p{L}+))?$/u.exec(token.text);
  if (!match) return null;
  let digits = match[1] as string;
  let suffix = (match[2] ?? '').toLowerCase();
  let last = at;
  // "1 960": groups of three, a space between.
  while (suffix === '' && /^\d{1,3}(?: \d{3})*$/.test(digits)) {
    const next = tokens[last + 1];
    const group =
      next?.kind === 'number' && next.start === (tokens[last] as Token).end + 1
        ? /^(\d{3})(?:['’-](\p{L}+))?$/u.exec(next.text)
        : null;
    if (!group || taken.has(last + 1)) break;
    digits += ` ${group[1]}`;
    suffix = (group[2] ?? '').toLowerCase();
    last++;
  }
  const plain = numberValue(digits, source.decimal);
  if (plain === null) return null;
  // "$1.5bn"
  const scale = source.scales[suffix] ?? 1;
  const value = Math.round(plain * scale * 1000) / 1000;
  if (source.ordinalEndings.includes(suffix)) return { value, last, ordinal: true };
  const next = tokens[last + 1];
  if (
    source.ordinalDot &&
    suffix === '' &&
    next?.text === '.' &&
    next.start === (tokens[last] as Token).end &&
    tokens[last + 2]?.kind === 'word'
  )
    return { value, last: last + 1, ordinal: true };
  const parsed = scaled(tokens, last, value, words);
  // "Vision 2040 document", "the 2010 treaty": a year.
  const isYear = parsed.last === at && /^(?:19|20)\d\d$/.test(digits) && value % 10 !== 0;
  return isYear || /^20[2-9]0$/.test(digits) ? null : parsed;
}

/** What multiplies and adds: "17 milyar 300 milyon", "2 buçuk milyon". */
function scaled(tokens: readonly Token[], from: number, value: number, words: ClaimWords): Parsed {
  let last = from;
  let total = value;
  const scaleNext = (at: number) => scaleAt(tokens, at, words, true);
  const half = tokens[last + 1];
  if (half && words.source.half.includes(half.norm) && scaleNext(last + 2) !== null) {
    total += 0.5;
    last++;
  }
  for (let scale = scaleNext(last + 1); scale !== null; scale = scaleNext(last + 1)) {
    total *= scale;
    last++;
    // "12 тыс. человек"
    if (words.medial && tokens[last + 1]?.text === '.' && tokens[last + 2]) last++;
  }
  if (last > from) {
    const next = tokens[last + 1];
    const digits = next?.kind === 'number' && /^\d{1,3}$/.test(next.text) ? Number(next.text) : null;
    const more = digits === null ? null : scaleNext(last + 2);
    if (digits !== null && more !== null && more < total) {
      total += digits * more;
      last += 2;
    } else if (digits !== null && more === null && digits >= 100 && total < 1_000_000) {
      // "11 bin 500"
      total += digits;
      last++;
    }
  }
  return { value: Math.round(total * 1000) / 1000, last, ordinal: false };
}

/** "млн", "thousand"; after a number in any form where words have paradigms ("5 миллионов"), alone no "millions". */
function scaleAt(tokens: readonly Token[], at: number, words: ClaimWords, counted = false): number | null {
  const token = tokens[at];
  return token?.kind === 'word' ? scaleOf(token.norm, words, counted) : null;
}

function scaleOf(norm: string, words: ClaimWords, counted = false): number | null {
  for (const { stem, verb, features } of words.readings(norm))
    if (
      !verb &&
      (!features.plural || (counted && words.medial)) &&
      !features.possessor &&
      (features.case !== 'ins' || words.medial) &&
      words.source.scales[stem] !== undefined
    )
      return words.source.scales[stem] as number;
  return null;
}

/** "on", "ondan" (in "ondan çox"). */
const cardinal = (norm: string, words: ClaimWords): number | undefined =>
  words.valueIn(words.source.numbers, norm) ?? words.source.numbers[norm.replace(/(?:d[ae]n|d[aə]n|t[ae]n)$/, '')];

function fromWords(tokens: readonly Token[], at: number, words: ClaimWords): Parsed | null {
  const { source } = words;
  let last = at - 1;
  let total = 0;
  for (;;) {
    // "four hundred and six"
    const and = words.medial && total >= 100 && words.pack.source.words.and.includes(tokens[last + 1]?.norm ?? '');
    const norm = tokens[last + (and ? 2 : 1)]?.norm ?? '';
    const value = cardinal(norm, words);
    if (value === undefined) break;
    if (last >= at) {
      if (value === 100 && total >= 2 && total < 10) total *= 100;
      else if (value < 10 && total % 10 === 0 && total > 0) total += value;
      else if (value < 100 && total >= 100 && total % 100 === 0) total += value;
      else break;
    } else total = value;
    last += and ? 2 : 1;
  }
  if (last < at) {
    const first = tokens[at] as Token;
    const scale = scaleAt(tokens, at, words);
    // "bin", "milyondan fazla": alone only where the words after make it a number.
    if (source.half.includes(first.norm)) {
      const after = scaleAt(tokens, at + 1, words);
      return after === null ? null : { value: after / 2, last: at + 1, ordinal: false };
    }
    if (scale === null) return null;
    return scaled(tokens, at, scale, words);
  }
  const end = tokens[last + 1];
  const ordinal = end ? words.valueIn(source.ordinals, end.norm) : undefined;
  if (ordinal !== undefined && total % 10 === 0) return { value: total + ordinal, last: last + 1, ordinal: true };
  const parsed = scaled(tokens, last, total, words);
  // "bir belge": one, or merely "a".
  return parsed.value === 1 ? null : parsed;
}

/** "5,4" → 5.4, "1.500" → 1500, "12.5" → 12.5; "4,125" → 4.125 where the comma only ever opens a fraction. */
function numberValue(digits: string, decimal: ',' | '.' | undefined): number | null {
  const plain = digits.replaceAll(' ', '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (decimal && /^\d+[.,]\d+$/.test(plain) && plain.includes(decimal)) return Number(plain.replace(',', '.'));
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  if (/^\d+[.,]\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d{1,2}$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return null;
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  return [...text].reduce((sum, letter, index) => {
    const value = values[letter] as number;
    return (values[text[index + 1] ?? ''] ?? 0) > value ? sum - value : sum + value;
  }, 0);
}
