/**
 * Coded documents in any number, for tests and the bench: the same number gives the same document. Four in a row tell the
 * same story, as news do: a text, a copy of it with a line added, a text of another's own, a copy cut short.
 */
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

const WORDS =
  'zirve ticaret enerji liman köprü demiryolu anlaşma heyet bakan sınır gümrük tahıl petrol vize tır hat'.split(' ');
const TELLERS = 4;
/** Days over which the stories are spread. */
const DAYS = 4_000;

/** Example: `synthetic(7, { events: 10 })`. */
export function synthetic(number: number, { events = 3, sentences = 4 } = {}): CodedDocument {
  const story = Math.floor(number / TELLERS);
  const day = new Date(Date.UTC(2015, 0, 1 + (story % DAYS))).toISOString().slice(0, 10);
  const range = { start: day, end: day, precision: 'day' as const, basis: 'stated' as const };
  const text = textOf(story, number % TELLERS, sentences);
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
      const [type, mode] = TYPES[(story + at) % TYPES.length] ?? TYPES[0];
      const actor = STATES[(story * 7 + at) % STATES.length] ?? 'KAZ';
      const recipient = STATES[(story * 5 + at * 3 + 1) % STATES.length] ?? 'TUR';
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

/** Words of the story's own, drawn by a small generator: no two stories share a run of four by more than chance. */
function textOf(story: number, teller: number, sentences: number): string {
  let seed = (teller === 2 ? story + 1_000_003 : story) + 1;
  const draw = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return `${WORDS[(seed >>> 16) % WORDS.length]}${(seed >>> 8) % 97}`;
  };
  const count = teller === 3 ? Math.ceil(sentences / 2) : sentences;
  const own = Array.from({ length: count }, () => `${Array.from({ length: 9 }, draw).join(' ')}. `);
  return `${SENTENCE}${own.join('')}${teller === 1 ? 'Haberin devamı yarınki baskıda.' : ''}${teller === 3 ? `Kısa haber ${story}.` : ''}`;
}
