/**
 * Merging, inside the transaction that changed documents. In: what came and what went. Out: tellings, groups of copies and
 * merged events as they follow from it. Only what is touched is made anew.
 */
import { sql, type Transaction } from 'kysely';
import { matchEvents } from '../merge/match.js';
import type { CodedEvent } from '../record/record.js';
import { regroup } from './clusters.js';
import { Covered } from './coverage.js';
import { groupDocuments, type Numbered } from './groups.js';
import { among, askAmong } from './lists.js';
import { writeMerged, writeRedirects } from './merged-rows.js';
import { Queued } from './queued.js';
import type { Tables } from './tables.js';
import { addTellings, dropUntold, likely } from './tellings.js';
import { Totals } from './totals.js';

type Db = Transaction<Tables>;

/** What a transaction has done to documents, gathered until it is merged. */
export interface Touched {
  /** Documents with records to be merged. */
  readonly documents: Map<number, Numbered>;
  /** Of these, the ones that were in the ledger before. */
  readonly recoded: Set<number>;
  /** Tellings that lost a report. */
  readonly tellings: Set<number>;
  /** Merged ids of coded events that were taken away, under the id that the event has now. */
  readonly former: Map<string, string>;
  /** Rows and texts to be written before merging: those of many documents in one go cost half as much. */
  readonly queued: Queued;
  readonly totals: Totals;
  readonly covered: Covered;
}

export function nothingTouched(): Touched {
  return {
    documents: new Map(),
    recoded: new Set(),
    tellings: new Set(),
    former: new Map(),
    queued: new Queued(),
    totals: new Totals(),
    covered: new Covered(),
  };
}

/** Before the events of a document are taken away: where they stood, under the ids that they will have. */
export async function remember(
  db: Db,
  document: number,
  coming: readonly CodedEvent[],
  touched: Touched,
): Promise<void> {
  const { rows } = await sql<{ event: string; telling: number; merged: string | null; record: string }>`
    select t.event, t.telling, t.merged, e.record from event_tellings t join events e on e.id = t.event
    where t.document = ${document}`.execute(db);
  const now = matchEvents(
    rows.map((it) => JSON.parse(it.record) as CodedEvent),
    coming,
  );
  for (const it of rows) {
    touched.tellings.add(it.telling);
    if (it.merged !== null) touched.former.set(now.get(it.event) ?? it.event, it.merged);
  }
  touched.recoded.add(document);
}

/** Merges all that was touched. */
export async function merge(db: Db, touched: Touched, clock: string): Promise<void> {
  const numbers = [...touched.documents.keys()];
  const { former } = touched;
  const changed = new Set<number>([...touched.tellings, ...(await addTellings(db, numbers, clock))]);
  // What hung on a report that is gone may fall apart.
  for (const it of await likely(db, [...touched.tellings])) changed.add(it);
  for (const it of await tellingsUnder(db, [...former.values()])) changed.add(it);
  await dropUntold(db, touched.tellings);
  const regrouped = await regroup(db, changed, former, clock);
  touched.totals.add('merged', regrouped.added);
  const documents = await groupDocuments(db, [...touched.documents.values()], touched.recoded);
  const told = await mergedIn(db, [...documents]);
  await writeMerged(db, new Set([...regrouped.changed, ...told]), clock);
  touched.totals.add('merged', -(await writeRedirects(db, regrouped.gone, clock)));
  await touched.totals.write(db);
  await touched.covered.write(db);
}

async function tellingsUnder(db: Db, merged: readonly string[]): Promise<number[]> {
  const rows = await askAmong(merged, (some) =>
    sql<{ telling: number }>`select distinct telling from event_tellings where ${among('merged', some)}`.execute(db),
  );
  return rows.map((it) => it.telling);
}

async function mergedIn(db: Db, documents: readonly number[]): Promise<string[]> {
  const rows = await askAmong(documents, (some) =>
    sql<{ merged: string }>`select distinct merged from event_tellings where ${among('document', some)}`.execute(db),
  );
  return rows.map((it) => it.merged);
}
