/**
 * The lookups over compiled knowledge. In: the plain data. Out: maps by code, office and phonetic key.
 * Made once per run; a few milliseconds for thousands of people, as names are read aloud only when a lookup needs it.
 */
import { nameKeys } from '../link/names/key.js';
import { readingsOf } from '../link/names/likeness.js';
import { nameWords } from '../link/names/words.js';
import type { HeardWord, Holding, Knowledge, KnowledgeData, NameWord, People, Person } from './knowledge.js';

/** States whose people are named with the family name first. */
const FAMILY_FIRST = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'MNG', 'KHM', 'HKG', 'MAC']);

/** Example: `indexKnowledge(JSON.parse(text)).people.byKey.get(nameKey('Тоқаев'))`. */
export function indexKnowledge(data: KnowledgeData): Knowledge {
  return {
    data,
    states: new Map(data.states.map((state) => [state.code, state])),
    organisations: new Map(data.organisations.map((organisation) => [organisation.code, organisation])),
    offices: new Map(data.offices.map((office) => [office.id, office])),
    people: indexPeople(data.people),
  };
}

function indexPeople(all: readonly Person[]): People {
  const byKey = new Map<string, NameWord[]>();
  const byOffice = new Map<string, Holding[]>();
  // The same given names come again and again.
  const keys = new Map<string, readonly string[]>();
  const keysOf = (word: string): readonly string[] => {
    let made = keys.get(word);
    if (!made) {
      made = nameKeys(word);
      keys.set(word, made);
    }
    return made;
  };
  for (const person of all) {
    for (const entry of namedWords(person, keysOf)) {
      for (const key of keysOf(entry.word)) {
        const list = byKey.get(key);
        if (list) list.push(entry);
        else byKey.set(key, [entry]);
      }
    }
    for (const term of person.held) {
      const at = `${term.office}@${term.for}`;
      const list = byOffice.get(at);
      const holding = { ...term, person };
      if (list) list.push(holding);
      else byOffice.set(at, [holding]);
    }
  }
  for (const list of byOffice.values()) list.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const words = new Map<Person, readonly HeardWord[]>();
  const wordsOf: People['wordsOf'] = (person) => {
    let made = words.get(person);
    if (!made) {
      const usual = nameWords(person.name);
      made = namedWords(person, keysOf).map(({ word, surname }) => {
        const place = usual.includes(word) ? usual.indexOf(word) : null;
        return { word, surname, sounds: readingsOf(word), keys: keysOf(word), place };
      });
      words.set(person, made);
    }
    return made;
  };
  return { all, byId: new Map(all.map((person) => [person.id, person])), byKey, byOffice, wordsOf };
}

/** The different words of all spellings; those that sound like the family name are marked. */
function namedWords(person: Person, keysOf: (word: string) => readonly string[]): readonly NameWord[] {
  const spellings = [person.name, ...(person.native === null ? [] : [person.native]), ...person.also].map(nameWords);
  const first = person.held.some((term) => FAMILY_FIRST.has(term.for));
  const families = new Set<string>();
  for (const words of spellings.slice(0, 1)) {
    const word = first ? words[0] : words.at(-1);
    if (word !== undefined) for (const key of keysOf(word)) families.add(key);
  }
  const out = new Map<string, NameWord>();
  for (const words of spellings) {
    const heard = words.map((word) => keysOf(word).some((key) => families.has(key)));
    words.forEach((word, at) => {
      // A spelling in which no word sounds like the family name (Xi, Szi) shows it by its place.
      const surname = heard.includes(true) ? (heard[at] as boolean) : at === (first ? 0 : words.length - 1);
      if (!out.has(word) || surname) out.set(word, { person, word, surname });
    });
  }
  return [...out.values()];
}
