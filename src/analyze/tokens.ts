/**
 * Words, numbers and marks of a stretch of text.
 * In: the text, where to begin and end, its language. Out: tokens in order; between them only spaces.
 *
 * - A word keeps its inner apostrophes and hyphens: `Kazakistan'ın`, `O‘zbekiston`, `Nur-Sultan`, `COVID-19`.
 * - A number keeps its suffix and percent sign: `2022'nin`, `18-də`, `10%-i`, `1,5`, `12:30`, `2024-03-12`.
 * - Addresses and initialisms are one word: `Icma.az`, `https://…`, `U.S.`, `U.S`, `т.е.`; in `R.T.Erdoğan` each initial stands alone.
 * - Every other sign is a mark of its own.
 *
 * One walk over the units, with a table of their classes: no regular expression, so no input can make it slow.
 */
import type { Language } from '../record/codebook.js';
import type { Token } from '../record/record.js';
import { isUpperAt, lower } from './letters.js';

/**
 * Tokens of `text` from `start` to `end`; offsets count from the beginning of `text`.
 *
 * @example tokenize("2022'nin ilk yarısı", 0, 19, 'tr').map((t) => t.kind) // number, word, word
 */
export function tokenize(text: string, start: number, end: number, language: Language | 'und'): Token[] {
  const lowered = lower(text.slice(start, end), language);
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let stop: number;
    let name: Token['kind'];
    if (kind === LETTER) {
      stop = wordEnd(text, at, end, language);
      name = 'word';
    } else if (kind === DIGIT) {
      stop = numberEnd(text, at, end);
      name = 'number';
    } else {
      stop = markEnd(text, at, end);
      name = 'mark';
    }
    const words = text.slice(at, stop);
    tokens.push({
      start: at,
      end: stop,
      text: words,
      norm: plain(lowered.slice(at - start, stop - start)),
      kind: name,
    });
    at = stop;
  }
  return tokens;
}

/** The same token as a pack spells it. */
export function respell({ start, end, text, kind }: Token, norm: string): Token {
  return { start, end, text, norm, kind };
}

const UNKNOWN = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const APOSTROPHE = 5;
const HYPHEN = 6;
/** Soft hyphen, joiners, combining marks: belong to the word that they stand in. */
const SILENT = 7;

/** Class of each UTF-16 unit, filled when a unit is first met. */
const CLASSES = new Uint8Array(0x1_0000);
for (const unit of "'’‘ʼʻ`´′ʹ＇") CLASSES[unit.charCodeAt(0)] = APOSTROPHE;
for (const unit of '-‐‑') CLASSES[unit.charCodeAt(0)] = HYPHEN;
for (const unit of '\u00AD\u200B\u200C\u200D\u2060\uFE0F\uFEFF') CLASSES[unit.charCodeAt(0)] = SILENT;

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return CLASSES[unit] || classify(unit);
}

function classify(unit: number): number {
  const letter = String.fromCharCode(unit);
  let kind = MARK;
  if (/\s/.test(letter) || unit < 0x20 || unit === 0x7f || (unit >= 0x80 && unit < 0xa0)) kind = SPACE;
  else if (/\p{L}/u.test(letter)) kind = LETTER;
  else if (/\p{Nd}/u.test(letter)) kind = DIGIT;
  else if (/\p{M}/u.test(letter)) kind = SILENT;
  CLASSES[unit] = kind;
  return kind;
}

/** UNKNOWN past the end, so that callers need not look where they are. */
function classBefore(text: string, at: number, end: number): number {
  return at < end ? classAt(text, at) : UNKNOWN;
}

function wordEnd(text: string, start: number, end: number, language: Language | 'und'): number {
  const address = addressEnd(text, start, end);
  if (address > start) return address;
  let at = start + 1;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT || kind === SILENT) at++;
    else if (kind === APOSTROPHE && joins(text, at, end, language)) at++;
    else if (kind === HYPHEN && isWordy(classBefore(text, at + 1, end))) at++;
    else break;
  }
  if (at < end && text.charCodeAt(at) === DOT) {
    if (at === start + 1) return initialismEnd(text, start, end);
    const domain = domainEnd(text, start, at, end);
    if (domain > at) return domain;
  }
  return at;
}

const DOT = 46;

function isWordy(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** An apostrophe belongs to the word between letters, and after g and o also last in Uzbek (`bog‘`). */
function joins(text: string, at: number, end: number, language: Language | 'und'): boolean {
  if (isWordy(classBefore(text, at + 1, end))) return true;
  const unit = text.charCodeAt(at);
  if (unit === 0x2bb || unit === 0x2bc) return true;
  return language === 'uz' && /[gGoO]/.test(text.charAt(at - 1));
}

/** Letters of an initialism, names in an address: more are neither, and looking further would take the square of the time. */
const LONGEST_CHAIN = 8;

/** `U.S.`, `T.C.`, `т.е.`: single letters, each with a dot. Initials before a name (`R.T.Erdoğan`) are no such chain. */
function initialismEnd(text: string, start: number, end: number): number {
  let at = start;
  let letters = 0;
  while (
    letters < LONGEST_CHAIN &&
    classBefore(text, at, end) === LETTER &&
    text.charCodeAt(at + 1) === DOT &&
    at + 1 < end
  ) {
    at += 2;
    letters++;
  }
  // ("the U.S, China": the last dot is left away)
  if (letters === 1 && isCapitalAlone(text, start, end) && isCapitalAlone(text, at, end)) return at + 1;
  const endsChain = !isWordy(classBefore(text, at, end));
  return letters >= 2 && endsChain ? at : start + 1;
}

/** A capital letter that is no beginning of a word. */
function isCapitalAlone(text: string, at: number, end: number): boolean {
  const letter = text.charAt(at);
  return (
    classBefore(text, at, end) === LETTER &&
    letter !== letter.toLocaleLowerCase('en') &&
    !isWordy(classBefore(text, at + 1, end))
  );
}

/** Endings of addresses that news in our languages name; a capital after the dot (`Oxu.Az`) counts only in a capitalised name. */
const TOP_LEVEL = new Set(
  'az tr kz uz kg tm ru com org net info biz gov edu int eu uk us ua by ge am ir cn de fr it io co tv me news press media su рф қаз az'.split(
    ' ',
  ),
);

function domainEnd(text: string, start: number, dot: number, end: number): number {
  let at = dot;
  let last = start;
  for (let names = 0; names < LONGEST_CHAIN; names++) {
    if (text.charCodeAt(at) !== DOT || classBefore(text, at + 1, end) !== LETTER) break;
    let stop = at + 1;
    while (stop < end && (isWordy(classAt(text, stop)) || classAt(text, stop) === HYPHEN)) stop++;
    const name = text.slice(at + 1, stop);
    const known = TOP_LEVEL.has(name.toLowerCase());
    if (isUpperAt(name, 0) && !(known && isUpperAt(text, start))) break;
    if (known) last = stop;
    at = stop;
  }
  if (last === start) return dot;
  return text.charAt(last) === '/' ? pathEnd(text, last, end) : suffixEnd(text, last, end);
}

/** `https://…`, `www.…`, `name@host`: to the next space, without the marks that close a sentence. */
function addressEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 0x20;
  if (first !== 0x68 && first !== 0x77) return start;
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(start, Math.min(end, start + 8)))) return start;
  return pathEnd(text, start, end);
}

function pathEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && classAt(text, at) !== SPACE && !'<>"«»“”'.includes(text.charAt(at))) at++;
  while (at > start && '.,;:!?)]…'.includes(text.charAt(at - 1))) at--;
  return at;
}

function numberEnd(text: string, start: number, end: number): number {
  let at = digitsEnd(text, start, end);
  // A day in ISO form is one number; other digits joined by a hyphen are a range or a score.
  if (at - start === 4 && /^-\d\d-\d\d(?!\d)/.test(text.slice(at, at + 7)) && at + 6 <= end)
    return suffixEnd(text, at + 6, end);
  while (at + 1 < end && '.,:'.includes(text.charAt(at)) && classAt(text, at + 1) === DIGIT)
    at = digitsEnd(text, at + 1, end);
  if (at < end && (text.charAt(at) === '%' || text.charAt(at) === '‰')) at++;
  return suffixEnd(text, at, end);
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && classAt(text, at) === DIGIT) at++;
  return at;
}

/** `'nin`, `-də`, `th`: letters written on to a number or an address. */
function suffixEnd(text: string, start: number, end: number): number {
  let at = start;
  const kind = classBefore(text, at, end);
  if ((kind === APOSTROPHE || kind === HYPHEN) && classBefore(text, at + 1, end) === LETTER) at++;
  else if (kind !== LETTER) return at;
  while (at < end && (isWordy(classAt(text, at)) || classAt(text, at) === SILENT)) at++;
  return at;
}

/** One mark; an emoji or another sign of two units, and what is combined with it, stays whole. */
function markEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  const unit = text.charCodeAt(start);
  if (unit >= 0xd800 && unit < 0xdc00 && at < end && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at++;
  while (at < end && classAt(text, at) === SILENT) at++;
  return at;
}

/** One apostrophe for all, and nothing that is not seen. */
function plain(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const kind = CLASSES[word.charCodeAt(i)];
    if (kind === APOSTROPHE || kind === HYPHEN || kind === SILENT) return unify(word);
  }
  return word;
}

function unify(word: string): string {
  let out = '';
  for (const letter of word) {
    const kind = CLASSES[letter.charCodeAt(0)];
    if (kind === APOSTROPHE) out += "'";
    else if (kind === HYPHEN) out += '-';
    else if (kind !== SILENT || /\p{M}/u.test(letter)) out += letter;
  }
  return out === '' ? word : out;
}
