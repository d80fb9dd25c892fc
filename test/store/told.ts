/** Ledgers of what a few papers tell, for tests. In: coded documents. Out: a ledger, and who reports what in it. */
import { afterEach, inject } from 'vitest';
import type { MergedEvent } from '../../src/record/merged.js';
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';
import { openStore, type Store, walk } from '../../src/store/store.js';
import { on } from '../merge/pairs.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { freshLedger } from './fresh.js';

export const CLOCK = '2022-06-01T00:00:00Z';
const open: Store[] = [];
/** Closes it when the test is done. */
export const keep = (store: Store): Store => {
  open.push(store);
  return store;
};
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

export const visit = {
  type: 'CONSULT',
  mode: 'visit',
  actors: ['KAZ'],
  recipients: ['TUR'],
  date: on('2022-05-10'),
} as const;
export const documentOf = (id: string, events: readonly Partial<CodedEvent>[], change: Partial<CodedDocument> = {}) =>
  sampleDocument({
    id,
    text: `${id} `.repeat(3),
    outlet: `Outlet ${id}`,
    via: [],
    events: events.map((it, at) => sampleEvent({ id: `${id}.${at}`, people: [], place: null, ...it })),
    statements: [],
    commitments: [],
    claims: [],
    ...change,
  });
export const ledger = async (...documents: CodedDocument[]) => {
  const store = await openStore(inject('postgres') ? await freshLedger() : ':memory:', { coder: '1' });
  await store.ingestAll(documents, CLOCK);
  return keep(store);
};
export const all = async (store: Store): Promise<MergedEvent[]> => {
  const found: MergedEvent[] = [];
  for await (const it of walk((page) => store.merged({}, page))) found.push(it);
  return found;
};
export const reports = async (store: Store) =>
  (await all(store)).map((it) => it.reports.map(({ event }) => event)).sort();
