/**
 * Words that open clauses, pronouns and adverbs (English): neither adjectives nor names.
 * In: a pack. Out: the words, listed once.
 */
import type { Pack } from '../../pack/pack.js';

const small = new WeakMap<Pack, ReadonlySet<string>>();

export function smallWords(pack: Pack): ReadonlySet<string> {
  let words = small.get(pack);
  if (!words) {
    const { clauses, pronouns = {}, adverbs } = pack.source.words;
    const { personal = [], object = [], possessive = [] } = pronouns;
    words = new Set([...Object.values(clauses ?? {}), personal, object, possessive, adverbs ?? []].flat());
    small.set(pack, words);
  }
  return words;
}
