import { expect, it } from 'vitest';
import { followUp, type Promised } from '../../src/judge/commitments.js';
import type { MergedEvent } from '../../src/record/merged.js';
import { mergedEvent, onDay } from './events.js';

const plan = mergedEvent({ id: 'plan', type: 'AGREE', mode: 'plan-meeting', status: 'planned' });
const promise: Promised = {
  id: 'plan',
  event: plan,
  statement: null,
  by: ['KAZ'],
  to: ['TUR'],
  words: 'will visit',
  made: '2022-01-13',
  due: onDay('2022-01-01', '2022-06-30'),
  target: null,
  documents: ['d'],
};
const statusOf = (some: Partial<Promised>, events: readonly MergedEvent[], today = '2022-12-31', broken = '') =>
  followUp([{ ...promise, ...some }], events, today, new Set([broken]))[0];

it('a planned visit is kept by the visit, also late, and not by one before', () => {
  const visit = mergedEvent({ id: 'visit', date: onDay('2022-05-10') });
  expect(statusOf({}, [plan, visit])).toMatchObject({ status: 'kept', fulfilments: [{ event: 'visit' }] });
  expect(statusOf({}, [mergedEvent({ id: 'late', date: onDay('2022-09-01') })])?.fulfilments[0]?.because).toMatch(
    /after the deadline/,
  );
  expect(statusOf({}, [mergedEvent({ id: 'old', date: onDay('2021-05-10') })])?.status).toBe('overdue');
  const back = mergedEvent({ id: 'back', actors: ['TUR'], recipients: ['KAZ'], date: onDay('2022-05-10') });
  expect(statusOf({}, [back])?.status).toBe('overdue');
  const call = mergedEvent({ id: 'call', mode: 'phone', date: onDay('2022-05-10') });
  expect(statusOf({}, [call])?.status).toBe('overdue');
});

it('what is known depends on the day of asking', () => {
  const visit = mergedEvent({ id: 'visit', date: onDay('2022-05-10') });
  expect(statusOf({}, [visit], '2022-03-01')?.status).toBe('announced');
  expect(statusOf({}, [visit], '2022-06-15')?.status).toBe('kept');
  expect(statusOf({}, [], '2022-06-15')?.status).toBe('due');
  expect(statusOf({ due: null }, [], '2030-01-01')?.status).toBe('announced');
});

it('a meeting called off or moved is superseded; only a person calls a promise broken', () => {
  const off = mergedEvent({ id: 'off', type: 'REJECT', mode: 'meet', date: onDay('2022-04-01') });
  expect(statusOf({}, [off])?.status).toBe('superseded');
  const moved = mergedEvent({ ...plan, id: 'moved', date: onDay('2022-08-01', '2022-08-31'), reports: [] });
  expect(statusOf({}, [moved])?.status).toBe('superseded');
  expect(statusOf({}, [], '2022-12-31', 'plan')?.status).toBe('broken');
});

it('aid pledged is kept by aid given; cooperation by a signing on the same matter', () => {
  const pledge = { ...plan, mode: 'pledge-aid' };
  const aid = mergedEvent({ id: 'aid', type: 'AID', mode: 'rescue', date: onDay('2022-02-01') });
  expect(statusOf({ event: pledge, due: null }, [aid])?.status).toBe('kept');
  expect(statusOf({ event: pledge, due: null }, [{ ...aid, status: 'planned' }])?.status).toBe('under-way');
  const will = { ...plan, mode: 'pledge-cooperation', context: ['energy'] as const };
  const sign = mergedEvent({
    id: 's',
    type: 'SUPPORT',
    mode: 'sign',
    date: onDay('2022-03-01'),
    actors: ['KAZ', 'TUR'],
    recipients: [],
  });
  expect(statusOf({ event: will, due: null }, [sign])?.status).toBe('partly');
  expect(statusOf({ event: will, due: null }, [{ ...sign, context: ['energy'] }])?.status).toBe('kept');
});

it('a target is kept by a figure that reaches it, and under way by one that does not', () => {
  const aim = { ...plan, mode: 'set-target', context: ['trade'] as const };
  const both = { event: aim, by: ['KAZ', 'TUR'], to: [], due: null, target: { value: 15e9, unit: 'USD' } };
  const trade = mergedEvent({ id: 't', type: 'COOPERATE', mode: null, date: onDay('2022-09-01'), context: ['trade'] });
  const told = (value: number, unit = 'USD') =>
    followUp([{ ...promise, ...both }], [trade], '2023-01-01', new Set(), () => [{ value, unit }])[0]?.status;
  expect(told(16e9)).toBe('kept');
  expect(told(9e9)).toBe('under-way');
  expect(told(99e9, 'EUR')).toBe('under-way');
});

it('a planned meeting is kept by one meeting: on its day, else the first after it', () => {
  const due = onDay('2022-05-10', '2022-05-11');
  const before = mergedEvent({ id: 'before', date: onDay('2022-03-01') });
  const own = mergedEvent({ id: 'own', date: onDay('2022-05-10') });
  const next = mergedEvent({ id: 'next', date: onDay('2022-10-12') });
  const keptBy = (...events: MergedEvent[]) => statusOf({ due }, events)?.fulfilments.map(({ event }) => event);
  expect(keptBy(before, own, next)).toEqual(['own']);
  expect(keptBy(before, next)).toEqual(['next']);
  expect(keptBy(before)).toEqual([]);
});
