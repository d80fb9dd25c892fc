/**
 * What a word tells by itself, read once: the same words come again and again, and most of them tell nothing.
 * In: a reader of one word for an owner (a pack, its words for claims). Out: the same reader, which keeps what it has read.
 */

/** Words that are kept for an owner; the news of a day has fewer. */
const MOST_WORDS = 100_000;

/** Example: `const opens = byWord((norm, pack: Pack) => pack.phrases.next.has(norm))`, then `opens('ankara', pack)`. */
export function byWord<Owner extends object, Value extends object | boolean | number | string>(
  read: (norm: string, owner: Owner) => Value,
): (norm: string, owner: Owner) => Value {
  const keptOf = new WeakMap<Owner, Map<string, Value>>();
  return (norm, owner) => {
    let kept = keptOf.get(owner);
    if (!kept) {
      kept = new Map();
      keptOf.set(owner, kept);
    }
    let value = kept.get(norm);
    if (value === undefined) {
      value = read(norm, owner);
      if (kept.size >= MOST_WORDS) kept.clear();
      kept.set(norm, value);
    }
    return value;
  };
}
