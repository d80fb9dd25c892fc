/**
 * Numbers in digits and in words: "17 milyar 300 milyon", "on iki", "7-ci", "IX".
 * In: tokens, the place to begin, the words of a pack. Out: the value and its last token, or null.
 */
import type { Token } from '../../record/record.js';
import type { ClaimWords } from './words.js';

const ROMAN = /^(?=[IVXL]{1,6}$)X{0,3}(?:IX|IV|V?I{0,3})$/;

export interface Parsed {
  readonly value: number;
  readonly last: number;
  readonly ordinal: boolean;
}

/** The number that begins at a token; null where none does. */
export function parseNumber(
  tokens: readonly Token[],
  at: number,
  taken: ReadonlySet<number>,
  words: ClaimWords,
): Parsed | null {
  const { source } = words;
  const start = tokens[at] as Token;
  if (start.kind === 'number') return fromDigits(tokens, at, taken, words);
  if (start.kind !== 'word') return null;
  const next = tokens[at + 1];
  if (ROMAN.test(start.text) && start.text !== '' && next?.kind === 'word')
    return { value: romanValue(start.text), last: at, ordinal: true };
  const ordinal = source.ordinals[start.norm];
  if (ordinal !== undefined) return { value: ordinal, last: at, ordinal: true };
  return fromWords(tokens, at, words);
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
  const value = numberValue(digits);
  if (value === null) return null;
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
  const half = tokens[last + 1];
  if (half && words.source.half.includes(half.norm) && scaleAt(tokens, last + 2, words) !== null) {
    total += 0.5;
    last++;
  }
  for (let scale = scaleAt(tokens, last + 1, words); scale !== null; scale = scaleAt(tokens, last + 1, words)) {
    total *= scale;
    last++;
  }
  if (last > from) {
    const next = tokens[last + 1];
    const digits = next?.kind === 'number' && /^\d{1,3}$/.test(next.text) ? Number(next.text) : null;
    const more = digits === null ? null : scaleAt(tokens, last + 2, words);
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

function scaleAt(tokens: readonly Token[], at: number, words: ClaimWords): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  for (const { stem, verb, features } of words.readings(token.norm))
    if (
      !verb &&
      !features.plural &&
      !features.possessor &&
      features.case !== 'ins' &&
      words.source.scales[stem] !== undefined
    )
      return words.source.scales[stem] as number;
  return null;
}

function fromWords(tokens: readonly Token[], at: number, words: ClaimWords): Parsed | null {
  const { source } = words;
  let last = at - 1;
  let total = 0;
  for (;;) {
    const norm = tokens[last + 1]?.norm ?? '';
    const value = source.numbers[norm] ?? source.numbers[norm.replace(/(?:d[ae]n|d[aə]n|t[ae]n)$/, '')];
    if (value === undefined) break;
    if (last >= at) {
      if (value === 100 && total >= 2 && total < 10) total *= 100;
      else if (value < 10 && total % 10 === 0 && total > 0) total += value;
      else if (value < 100 && total >= 100 && total % 100 === 0) total += value;
      else break;
    } else total = value;
    last++;
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
  const ordinal = end ? source.ordinals[end.norm] : undefined;
  if (ordinal !== undefined && total % 10 === 0) return { value: total + ordinal, last: last + 1, ordinal: true };
  const parsed = scaled(tokens, last, total, words);
  // "bir belge": one, or merely "a".
  return parsed.value === 1 ? null : parsed;
}

/** "5,4" → 5.4, "1.500" → 1500, "12.5" → 12.5. */
function numberValue(digits: string): number | null {
  const plain = digits.replaceAll(' ', '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^\d+[.,]\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return null;
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  return [...text].reduce((sum, letter, index) => {
    const value = values[letter] as number;
    return (values[text[index + 1] ?? ''] ?? 0) > value ? sum - value : sum + value;
  }, 0);
}
