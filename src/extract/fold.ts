/**
 * One form for comparing lines and marks: small letters whatever the language, Latin letters without their marks
 * (pages write "Xeberi paylas" too), one apostrophe, single spaces.
 * In: words. Out: the form that all comparisons in this room are made in (never stored, never shown).
 */

/** @example fold('İLGİLİ  HABERLER') // 'ilgili haberler' */
export function fold(text: string): string {
  const small = text.replace(/[İIı]/g, 'i').toLowerCase();
  const plain = small.replace(/[’‘ʼʻ`´′əäâáöôüûúçşğňńýžéî]/g, (letter) => PLAIN[letter] ?? "'");
  return /\s\s|[^\S ]|^ | $/.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{ ə: 'e', ä: 'a', â: 'a', á: 'a', ö: 'o', ô: 'o', ü: 'u', û: 'u', ú: 'u', ç: 'c', ş: 's', ğ: 'g' },
  ...{ ň: 'n', ń: 'n', ý: 'y', ž: 'z', é: 'e', î: 'i' },
};

/** The folded line without marks, brackets and counts at its edges. Example: `bare('» Yorumlar (3)')` is `yorumlar`. */
export function bare(text: string): string {
  return bareOf(fold(text));
}

/** The same for what is folded already. */
export function bareOf(folded: string): string {
  let start = 0;
  let end = folded.length;
  while (start < end && !isLetter(folded, start)) start++;
  while (end > start && !isLetter(folded, end - 1)) end--;
  return folded.slice(start, end);
}

/** The words of a folded text, letters only. */
export function foldedWords(folded: string): string[] {
  return folded.match(/\p{L}+/gu) ?? [];
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || unit === 0x27;
  return /\p{L}/u.test(text.charAt(at));
}
