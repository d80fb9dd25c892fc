import { describe, expect, it } from 'vitest';
import { heldOffices, holderOf, membersOf } from '../../src/knowledge/actors.js';
import { world } from './fixture.js';

const knowledge = world();
const holder = (office: string, state: string, on: Parameters<typeof holderOf>[2]) =>
  holderOf(office, state, on, knowledge)?.person.name ?? null;

describe('actors by date', () => {
  it('knows members on a day', () => {
    expect(membersOf('OTS', '2018-01-01', knowledge)).toEqual(['AZE', 'KAZ', 'TUR']);
    expect(membersOf('OTS', '2020-01-01', knowledge)).toContain('UZB');
    expect(membersOf('OTS', '2022-01-01', knowledge, 'observers')).toEqual(['TKM']);
    expect(membersOf('UN', null, knowledge)).toHaveLength(7);
    expect(membersOf('XYZ', null, knowledge)).toBeNull();
    expect(membersOf('nothing', null, knowledge)).toBeNull();
  });

  it('knows the holder on a day, the newcomer on the day of a change', () => {
    expect(holder('head-of-state', 'KAZ', '2018-01-01')).toBe('Nursultan Nazarbayev');
    expect(holder('head-of-state', 'KAZ', '2019-03-20')).toBe('Kassym-Jomart Tokayev');
    expect(holder('head-of-state', 'KAZ', { start: '2019-03-01', end: '2019-03-31' })).toBeNull();
    expect(holder('head-of-state', 'KAZ', '1980-01-01')).toBeNull();
    expect(holder('head-of-state', 'TUR', null)).toBe('Recep Tayyip Erdoğan');
  });

  it('knows what a person held', () => {
    const erdogan = knowledge.people.byId.get('TUR/recep-tayyip-erdogan');
    if (!erdogan) throw new Error('missing');
    expect(heldOffices(erdogan, '2010-01-01').map((term) => term.office)).toEqual(['head-of-government']);
    expect(heldOffices(erdogan, null)).toHaveLength(2);
  });
});
