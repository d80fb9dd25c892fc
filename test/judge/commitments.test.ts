import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, followUp, type Promised } from '../../src/judge/commitments.js';
import { link, linkable } from '../../src/merge/link.js';
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
const NOBODY = { broken: new Set<string>(), kept: new Map() };
const statusOf = (some: Partial<Promised>, events: readonly MergedEvent[], today = '2022-12-31', broken = '') =>
  followUp([{ ...promise, ...some }], events, today, { broken: new Set([broken]), kept: new Map() })[0];

it('a planned visit is kept by the visit, also late, and not by one before', () => {
  const visit = mergedEvent({ id: 'visit', date: onDay('2022-05-10') });
  expect(statusOf({}, [plan, visit])).toMatchObject({ status: 'kept', fulfilments: [{ event: 'visit' }] });
  expect(statusOf({}, [mergedEvent({ id: 'late', date: onDay('2022-08-01') })])?.fulfilments[0]?.because).toMatch(
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
  expect(statusOf({ due: null }, [], '2022-12-31')?.status).toBe('announced');
  // A meeting without a day is looked for within a year, as in the timeline.
  expect(statusOf({ due: null }, [], '2023-02-01')?.status).toBe('no-news');
});

it('a meeting called off or moved is superseded; only a person calls a promise broken', () => {
  const off = mergedEvent({ id: 'off', type: 'REJECT', mode: 'meet', date: onDay('2022-04-01') });
  expect(statusOf({}, [off])?.status).toBe('superseded');
  // "The visit will not be put off", "may be put off" call nothing off; that nobody came on the day does.
  for (const status of ['denied', 'hypothetical', 'planned'] as const)
    expect(statusOf({}, [{ ...off, status }])?.status).toBe('overdue');
  const missed = mergedEvent({ id: 'missed', status: 'denied', date: onDay('2022-05-10') });
  expect(statusOf({}, [missed])).toMatchObject({ status: 'superseded', fulfilments: [{ event: 'missed' }] });
  expect(statusOf({}, [{ ...missed, mode: 'phone' }])?.status).toBe('overdue');
  const moved = mergedEvent({
    ...plan,
    id: 'moved',
    date: onDay('2022-08-01', '2022-08-31'),
    announced: onDay('2022-05-02'),
  });
  expect(statusOf({}, [moved])).toMatchObject({ status: 'superseded', fulfilments: [{ day: '2022-05-02' }] });
  expect(statusOf({}, [], '2022-12-31', 'plan')?.status).toBe('broken');
});

it('moved twice: the first plan gives way to the second alone, which called it off', () => {
  const moved = (id: string, day: string, said: string) =>
    mergedEvent({ ...plan, id, date: onDay(day), announced: onDay(said) });
  const second = moved('second', '2022-06-20', '2022-03-01');
  const third = moved('third', '2022-07-10', '2022-04-01');
  const off = mergedEvent({ id: 'off', type: 'REJECT', mode: 'meet', date: onDay('2022-03-01') });
  const first = { due: onDay('2022-06-01'), event: { ...plan, date: onDay('2022-06-01') } };
  expect(statusOf(first, [off, second, third])?.fulfilments.map(({ event }) => event)).toEqual(['second']);
});

it('what several pledge is kept when each of them has given', () => {
  const both = { event: { ...plan, mode: 'pledge-aid' }, by: ['KAZ', 'UZB'], due: null };
  const aid = (by: string, day: string) =>
    mergedEvent({ id: by, type: 'AID', mode: null, actors: [by], date: onDay(day) });
  const one = statusOf(both, [aid('KAZ', '2022-02-01')]);
  expect(one).toMatchObject({ status: 'partly', fulfilments: [{ because: 'one of those who pledged gave aid' }] });
  expect(statusOf(both, [aid('KAZ', '2022-02-01'), aid('UZB', '2022-03-01')])?.status).toBe('kept');
});

it('an embassy that was to be opened is, by its opening', () => {
  const will = { ...plan, mode: 'pledge-cooperation', context: ['diplomatic'] as const };
  const opened = mergedEvent({
    id: 'o',
    type: 'SUPPORT',
    mode: 'upgrade',
    context: ['diplomatic'],
    date: onDay('2022-05-01'),
  });
  expect(statusOf({ event: will }, [opened])?.status).toBe('kept');
  expect(statusOf({ event: will }, [{ ...opened, context: [] }])?.status).toBe('overdue');
});

it('aid pledged is kept by aid given; cooperation by a signing on the same matter', () => {
  const pledge = { ...plan, mode: 'pledge-aid' };
  const aid = mergedEvent({ id: 'aid', type: 'AID', mode: 'rescue', date: onDay('2022-02-01') });
  expect(statusOf({ event: pledge, due: null }, [aid])?.status).toBe('kept');
  expect(statusOf({ event: pledge, due: null }, [{ ...aid, status: 'planned' }])?.status).toBe('under-way');
  // What the promising text tells as done already is not what it promises; a later text may tell of both.
  const told = (document: string, day: string) => ({
    ...aid,
    date: onDay(promise.made),
    reports: aid.reports.map((it) => ({ ...it, document, day })),
  });
  const asked = (document: string, day: string) =>
    statusOf({ event: pledge, due: null, documents: ['d', 'late'] }, [told(document, day)], '2022-03-01')?.status;
  expect(asked('d', promise.made)).toBe('announced');
  expect(asked('other', promise.made)).toBe('kept');
  expect(asked('late', '2022-02-03')).toBe('kept');
  const money = { event: pledge, due: null, target: { value: 2e6, unit: 'USD' } };
  expect(statusOf(money, [aid])?.status).toBe('partly');
  const sum = { ...aid, id: 'sum', mode: 'financial' };
  expect(statusOf(money, [aid, sum])).toMatchObject({
    status: 'partly',
    fulfilments: [{ because: 'aid of another kind was given' }, { because: 'aid was given, how much is not told' }],
  });
  const worth = (value: number) =>
    followUp([{ ...promise, ...money }], [{ ...aid, mode: 'humanitarian' }], '2022-12-31', NOBODY, () => [
      { value, unit: 'USD', predicate: 'donation', subject: [] },
    ])[0];
  expect(worth(1_950_000)?.status).toBe('kept');
  expect(worth(1e6)).toMatchObject({
    status: 'partly',
    fulfilments: [{ because: 'a part of what was pledged: 1000000 of 2000000 USD' }],
  });
  const arms = { event: { ...pledge, context: ['military'] as const }, due: null };
  expect(statusOf(arms, [aid])?.status).toBe('partly');
  expect(statusOf(arms, [{ ...aid, mode: 'military' }])?.status).toBe('kept');
  const will = { ...plan, mode: 'pledge-cooperation', context: ['energy'] as const };
  const sign = mergedEvent({
    id: 's',
    type: 'SUPPORT',
    mode: 'sign',
    date: onDay('2022-03-01'),
    actors: ['KAZ', 'TUR'],
    recipients: [],
  });
  expect(statusOf({ event: will, due: null }, [sign])?.status).toBe('under-way');
  expect(statusOf({ event: will, due: null }, [{ ...sign, context: ['energy'] }])?.status).toBe('kept');
  expect(statusOf({ event: will, due: null }, [{ ...sign, context: ['sport'] }])?.status).toBe('announced');
  const any = { ...will, context: [] };
  expect(statusOf({ event: any, due: null }, [{ ...sign, context: ['sport'] }])?.status).toBe('announced');
});

it('so many tents are kept by as many, also in parts, and not by blankets', () => {
  const tents = { ...promise, event: { ...plan, mode: 'pledge-aid' }, due: null, target: { value: 500, unit: 'tent' } };
  const sent = (id: string, day: string) => mergedEvent({ id, type: 'AID', mode: 'humanitarian', date: onDay(day) });
  const after = (given: Readonly<Record<string, readonly [number, string]>>, days: readonly string[]) =>
    followUp(
      [tents],
      days.map((day, at) => sent(`${at}`, day)),
      '2022-12-31',
      NOBODY,
      ({ id }) => (given[id] ? [{ value: given[id][0], unit: given[id][1], predicate: 'goods', subject: [] }] : []),
    )[0];
  const days = ['2022-02-01', '2022-03-01', '2022-04-01'];
  expect(after({ 0: [500, 'tent'] }, days.slice(0, 1))?.status).toBe('kept');
  expect(after({ 0: [2000, 'blanket'] }, days.slice(0, 1))).toMatchObject({
    status: 'partly',
    fulfilments: [{ because: 'aid of another kind was given' }],
  });
  expect(after({ 0: [200, 'tent'], 2: [300, 'tent'] }, days)).toMatchObject({
    status: 'kept',
    fulfilments: [
      { how: 'partly', because: 'a part of what was pledged: 200 of 500 tent' },
      { how: 'partly', because: 'aid was given, how much is not told' },
      { how: 'kept', because: 'all of what was pledged has come' },
    ],
  });
  // the same delivery, twice in the record
  const twice = after({ 0: [250, 'tent'], 1: [250, 'tent'] }, ['2022-02-01', '2022-02-01']);
  expect(twice?.status).toBe('partly');
});

it('a target is kept by a figure that reaches it, and under way by one that does not', () => {
  const aim = { ...plan, mode: 'set-target', context: ['trade'] as const };
  const both = { event: aim, by: ['KAZ', 'TUR'], to: [], due: null, target: { value: 15e9, unit: 'USD' } };
  const trade = mergedEvent({ id: 't', type: 'COOPERATE', mode: null, date: onDay('2022-09-01'), context: ['trade'] });
  const told = (value: number, some: Partial<Figure> = {}, due = both.due as Promised['due']) =>
    followUp([{ ...promise, ...both, due }], [trade], '2023-01-01', NOBODY, () => [
      { value, unit: 'USD', predicate: 'trade-volume', subject: ['KAZ', 'TUR'], ...some },
    ])[0];
  expect(told(16e9)?.status).toBe('kept');
  expect(told(9e9)?.status).toBe('under-way');
  expect(told(99e9, { unit: 'EUR' })?.status).toBe('under-way');
  // of another kind, of others
  expect(told(16e9, { predicate: 'investment' })?.status).toBe('announced');
  expect(told(16e9, { subject: ['KAZ', 'UZB'] })?.status).toBe('announced');
  // missed: its day has passed, and the figure says by how much
  expect(told(9e9, {}, onDay('2022-01-01', '2022-10-31'))).toMatchObject({
    status: 'overdue',
    fulfilments: [{ because: 'the figure is below the target: 9000000000 of 15000000000 USD' }],
  });
});

it('a pledge of trade is kept by its figure, not by any trade; a number to reach is a target', () => {
  const will = { ...plan, mode: 'pledge-cooperation', context: ['trade'] as const };
  const both = { event: will, by: ['KAZ', 'TUR'], to: [], due: null };
  const trade = mergedEvent({ id: 't', type: 'COOPERATE', mode: null, date: onDay('2022-09-01'), context: ['trade'] });
  expect(statusOf(both, [trade])?.status).toBe('under-way');
  const target = { value: 15e9, unit: 'USD' };
  const figure = { value: 6e9, unit: 'USD', predicate: 'trade-volume', subject: [] };
  const of = (value: number) =>
    followUp([{ ...promise, ...both, target }], [trade], '2023-01-01', NOBODY, () => [{ ...figure, value }])[0]?.status;
  expect([of(6e9), of(15e9)]).toEqual(['under-way', 'kept']);
});

it('a figure of a year counts from the day it is told, and one of the time before the promise says nothing', () => {
  const aim = { ...plan, mode: 'set-target', context: ['trade'] as const };
  const both = { event: aim, by: ['KAZ', 'TUR'], to: [], due: null, target: { value: 15e9, unit: 'USD' } };
  const ofYear = (year: number): MergedEvent => ({
    ...mergedEvent({ id: 't', type: 'COOPERATE', mode: null, context: ['trade'] }),
    date: { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', basis: 'stated' },
  });
  const told = (event: MergedEvent, today: string) => {
    const reports = event.reports.map((it) => ({ ...it, day: '2023-02-13' }));
    const figure = { value: 16e9, unit: 'USD', predicate: 'trade-volume', subject: [] };
    return followUp([{ ...promise, ...both }], [{ ...event, reports }], today, NOBODY, () => [figure])[0];
  };
  expect(told(ofYear(2022), '2023-01-31')?.status).toBe('announced');
  expect(told(ofYear(2022), '2023-02-13')).toMatchObject({ status: 'kept', fulfilments: [{ day: '2023-02-13' }] });
  expect(told(ofYear(2021), '2023-02-13')?.status).toBe('announced');
});

describe('a planned meeting and what only looks like it', () => {
  const leader = { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/serik' };
  const minister = { name: 'Olzhas Nur', office: 'foreign-minister', for: 'KAZ', id: 'KAZ/olzhas' };
  const made = { event: { ...plan, people: [leader] } };

  it('is not kept by the visit of another, nor by a summit elsewhere', () => {
    const visit = mergedEvent({ id: 'v', date: onDay('2022-02-19'), people: [minister] });
    expect(statusOf(made, [visit])?.status).toBe('overdue');
    expect(statusOf(made, [{ ...visit, people: [leader] }])?.status).toBe('kept');
    const summit = { ...visit, mode: 'multilateral', actors: ['KAZ', 'TUR', 'UZB'], recipients: [], people: [leader] };
    expect(statusOf(made, [{ ...summit, place: { city: null, state: 'UZB' } }])?.status).toBe('overdue');
    expect(statusOf(made, [{ ...summit, place: { city: null, state: 'TUR' } }])?.status).toBe('kept');
  });

  it('is not kept by talks without a day in the text that announces it', () => {
    const talks = mergedEvent({ id: 'talks', mode: null, actors: ['KAZ', 'TUR'], recipients: [] });
    const place = { city: null, state: 'TUR' };
    const on = (day: string) => ({ ...talks, place, reports: talks.reports.map((it) => ({ ...it, day })) });
    expect(statusOf({}, [on('2022-01-13')])?.status).toBe('overdue');
    expect(statusOf({}, [on('2022-03-01')])?.status).toBe('kept');
  });

  it('is not called off with the visit of another', () => {
    const off = mergedEvent({ id: 'off', type: 'REJECT', mode: 'meet', date: onDay('2022-04-01'), people: [minister] });
    expect(statusOf(made, [off])?.status).toBe('overdue');
    expect(statusOf(made, [{ ...off, people: [leader] }])?.status).toBe('superseded');
    // told long after its day, or of a nearer plan
    const late = mergedEvent({ id: 'off', type: 'REJECT', mode: 'meet', date: onDay('2022-09-01') });
    expect(statusOf(made, [late])?.status).toBe('overdue');
    const day = { event: { ...made.event, date: onDay('2022-05-10') }, due: onDay('2022-05-10') };
    const nearer = mergedEvent({ ...plan, id: 'nearer', people: [minister], date: onDay('2022-04-05') });
    const unnamed = { ...off, people: [] };
    expect(statusOf(day, [unnamed])?.status).toBe('superseded');
    expect(statusOf(day, [unnamed, nearer])?.status).toBe('overdue');
  });

  it('gives way to a newer plan, never to an older one, to one without a day, or to that of another', () => {
    const due = onDay('2022-05-10');
    const other = (day: string, told: string, some: Partial<MergedEvent> = {}) =>
      mergedEvent({ ...plan, id: 'other', people: [leader], date: onDay(day), announced: onDay(told), ...some });
    const asked = (one: MergedEvent) => statusOf({ ...made, due }, [one], '2022-05-12')?.status;
    expect(asked(other('2022-05-20', '2022-03-01'))).toBe('superseded');
    expect(asked(other('2022-05-20', '2021-12-01'))).toBe('overdue');
    expect(asked(other('2022-05-20', '2022-01-13'))).toBe('overdue');
    expect(asked(other('2022-05-20', '2022-03-01', { people: [minister] }))).toBe('overdue');
    const published = { ...onDay('2022-03-01'), basis: 'published' } as const;
    expect(asked(other('2022-03-01', '2022-03-01', { date: published }))).toBe('overdue');
  });

  it('that was moved leaves the later visit to the newer plan', () => {
    const newer = mergedEvent({ ...plan, id: 'newer', date: onDay('2022-05-20'), announced: onDay('2022-05-02') });
    const visit = mergedEvent({ id: 'v', date: onDay('2022-05-20') });
    expect(statusOf({ due: onDay('2022-05-10') }, [newer, visit])?.status).toBe('superseded');
    expect(statusOf({ due: onDay('2022-05-10') }, [newer], '2022-05-01')?.status).toBe('due');
  });

  it('by a day is kept on any day until then', () => {
    const until = onDay('2022-06-21', '2022-06-30');
    const visit = mergedEvent({ id: 'v', date: onDay('2022-03-01') });
    expect(statusOf({ event: { ...plan, due: until }, due: until }, [visit])?.status).toBe('kept');
  });
});

it('what was told after the day of asking is not known on it', () => {
  const visit = mergedEvent({ id: 'visit', date: onDay('2022-05-10') });
  const late = { ...visit, reports: visit.reports.map((it) => ({ ...it, day: '2022-07-03' })) };
  expect(statusOf({}, [late], '2022-07-02')?.status).toBe('overdue');
  expect(statusOf({}, [late], '2022-07-03')?.status).toBe('kept');
});

it('what a person ties to a promise keeps it, whatever it is', () => {
  const deed = mergedEvent({ id: 'deed', type: 'SUPPORT', mode: 'honor', date: onDay('2022-05-10') });
  const kept = new Map([['plan', { event: 'deed', because: 'linked by Ayşe: so it was meant' }]]);
  const [one] = followUp([promise], [deed], '2022-06-01', { broken: new Set(), kept });
  expect(one).toMatchObject({ status: 'kept', fulfilments: [{ because: 'linked by Ayşe: so it was meant' }] });
});

it('a planned meeting is kept by one meeting: on its day, else the first after it', () => {
  const due = onDay('2022-05-10', '2022-05-11');
  const before = mergedEvent({ id: 'before', date: onDay('2022-03-01') });
  const own = mergedEvent({ id: 'own', date: onDay('2022-05-10') });
  const next = mergedEvent({ id: 'next', date: onDay('2022-06-12') });
  const keptBy = (...events: MergedEvent[]) => statusOf({ due }, events)?.fulfilments.map(({ event }) => event);
  expect(keptBy(before, own, next)).toEqual(['own']);
  expect(keptBy(before, next)).toEqual(['next']);
  expect(keptBy(before)).toEqual([]);
});

describe('the timeline and the promise', () => {
  const leader = { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/serik' };
  const days = [null, onDay('2022-05-10'), onDay('2022-06-20'), onDay('2022-04-20'), onDay('2023-02-10')];
  const acts = ['CONSULT visit happened', 'REJECT meet happened', 'CONSULT visit denied', 'AGREE plan-meeting planned'];
  const one = fc.record({
    act: fc.constantFrom(...acts),
    date: fc.constantFrom(...days),
    told: fc.constantFrom('2022-03-01', '2022-04-20', '2022-05-11', '2022-07-01', '2023-02-11'),
    people: fc.constantFrom([], [leader]),
  });
  const eventOf = (
    {
      act,
      date,
      told,
      people,
    }: { act: string; date: (typeof days)[0]; told: string; people: readonly (typeof leader)[] },
    id: string,
  ) => {
    const [type, mode, status] = act.split(' ');
    const event = mergedEvent({ id, type, mode, status, date, people } as Partial<MergedEvent> & { id: string });
    return { ...event, reports: event.reports.map((it) => ({ ...it, day: told })) };
  };

  it('tell the same end of a plan', () => {
    const said = { 'took-place': 'kept', cancelled: 'superseded', postponed: 'superseded', superseded: 'superseded' };
    const ends = new Set<string>();
    fc.assert(
      fc.property(one, fc.array(one, { maxLength: 5 }), (first, others) => {
        const own = eventOf({ ...first, act: 'AGREE plan-meeting planned' }, 'plan');
        const near = others.map((it, at) => eventOf(it, `near${at}`));
        const { outcome } = link(linkable(own), near.map(linkable), '2026-01-01');
        const due = own.date;
        const [found] = followUp([{ ...promise, event: own, made: first.told, due }], near, '2026-01-01', NOBODY);
        const expected =
          outcome === null || outcome.kind === 'no-news' ? (due ? 'overdue' : 'no-news') : said[outcome.kind];
        ends.add(expected);
        expect([found?.status, found?.fulfilments[0]?.event ?? null]).toEqual([expected, outcome?.event ?? null]);
      }),
      { numRuns: 500 },
    );
    expect(ends.size).toBe(4);
  });
});
