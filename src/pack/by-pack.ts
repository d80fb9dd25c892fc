/** What the lists of a pack say, worked out once for each pack. In: how to work it out. Out: the same as a question to a pack. */
import type { Pack } from './pack.js';

/**
 * Example: `const placesOf = byPack(({ source }) => bareWords(source.words.places));`
 */
export function byPack<Value extends object>(make: (pack: Pack) => Value): (pack: Pack) => Value {
  const made = new WeakMap<Pack, Value>();
  return (pack) => {
    let value = made.get(pack);
    if (!value) {
      value = make(pack);
      made.set(pack, value);
    }
    return value;
  };
}

/** The words of a list without the case that stands behind a plus: "кейін+abl" is кейін. */
export const bareWords = (listed: readonly string[] = []): ReadonlySet<string> =>
  new Set(listed.map((word) => word.replace(/\+.*$/, '')));

/** Nouns of places that a state owns: its cities, districts, waters. */
export const placesOf = byPack(({ source }) => bareWords(source.words.places));
