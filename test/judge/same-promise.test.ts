import { expect, it } from 'vitest';
import { asOne, type Told } from '../../src/judge/same-promise.js';
import { mergedEvent, onDay } from './events.js';

const due = onDay('2024-04-01');
const promise = (
  id: string,
  mode: string | null,
  some: Partial<Told> = {},
  context: readonly 'trade'[] | readonly 'sport'[] = [],
): Told => ({
  id,
  event: mode === null ? null : mergedEvent({ id, type: 'AGREE', mode, status: 'planned', context }),
  by: ['HUN'],
  to: ['GEO'],
  made: '2024-03-05',
  due,
  target: { value: 100, unit: 'tent' },
  clauses: ['d1 0 40'],
  ...some,
});
const groups = (...promises: Told[]) => asOne(promises).map((group) => group.map(({ id }) => id).join(' '));

it('of one clause there is one promise, the more definite', () => {
  const vague = promise('vague', 'pledge-cooperation');
  expect(groups(vague, promise('aid', 'pledge-aid'), promise('said', null))).toEqual(['aid vague said']);
  expect(groups(vague, promise('aid', 'pledge-aid', { to: ['ARM'] })).length).toBe(2);
  expect(groups(vague, promise('aid', 'pledge-aid', { due: onDay('2024-05-01') })).length).toBe(2);
  expect(groups(vague, promise('visit', 'plan-meeting')).length).toBe(2);
  // A sentence may promise help and an embassy.
  const [one, other] = [
    promise('one', 'pledge-aid', { target: null }),
    promise('other', 'pledge-cooperation', { target: null }, ['sport']),
  ];
  expect(groups(one, other).length).toBe(2);
});

it('a target is told as a pledge, in another text: the same sides, day, number and matter', () => {
  const goal = { target: { value: 5e9, unit: 'USD' }, by: ['UZB', 'TUR'], to: [] };
  const target = promise('target', 'set-target', goal, ['trade']);
  const told = (some: Partial<Told> = {}, context: readonly 'trade'[] | readonly 'sport'[] = ['trade']) =>
    promise('told', 'pledge-cooperation', { ...goal, by: ['TUR', 'UZB'], clauses: ['d2 0 50'], ...some }, context);
  expect(groups(told(), target)).toEqual(['target told']);
  expect(groups(told({ target: { value: 6e9, unit: 'USD' } }), target).length).toBe(2);
  expect(groups(told({ target: null }), { ...target, target: null }).length).toBe(2);
  expect(groups(told({}, ['sport']), target).length).toBe(2);
  // Without a deadline it must be told in the same days.
  const open = { ...target, due: null };
  expect(groups(told({ due: null, made: '2024-03-07' }), open).length).toBe(1);
  expect(groups(told({ due: null, made: '2024-09-07' }), open).length).toBe(2);
});

it('two of one kind stay what merging made of them', () => {
  expect(groups(promise('a', 'pledge-aid'), promise('b', 'pledge-aid')).length).toBe(2);
});
