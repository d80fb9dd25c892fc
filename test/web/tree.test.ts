/** What the pages of events and pairs work out by themselves: trees of copies, lanes, counterparts. */
import { describe, expect, test } from 'vitest';
import type { GroupMember, Report } from '../../src/record/merged.js';
import type { Act } from '../../src/server/act.js';
import { counterpartRows } from '../../src/web/actor/counterparts.js';
import { countLanes, directionOf, isPast, laneOf } from '../../src/web/dyad/lanes.js';
import { treesOf } from '../../src/web/event/tree.js';

const report = (document: string, group: string, copy = false): Report => ({
  event: `${document}.1`,
  document,
  group,
  outlet: document,
  url: null,
  title: null,
  language: 'tr',
  day: '2022-05-10',
  copy,
  passage: null,
});
const member = (document: string, relation: GroupMember['relation'], from: string | null): GroupMember => ({
  document,
  relation,
  from,
  likeness: relation === 'origin' ? null : 0.9,
  because: '',
});

describe('the tree of copies', () => {
  test('has a tree for each independent source, and each copy under the text that it was taken from', () => {
    const reports = [report('a', 'g'), report('b', 'g', true), report('x', 'h'), report('c', 'g', true)];
    const members = [member('a', 'origin', null), member('b', 'near', 'a'), member('c', 'shortened', 'b')];
    const trees = treesOf({ reports }, [
      { id: 'g', members, namedOrigin: null },
      { id: 'h', members: [member('x', 'origin', null)], namedOrigin: 'AA' },
    ]);
    expect(trees.map((it) => [it.group, it.namedOrigin])).toEqual([
      ['g', null],
      ['h', 'AA'],
    ]);
    const [a] = trees[0]?.tellings ?? [];
    expect([a?.report.document, a?.order, a?.relation]).toEqual(['a', 1, 'origin']);
    const [b] = a?.copies ?? [];
    expect([b?.report.document, b?.relation, b?.from?.document]).toEqual(['b', 'near', 'a']);
    const [c] = b?.copies ?? [];
    expect([c?.report.document, c?.order, c?.from?.document]).toEqual(['c', 4, 'b']);
  });

  test('leaps over a text that does not tell the event, and loses no report', () => {
    const reports = [report('a', 'g'), report('c', 'g', true)];
    const members = [member('a', 'origin', null), member('b', 'near', 'a'), member('c', 'near', 'b')];
    const [tree] = treesOf({ reports }, [{ id: 'g', members, namedOrigin: null }]);
    expect(tree?.tellings[0]?.copies.map((it) => it.report.document)).toEqual(['c']);
    const [alone] = treesOf({ reports: [report('z', 'q')] }, []);
    expect(alone?.tellings.map((it) => [it.report.document, it.relation])).toEqual([['z', 'origin']]);
    const twice = [report('a', 'g'), { ...report('a', 'g', true), event: 'a.2' }];
    const [both] = treesOf({ reports: twice }, [
      { id: 'g', members: [member('a', 'origin', null)], namedOrigin: null },
    ]);
    expect(both?.tellings.map((it) => it.report.event)).toEqual(['a.1', 'a.2']);
  });
});

const act = (some: Partial<Act>): Act =>
  ({
    id: 'm1',
    type: 'CONSULT',
    mode: 'visit',
    status: 'happened',
    actors: ['KAZ'],
    recipients: ['TUR'],
    date: { start: '2022-05-10', end: '2022-05-10', precision: 'day', basis: 'stated' },
    background: false,
    ...some,
  }) as Act;

describe('lanes', () => {
  test('know what an act is, and who acts on whom', () => {
    expect(laneOf(act({}))).toBe('visits');
    expect(laneOf(act({ type: 'SUPPORT', mode: 'sign' }))).toBe('agreements');
    expect(laneOf(act({ type: 'SUPPORT', mode: 'condole' }))).toBe('backing');
    expect(laneOf(act({ type: 'ASSAULT', mode: null }))).toBe('force');
    expect(laneOf(act({ type: 'OFFICE', mode: null }))).toBeNull();
    expect(directionOf(act({}), 'KAZ', 'TUR')).toBe('there');
    expect(directionOf(act({}), 'TUR', 'KAZ')).toBe('back');
    expect(directionOf(act({ actors: ['KAZ', 'TUR'], recipients: [] }), 'KAZ', 'TUR')).toBe('both');
  });

  test('count what was done, empty lanes too, and leave plans to the picture', () => {
    const later = { start: '2023-01-01', end: '2023-12-31', precision: 'year', basis: 'stated' } as const;
    const counts = countLanes(
      [act({}), act({ date: later }), act({ status: 'planned' }), act({ type: 'ACCUSE', mode: null })],
      'TUR',
      'KAZ',
    );
    expect(counts).toHaveLength(10);
    expect(counts[0]).toEqual({ lane: 'visits', there: 0, back: 2, both: 0, last: later });
    expect(counts.find((it) => it.lane === 'criticism')?.back).toBe(1);
    expect(counts.find((it) => it.lane === 'aid')).toEqual({ lane: 'aid', there: 0, back: 0, both: 0, last: null });
  });

  test('tell history from what the texts were there to see', () => {
    const covered = { first: '2020-01-01' };
    expect(isPast(act({}), covered)).toBe(false);
    expect(isPast(act({ background: true }), covered)).toBe(true);
    expect(isPast(act({ date: { start: '1991-12-16', end: '1991-12-16' } as Act['date'] }), covered)).toBe(true);
    expect(isPast(act({ date: null }), null)).toBe(false);
  });
});

test('counterparts are gathered by party, the busiest first', () => {
  const row = (actor: string, type: string, mode: string | null, events: number, last: string) => ({
    ...{ actor, type, mode, events, last },
    first: last,
  });
  const years = (first: string, last: string) => ({ first, last });
  const rows = counterpartRows([
    row('TUR', 'CONSULT', 'visit', 2, '2022-05-10'),
    row('RUS', 'ACCUSE', null, 4, '2023-01-01'),
    row('TUR', 'CONSULT', 'phone', 1, '2021-01-01'),
    row('TUR', 'AID', 'rescue', 3, '2023-02-07'),
  ] as never);
  expect(rows).toEqual([
    { actor: 'TUR', events: 6, visits: 2, meetings: 1, together: 3, against: 0, ...years('2021-01-01', '2023-02-07') },
    { actor: 'RUS', events: 4, visits: 0, meetings: 0, together: 0, against: 4, ...years('2023-01-01', '2023-01-01') },
  ]);
});
