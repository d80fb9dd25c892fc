/**
 * What the language model counts: runs of one to four letters within words, a space standing for either edge.
 * In: a text. Out: its words in plain lower case, and their grams as numbers. The judge (`src/analyze/language.ts`) counts alike, letter by letter.
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
