/**
 * An archive of news in any size: documents of `test/store/synthetic.ts`, told of a wider world. In: a number, and in which order
 * the archive comes. Out: a coded document; the same number gives the same. Four in a row tell one story: a text, a copy,
 * another's own text that says only when it was published, a copy cut short. At a million documents 250 are published on each of
 * 4,000 days, and 62 stories of three events fall on a day: as many as forty states and eight kinds of acts make.
 */

import { sha256 } from '../src/extract/sha256.js';
import { addDays } from '../src/record/day.js';
import type { CodedDocument, CodedEvent } from '../src/record/record.js';
import { synthetic } from '../test/store/synthetic.js';

const STATES =
  'KAZ TUR UZB AZE KGZ TKM RUS CHN USA IRN ARM GEO TJK UKR BLR IND PAK AFG SAU ARE QAT ISR EGY JPN KOR DEU FRA GBR ITA HUN POL SRB BGR GRC MNG MDA ROU NLD CAN BRA'.split(
    ' ',
  );
const ACTS = [
  ['CONSULT', 'visit'],
  ['CONSULT', 'phone'],
  ['CONSULT', 'meet'],
  ['SUPPORT', 'sign'],
  ['SUPPORT', 'congratulate'],
  ['AGREE', 'plan-meeting'],
  ['AID', 'humanitarian'],
  ['ACCUSE', null],
] as const;
/** People who act for one state, and their names. */
const PEOPLE = 12;
/** Rare words, of which each story has one of its own: names of places. */
const NAMES = 20_000;
const OUTLETS = 600;
const TELLERS = 4;
const EVENTS = 3;
/** What is promised is due so many days later. */
const DUE_DAYS = 90;

/** The first day of the archive. */
const FIRST_DAY = '2015-01-01';
const STORIES_A_DAY = 62;
/** One story in so many is met late, on any day after its own. */
const LATE = 20;

/**
 * In which order an archive comes. `days`: as news do, day after day, one story in twenty late. `spread`: the worst, each few
 * hundred documents on days all over eleven years.
 */
export type Order = 'days' | 'spread';

/** Example: `archived(7, 'days').events.length` is 3. */
export function archived(number: number, order: Order = 'spread'): CodedDocument {
  const story = Math.floor(number / TELLERS);
  const plain = dated(synthetic(number, { events: EVENTS, sentences: 30 }), order === 'days' ? dayOf(story) : null);
  const own = number % TELLERS === 2;
  const name = `Yer${draw(story, 7) % NAMES}`;
  const text = `${plain.text}${name} kentinde konuştu.`;
  const events = plain.events.map((event, at): CodedEvent => {
    const [type, mode] = ACTS[draw(story, 10 + at) % ACTS.length] ?? ACTS[0];
    const [actor, recipient] = [stateOf(story, 20 + at), stateOf(story, 30 + at)];
    const date = own && event.date ? { ...event.date, basis: 'published' as const } : event.date;
    const person = (state: string, what: number) => {
      const which = draw(story, what + at) % PEOPLE;
      return { name: `Kişi${which} ${state}oğlu`, office: 'president', for: state, id: `${state}:${which}` };
    };
    return {
      ...event,
      type,
      mode,
      actors: [actor],
      recipients: actor === recipient ? [] : [recipient],
      people: [person(actor, 40), person(recipient, 50)],
      date,
      place: mode === 'visit' ? { city: null, state: recipient } : null,
    };
  });
  const [first] = events as [CodedEvent];
  const [speaker] = first.people;
  const evidence = [{ field: 'type', start: 0, end: 7, rule: 'tr.say.de' }];
  const due = addDays(first.date?.start ?? '2020-01-01', DUE_DAYS);
  return {
    ...plain,
    language: own ? 'ru' : plain.language,
    outlet: `Outlet ${draw(number, 60) % OUTLETS}`,
    text,
    events,
    statements: [
      {
        id: `${plain.id}.s0`,
        speaker: speaker?.name ?? null,
        office: 'president',
        for: first.actors[0] ?? null,
        kind: 'direct',
        spans: [{ start: 0, end: 76 }],
        addressee: null,
        confidence: 0.9,
        evidence,
      },
    ],
    commitments:
      story % 3 === 0
        ? [
            {
              event: first.id,
              by: first.actors,
              to: first.recipients,
              what: { start: 0, end: 76 },
              due: { start: due, end: due, precision: 'day', basis: 'stated' },
            },
          ]
        : [],
    claims:
      story % 5 === 0
        ? [
            {
              id: `${plain.id}.k0`,
              kind: 'count',
              subject: first.actors,
              predicate: 'visit',
              value: 3,
              period: null,
              evidence,
            },
          ]
        : [],
  };
}

/** Days run on with the stories; what is late falls on any day before. */
function dayOf(story: number): string {
  const today = Math.floor(story / STORIES_A_DAY);
  return addDays(FIRST_DAY, draw(story, 70) % LATE === 0 ? draw(story, 71) % (today + 1) : today);
}

/** The document on another day, and with ids as the coder makes them: of the text's hash, in no order. */
function dated(plain: CodedDocument, day: string | null): CodedDocument {
  const id = sha256(plain.id).slice(0, 16);
  const moved = <Range extends CodedEvent['date']>(range: Range): Range =>
    range && day !== null ? { ...range, start: day, end: day } : range;
  const events = plain.events.map((it, at) => ({ ...it, id: `${id}.e${at}`, date: moved(it.date) }));
  return { ...plain, id, published: moved(plain.published), events };
}

/** Some states are told of three times as often as others. */
function stateOf(story: number, what: number): string {
  const share = (draw(story, what) % 10_000) / 10_000;
  return STATES[Math.floor(STATES.length * share ** 1.3)] ?? 'KAZ';
}

/** A number drawn for a story: the finisher of MurmurHash3 over both. */
function draw(story: number, what: number): number {
  let hash = Math.imul(story + 1, 0x9e3779b1) ^ Math.imul(what + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
