import { expect, it } from 'vitest';
import { crisisDays } from '../../src/tell/crisis-days.js';
import { balance, matrix } from '../../src/tell/matrix.js';

const row = (sender: string, receiver: string, type: 'AID' | 'ACCUSE' | 'CONSULT', events: number) => ({
  sender,
  receiver,
  type,
  events,
});
const rows = [
  row('KAZ', 'TUR', 'AID', 2),
  row('KAZ', 'TUR', 'ACCUSE', 1),
  row('TUR', 'KAZ', 'CONSULT', 4),
  row('UZB', 'KGZ', 'CONSULT', 1),
];

it('adds up quads, the busiest first', () => {
  const { actors, cells, total } = matrix(rows, { most: 2 });
  expect(actors.map((it) => [it.code, it.sent, it.received])).toEqual([
    ['KAZ', 3, 4],
    ['TUR', 4, 3],
  ]);
  expect(cells.map((it) => [it.sender, it.receiver, it.events, ...it.quads])).toEqual([
    ['KAZ', 'TUR', 3, 0, 2, 1, 0],
    ['TUR', 'KAZ', 4, 4, 0, 0, 0],
  ]);
  expect(total).toEqual({ actors: 4, events: 8 });
  expect(matrix(rows, { most: 2, of: 'UZB' }).cells).toHaveLength(3);
});

it('weighs deeds twice', () => {
  expect(balance([3, 0, 1, 0])).toBe(0.5);
  expect(balance([2, 0, 0, 1])).toBe(0);
  expect(balance([0, 0, 0, 0])).toBeNull();
});

it('suggests weeks in which many turn to one, each once', () => {
  const turned = ['KAZ', 'UZB', 'KGZ', 'AZE'].map((by, at) => ({
    day: `2023-02-0${6 + at}`,
    of: 'TUR',
    by,
    events: 1,
  }));
  const polite = ['KAZ', 'UZB'].map((by) => ({ day: '2023-05-01', of: 'GEO', by, events: 1 }));
  expect(crisisDays([...turned, ...polite], 5)).toEqual([{ of: 'TUR', since: '2023-02-06', by: 4, events: 4 }]);
});
