import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.js';
import { type Facts, REASONS } from '../../src/judge/judged.js';
import { questionOf } from '../../src/judge/question.js';
import { sayReason } from '../../src/judge/words.js';
import type { VisitKind } from '../../src/record/codebook.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';
import { claimOf, mergedEvent, onDay } from './events.js';

const { knowledge } = openResources(loadSources(undefined, ['en']));
const NOTHING: Facts = {
  events: [],
  totals: [],
  published: onDay('2024-06-01'),
  reach: null,
  visitKindsOf: () => new Set(),
};
const verdict = (claim: Parameters<typeof claimOf>[0], facts: Partial<Facts> = {}) =>
  judge(claimOf(claim), { ...NOTHING, ...facts }, knowledge);

describe('counts', () => {
  const leader = [{ name: 'K. Tokayev', office: 'head-of-state', for: 'KAZ' }];
  const events = [
    mergedEvent({ id: 'a', date: onDay('2022-05-10'), people: leader }),
    mergedEvent({ id: 'b', date: onDay('2023-04-01') }),
    mergedEvent({
      id: 'c',
      date: onDay('2023-08-01'),
      mode: 'multilateral',
      place: { city: 'Istanbul', state: 'TUR' },
    }),
    mergedEvent({ id: 'd', date: onDay('2023-09-01'), actors: ['TUR'], recipients: ['KAZ'] }),
    mergedEvent({ id: 'e', date: onDay('2023-10-01'), status: 'planned' }),
  ];
  const reach = { first: '2020-01-01', last: '2024-12-31' };

  it('are supported by any reading, which is named', () => {
    expect(verdict({ value: 3 }, { events, reach })).toMatchObject({ verdict: 'supported', records: ['a', 'b', 'c'] });
    const bilateral = verdict({ value: 2 }, { events, reach });
    expect(bilateral.verdict).toBe('supported');
    expect(bilateral.reasons[0]).toEqual({ id: 'count.agrees', values: { stated: 2, reading: 'bilateral' } });
    expect(verdict({ value: 1 }, { events, reach }).reasons[0]?.values.reading).toBe('leaders');
  });

  it('are not contradicted by what the record lacks, only by more than was said in the strictest reading', () => {
    expect(verdict({ value: 7 }, { events, reach }).verdict).toBe('not enough record');
    const two = events.map((event) => ({ ...event, people: leader }));
    expect(verdict({ value: 1 }, { events: two, reach }).verdict).toBe('contradicted');
  });

  it('of a series are not contradicted by meetings that may be of another, nor by those of many', () => {
    const meeting = { mode: 'multilateral' as const, actors: ['AZE', 'KAZ'], recipients: [] };
    const held = [
      mergedEvent({ id: 'a', date: onDay('2021-01-01'), ...meeting }),
      mergedEvent({ id: 'b', date: onDay('2022-01-01'), ...meeting }),
      mergedEvent({ id: 'c', date: onDay('2023-01-01'), ...meeting, actors: ['AZE', 'KAZ', 'TUR'] }),
    ];
    const first = verdict({ predicate: 'council', subject: ['AZE', 'KAZ'], value: 1 }, { events: held, reach });
    expect(first.verdict).toBe('not enough record');
    expect(first.reasons[0]).toEqual({ id: 'count.series', values: { stated: 1, counted: 2 } });
    expect(verdict({ predicate: 'council', subject: ['AZE', 'KAZ'], value: 2 }, { events: held, reach }).verdict).toBe(
      'supported',
    );
  });

  it('change when working visits are left out', () => {
    const facts = {
      events,
      reach,
      visitKindsOf: ({ id }: { id: string }) => new Set(id === 'b' ? (['working'] as const) : []),
    };
    expect(verdict({ value: 9 }, facts).counted).toContainEqual({ reading: 'without-working', events: ['a'] });
  });

  it('leave out what is not of the kind or of the person that is counted', () => {
    const kinds = { a: ['state'], b: ['official'], c: ['private'] } as const;
    const facts = {
      events,
      reach,
      visitKindsOf: ({ id }: { id: string }) => new Set<VisitKind>(id in kinds ? kinds[id as keyof typeof kinds] : []),
    };
    expect(verdict({ value: 9, visit: 'state' }, facts).counted).toContainEqual({ reading: 'kind', events: ['a'] });
    expect(verdict({ value: 9, people: leader }, facts).counted).toContainEqual({ reading: 'own', events: ['a'] });
    expect(verdict({ value: 1, visit: 'official' }, facts)).toMatchObject({ verdict: 'supported' });
    // all three, of whatever kind and by whomsoever, are not three state visits, nor three of that person
    expect(verdict({ value: 3, visit: 'state' }, facts).verdict).toBe('not enough record');
    expect(verdict({ value: 3, people: leader }, facts).verdict).toBe('not enough record');
  });

  it('tell only readings of the person and the kind that the words name', () => {
    const four = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'].map((day, at) =>
      mergedEvent({ id: day, date: onDay(day), ...(at < 3 ? { people: leader } : {}) }),
    );
    const kinds = new Map<string, VisitKind>([['2020-01-01', 'working']]);
    const visitKindsOf = ({ id }: { id: string }) => new Set([kinds.get(id) ?? 'official']);
    const claimed = verdict({ value: 1, people: leader }, { events: four, reach, visitKindsOf });
    expect(claimed.counted.map(({ reading }) => reading)).toEqual(['all', 'own', 'own+without-working']);
    expect(claimed.verdict).toBe('contradicted');
  });

  it('take what is told without its day for one of those that have theirs', () => {
    const whole = { start: '2023-01-01', end: '2023-12-31', precision: 'year', basis: 'stated' } as const;
    const three = [
      mergedEvent({ id: 'march', date: onDay('2023-03-16'), people: leader }),
      mergedEvent({ id: 'october', date: onDay('2023-10-29'), people: leader }),
      mergedEvent({ id: 'year', date: whole, people: leader }),
    ];
    const counted = (value: number) =>
      verdict({ value, period: whole, people: leader }, { events: three, reach }).verdict;
    expect([1, 2, 3, 4].map(counted)).toEqual(['contradicted', 'supported', 'not enough record', 'not enough record']);
    const other = [{ name: 'A minister', office: 'minister', for: 'KAZ' }];
    const two = [...three.slice(0, 1), mergedEvent({ id: 'year', date: whole, people: other })];
    expect(verdict({ value: 1, period: whole }, { events: two, reach }).counted[0]?.events).toHaveLength(2);
  });

  it('told as the least are borne out by more', () => {
    const most = verdict({ value: 2, bound: 'least' }, { events, reach });
    expect(most.verdict).toBe('supported');
    expect(verdict({ value: 9, bound: 'least' }, { events, reach }).verdict).toBe('not enough record');
  });

  it('count in two ways at once', () => {
    const kinds = { a: ['working'], b: ['official'], c: ['working'] } as const;
    const facts = {
      events: events.map((event, at) => (at < 2 ? { ...event, people: leader } : event)),
      reach,
      visitKindsOf: ({ id }: { id: string }) => new Set<VisitKind>(id in kinds ? kinds[id as keyof typeof kinds] : []),
    };
    const one = verdict({ value: 1, people: leader }, facts);
    expect(one).toMatchObject({ verdict: 'supported', records: ['b'] });
    expect(one.reasons[0]?.values.reading).toBe('own+without-working');
  });

  it('of years that nobody can date are not held against all years', () => {
    const evidence = [{ field: 'period', start: 0, end: 5, rule: 'r' }];
    const three = events.map((event) => ({ ...event, people: leader }));
    expect(verdict({ value: 1, evidence }, { events: three, reach })).toMatchObject({
      verdict: 'not enough record',
      reasons: [{ id: 'count.undated' }],
    });
  });

  it('count within the period, and say when the ledger does not reach over it', () => {
    const period = onDay('2023-01-01', '2023-12-31');
    expect(verdict({ value: 2, period }, { events, reach })).toMatchObject({
      verdict: 'supported',
      records: ['b', 'c'],
    });
    const short = verdict({ value: 5, period }, { events, reach: { first: '2023-06-01', last: '2024-01-01' } });
    expect(short.reasons.map(({ id }) => id)).toContain('record.period');
  });
});

describe('firsts', () => {
  it('know who recognised whom, and notice that the two are exchanged', () => {
    const claim = { kind: 'first', predicate: 'recognize' } as const;
    expect(verdict({ ...claim, subject: ['TUR', 'KAZ'] }).verdict).toBe('supported');
    expect(verdict({ ...claim, subject: ['KAZ', 'TUR'] })).toMatchObject({
      verdict: 'contradicted',
      reasons: [{ id: 'first.reversed' }],
    });
    expect(verdict({ ...claim, subject: ['CHN', 'KAZ'] }).reasons[0]?.id).toBe('first.known-other');
    expect(verdict({ ...claim, subject: ['NGA', 'MLI'] }).verdict).toBe('not enough record');
  });

  it('are contradicted by an earlier one, never by none', () => {
    const earlier = mergedEvent({ id: 'old', date: onDay('2019-01-01') });
    const now = mergedEvent({ id: 'now', date: onDay('2024-06-01') });
    expect(verdict({ kind: 'first' }, { events: [now, earlier] })).toMatchObject({
      verdict: 'contradicted',
      records: ['old'],
    });
    expect(verdict({ kind: 'first' }, { events: [now] }).verdict).toBe('not enough record');
  });

  it('of a year, of the last years, are held against that time alone', () => {
    const visit = (id: string, day: string) => mergedEvent({ id, date: onDay(day) });
    const [before, march, october] = [
      visit('before', '2017-09-09'),
      visit('march', '2022-03-04'),
      visit('october', '2022-10-12'),
    ];
    const claim = { kind: 'first', period: onDay('2022-01-01', '2022-12-31') } as const;
    const published = onDay('2022-10-13');
    const first = verdict(claim, { events: [before, october], published });
    expect(first).toMatchObject({ verdict: 'not enough record', records: ['october'] });
    expect(first.reasons.map(({ id, values }) => [id, values.day])).toContainEqual([
      'first.before-period',
      '2017-09-09',
    ]);
    expect(verdict(claim, { events: [before, march, october], published })).toMatchObject({
      verdict: 'contradicted',
      records: ['march'],
    });
    // Told years later it may be of either: the record knows which was the first.
    const later = verdict(claim, { events: [before, march, october], published: onDay('2024-06-01') });
    expect(later).toMatchObject({ verdict: 'not enough record', records: ['march'] });
    expect(later.reasons[0]?.id).toBe('first.of-period');
  });

  it("of a person's visits are not contradicted by somebody else's, nor by nobody's", () => {
    const minister = [{ name: 'Mukhtar Tileuberdi', office: 'foreign-minister', for: 'KAZ' }];
    const president = [{ name: 'Kassym-Jomart Tokayev', office: 'head-of-state', for: 'KAZ' }];
    const earlier = (people: typeof minister) => [mergedEvent({ id: 'old', date: onDay('2019-09-01'), people })];
    const claim = { kind: 'first', people: president } as const;
    expect(verdict(claim, { events: earlier(minister) }).verdict).toBe('not enough record');
    expect(verdict(claim, { events: earlier([]) }).verdict).toBe('not enough record');
    expect(verdict(claim, { events: earlier(president) }).verdict).toBe('contradicted');
    expect(verdict({ kind: 'first' }, { events: earlier(minister) }).verdict).toBe('contradicted');
  });

  it('of somebody in office are not contradicted by what he did in another one', () => {
    const as = (office: string) => [{ name: 'Shavkat Mirziyoyev', office, for: 'UZB' }];
    const claim = { kind: 'first', subject: ['UZB', 'TKM'], people: as('head-of-state') } as const;
    const earlier = (office: string) => [
      mergedEvent({ id: 'old', date: onDay('2016-03-10'), actors: ['UZB'], recipients: ['TKM'], people: as(office) }),
    ];
    const asPremier = verdict(claim, { events: earlier('head-of-government') });
    expect(asPremier.verdict).toBe('not enough record');
    expect(asPremier.reasons[0]).toEqual({ id: 'first.other-office', values: { day: '2016-03-10' } });
    expect(verdict(claim, { events: earlier('head-of-state') }).verdict).toBe('contradicted');
  });

  it.each<[VisitKind | undefined, VisitKind | undefined, string]>([
    ['state', 'state', 'contradicted'],
    ['state', 'official', 'not enough record'],
    ['state', undefined, 'not enough record'],
    ['official', 'working', 'not enough record'],
    [undefined, 'official', 'contradicted'],
    [undefined, undefined, 'contradicted'],
    [undefined, 'transit', 'not enough record'],
  ])('of a kind of visit (%s) beside an earlier %s one: %s', (visit, kind, expected) => {
    const events = [mergedEvent({ id: 'old', date: onDay('2019-09-01') })];
    const visitKindsOf = () => new Set(kind ? [kind] : []);
    expect(verdict({ kind: 'first', ...(visit ? { visit } : {}) }, { events, visitKindsOf }).verdict).toBe(expected);
  });
});

describe('days', () => {
  it('of which there is one are supported or contradicted', () => {
    const claim = { kind: 'date', predicate: 'independence', subject: ['KAZ'] } as const;
    expect(verdict({ ...claim, value: '1991' }).verdict).toBe('supported');
    expect(verdict({ ...claim, value: '1991-12-16' }).verdict).toBe('supported');
    expect(verdict({ ...claim, value: '1993' }).verdict).toBe('contradicted');
  });

  it('of anniversaries are counted from the day of the text', () => {
    const claim = { kind: 'anniversary', predicate: 'relations', unit: 'year' } as const;
    expect(verdict({ ...claim, value: 30 }, { published: onDay('2022-03-02') }).verdict).toBe('supported');
    expect(verdict({ ...claim, value: 20 }, { published: onDay('2022-03-02') }).verdict).toBe('contradicted');
    expect(verdict({ ...claim, value: 30 }, { published: null }).verdict).toBe('not enough record');
  });

  it('of treaties contradict nothing: the one that is meant may not be known', () => {
    const claim = { kind: 'anniversary', predicate: 'founding', subject: ['AZE', 'KAZ'] } as const;
    expect(verdict({ ...claim, value: 20 }, { published: onDay('2025-10-20') }).verdict).toBe('supported');
    expect(verdict({ ...claim, value: 11 }, { published: onDay('2025-10-20') }).verdict).toBe('not enough record');
  });
});

describe('offices and memberships', () => {
  it('follow the spelling, and tell of it', () => {
    const claim = { kind: 'office', predicate: 'head-of-government', subject: ['KAZ'] } as const;
    const published = onDay('2022-01-20');
    expect(verdict({ ...claim, value: 'Alihan Smailov' }, { published }).verdict).toBe('supported');
    const slip = verdict({ ...claim, value: 'Alihan İsmayilov' }, { published });
    expect(slip.verdict).toBe('supported');
    expect(slip.reasons.map(({ id }) => id)).toContain('office.misspelt');
    expect(verdict({ ...claim, value: 'Askar Mamin' }, { published }).verdict).toBe('contradicted');
  });

  it('are held by whom the text names: neither a namesake nor another is supported', () => {
    const claim = { kind: 'office', predicate: 'head-of-government', subject: ['KAZ'] } as const;
    const published = onDay('2022-01-20');
    for (const value of ['Пётр Смаилов', 'P. Smailov', 'Pyotr Ivanov', 'Alikhan Baimenov', 'Askar Mamin'])
      expect(verdict({ ...claim, value }, { published }).verdict).toBe('contradicted');
    for (const value of ['Smailov', 'A. Smailov', 'Алихан Асханович Смаилов', 'Әлихан Смайылов'])
      expect(verdict({ ...claim, value }, { published }).verdict).toBe('supported');
    // (a lone name that is only near, a word that may be no name)
    for (const value of ['İsmayilov', 'Yesterday Smailov'])
      expect(verdict({ ...claim, value }, { published }).verdict).toBe('not enough record');
  });

  it('are supported at any time, and contradicted at none, where the text has no day', () => {
    const claim = { kind: 'office', predicate: 'head-of-government', subject: ['KAZ'] } as const;
    const slip = verdict({ ...claim, value: 'Alihan İsmayilov' }, { published: null });
    expect(slip.verdict).toBe('supported');
    expect(slip.reasons.map(({ id }) => id)).toEqual(['office.held', 'office.misspelt']);
    expect(verdict({ ...claim, value: 'Pyotr Ivanov' }, { published: null }).verdict).toBe('not enough record');
    const guess = { start: '1995-01-01', end: '1995-12-31', precision: 'year', basis: 'inferred' } as const;
    expect(verdict({ ...claim, value: 'Pyotr Ivanov' }, { published: guess }).verdict).toBe('not enough record');
  });

  it('are supported from the election on', () => {
    const claim = { kind: 'office', predicate: 'head-of-state', subject: ['KGZ'], value: 'Sadyr Japarov' } as const;
    expect(verdict(claim, { published: onDay('2021-01-12') }).verdict).toBe('supported');
  });

  it('depend on the day', () => {
    const claim = { kind: 'membership', predicate: 'member', value: 'OTS', subject: ['UZB'] } as const;
    expect(verdict(claim).verdict).toBe('supported');
    expect(verdict(claim, { published: onDay('2015-01-01') }).verdict).toBe('contradicted');
    expect(verdict({ ...claim, value: 'NO-SUCH' }).verdict).toBe('not enough record');
  });
});

describe('totals', () => {
  const claim = { kind: 'total', predicate: 'trade-volume', value: 5_400_000_000, unit: 'USD' } as const;
  const other = (value: number, group: string) => ({
    claim: claimOf({ ...claim, value }),
    group,
    published: onDay('2024-05-30'),
  });

  it('are supported by one independent source, contradicted by two that agree', () => {
    expect(verdict(claim, { totals: [other(5_390_000_000, 'x')] }).verdict).toBe('supported');
    expect(verdict(claim, { totals: [other(9e9, 'x')] }).verdict).toBe('not enough record');
    expect(verdict(claim, { totals: [other(9e9, 'x'), other(9e9, 'x')] }).verdict).toBe('not enough record');
    expect(verdict(claim, { totals: [other(9e9, 'x'), other(9e9, 'y')] }).verdict).toBe('contradicted');
  });

  it('of another occasion contradict nothing: what has no period is of the days of its text', () => {
    const signed = { kind: 'total', predicate: 'agreements', value: 22 } as const;
    const given = (group: string, day: string) => ({
      claim: claimOf({ ...signed, value: 15 }),
      group,
      published: onDay(day),
    });
    const years = [given('x', '2022-05-11'), given('y', '2022-05-11')];
    expect(verdict(signed, { totals: years }).verdict).toBe('not enough record');
    const days = [given('x', '2024-05-28'), given('y', '2024-06-02')];
    expect(verdict(signed, { totals: days }).verdict).toBe('contradicted');
  });

  it('that are the least, or the most, leave room on their open side', () => {
    const many = (value: number, bound?: 'least' | 'most') =>
      ['x', 'y'].map((group) => ({
        ...other(value, group),
        claim: claimOf({ ...claim, value, ...(bound ? { bound } : {}) }),
      }));
    const over = verdict({ ...claim, bound: 'least' }, { totals: many(9e9) });
    expect(over).toMatchObject({ verdict: 'not enough record', reasons: [{ id: 'total.room' }] });
    expect(verdict({ ...claim, bound: 'least' }, { totals: many(2e9) }).verdict).toBe('contradicted');
    expect(verdict({ ...claim, bound: 'most' }, { totals: many(2e9) }).verdict).toBe('not enough record');
    expect(verdict(claim, { totals: many(2e9, 'least') }).verdict).toBe('not enough record');
    expect(verdict(claim, { totals: many(9e9, 'least') }).verdict).toBe('contradicted');
  });

  it('that grow from day to day are contradicted by fewer of a later day, by more of an earlier one', () => {
    const killed = { kind: 'total', predicate: 'killed', subject: ['TUR'], value: 6234 } as const;
    const given = (value: number, day: string) => ({
      totals: ['x', 'y'].map((group) => ({ claim: claimOf({ ...killed, value }), group, published: onDay(day) })),
      published: onDay('2023-02-08'),
    });
    expect(verdict(killed, given(284, '2023-02-06')).verdict).toBe('not enough record');
    expect(verdict(killed, given(24_617, '2023-02-12')).verdict).toBe('not enough record');
    expect(verdict(killed, given(284, '2023-02-12')).verdict).toBe('contradicted');
    expect(verdict(killed, given(24_617, '2023-02-06')).verdict).toBe('contradicted');
    expect(verdict(killed, given(5000, '2023-02-08')).verdict).toBe('contradicted');
  });

  it('of another unit or year are not compared', () => {
    const euros = { claim: claimOf({ ...claim, unit: 'EUR' }), group: 'x', published: null };
    expect(verdict(claim, { totals: [euros] }).verdict).toBe('not enough record');
  });
});

it('asks the ledger only what it can answer', () => {
  expect(questionOf(claimOf({ kind: 'office' }), null)).toBeNull();
  expect(questionOf(claimOf({ subject: [] }), null)).toBeNull();
  expect(questionOf(claimOf({ period: onDay('2021-01-01', '2023-12-31') }), null)).toEqual({
    dyad: ['KAZ', 'TUR'],
    since: '2021-01-01',
    until: '2023-12-31',
    type: ['CONSULT'],
  });
});

it('says every reason in words, with nothing left open', () => {
  for (const id of REASONS) expect(sayReason({ id, values: {} })).not.toMatch(/[{}]/);
});
