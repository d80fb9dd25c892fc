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
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase();
}

/** True when the unit at `at` is a lower-case letter. Example: `isLowerAt('ərdoğan', 0)`. */
export function isLowerAt(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}
