/**
 * Letters of a language: in a text and its language, out the same text in lower case, unit for unit.
 * Never a bare `toLowerCase()`: Turkish and Azerbaijani pair I/ı and İ/i, and 'İ' would grow by one unit.
 */
import type { Language } from '../record/codebook.js';

/**
 * Lower case by the letters of `language`; the length never changes, so offsets stay true.
 *
 * @example lower('IŞIK İLE', 'tr') // 'ışık ile'
 */
export function lower(text: string, language: Language | 'und'): string {
  let out = text;
  if (out.includes('İ')) out = out.replaceAll('İ', 'i');
  if ((language === 'tr' || language === 'az') && out.includes('I')) out = out.replaceAll('I', 'ı');
  return out.toLowerCase();
}

/** True when the unit at `at` begins with an upper-case letter. Example: `isUpperAt('Ərdoğan', 0)`. */
export function isUpperAt(text: string, at: number): boolean {
  return caseAt(text, at) === UPPER;
}

/** True when the unit at `at` is a lower-case letter. Example: `isLowerAt('ərdoğan', 0)`. */
export function isLowerAt(text: string, at: number): boolean {
  return caseAt(text, at) === LOWER;
}

const UPPER = 1;
const LOWER = 2;
const NEITHER = 3;

/** Case of each UTF-16 unit, filled when a unit is first met: the question is put for every word, and Node asks ICU. */
const CASES = new Uint8Array(0x1_0000);

function caseAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // (past the end there is no letter)
  return Number.isNaN(unit) ? NEITHER : CASES[unit] || classify(unit);
}

function classify(unit: number): number {
  const letter = String.fromCharCode(unit);
  const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
  const kind =
    letter !== small && letter === capital ? UPPER : letter !== capital && letter === small ? LOWER : NEITHER;
  CASES[unit] = kind;
  return kind;
}
