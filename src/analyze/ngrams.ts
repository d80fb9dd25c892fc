/**
 * What the language model counts: runs of one to four letters within words, a space standing for either edge.
 * In: a text. Out: its words in plain lower case, and their grams as numbers. The trainer and the judge share it.
 */

/** Length of the longest gram. Four letters fit in one 32-bit number, eight bits each. */
export const LONGEST = 4;

/** Lower case for counting only, unit for unit: the language is not known yet, so I is ı only where other letters say so. */
export function fold(text: string): string {
  let out = text;
  if (/[İıƏəĞğŞş]/.test(out)) out = out.replaceAll('İ', 'i').replaceAll('I', 'ı');
  return out.toLowerCase().replace(/[’‘ʼʻ`´′ʹ]/g, "'");
}

/**
 * The words of folded text and where they begin; apostrophes stay inside.
 *
 * @example wordsOf("o'zbek tili, 2024").map((w) => w.word) // ["o'zbek", 'tili']
 */
export function wordsOf(folded: string): { word: string; at: number }[] {
  return Array.from(folded.matchAll(/\p{L}+(?:'\p{L}+)*/gu), (match) => ({ word: match[0], at: match.index }));
}

/**
 * Calls `take` with each gram of ` word `, as a number in the given alphabet; grams with a foreign letter are left out.
 */
export function eachGram(word: string, codes: ReadonlyMap<string, number>, take: (gram: number) => void): void {
  const edge = codes.get(' ') ?? 0;
  // The last codes read, newest in the low byte; 0 marks a letter outside the alphabet.
  let window = edge;
  let known = 1;
  for (let i = 0; i <= word.length; i++) {
    const code = i === word.length ? edge : (codes.get(word.charAt(i)) ?? 0);
    if (code === 0) {
      window = 0;
      known = 0;
      continue;
    }
    window = ((window << 8) | code) >>> 0;
    known = Math.min(known + 1, LONGEST);
    if (code !== edge) take(code);
    if (known > 1) take(window & 0xffff);
    if (known > 2) take(window & 0xff_ffff);
    if (known > 3) take(window);
  }
}
