/** Every question that a ledger answers, on documents that give each something to say: for tests that hold two ledgers against each other. */
import { archived } from '../../bench/archive.js';
import { type Store, walk } from '../../src/store/store.js';

export const CLOCK = '2026-01-01T00:00:00Z';
const PAGE = { limit: 7 };
const YEAR = { since: '2015-01-01', until: '2015-12-31' };

export const DOCUMENTS = Array.from({ length: 80 }, (_, at) => archived(at));
const TOLD = DOCUMENTS.flatMap((it) => it.events).find((it) => it.recipients.length > 0);
const DYAD = [TOLD?.actors[0] ?? '', TOLD?.recipients[0] ?? ''] as const;
const PERSON = TOLD?.people[0]?.id ?? '';
const PROMISED = DOCUMENTS.flatMap((it) => it.commitments)[0]?.by ?? [];

/** All pages of a question, since the second page asks otherwise than the first. */
const whole = async <T>(ask: Parameters<typeof walk<T>>[0]): Promise<T[]> => {
  const found: T[] = [];
  for await (const it of walk(ask, PAGE.limit)) found.push(it);
  return found;
};

export const QUESTIONS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  reports: (it) => whole((page) => it.events({}, page)),
  'reports of a state': (it) => whole((page) => it.events({ states: ['KAZ'] }, page)),
  'reports of a dyad': (it) => whole((page) => it.events({ dyad: DYAD }, page)),
  'reports of a source and a state': (it) =>
    whole((page) => it.events({ source: ['Outlet 3', 'AA'], states: ['KAZ'], ...YEAR }, page)),
  'reports of a document': (it) => whole((page) => it.events({ document: archived(7).id }, page)),
  'reports with words': (it) => whole((page) => it.events({ text: 'zirve', anyState: ['KAZ', 'RUS'] }, page)),
  'doubtful records': (it) => whole((page) => it.uncertain(0.99, page)),
  events: (it) => whole((page) => it.merged({}, page)),
  'events of two sources, of a type': (it) => whole((page) => it.merged({ corroboration: 2, type: ['CONSULT'] }, page)),
  'events with words, of a language': (it) => whole((page) => it.merged({ text: 'liman', language: ['tr'] }, page)),
  'events of a source': (it) => whole((page) => it.merged({ source: ['AA'], ...YEAR }, page)),
  'events of a person': (it) => whole((page) => it.merged({ people: [PERSON] }, page)),
  'events of two people, a state': (it) =>
    whole((page) => it.merged({ people: [PERSON, 'KAZ:1'], states: [DYAD[0]] }, page)),
  statements: (it) => whole((page) => it.statements({}, page)),
  'statements of a speaker': (it) => whole((page) => it.statements({ speaker: 'Kişi1', ...YEAR }, page)),
  claims: (it) => whole((page) => it.claims({}, page)),
  commitments: (it) => whole((page) => it.commitments({}, page)),
  'commitments of one, due': (it) => whole((page) => it.commitments({ by: PROMISED, due: '2030-01-01' }, page)),
  documents: (it) => whole((page) => it.documents(page)),
  codings: (it) => whole((page) => it.codings(page)),
  changes: (it) => whole((page) => it.changes('2020-01-01T00:00:00Z', page)),
  doubts: (it) => whole((page) => it.doubts(page)),
  corrections: (it) => whole((page) => it.corrections({}, page)),
  copies: async (it) => it.group(archived(5).id),
  judgements: async (it) => it.judgements((await it.merged({}, PAGE)).items[0]?.id ?? ''),
  counterparts: (it) => it.counterparts('KAZ', YEAR),
  exchanges: (it) => it.exchanges(YEAR),
  griefs: (it) => it.griefs(),
  'a source': (it) => it.outlet('AA'),
  'a source with texts of its own': (it) => it.outlet(archived(5).outlet ?? ''),
  coverage: (it) => it.coverage(),
  'coverage of an outlet': (it) => it.coverage({ source: ['AA', 'Outlet 3'], language: ['tr'] }),
  'coverage of a month': async (it) => it.coverageOf((await it.coverage()).last),
  reach: (it) => it.reach(),
  counts: (it) => it.counts(),
};
