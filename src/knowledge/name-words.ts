/**
 * The words of listed names with their phonetic keys, made once when the knowledge is compiled: hearing thousands of
 * names would take longer than the rest of the start. In: people. Out: one compact row of words for each.
 */
import { nameKeys } from '../names/key.js';
import { nameWords } from '../names/words.js';
import type { Person, WrittenWord } from './knowledge.js';

/** States whose people are named with the family name first. */
const FAMILY_FIRST = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM', 'HKG', 'MAC']);

/** @example nameRows([tokayev])[0]?.[1] // ['Jomart', false, 1, ['CMRT']] */
export function nameRows(people: readonly Person[]): readonly (readonly WrittenWord[])[] {
  // The same given names come again and again.
  const known = new Map<string, readonly string[]>();
  const keysOf = (word: string): readonly string[] => {
    let keys = known.get(word);
    if (!keys) {
      keys = nameKeys(word).filter((key) => key !== '');
      known.set(word, keys);
    }
    return keys;
  };
  return people.map((person) => wordsOf(person, keysOf));
}

/** The different words of all spellings; those that sound like the family name are marked. */
function wordsOf(person: Person, keysOf: (word: string) => readonly string[]): readonly WrittenWord[] {
  const spellings = [person.name, ...(person.native === null ? [] : [person.native]), ...person.also].map(nameWords);
  const usual = spellings[0] ?? [];
  const first = person.held.some((term) => FAMILY_FIRST.has(term.for));
  const family = first ? usual[0] : usual.at(-1);
  const families = new Set(family === undefined ? [] : keysOf(family));
  const out = new Map<string, WrittenWord>();
  for (const words of spellings) {
    const heard = words.map((word) => keysOf(word).some((key) => families.has(key)));
    words.forEach((word, at) => {
      const keys = keysOf(word);
      if (keys.length === 0) return; // a script that has no sounds for us
      // A spelling in which no word sounds like the family name (Xi, Szi) shows it by its place.
      const surname = heard.includes(true) ? (heard[at] as boolean) : at === (first ? 0 : words.length - 1);
      const place = usual.includes(word) ? usual.indexOf(word) : null;
      if (!out.has(word) || surname) out.set(word, [word, surname, place, keys]);
    });
  }
  return [...out.values()];
}
