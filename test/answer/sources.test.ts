/** The sources of an event: of each group of copies the texts that tell it. */
import { expect, it } from 'vitest';
import { toldIn } from '../../src/answer/sources.js';
import type { GroupMember } from '../../src/record/merged.js';

const member = (document: string, from: string | null, relation: GroupMember['relation'] = 'near'): GroupMember => ({
  document,
  relation,
  from,
  likeness: 0.9,
  because: 'why',
});
const members = [member('a', null, 'origin'), member('b', 'a'), member('c', 'b'), member('d', 'a')];
const heads = (named: string, ...documents: string[]) =>
  new Map(documents.map((it) => [it, { via: it === named ? ['Anadolu', 'AA'] : [] }]));

it('a text whose source tells something else stands below the nearest that tells it, or begins a tree', () => {
  const drawn = (...documents: string[]) =>
    toldIn({ id: 'g', members, namedOrigin: null }, heads('', ...documents)).members.map((it) => [
      it.document,
      it.from,
      it.relation,
    ]);
  expect(drawn('a', 'b', 'c', 'd')).toEqual(members.map((it) => [it.document, it.from, it.relation]));
  expect(drawn('a', 'c')).toEqual([
    ['a', null, 'origin'],
    ['c', 'a', 'near'],
  ]);
  // The usual formula told another call a week before.
  expect(drawn('c', 'd')).toEqual([
    ['c', null, 'origin'],
    ['d', null, 'origin'],
  ]);
});

it('whom only a text of something else names is not its source', () => {
  const group = { id: 'g', members, namedOrigin: 'AA' };
  expect(toldIn(group, heads('b', 'a', 'b')).namedOrigin).toBe('AA');
  expect(toldIn(group, heads('b', 'a', 'c')).namedOrigin).toBeNull();
});
