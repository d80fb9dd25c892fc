import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Linkable, link, searchesFor } from '../../src/merge/link.js';
import { about, month, on } from './pairs.js';

let count = 0;
const event = (change: Partial<Linkable>): Linkable => ({
  id: `m${++count}`,
  type: 'CONSULT',
  mode: 'visit',
  status: 'happened',
  actors: ['KAZ'],
  recipients: ['TUR'],
  people: [],
  place: null,
  date: on('2022-05-10', '2022-05-11'),
  announced: null,
  due: null,
  reported: '2022-05-10',
  first: `d${count}.e`,
  ...change,
});
const plan = (change: Partial<Linkable> = {}) =>
  event({
    type: 'AGREE',
    mode: 'plan-meeting',
    status: 'planned',
    date: on('2022-05-10'),
    reported: '2022-04-20',
    ...change,
  });
const outcome = (of: Linkable, ...near: Linkable[]) => link(of, near, '2022-12-31').outcome?.kind;

describe('what became of a plan', () => {
  it('took place, when the same parties met on its day or the next', () => {
    expect(outcome(plan(), event({}))).toBe('took-place');
    expect(
      outcome(plan(), event({ actors: ['TUR', 'KAZ'], recipients: [], mode: 'meet', date: on('2022-05-11') })),
    ).toBe('took-place');
    expect(outcome(plan({ date: about('2022-04-20') }), event({}))).toBe('took-place');
  });

  it('is not known of an announcement that has no day of its own nor of its text', () => {
    const undated = plan({ date: about('2022-04-20'), reported: '' });
    expect(() => outcome(undated, event({}))).not.toThrow();
    expect(outcome(undated, event({}))).not.toBe('took-place');
  });

  it('is not fulfilled by a call, another pair, what came months later or before', () => {
    const others = [
      event({ mode: 'phone' }),
      event({ recipients: ['UZB'] }),
      event({ date: on('2022-07-20') }),
      event({ date: on('2022-04-01'), reported: '2022-04-01' }),
    ];
    for (const it of others) expect(outcome(plan(), it)).toBe('no-news');
    expect(link(plan(), [], '2022-05-12').outcome).toBeNull();
  });

  it('without a day is looked for within a year: the same guest who comes in autumn, the word that calls it off', () => {
    const leader = { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/serik' };
    const soon = plan({ date: about('2022-04-20'), people: [leader] });
    const visit = event({ date: on('2022-10-12'), people: [leader] });
    const off = (day: string, people = [leader]) =>
      event({ type: 'REJECT', mode: 'meet', date: about(day), reported: day, people });
    const end = (...near: Linkable[]) => link(soon, near, '2023-12-31').outcome?.kind;
    expect(end(visit)).toBe('took-place');
    expect(end({ ...visit, people: [] })).toBe('no-news');
    expect(end({ ...visit, date: on('2023-05-12') })).toBe('no-news');
    expect(end(off('2022-06-25'))).toBe('cancelled');
    expect(end(off('2022-06-25'), visit)).toBe('cancelled');
    expect(end(visit, off('2022-11-25'))).toBe('took-place');
    expect(end(off('2022-04-02'))).toBe('no-news');
    expect(end(off('2022-06-25', []))).toBe('no-news');
    expect(link(soon, [], '2022-12-31').outcome).toBeNull();
  });

  it('with a deadline is kept on any day until then, and late within sixty days of its day', () => {
    const until = plan({ due: on('2022-06-30'), date: null });
    expect(outcome(until, event({ date: on('2022-04-28') }))).toBe('took-place');
    expect(outcome(plan(), event({ date: on('2022-06-10') }))).toBe('took-place');
    const minister = { name: 'Olzhas Nur', office: 'defence-minister', for: 'KAZ', id: 'KAZ/olzhas' };
    const moved = plan({ date: on('2022-06-10'), reported: '2022-05-05', people: [minister] });
    const visit = event({ date: on('2022-06-10') });
    expect(link(visit, [plan(), moved], '2022-12-31').announcedBy).toBe(moved.id);
  });

  it('was postponed, moved forward or called off', () => {
    expect(outcome(plan(), plan({ date: on('2022-06-10'), reported: '2022-05-05' }))).toBe('postponed');
    expect(outcome(plan(), plan({ date: on('2022-05-02'), reported: '2022-04-25' }))).toBe('superseded');
    const off = event({ type: 'REJECT', mode: 'meet', date: on('2022-05-06'), reported: '2022-05-06' });
    expect(outcome(plan(), off)).toBe('cancelled');
    expect(link(off, [plan()], '2022-12-31').announcedBy).not.toBeNull();
  });
});

it('moved twice, called off, held in the end: each plan has its own end', () => {
  const off = (day: string) => event({ type: 'REJECT', mode: 'meet', date: about(day), reported: day });
  const first = plan({ date: on('2024-02-20'), reported: '2024-02-01' });
  const second = plan({ date: on('2024-03-12'), reported: '2024-02-15' });
  const third = plan({ date: on('2024-04-10'), reported: '2024-03-08' });
  const all = [off('2024-02-15'), second, first, third, off('2024-04-05')];
  const end = (of: Linkable) => link(of, all, '2024-12-31').outcome;
  expect(end(first)).toMatchObject({ kind: 'postponed', event: second.id });
  expect(end(second)).toMatchObject({ kind: 'postponed', event: third.id });
  expect(end(third)?.kind).toBe('cancelled');
});

describe('a plan and what only looks like it', () => {
  const leader = { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/serik' };
  const minister = { name: 'Olzhas Nur', office: 'defence-minister', for: 'KAZ', id: 'KAZ/olzhas' };
  const host = { name: 'Selim Ak', office: 'head-of-state', for: 'TUR', id: 'TUR/selim' };
  const leaders = (change: Partial<Linkable> = {}) => plan({ people: [leader], ...change });
  const off = (change: Partial<Linkable> = {}) =>
    event({ type: 'REJECT', mode: 'meet', date: about('2022-05-02'), reported: '2022-05-02', ...change });
  const half = { start: '2022-04-01', end: '2022-09-30', precision: 'year', basis: 'stated' } as const;

  it('is not fulfilled by another guest, but by the one who was to come, whoever received', () => {
    expect(outcome(leaders(), event({ people: [minister, host] }))).toBe('no-news');
    expect(outcome(leaders(), event({ people: [minister, leader] }))).toBe('took-place');
    const visit = event({ people: [minister] });
    expect(link(visit, [leaders()], '2022-12-31').announcedBy).toBeNull();
  });

  it('is not called off with the visit of another, nor with one of another day', () => {
    expect(outcome(leaders(), off({ people: [minister] }))).toBe('no-news');
    expect(outcome(leaders(), off({ people: [leader] }))).toBe('cancelled');
    expect(outcome(leaders(), off({ date: on('2022-05-05') }))).toBe('no-news');
    const nearer = plan({ people: [minister], date: on('2022-05-05') });
    expect(outcome(leaders(), nearer, off())).toBe('no-news');
    expect(link(nearer, [leaders(), off()], '2022-12-31').outcome?.kind).toBe('cancelled');
  });

  it('is not fulfilled by talks that the same text tells without a day, nor by talks elsewhere', () => {
    const told = { mode: null, actors: ['KAZ', 'TUR'], recipients: [], date: null };
    const vague = leaders({ date: half });
    expect(outcome(plan({ date: half }), event({ ...told, reported: '2022-04-20' }))).toBe('no-news');
    expect(outcome(vague, event({ ...told, people: [leader], reported: '2022-04-28' }))).toBe('no-news');
    const [city, there] = [
      { city: null, state: 'TUR' },
      { city: null, state: 'UZB' },
    ];
    expect(outcome(vague, event({ ...told, people: [leader], place: city, reported: '2022-04-28' }))).toBe(
      'took-place',
    );
    expect(outcome(vague, event({ mode: 'multilateral', people: [leader], place: there }))).toBe('no-news');
    expect(outcome(vague, event({ actors: ['TUR'], recipients: ['KAZ'], people: [leader] }))).toBe('no-news');
  });

  it('gives way to a newer plan only, and not to the plan of another', () => {
    const older = leaders({ date: on('2022-05-05'), reported: '2022-04-10' });
    expect(outcome(leaders(), older)).toBe('no-news');
    expect(outcome(older, leaders())).toBe('postponed');
    expect(outcome(older, plan({ people: [minister] }))).toBe('no-news');
  });
});

describe('parts of a visit', () => {
  const visit = event({ date: on('2022-05-10', '2022-05-12') });
  const sign = (change: Partial<Linkable> = {}) =>
    event({ type: 'SUPPORT', mode: 'sign', actors: ['TUR', 'KAZ'], recipients: [], date: on('2022-05-11'), ...change });

  it('are what its parties did together in its days', () => {
    const part = sign();
    expect(link(visit, [part], '').parts).toEqual([part.id]);
    expect(link(part, [visit], '').partOf).toBe(visit.id);
  });

  it('of a summit are the meetings at its margin, of a call the words said in it', () => {
    const summit = event({
      mode: 'multilateral',
      actors: ['KAZ', 'TUR', 'UZB'],
      recipients: [],
      date: on('2022-05-11'),
    });
    const margin = event({ mode: 'third-party', actors: ['KAZ', 'TUR'], recipients: [], date: on('2022-05-11') });
    expect(link(margin, [summit, visit], '').partOf).toBe(summit.id);
    const call = event({ mode: 'phone', actors: ['KAZ', 'TUR'], recipients: [], date: on('2022-05-11') });
    const grief = event({ type: 'SUPPORT', mode: 'condole', date: on('2022-05-11') });
    expect(link(grief, [visit, call], '').partOf).toBe(call.id);
    expect(link(call, [grief, sign()], '').parts).toEqual([grief.id]);
    expect(link(grief, [{ ...call, date: on('2022-05-12') }], '').partOf).toBeNull();
  });

  it('of a call are talks of the very same two that day of which nobody says where', () => {
    const who = (name: string, side: string) => ({ name, office: 'president', for: side, id: name });
    const both = { people: [who('tokayev', 'KAZ'), who('erdogan', 'TUR')], actors: ['KAZ', 'TUR'], recipients: [] };
    const call = event({ ...both, mode: 'phone', date: on('2022-01-06') });
    const talks = event({ ...both, mode: 'meet', date: on('2022-01-06') });
    expect(link(talks, [call], '2022-12-31').partOf).toBe(call.id);
    expect(link(call, [talks], '2022-12-31').parts).toEqual([talks.id]);
    for (const other of [
      { place: { city: 'Ankara', state: 'TUR' } },
      { people: [who('tokayev', 'KAZ'), who('fidan', 'TUR')] },
      { people: [] },
      { date: on('2022-01-07') },
    ])
      expect(link({ ...talks, ...other }, [call], '2022-12-31').partOf).toBeNull();
  });

  it('are not what lies outside, what others did, what has no exact day, and no second visit', () => {
    const others = [
      sign({ date: on('2022-05-13') }),
      sign({ actors: ['TUR', 'AZE'] }),
      sign({ date: month('2022-05-01', '2022-05-31') }),
      sign({ type: 'ACCUSE', mode: 'disapprove' }),
      event({ date: on('2022-05-11') }),
    ];
    for (const it of others) expect(link(visit, [it], '').parts).toEqual([]);
  });
});

const anyEvent = fc
  .record({
    act: fc.constantFrom<[Linkable['type'], string | null, Linkable['status']]>(
      ['CONSULT', 'visit', 'happened'],
      ['CONSULT', 'multilateral', 'happened'],
      ['CONSULT', 'meet', 'denied'],
      ['CONSULT', null, 'happened'],
      ['CONSULT', 'phone', 'happened'],
      ['AGREE', 'plan-meeting', 'planned'],
      ['AGREE', 'set-target', 'planned'],
      ['REJECT', 'meet', 'happened'],
      ['SUPPORT', 'sign', 'happened'],
      ['SUPPORT', 'thank', 'happened'],
      ['CONSULT', 'third-party', 'happened'],
    ),
    date: fc.constantFrom(
      on('2022-05-09', '2022-05-12'),
      on('2022-05-10'),
      on('2022-07-20'),
      on('2022-03-20'),
      about('2022-05-11'),
      null,
    ),
    reported: fc.constantFrom('2022-03-01', '2022-05-11', '2022-07-01'),
  })
  .map(({ act: [type, mode, status], ...it }) => event({ type, mode, status, ...it }));

describe('what is searched for', () => {
  it('is all that ties could come from', () => {
    fc.assert(
      fc.property(anyEvent, fc.array(anyEvent, { maxLength: 12 }), (one, others) => {
        const found = others.filter((it) => {
          const first = it.date?.start ?? it.reported;
          return searchesFor(one).some(
            (s) => s.acts.includes(`${it.type} ${it.mode}`) && s.first <= first && first <= s.last,
          );
        });
        expect(link(one, found, '2022-12-31')).toEqual(link(one, others, '2022-12-31'));
      }),
      { numRuns: 500 },
    );
  });
});
