/** Words are found whichever way they are looked for: in the newest events, from few texts, among many. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays } from '../../src/record/day.js';
import { openStore, type Store, walk } from '../../src/store/store.js';
import { freshLedger } from './fresh.js';
import { synthetic } from './synthetic.js';

/** On the server, where writing takes its time, too few for a word of two fifths to be common. */
const COUNT = inject('postgres') ? 300 : 2_600;
const DAY = '2001-01-01';

/** Each tells one event of a day of its own: two fifths speak of bread, all of salt, one in a hundred of a plum tree. */
const DOCUMENTS = Array.from({ length: COUNT }, (_, at) => {
  const [plain, day] = [synthetic(at * 4, { events: 1, sentences: 0 }), addDays(DAY, at * 3)];
  const date = { start: day, end: day, precision: 'day' as const, basis: 'stated' as const };
  const text = `${plain.text} tuz${at}${at % 5 < 2 ? ' EKMEĞİ' : ''}${at % 100 === 7 ? ' erik ağacı' : ''}`;
  return { ...plain, text, published: date, events: plain.events.map((event) => ({ ...event, date })) };
});

describe('events with words', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await freshLedger());
    for (let at = 0; at < COUNT; at += 200)
      await store.ingestAll(DOCUMENTS.slice(at, at + 200), '2026-01-01T00:00:00Z');
  }, 120_000);
  afterAll(() => store.close());

  const CASES: readonly (readonly [query: string, says: (text: string) => boolean])[] = [
    ['tuz', () => true],
    ['ekmeg', (text) => text.includes('EKMEĞİ')],
    ['erik', (text) => text.includes('erik')],
    ['"erik agaci" ekmeği', (text) => text.includes('erik') && text.includes('EKMEĞİ')],
    ['"agaci erik"', () => false],
    ['tuz1 ekmegi', (text) => text.includes('tuz1') && text.includes('EKMEĞİ')],
    ['yok|erik', (text) => text.includes('erik')],
    ['?!', () => false],
  ];
  for (const [query, says] of CASES)
    it(`finds ${query} on every page, also of one state`, async () => {
      for (const states of [[], ['KAZ']]) {
        const wanted = DOCUMENTS.filter(
          ({ text, events }) =>
            says(text) &&
            events.some((it) => states.every((state) => [...it.actors, ...it.recipients].includes(state))),
        );
        const found: string[] = [];
        for await (const it of walk((page) => store.merged({ text: query, states }, page), 90))
          found.push(it.reports[0]?.document ?? '');
        expect(found).toEqual(wanted.map(({ id }) => id).reverse());
        const reports: string[] = [];
        for await (const it of walk((page) => store.events({ text: query, states }, page), 90))
          reports.push(it.document.id);
        expect(reports).toEqual(found);
      }
    });
});
