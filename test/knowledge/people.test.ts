/** The index of people is plain data, and a run reads of thousands whom its texts name. */
import { expect, it } from 'vitest';
import { indexPeople, openPeople } from '../../src/knowledge/people.js';
import { nameKey } from '../../src/names/key.js';
import { loadSources } from '../sources.js';

const { knowledge } = loadSources(undefined, []);
const index = indexPeople(knowledge);

it('finds by id, name and office whom the knowledge lists, office-holders in order of time', () => {
  const people = openPeople(JSON.parse(JSON.stringify(index)));
  expect(people.all).toEqual(knowledge.people);
  const tokayev = people.byId.get('KAZ/kassym-jomart-tokayev');
  expect(tokayev).toBe(people.byKey.get(nameKey('Тоқаев'))?.find(({ surname }) => surname)?.person);
  expect(people.wordsOf(tokayev as NonNullable<typeof tokayev>).map(({ word }) => word)).toContain('Tokayev');
  expect(people.officesFor.get('KAZ')).toContain('head-of-state');
  const days = people.byOffice.get('head-of-state@KAZ')?.map(({ from }) => from ?? '') ?? [];
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual([...days].sort());
  expect(people.byOffice.get('head-of-state@KAZ')?.at(-1)?.person).toBe(tokayev);
});

it('reads only who is met', () => {
  const read = new Set<string>();
  const rows = new Proxy(index.rows, {
    get(list, at) {
      if (/^\d+$/.test(String(at))) read.add(String(at));
      return Reflect.get(list, at);
    },
  });
  const people = openPeople({ ...index, rows });
  expect(read.size).toBe(0);
  people.byKey.get(nameKey('Тоқаев'));
  expect(read.size).toBeGreaterThan(0);
  expect(read.size).toBeLessThan(20);
});
