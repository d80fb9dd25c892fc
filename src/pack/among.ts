/** Whether a word, as the lexicon spells it, stands in a list of the pack (`words.yaml`). */
import type { Pack } from './pack.js';

export const isAmong = (norm: string, list: readonly string[] | undefined, pack: Pack): boolean =>
  list !== undefined && list.length > 0 && spelt(list, pack).has(norm);

/** Lists as the lexicon spells them: each is of one pack, and spelt once. */
const spellings = new WeakMap<readonly string[], ReadonlySet<string>>();

function spelt(list: readonly string[], pack: Pack): ReadonlySet<string> {
  let words = spellings.get(list);
  if (!words) {
    words = new Set(list.map((word) => pack.plain(word)));
    spellings.set(list, words);
  }
  return words;
}
