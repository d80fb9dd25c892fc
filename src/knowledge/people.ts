/**
 * Who is listed, by id, phonetic key and office. In: the people of the knowledge and the words of their names. Out: an index
 * of plain data, which the build keeps, and the lookups over it; a person is read when first met, of thousands a few.
 */
import { readingsOf } from '../names/likeness.js';
import { lazily, put } from '../record/table.js';
import type {
  HeardWord,
  Holding,
  KnowledgeData,
  NameWord,
  People,
  PeopleIndex,
  Person,
  Term,
  WrittenWord,
} from './knowledge.js';
import { nameRows } from './name-words.js';

type Row = readonly [person: Person, words: readonly WrittenWord[]];

/** Example: `openPeople(indexPeople(data)).byKey.get(nameKey('Тоқаев'))`. */
export function openPeople(index: PeopleIndex): People {
  const read = new Array<Row | undefined>(index.rows.length);
  const numberOf = new Map<Person, number>();
  const rowAt = (at: number): Row => {
    let row = read[at];
    if (!row) {
      row = JSON.parse(index.rows[at] as string) as Row;
      read[at] = row;
      numberOf.set(row[0], at);
    }
    return row;
  };
  const heard = new Map<Person, readonly HeardWord[]>();
  const officesFor = new Map<string, string[]>();
  for (const at of Object.keys(index.offices)) {
    const [office, actor] = at.split('@') as [string, string];
    put(officesFor, actor, office);
  }
  return {
    get all() {
      return index.rows.map((_, at) => rowAt(at)[0]);
    },
    byId: lazily(index.ids, (at) => rowAt(at)[0]),
    byKey: lazily(index.keys, (pairs) =>
      eachPair(pairs, (at, word): NameWord => {
        const [person, words] = rowAt(at);
        const [written, surname] = words[word] as WrittenWord;
        return { person, word: written, surname };
      }),
    ),
    byOffice: lazily(index.offices, (pairs) =>
      eachPair(pairs, (at, term): Holding => {
        const [person] = rowAt(at);
        return { person, ...(person.held[term] as Term) };
      }),
    ),
    officesFor,
    wordsOf(person) {
      let words = heard.get(person);
      if (!words) {
        const row = rowAt(numberOf.get(person) as number)[1];
        words = row.map(([word, surname, place, keys]) => ({ word, surname, place, keys, sounds: readingsOf(word) }));
        heard.set(person, words);
      }
      return words;
    },
  };
}

function eachPair<Value>(pairs: readonly number[], make: (one: number, other: number) => Value): readonly Value[] {
  const made: Value[] = [];
  for (let at = 0; at < pairs.length; at += 2) made.push(make(pairs[at] as number, pairs[at + 1] as number));
  return made;
}

/** Makes the index; milliseconds where the names have been heard, a second where they have not. */
export function indexPeople({ people, names = nameRows(people) }: KnowledgeData): PeopleIndex {
  const keys = new Map<string, number[]>();
  const terms = new Map<string, { readonly person: number; readonly term: number; readonly from: string }[]>();
  people.forEach(({ held }, person) => {
    names[person]?.forEach(([, , , sounds], word) => {
      for (const key of sounds) for (const number of [person, word]) put(keys, key, number);
    });
    held.forEach(({ office, for: actor, from }, term) => {
      put(terms, `${office}@${actor}`, { person, term, from: from ?? '' });
    });
  });
  const offices = [...terms].map(([office, held]) => {
    const inOrder = held.sort((one, other) => (one.from < other.from ? -1 : 1));
    return [office, inOrder.flatMap(({ person, term }) => [person, term])] as const;
  });
  return {
    rows: people.map((person, at) => JSON.stringify([person, names[at] ?? []] satisfies Row)),
    ids: Object.fromEntries(people.map(({ id }, at) => [id, at])),
    keys: Object.fromEntries(keys),
    offices: Object.fromEntries(offices),
  };
}
