import { describe, expect, it } from 'vitest';
import { combine, NO_TIES, type Told } from '../../src/merge/combine.js';
import type { CodedEvent } from '../../src/record/record.js';
import { sampleEvent } from '../record/sample.js';
import { about, month, on } from './pairs.js';

const told = (id: string, event: Partial<CodedEvent> = {}, change: Partial<Told> = {}): Told => ({
  event: sampleEvent({ id: `${id}.e`, confidence: 0.8, ...event }),
  document: id,
  group: id,
  outlet: `Outlet ${id}`,
  url: null,
  title: null,
  language: 'tr',
  day: '2022-05-10',
  passage: null,
  ...change,
});
const of = (...reports: Told[]) => combine('m1', reports, NO_TIES);

describe('combine', () => {
  it('counts sources: neither copies nor a second text of one outlet add one', () => {
    const event = of(
      told('a'),
      told('b', {}, { group: 'a' }),
      told('c'),
      told('d', {}, { outlet: 'OUTLET C' }),
      told('e', {}, { outlet: null }),
    );
    expect(event).toMatchObject({ corroboration: 3, copies: 1, confidence: 0.992 });
    expect(event.reports.map((it) => [it.document, it.copy])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
      ['d', false],
      ['e', false],
    ]);
    // b is a copy of a, c speaks in b's outlet: all three are one source.
    expect(of(told('a'), told('b', {}, { group: 'a' }), told('c', {}, { outlet: 'Outlet b' })).corroboration).toBe(1);
  });

  it('dates a plan no earlier than it was first announced', () => {
    const on = (start: string, basis: 'published' | 'relative') =>
      ({ start, end: start, precision: 'day', basis }) as const;
    const plan = (announced: string, day: string) =>
      ({
        ...({ type: 'AGREE', mode: 'plan-meeting', status: 'planned' } as const),
        ...{ announced: on(announced, 'published'), date: on(day, 'relative') },
      }) as const;
    const event = of(
      told('a', { ...plan('2022-10-11', '2022-10-05'), confidence: 0.95 }),
      told('b', plan('2022-10-12', '2022-10-12')),
    );
    expect([event.date?.start, event.announced?.start]).toEqual(['2022-10-12', '2022-10-11']);
    expect(event.variants.date).toHaveLength(2);
    // Where no report gives a later day, the record keeps what is told.
    expect(of(told('a', plan('2022-10-11', '2022-10-05'))).date?.start).toBe('2022-10-05');
  });

  it('takes one agency in four languages, and one site, for one source', () => {
    const agency = ['AZƏRTAC', 'АЗЕРТАДЖ', 'AZERTAC'].map((outlet, at) => told(`a${at}`, {}, { outlet }));
    expect(of(...agency).corroboration).toBe(1);
    const site = ['https://sputnik.kz/1', 'https://kz.sputnik.kz/2', 'https://sputnik.az/3'];
    expect(of(...site.map((url, at) => told(`s${at}`, {}, { url, outlet: `Sputnik ${at}` }))).corroboration).toBe(2);
    const channels = ['https://t.me/one/1', 'https://t.me/two/1'];
    expect(of(...channels.map((url, at) => told(`t${at}`, {}, { url, outlet: null }))).corroboration).toBe(2);
  });

  it('takes the value best borne out, and keeps all that differ with their reports', () => {
    const event = of(
      told('a', { actors: ['KAZ'], recipients: ['TUR'] }),
      told('b', { actors: ['TUR'], recipients: ['KAZ'] }),
      told('c', { actors: ['TUR'], recipients: ['KAZ'] }, { group: 'b', outlet: 'Outlet b' }),
      told('d', { actors: ['KAZ'], recipients: ['TUR'] }),
    );
    expect(event).toMatchObject({ actors: ['KAZ'], recipients: ['TUR'] });
    expect(event.variants.sides.map((it) => it.reports)).toEqual([
      ['a.e', 'd.e'],
      ['b.e', 'c.e'],
    ]);
    expect(event.variants.mode).toEqual([]);
  });

  it('prefers days that are said to days of publication, exact ones to vague, and of publications the earliest', () => {
    const dates = (...all: CodedEvent['date'][]) => of(...all.map((date, at) => told(`d${at}`, { date }))).date;
    expect(dates(about('2022-05-11'), on('2022-05-10'), about('2022-05-11'))).toEqual(on('2022-05-10'));
    expect(dates(month('2022-05-01', '2022-05-31'), on('2022-05-10'))).toEqual(on('2022-05-10'));
    expect(dates(about('2022-05-11'), about('2022-05-11'), about('2022-05-10'))).toEqual(about('2022-05-10'));
    expect(dates(null, null)).toBeNull();
    // A week says when as roughly as a month.
    expect(dates(on('2022-05-09', '2022-05-15'), on('2022-05-10'))).toEqual(on('2022-05-10'));
    // A day that words give is no day of publication because the first report has only that.
    expect(dates(about('2022-05-11'), on('2022-05-10'), about('2022-05-10'))).toEqual(on('2022-05-10'));
    expect(dates(about('2022-05-10'), about('2022-05-09'), on('2022-05-10'))).toEqual(on('2022-05-10'));
  });

  it('calls a visit what one knows as a visit, and history only what all tell as history', () => {
    expect(of(told('a', { mode: 'meet' }), told('b', { mode: 'meet' }), told('c'))).toMatchObject({ mode: 'visit' });
    expect(of(told('a', { background: true }), told('b')).background).toBe(false);
  });

  it('names each person once, as the report that knows most', () => {
    const known = { name: 'Kassym-Jomart Tokayev', office: 'president', for: 'KAZ', id: 'tokayev' };
    const people = of(
      told('a', { people: [{ ...known, name: 'Tokayev', office: null }] }),
      told('b', { people: [known] }),
    ).people;
    expect(people).toEqual([known]);
  });
});
