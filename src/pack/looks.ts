/**
 * What the end of a word tells where no list holds the word. In: a word as the lexicon spells it, what is asked, the pack.
 * Out: whether the word ends so by the pack's `endings.yaml`; a pack that lists no such endings knows no such word.
 */
import type { Pack } from './pack.js';
import type { ParadigmsSource } from './paradigms.js';

/** Keys of `endings.yaml` that hold ends of words. */
export type Look =
  | 'looksAdjective'
  | 'looksNoun'
  | 'looksWhose'
  | 'looksAdjectives'
  | 'looksPlural'
  | 'noSubject'
  | 'undeclined';

const compiled = new WeakMap<Pack, Map<Look, RegExp | null>>();

/**
 * Whether a word ends as `look` lists it.
 *
 * @example
 * endsAs('турецкого', 'looksWhose', russian); // true
 */
export function endsAs(norm: string, look: Look, pack: Pack): boolean {
  let looks = compiled.get(pack);
  if (!looks) {
    looks = new Map();
    compiled.set(pack, looks);
  }
  let ends = looks.get(look);
  if (ends === undefined) {
    const listed = (pack.source.endings as unknown as ParadigmsSource)[look];
    ends = listed ? new RegExp(`(?:${listed.join('|')})$`, 'u') : null;
    looks.set(look, ends);
  }
  return ends?.test(norm) ?? false;
}
