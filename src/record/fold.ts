/**
 * Folding: one spelling for search and comparison, since no store folds Turkic text rightly.
 * In: text in any of our languages. Out: the same words without case, marks and letter variants. Never shown,
 * and no offsets survive it: store the original, index the fold.
 */

/**
 * @example fold('İstanbul') === fold('ISTANBUL') // 'istanbul'
 * @example fold('Тоқаев') === fold('ТОКАЕВ') // 'токаев'
 * @example fold('Oʻzbekiston') === fold("O'zbekiston") // 'ozbekiston'
 */
export function fold(text: string): string {
  // What Unicode takes apart comes first, so that no later step sees a letter that only this one makes (ᵊ → ə).
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{M}/gu, '')
    .replace(/[ıI]/g, 'i')
    .replace(/[əƏ]/g, 'e')
    .replace(UZBEK_LETTER, '$1')
    .replace(APOSTROPHE, "'")
    .replace(UZBEK_TYPED, (mark, letter: string, at: number, all: string) => (joins(all, at) ? letter : mark))
    .toLowerCase()
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter);
}

/** The folded words, as a search index cuts them. Example: `foldWords("NATO'nun")` is `['nato', 'nun']`. */
export function foldWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Soft hyphen, zero-width characters, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const APOSTROPHE = /[\u02B9\u02BB\u02BC\u2018\u2019\u201B\u0060\u00B4\u2032]/g;

/** Uzbek oʻ and gʻ with the marks that hardly anything else uses. */
const UZBEK_LETTER = /([oOgG])[\u02BB\u02BC\u2018\u0060](?=\p{L}|\b|$)/gu;

/**
 * The same letters typed with an apostrophe, which elsewhere parts a name from its ending: O'zbekiston, Farg'ona
 * against NATO'nun, Kosovo'da, Hamburg'a. Uzbek has o' in the first syllable; g' after burg or n is an ending.
 */
const UZBEK_TYPED = /([oOgG])['\u2019](?=\p{L})/gu;

function joins(all: string, at: number): boolean {
  let from = at;
  while (from > 0 && LETTER.test(all[from - 1] ?? '')) from--;
  const before = all.slice(from, at);
  // NATO'nun: what stands in capitals is an acronym.
  if (before.length > 1 && before === before.toUpperCase()) return false;
  return /[oO]/.test(all[at] ?? '') ? !VOWEL.test(before) : !/(?:bur|n)$/i.test(before);
}

const LETTER = /\p{L}/u;
const VOWEL = /[aeıioöuüəâîû]/i;

/** Letters that Unicode does not take apart: Cyrillic of the Turkic languages, and a few Latin ones. */
const VARIANTS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ҡ: 'к',
  ҝ: 'к',
  ң: 'н',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  һ: 'х',
  ҳ: 'х',
  і: 'и',
  ҷ: 'ч',
  җ: 'ж',
  ҹ: 'ч',
  ҙ: 'з',
  ҫ: 'с',
  ŋ: 'n',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu');
