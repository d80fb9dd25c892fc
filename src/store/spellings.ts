/**
 * The same word in the other script, for search. In: a word as typed. Out: folded, how it may stand in the index: itself first, then
 * its letters in the other alphabet. A name is mostly found so (Tokayev, Токаев, Тоқаев, Tokaýew); other words rarely harm.
 */
import type { Alphabet } from '../names/alphabets.js';
import { transliterate } from '../names/transliterate.js';
import { fold } from '../record/fold.js';

/** Letters that a word needs: in the other script a short one would be the beginning of too many. */
const LEAST = 4;

const LATIN: readonly Alphabet[] = ['tr', 'en', 'az', 'uz', 'tk'];
const CYRILLIC: readonly Alphabet[] = ['ru', 'kk', 'ky'];
const ONE_SCRIPT = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+)$/u;

/** @example spellings('Tokayev').slice(0, 2) // ['tokayev', 'токаев'] */
export function spellings(word: string): readonly string[] {
  const own = fold(word);
  if (own.length < LEAST || !ONE_SCRIPT.test(own)) return [own];
  const cyrillic = /\p{Script=Cyrillic}/u.test(own) ? [word] : written([word], LATIN, CYRILLIC);
  // From one Latin spelling to the others the way leads over Cyrillic, which writes what is heard.
  const latin = written(cyrillic, CYRILLIC, LATIN);
  return [...new Set([own, ...[...cyrillic, ...latin].map(fold)])].filter((it) => ONE_SCRIPT.test(it));
}

function written(words: readonly string[], from: readonly Alphabet[], to: readonly Alphabet[]): string[] {
  const found = words.flatMap((word) => from.flatMap((one) => to.map((other) => transliterate(word, one, other))));
  return [...new Set(found)];
}
