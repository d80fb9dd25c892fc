/** Whether a word, as the lexicon spells it, stands in a list of the pack (`words.yaml`). */
import type { Pack } from './pack.js';

export const isAmong = (norm: string, list: readonly string[] | undefined, pack: Pack): boolean =>
  (list ?? []).some((word) => pack.plain(word) === norm);
