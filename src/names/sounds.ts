/**
 * The sounds of a name word: consonants as capital class letters, vowels as a e i o u.
 * In: one word in Latin or Cyrillic, and how to read the letters that languages read differently.
 * Out: for example `TOKAYEV` → `TuKaeV`-like strings that `key.ts` shortens and `likeness.ts` compares.
 *
 * Sounds: P B F V M N L R T D Z, K (k q), G (g ğ), H (h kh x), S (s ts), W (sh), C (ch ç), J (dzh zh j c).
 * `CLASSES` names those that are one in the key: k and g because alphabets swap them (Gurbanguly, Kurbankulu, Qurbanqulu);
 * s and sh because English drops the hook of ş (Simsek); ch, zh and dzh because c and j stand for any of them.
 */
import { toLatin } from './fold.js';

/** `turkic` reads c as dzh and x as kh; `western` c as k or s, x as ks; `german` also j as y. */
export type Reading = 'turkic' | 'western' | 'german';

const CYRILLIC_START = 0x370;

/** Sounds that are written for each other across alphabets, and the one that stands for both in a key. */
export const CLASSES: Readonly<Record<string, string>> = { G: 'K', W: 'S', J: 'C' };

const NONE: readonly Reading[] = [];
const WESTERN: readonly Reading[] = ['western'];
const BOTH: readonly Reading[] = ['western', 'german'];
/** Shorter words (Jung) would be heard as little more than a vowel. */
const LEAST_GERMAN = 5;

/** In what other ways a word may be read: only letters that languages read differently ask for one. */
export function otherReadings(word: string): readonly Reading[] {
  if (word.charCodeAt(0) >= CYRILLIC_START || !/[cjx]|[^aeiou]e$/i.test(word)) return NONE;
  return word.length >= LEAST_GERMAN && /j|ch/i.test(word) ? BOTH : WESTERN;
}

/**
 * @example soundsOf('Токаев') // 'ToKaeV'
 * @example soundsOf('Cameron', 'western') // 'KaMeRoN'
 */
export function soundsOf(word: string, reading: Reading = 'turkic'): string {
  const latin = word.charCodeAt(0) < CYRILLIC_START;
  let folded = toLatin(word).replace(/[^a-z]/g, '');
  if (latin) folded = prepareLatin(folded, reading);
  let out = '';
  let last = '';
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charAt(at);
    if (letter === folded.charAt(at + 1) && letter !== 'y') continue; // Muhammed, Jeenbekov
    const next = folded.charAt(at + 1);
    const [sound, taken] = isVowel(letter) ? vowel(letter, next, last) : consonant(folded, at, last, reading);
    at += taken - 1;
    if (sound === '' || (sound === last && !isVowel(sound))) continue;
    if (sound === 'H' && (last === 'S' || last === 'W')) continue; // İshak is read with sh or with s and h
    out += sound;
    last = sound;
  }
  return out;
}

/** Latin letters whose sound hangs on their place, before the scan. */
function prepareLatin(folded: string, reading: Reading): string {
  let out = folded;
  if (out.includes('j')) {
    out = out
      .replace(/jj/g, 'y') // Hungarian
      .replace(/([aeiouy])j(?=[eo][vw]a?$)/, '$1y') // Tokajew, Alijev
      .replace(/([aeiouy])j$/, '$1y'); // Sergej, Andrij
    if (reading === 'german') out = out.replaceAll('j', 'y');
  }
  if (out.endsWith('ff')) out = `${out.slice(0, -2)}v`; // Popoff
  if (out.includes('x')) {
    out = out
      .replace(/^x(?=iu?|u[ae]?$|u$)/, 's') // Chinese: Xi, Xiao, Xu
      .replace(/(^|[lt])ex(?=[aeiouy]|$)|^max(?=i|$|w)|^(?:feli|di|ni|ro)x/g, (hit) => hit.replace('x', 'ks')); // Alexander, Maxim
    if (reading !== 'turkic') out = out.replaceAll('x', 'ks');
  }
  if (out.includes('oh')) out = out.replace(/oh(?=[nl])/g, 'o'); // John, Kohl
  if (reading !== 'turkic') out = out.replace(/([^aeiouy])e$/, '$1'); // George, Poutine
  return out.endsWith('z') ? out.replace(/([lrnt])z$/, '$1s') : out; // Scholz, Merz
}

function vowel(letter: string, next: string, last: string): readonly [string, number] {
  // y is a glide beside a vowel (Tokayev, Oktay, Yusuf) and the vowel ı, ы elsewhere.
  if (letter === 'y') return [isVowel(last) || isVowel(next) ? '' : 'i', 1];
  return [letter, 1];
}

/** The sound at `at` and how many letters it takes. */
function consonant(word: string, at: number, last: string, reading: Reading): readonly [string, number] {
  const letter = word.charAt(at);
  const next = word.charAt(at + 1);
  const end = next === '';
  switch (letter) {
    case 'b':
      return [end ? 'P' : 'B', 1]; // Recep is Rəcəb
    case 'p':
      return next === 'h' ? ['F', 2] : ['P', 1];
    case 'w':
    case 'v':
      return ['V', 1];
    case 'd':
      if (next === 'j') return ['J', 2];
      if (word.startsWith('zh', at + 1)) return ['J', 3];
      return [end ? 'T' : 'D', next === 'h' ? 2 : 1]; // Mehmet is Məhəmməd
    case 't':
      if (word.startsWith('sch', at + 1)) return ['C', 4];
      if (word.startsWith('ch', at + 1) || word.startsWith('sh', at + 1)) return ['C', 3]; // Kazakh Latin tş
      if (word.startsWith('sz', at + 1)) return ['J', 3]; // Цз of Chinese names
      if (next === 's' || next === 'z') return word.charAt(at + 2) === 'z' ? ['J', 3] : ['S', 2];
      return ['T', next === 'h' ? 2 : 1];
    case 'k':
      // A last h is lost between languages: Shah, Şah and Шах; Abdullah and Абдулла.
      if (next === 'h') return [at + 2 === word.length && isVowel(last) ? '' : 'H', 2];
      return ['K', 1];
    case 'q':
      return [last === 'N' && end ? '' : 'K', 1];
    case 'g':
      if (last === 'N' && end) return ['', 1]; // Jinping
      return ['G', next === 'h' ? 2 : 1];
    case 'c':
      return hardOrSoft(word, at, last, reading);
    case 'j':
      return ['J', 1];
    case 'z':
      return next === 'h' ? ['J', 2] : ['Z', 1];
    case 's':
      if (word.startsWith('ch', at + 1)) return ['W', 3];
      if (next === 'h') return ['W', 2];
      return ['S', next === 'z' ? 2 : 1];
    case 'h':
      return [end && isVowel(last) ? '' : 'H', 1];
    case 'x':
      return [end && isVowel(last) ? '' : 'H', 1];
    case 'n':
      return [next === 'b' || next === 'p' ? 'M' : 'N', 1];
    default:
      return [letter.toUpperCase(), 1];
  }
}

/** Latin c and ch. */
function hardOrSoft(word: string, at: number, last: string, reading: Reading): readonly [string, number] {
  const next = word.charAt(at + 1);
  if (next === 'h') return [reading === 'german' ? 'H' : 'C', 2];
  if (next === 'k') return ['K', 2];
  if (next === 'z') return ['C', 2];
  if (next !== '' && 'lrts'.includes(next)) return ['K', 1];
  if (next === '') return [last === 'i' ? 'C' : 'K', 1]; // Vucic, Marc
  if (reading === 'turkic') return ['J', 1];
  return ['eiy'.includes(next) ? 'S' : 'K', 1];
}

function isVowel(sound: string): boolean {
  return sound === 'a' || sound === 'e' || sound === 'i' || sound === 'o' || sound === 'u' || sound === 'y';
}
