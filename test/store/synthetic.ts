/** Coded documents in any number, for tests and the bench: the same number gives the same document. */
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';

const STATES = ['KAZ', 'TUR', 'UZB', 'AZE', 'KGZ', 'TKM', 'RUS', 'CHN', 'HUN', 'GEO', 'IRN', 'TJK'];
const TYPES = [
  ['CONSULT', 'visit'],
  ['CONSULT', 'phone'],
  ['SUPPORT', 'sign'],
  ['SUPPORT', 'congratulate'],
  ['AGREE', 'plan-meeting'],
  ['COOPERATE', null],
] as const;
const SENTENCE = "Tokayev Türkmenistan'ı ziyaret etti ve iki ülke arasında belgeler imzalandı. ";

/** Example: `synthetic(7, { events: 10 })`. */
export function synthetic(number: number, { events = 3, sentences = 4 } = {}): CodedDocument {
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 4_000))).toISOString().slice(0, 10);
  const range = { start: day, end: day, precision: 'day' as const, basis: 'stated' as const };
  const text = SENTENCE.repeat(sentences);
  return {
    id: `d${number}`,
    path: `news/${number}.txt`,
    language: number % 3 === 0 ? 'az' : 'tr',
    languages: [],
    title: `Haber ${number}`,
    author: null,
    published: range,
    outlet: `Outlet ${number % 7}`,
    via: number % 5 === 0 ? ['AA'] : [],
    text,
    dropped: [],
    events: Array.from({ length: events }, (_, at): CodedEvent => {
      const [type, mode] = TYPES[(number + at) % TYPES.length] ?? TYPES[0];
      const actor = STATES[(number * 7 + at) % STATES.length] ?? 'KAZ';
      const recipient = STATES[(number * 5 + at * 3 + 1) % STATES.length] ?? 'TUR';
      return {
        id: `d${number}.e${at}`,
        type,
        mode,
        status: 'happened',
        context: ['diplomatic'],
        actors: [actor],
        recipients: actor === recipient ? [] : [recipient],
        people: [],
        date: range,
        announced: null,
        due: null,
        place: null,
        background: false,
        reportedBy: null,
        confidence: 0.8,
        evidence: [
          { field: 'type', start: 23, end: 35, rule: 'tr.consult.visit.ziyaret-et' },
          { field: 'actors', start: 0, end: 7, rule: 'tr.consult.visit.ziyaret-et' },
          { field: 'recipients', start: 8, end: 22, rule: 'tr.consult.visit.ziyaret-et' },
        ],
      };
    }),
    statements: [],
    commitments: [],
    claims: [],
    issues: [],
  };
}
