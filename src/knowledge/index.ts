/**
 * The lookups over compiled knowledge. In: the plain data. Out: maps by code, office and phonetic key.
 * Made once per run: some ten milliseconds for thousands of people, whose names were heard when the data was compiled.
 */
import { readingsOf } from '../names/likeness.js';
import type { HeardWord, Holding, Knowledge, KnowledgeData, NameWord, People, Person } from './knowledge.js';
import { nameRows } from './name-words.js';

/** Example: `indexKnowledge(JSON.parse(text)).people.byKey.get(nameKey('Тоқаев'))`. */
export function indexKnowledge(data: KnowledgeData): Knowledge {
  return {
    data,
    states: new Map(data.states.map((state) => [state.code, state])),
    organisations: new Map(data.organisations.map((organisation) => [organisation.code, organisation])),
    offices: new Map(data.offices.map((office) => [office.id, office])),
    people: indexPeople(data),
  };
}

function indexPeople(data: KnowledgeData): People {
  const all = data.people;
  const rows = data.names ?? nameRows(all);
  const byKey = new Map<string, NameWord[]>();
  const rowOf = new Map<Person, number>();
  all.forEach((person, index) => {
    rowOf.set(person, index);
    for (const [word, surname, , keys] of rows[index] ?? []) {
      const entry = { person, word, surname };
      for (const key of keys) {
        const list = byKey.get(key);
        if (list) list.push(entry);
        else byKey.set(key, [entry]);
      }
    }
  });
  const heard = new Map<Person, readonly HeardWord[]>();
  const wordsOf: People['wordsOf'] = (person) => {
    let words = heard.get(person);
    if (!words) {
      const row = rows[rowOf.get(person) ?? -1] ?? [];
      words = row.map(([word, surname, place, keys]) => ({ word, surname, place, keys, sounds: readingsOf(word) }));
      heard.set(person, words);
    }
    return words;
  };
  const byOffice = officesOf(all);
  const officesFor = new Map<string, string[]>();
  for (const holdings of byOffice.values()) {
    const { office, for: actor } = holdings[0] as Holding;
    officesFor.set(actor, [...(officesFor.get(actor) ?? []), office]);
  }
  return { all, byId: new Map(all.map((person) => [person.id, person])), byKey, byOffice, officesFor, wordsOf };
}

function officesOf(all: readonly Person[]): ReadonlyMap<string, readonly Holding[]> {
  const byOffice = new Map<string, Holding[]>();
  for (const person of all) {
    for (const term of person.held) {
      const at = `${term.office}@${term.for}`;
      const list = byOffice.get(at);
      const holding = { person, ...term };
      if (list) list.push(holding);
      else byOffice.set(at, [holding]);
    }
  }
  for (const list of byOffice.values()) list.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return byOffice;
}
