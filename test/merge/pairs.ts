/**
 * Pairs of tellings that a careful reader calls the same event, different ones, or cannot tell. The thresholds of
 * `src/merge/compare.ts` were set on them: no pair of `different` may be joined.
 */
import type { CodedEvent, DateRange } from '../../src/record/record.js';

export interface Told {
  readonly event: Partial<CodedEvent>;
  readonly published: string;
  /** Of a pledge: in what its amount is told. */
  readonly unit?: string;
  /** The sentence that tells it. */
  readonly passage?: string;
}

export interface Pair {
  readonly says: string;
  readonly one: Told;
  readonly other: Told;
}

export const on = (start: string, end = start): DateRange => ({ start, end, precision: 'day', basis: 'stated' });
export const about = (start: string): DateRange => ({ start, end: start, precision: 'day', basis: 'published' });
export const month = (start: string, end: string): DateRange => ({ start, end, precision: 'month', basis: 'stated' });
export const year = (y: string): DateRange => ({
  start: `${y}-01-01`,
  end: `${y}-12-31`,
  precision: 'year',
  basis: 'stated',
});
const person = (name: string, side: string, id?: string) => ({
  name,
  office: 'president',
  for: side,
  ...(id === undefined ? {} : { id }),
});
const TOKAYEV = person('Kassym-Jomart Tokayev', 'KAZ', 'tokayev');
const ERDOGAN = person('Recep Tayyip Erdoğan', 'TUR', 'erdogan');
const told = (published: string, event: Partial<CodedEvent>): Told => ({ published, event });
const visit = { type: 'CONSULT', mode: 'visit', actors: ['KAZ'], recipients: ['TUR'] } as const;
const meet = { type: 'CONSULT', mode: 'meet', actors: ['KAZ', 'TUR'], recipients: [] } as const;
const phone = { type: 'CONSULT', mode: 'phone', actors: ['TUR', 'KAZ'], recipients: [] } as const;
const condole = { type: 'SUPPORT', mode: 'condole', actors: ['KAZ'], recipients: ['TUR'] } as const;
const sign = { type: 'SUPPORT', mode: 'sign', recipients: [] } as const;
const plan = { type: 'AGREE', mode: 'plan-meeting', status: 'planned', actors: ['KAZ'], recipients: ['TUR'] } as const;
const summit = { type: 'CONSULT', mode: 'multilateral', recipients: [] } as const;

/** Promised on one day, until another. */
const pledged = (from: string, until: string) =>
  told(from, {
    type: 'AGREE',
    mode: 'pledge-aid',
    status: 'planned',
    actors: ['KAZ'],
    recipients: ['TUR'],
    date: { start: from, end: until, precision: 'day', basis: 'inferred' },
    announced: about(from),
  });

export const SAME: readonly Pair[] = [
  {
    says: 'an order that two papers let another hand over',
    one: {
      event: {
        type: 'SUPPORT',
        mode: 'honor',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [
          { name: 'Imre Kis', office: 'head-of-state', for: 'HUN', id: 'HUN/kis' },
          { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/daulet' },
        ],
      },
      published: '2024-03-05',
    },
    other: {
      event: {
        type: 'SUPPORT',
        mode: 'honor',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [
          { name: 'Bela Nagy', office: 'foreign-minister', for: 'HUN', id: 'HUN/nagy' },
          { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/daulet' },
        ],
      },
      published: '2024-03-05',
    },
  },
  {
    says: 'one sentence on a shelling without a city, in two papers',
    one: {
      event: { type: 'ASSAULT', mode: 'heavy-weapons', actors: ['RUS'], recipients: ['UKR'], date: on('2024-03-04') },
      published: '2024-03-05',
      passage: 'Russia shelled the port.',
    },
    other: {
      event: { type: 'ASSAULT', mode: 'heavy-weapons', actors: ['RUS'], recipients: ['UKR'], date: on('2024-03-04') },
      published: '2024-03-05',
      passage: 'Russia shelled the port',
    },
  },
  {
    says: 'a pledge of one day, told in two currencies',
    one: { ...pledged('2023-02-07', '2023-02-28'), unit: 'EUR' },
    other: { ...pledged('2023-02-07', '2023-02-28'), unit: 'USD' },
  },
  {
    says: 'a signing that one paper calls trade and another the economy',
    one: told('2024-05-20', { ...sign, actors: ['KAZ', 'UZB'], date: on('2024-05-19'), context: ['trade'] }),
    other: told('2024-05-20', { ...sign, actors: ['KAZ', 'UZB'], date: on('2024-05-19'), context: ['economic'] }),
  },
  {
    says: 'a promise until one day, told again two days later',
    one: pledged('2023-05-10', '2023-12-31'),
    other: pledged('2023-05-12', '2023-12-31'),
  },
  {
    says: 'a call that one report knows as talks of some kind',
    one: told('2023-02-06', { ...phone, date: on('2023-02-06') }),
    other: told('2023-02-06', { ...phone, mode: null, date: about('2023-02-06') }),
  },
  {
    says: 'a signing of which each report names another minister',
    one: told('2022-05-10', { ...sign, actors: ['KAZ', 'TUR'], date: on('2022-05-10'), people: [ERDOGAN] }),
    other: told('2022-05-10', {
      ...sign,
      actors: ['TUR', 'KAZ'],
      date: about('2022-05-10'),
      people: [person('Hulusi Akar', 'TUR', 'akar')],
    }),
  },
  {
    says: 'a visit on a day and on the two days that it lasted',
    one: told('2022-05-10', { ...visit, date: on('2022-05-10') }),
    other: told('2022-05-11', { ...visit, date: on('2022-05-10', '2022-05-11') }),
  },
  {
    says: 'a visit that one dates, and one knows by its publication the day after',
    one: told('2022-05-11', { ...visit, date: on('2022-05-10') }),
    other: told('2022-05-11', { ...visit, date: about('2022-05-11') }),
  },
  {
    says: 'a meeting that another report knows as a visit',
    one: told('2022-05-10', { ...visit, date: on('2022-05-10') }),
    other: told('2022-05-10', { ...meet, date: on('2022-05-10'), people: [TOKAYEV, ERDOGAN] }),
  },
  {
    says: 'a call with names in two scripts',
    one: told('2023-02-06', { ...phone, date: on('2023-02-06'), people: [person('Тоқаев', 'KAZ')] }),
    other: told('2023-02-06', { ...phone, date: about('2023-02-06'), people: [person('Tokayev', 'KAZ')] }),
  },
  {
    says: 'condolences without a day, published within a day of each other',
    one: told('2023-02-06', { ...condole, date: null }),
    other: told('2023-02-07', { ...condole, date: null, people: [TOKAYEV] }),
  },
  {
    says: 'a summit whose reports name other participants',
    one: told('2022-11-11', { ...summit, actors: ['OTS', 'KAZ', 'TUR', 'UZB'], date: on('2022-11-11') }),
    other: told('2022-11-11', {
      ...summit,
      actors: ['OTS', 'TUR', 'AZE', 'KAZ', 'UZB', 'KGZ'],
      date: on('2022-11-11'),
    }),
  },
  {
    says: 'a signing that one tells of both sides and one of the first, in the same city',
    one: told('2022-05-10', {
      ...sign,
      actors: ['KAZ', 'TUR'],
      date: on('2022-05-10'),
      place: { city: 'Ankara', state: 'TUR' },
    }),
    other: told('2022-05-10', {
      ...sign,
      actors: ['TUR'],
      date: on('2022-05-10'),
      place: { city: 'ANKARA', state: 'TUR' },
    }),
  },
  {
    says: 'recognition told by year and by day',
    one: told('2021-12-16', {
      type: 'SUPPORT',
      mode: 'recognize',
      actors: ['TUR'],
      recipients: ['KAZ'],
      date: year('1991'),
    }),
    other: told('2022-05-10', {
      type: 'SUPPORT',
      mode: 'recognize',
      actors: ['TUR'],
      recipients: ['KAZ'],
      date: on('1991-12-16'),
    }),
  },
  {
    says: 'a plan announced for a month and for a day in it',
    one: told('2022-04-01', { ...plan, date: month('2022-05-01', '2022-05-31') }),
    other: told('2022-04-28', { ...plan, date: on('2022-05-10') }),
  },
  {
    says: 'a plan without a day, told by two a day apart',
    one: told('2022-04-01', { ...plan, date: about('2022-04-01') }),
    other: told('2022-04-02', { ...plan, date: on('2022-05-10') }),
  },
];

export const DIFFERENT: readonly Pair[] = [
  {
    says: 'an order for the president and one for the prime minister',
    one: {
      event: {
        type: 'SUPPORT',
        mode: 'honor',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [{ name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/daulet' }],
      },
      published: '2024-03-05',
    },
    other: {
      event: {
        type: 'SUPPORT',
        mode: 'honor',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [{ name: 'Olzhas Nur', office: 'head-of-government', for: 'KAZ', id: 'KAZ/nur' }],
      },
      published: '2024-03-05',
    },
  },
  {
    says: 'congratulations of one to two',
    one: {
      event: {
        type: 'SUPPORT',
        mode: 'congratulate',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [
          { name: 'Imre Kis', office: 'head-of-state', for: 'HUN', id: 'HUN/kis' },
          { name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/daulet' },
        ],
      },
      published: '2024-03-05',
    },
    other: {
      event: {
        type: 'SUPPORT',
        mode: 'congratulate',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [
          { name: 'Imre Kis', office: 'head-of-state', for: 'HUN', id: 'HUN/kis' },
          { name: 'Olzhas Nur', office: 'head-of-government', for: 'KAZ', id: 'KAZ/nur' },
        ],
      },
      published: '2024-03-05',
    },
  },
  {
    says: 'invitations to two',
    one: {
      event: {
        type: 'AGREE',
        mode: 'invite',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [{ name: 'Serik Daulet', office: 'head-of-state', for: 'KAZ', id: 'KAZ/daulet' }],
      },
      published: '2024-03-05',
    },
    other: {
      event: {
        type: 'AGREE',
        mode: 'invite',
        actors: ['HUN'],
        recipients: ['KAZ'],
        date: on('2024-03-04'),
        people: [{ name: 'Olzhas Nur', office: 'head-of-government', for: 'KAZ', id: 'KAZ/nur' }],
      },
      published: '2024-03-05',
    },
  },
  {
    says: 'exercises and gas of one day',
    one: told('2024-02-21', {
      type: 'COOPERATE',
      mode: null,
      actors: ['AZE', 'GEO'],
      recipients: [],
      date: on('2024-02-20'),
      context: ['military'],
    }),
    other: told('2024-02-21', {
      type: 'COOPERATE',
      mode: null,
      actors: ['AZE', 'GEO'],
      recipients: [],
      date: on('2024-02-20'),
      context: ['trade'],
    }),
  },
  {
    says: 'signings in two states on one day',
    one: told('2024-08-20', {
      ...sign,
      actors: ['RUS', 'AZE'],
      date: on('2024-08-19'),
      place: { city: 'Baku', state: 'AZE' },
    }),
    other: told('2024-08-20', {
      ...sign,
      actors: ['RUS', 'AZE'],
      date: on('2024-08-19'),
      place: { city: 'Moscow', state: 'RUS' },
    }),
  },
  {
    says: 'promises of one month until two days',
    one: pledged('2023-05-10', '2023-12-31'),
    other: pledged('2023-05-20', '2023-09-30'),
  },
  {
    says: 'help promised, and help sent',
    one: told('2023-02-06', {
      type: 'AGREE',
      mode: 'pledge-aid',
      status: 'planned',
      actors: ['AZE'],
      recipients: ['TUR'],
      date: about('2023-02-06'),
    }),
    other: told('2023-02-06', {
      type: 'AID',
      mode: 'rescue',
      actors: ['AZE'],
      recipients: ['TUR'],
      date: about('2023-02-06'),
    }),
  },
  {
    says: 'two calls in one week',
    one: told('2023-02-06', { ...phone, date: on('2023-02-06'), people: [TOKAYEV, ERDOGAN] }),
    other: told('2023-02-09', { ...phone, date: on('2023-02-09'), people: [TOKAYEV, ERDOGAN] }),
  },
  {
    says: 'calls on two days running, when one does not say who called',
    one: told('2023-02-06', { ...phone, date: on('2023-02-06'), people: [TOKAYEV, ERDOGAN] }),
    other: told('2023-02-07', { ...phone, date: on('2023-02-07') }),
  },
  {
    says: 'a call and a visit on one day',
    one: told('2022-05-10', { ...phone, date: on('2022-05-10') }),
    other: told('2022-05-10', { ...visit, date: on('2022-05-10') }),
  },
  {
    says: 'a plan and the visit that came of it',
    one: told('2022-05-09', { ...plan, date: on('2022-05-10') }),
    other: told('2022-05-10', { ...visit, date: on('2022-05-10') }),
  },
  {
    says: 'a visit announced, and then announced for another day',
    one: told('2022-04-01', { ...plan, date: on('2022-05-10') }),
    other: told('2022-04-20', { ...plan, date: on('2022-06-15') }),
  },
  {
    says: 'condolences for two disasters',
    one: told('2023-02-06', { ...condole, date: on('2023-02-06') }),
    other: told('2023-02-21', { ...condole, date: on('2023-02-21') }),
  },
  {
    says: 'condolences the other way round',
    one: told('2023-02-06', { ...condole, date: on('2023-02-06') }),
    other: told('2023-02-06', { ...condole, actors: ['TUR'], recipients: ['KAZ'], date: on('2023-02-06') }),
  },
  {
    says: 'a meeting at the margin of a summit, and a visit to the capital',
    one: told('2022-11-11', { ...meet, date: on('2022-11-11'), place: { city: 'Semerkant', state: 'UZB' } }),
    other: told('2022-11-12', {
      ...visit,
      date: on('2022-11-11', '2022-11-12'),
      place: { city: 'Ankara', state: 'TUR' },
    }),
  },
  {
    says: 'a meeting in a third country and a visit',
    one: told('2022-11-11', { ...meet, mode: 'third-party', date: on('2022-11-11') }),
    other: told('2022-11-11', { ...visit, date: on('2022-11-11') }),
  },
  {
    says: 'the summit and a meeting at its margin',
    one: told('2022-11-11', { ...summit, actors: ['KAZ', 'TUR', 'UZB'], date: on('2022-11-11') }),
    other: told('2022-11-11', { ...meet, date: on('2022-11-11') }),
  },
  {
    says: 'visits on one day of two years',
    one: told('2019-04-02', { ...visit, date: on('2019-04-02') }),
    other: told('2022-04-02', { ...visit, date: on('2022-04-02') }),
  },
  {
    says: 'the president and the foreign minister, each with his own host',
    one: told('2022-05-10', { ...visit, date: on('2022-05-10'), people: [TOKAYEV, ERDOGAN] }),
    other: told('2022-05-10', {
      ...visit,
      date: on('2022-05-10'),
      people: [person('Muhtar Tileuberdi', 'KAZ', 'tileuberdi'), person('Mevlüt Çavuşoğlu', 'TUR', 'cavusoglu')],
    }),
  },
  {
    says: 'a denied meeting and one that took place',
    one: told('2022-05-10', { ...meet, status: 'denied', date: on('2022-05-10') }),
    other: told('2022-05-10', { ...meet, date: on('2022-05-10') }),
  },
  {
    says: 'another third party',
    one: told('2022-05-10', { ...sign, actors: ['KAZ', 'TUR'], date: on('2022-05-10') }),
    other: told('2022-05-10', { ...sign, actors: ['TUR', 'AZE'], date: on('2022-05-10') }),
  },
];

export const UNSURE: readonly Pair[] = [
  {
    says: 'a summit of five in a city, and one of them at that of their organisation there',
    one: told('2023-11-04', {
      ...summit,
      actors: ['AZE', 'KAZ', 'KGZ', 'TUR', 'UZB'],
      date: on('2023-11-03'),
      place: { city: 'Astana', state: 'KAZ' },
    }),
    other: told('2023-11-04', {
      ...summit,
      actors: ['TUR', 'OTS'],
      date: on('2023-11-03'),
      place: { city: 'Astana', state: 'KAZ' },
    }),
  },
  {
    says: 'two shellings of one day, equal in all that is known',
    one: {
      event: { type: 'ASSAULT', mode: 'heavy-weapons', actors: ['RUS'], recipients: ['UKR'], date: on('2024-03-04') },
      published: '2024-03-05',
      passage: 'Russia shelled the port.',
    },
    other: {
      event: { type: 'ASSAULT', mode: 'heavy-weapons', actors: ['RUS'], recipients: ['UKR'], date: on('2024-03-04') },
      published: '2024-03-05',
      passage: 'Russia shelled the power station.',
    },
  },
  {
    says: 'two appointments of one day, of people whom nobody knows',
    one: {
      event: { type: 'OFFICE', mode: 'appoint', actors: ['KAZ'], recipients: [], date: on('2024-03-04'), people: [] },
      published: '2024-03-05',
      passage: 'A new foreign minister was appointed.',
    },
    other: {
      event: { type: 'OFFICE', mode: 'appoint', actors: ['KAZ'], recipients: [], date: on('2024-03-04'), people: [] },
      published: '2024-03-05',
      passage: 'A new defence minister was appointed.',
    },
  },
  {
    says: 'pledges of one day, tents and money',
    one: { ...pledged('2023-02-07', '2023-02-28'), unit: 'tent' },
    other: { ...pledged('2023-02-07', '2023-02-28'), unit: 'USD' },
  },
  {
    says: 'two signings of one day, on culture and on energy',
    one: told('2024-05-20', { ...sign, actors: ['KAZ', 'UZB'], date: on('2024-05-19'), context: ['culture'] }),
    other: told('2024-05-20', { ...sign, actors: ['KAZ', 'UZB'], date: on('2024-05-19'), context: ['energy'] }),
  },
  {
    says: 'a call of the same two that two papers date a day apart',
    one: told('2023-02-06', { ...phone, date: on('2023-02-06'), people: [TOKAYEV, ERDOGAN] }),
    other: told('2023-02-07', { ...phone, date: on('2023-02-07'), people: [TOKAYEV, ERDOGAN] }),
  },
  {
    says: 'a visit, and one the other way in the same month',
    one: told('2022-05-10', { ...visit, date: on('2022-05-10'), people: [TOKAYEV, ERDOGAN] }),
    other: told('2022-10-12', {
      ...visit,
      actors: ['TUR'],
      recipients: ['KAZ'],
      date: month('2022-05-01', '2022-05-31'),
      people: [TOKAYEV, ERDOGAN],
    }),
  },
  {
    says: 'help sent, and help sent the day after',
    one: told('2023-02-06', {
      type: 'AID',
      mode: 'rescue',
      actors: ['AZE'],
      recipients: ['TUR'],
      date: about('2023-02-06'),
    }),
    other: told('2023-02-07', {
      type: 'AID',
      mode: 'rescue',
      actors: ['AZE'],
      recipients: ['TUR'],
      date: about('2023-02-07'),
    }),
  },
  {
    says: 'a visit in May, and one on a day in May',
    one: told('2022-06-01', { ...visit, date: month('2022-05-01', '2022-05-31') }),
    other: told('2022-05-10', { ...visit, date: on('2022-05-10') }),
  },
  {
    says: 'a call in May, and one on a day in May by the same two',
    one: told('2022-06-01', { ...phone, date: month('2022-05-01', '2022-05-31'), people: [TOKAYEV, ERDOGAN] }),
    other: told('2022-05-10', { ...phone, date: on('2022-05-10'), people: [TOKAYEV, ERDOGAN] }),
  },
  {
    says: 'attacks of one day whose place is not told',
    one: told('2023-01-02', {
      type: 'ASSAULT',
      mode: 'drone',
      actors: ['RUS'],
      recipients: ['UKR'],
      date: on('2023-01-02'),
    }),
    other: told('2023-01-02', {
      type: 'ASSAULT',
      mode: 'drone',
      actors: ['RUS'],
      recipients: ['UKR'],
      date: on('2023-01-02'),
      place: { city: 'Kiev', state: 'UKR' },
    }),
  },
  {
    says: 'a signing with one side named, and with both',
    one: told('2022-05-10', { ...sign, actors: ['KAZ', 'TUR'], date: on('2022-05-10') }),
    other: told('2022-05-10', { ...sign, actors: ['TUR'], date: on('2022-05-10') }),
  },
  {
    says: 'criticism published the same day',
    one: told('2022-05-10', {
      type: 'ACCUSE',
      mode: 'disapprove',
      actors: ['AZE'],
      recipients: ['FRA'],
      date: about('2022-05-10'),
    }),
    other: told('2022-05-10', {
      type: 'ACCUSE',
      mode: 'disapprove',
      actors: ['AZE'],
      recipients: ['FRA'],
      date: null,
    }),
  },
];
