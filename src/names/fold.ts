/**
 * Letters of the eight languages folded to one plain Latin, for matching and never for display.
 * In: a word or a text in Latin or Cyrillic. Out: lower-case a–z, digits and the marks between them.
 */
import type { Language } from '../record/codebook.js';

/** Lower-case letters outside a–z. Letters of several languages get one spelling: Ғ, ğ and ǵ are all g. */
const LETTERS: Readonly<Record<string, string>> = {
  // Cyrillic: Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz, Uzbek, Tajik, old Azerbaijani and Turkmen.
  ...spread(
    'абвгдежзийклмнопрстуфхцчшщъыьэюя',
    'a b v g d e j z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya',
  ),
  ...spread('ёіїєґў', 'yo i yi ye g o'),
  ...spread('әғқңөұүһҳҷӣӯҝҹҗәѓќіј', 'a g k n o u u h kh j i u g j j a g k i y'),
  // Latin: Turkish, Azerbaijani, Turkmen, Kazakh and Uzbek Latin, and the neighbours whose names are reported.
  ...spread('çşğıöüəäñňžýŋúóǵ', 'ch sh g y o u a a n n j y n u o g'),
  ...spread('âîûáàãåéèêëíìïòôõőùűůæœøßþð', 'a i u a a a a e e e e i i i o o o o u u u ae oe o ss th d'),
  ...spread(
    'čćšśěęąłńřťďźżžțţșħăāēģīķļņōūőėįųčḫḥṣṭẓż',
    'ch ch sh s e e a l n r t d z j j ts ts sh h a a e g i k l n o u o e i u ch kh h s t z j',
  ),
};

/** Marks that Uzbek, Turkish and transcriptions write inside words. */
const APOSTROPHES = new Set(["'", '’', '‘', 'ʻ', 'ʼ', '`', '´', 'ʹ', 'ʽ']);
const FOLDED = table();

/**
 * The plain Latin fold of a text. Without a language, letters with several values (c, x, q, j) stay as they
 * are; with one they are read by it. Folding twice changes nothing.
 *
 * @example toLatin('Қасым-Жомарт Тоқаев') // 'kasym-jomart tokaev'
 * @example toLatin('Ceyhun', 'az') // 'jeyhun'
 */
export function toLatin(text: string, language?: Language): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const folded = FOLDED[text.charCodeAt(at)];
    out += folded ?? foldRare(text, at);
  }
  return language === undefined ? out : byLanguage(out, language);
}

/** One word with nothing but letters and digits: the fold with marks left out. Example: `foldWord('O‘g‘li')` is `ogli`. */
export function foldWord(word: string): string {
  return toLatin(word).replace(/[^a-z0-9]/g, '');
}

function foldRare(text: string, at: number): string {
  const letter = text.charAt(at);
  const previous = text.charCodeAt(at - 1);
  // Uzbek o‘ and g‘ are letters; elsewhere the mark divides a name from its ending.
  if (APOSTROPHES.has(letter))
    return isUzbekMark(letter) && (previous | 32) !== 32 && /[og]/i.test(text.charAt(at - 1)) ? '' : "'";
  const code = letter.charCodeAt(0);
  if (code < 0xc0) return letter;
  const plain = letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  // Greek and other marks that decompose to an apostrophe of ours.
  if (APOSTROPHES.has(plain)) return "'";
  return plain === letter ? letter : (FOLDED[plain.charCodeAt(0)] ?? plain);
}

function isUzbekMark(letter: string): boolean {
  return letter === '‘' || letter === 'ʻ';
}

/** Letters that stay open without a language: Turkish c is dzh, English c is k or s. */
function byLanguage(folded: string, language: Language): string {
  if (language === 'tr') return folded.replace(/c(?!h)/g, 'j');
  if (language === 'az')
    return folded
      .replace(/c(?!h)/g, 'j')
      .replaceAll('q', 'g')
      .replaceAll('x', 'kh');
  if (language === 'uz') return folded.replaceAll('q', 'k').replaceAll('x', 'kh');
  if (language === 'kk') return folded.replaceAll('q', 'k');
  if (language === 'tk') return folded.replaceAll('w', 'v');
  return folded;
}

function table(): readonly (string | undefined)[] {
  const out: (string | undefined)[] = [];
  for (let code = 0; code < 0x80; code += 1) {
    const letter = String.fromCharCode(code).toLowerCase();
    if (!APOSTROPHES.has(letter)) out[code] = letter;
  }
  for (const [letter, folded] of Object.entries(LETTERS)) {
    const plain = folded === '-' ? '' : folded;
    out[letter.charCodeAt(0)] = plain;
    const upper = letter.toUpperCase();
    if (upper.length === 1) out[upper.charCodeAt(0)] = plain;
  }
  out['ı'.charCodeAt(0)] = 'y';
  out['I'.charCodeAt(0)] = 'i';
  out['İ'.charCodeAt(0)] = 'i';
  for (let code = 0x300; code < 0x370; code += 1) out[code] = ''; // combining marks
  return out;
}

function spread(letters: string, folds: string): Record<string, string> {
  const values = folds.split(' ');
  return Object.fromEntries([...letters].map((letter, at) => [letter, values[at] ?? '']));
}
