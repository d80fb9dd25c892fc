/** What the ledger holds and how far it reaches, so that "not covered" is never taken for "nothing found". */
import { type Kysely, sql } from 'kysely';
import type { Language } from '../record/codebook.js';
import type { Counts, CoverageRow, Reach } from './query.js';
import type { Tables } from './tables.js';

/** From a roll-up; the newest month first, documents without a date last. */
export async function coverage(db: Kysely<Tables>): Promise<CoverageRow[]> {
  const rows = await db
    .selectFrom('coverage')
    .selectAll()
    .where('documents', '>', 0)
    .orderBy('month', 'desc')
    .orderBy('outlet')
    .orderBy('language')
    .execute();
  return rows.map((it) => ({
    month: it.month === '' ? null : it.month,
    outlet: it.outlet === '' ? null : it.outlet,
    language: it.language as Language | 'und',
    documents: it.documents,
    events: it.events,
  }));
}

export async function reach(db: Kysely<Tables>): Promise<Reach> {
  // One end at a time: only then does the index give it without a walk over all.
  const end = async (table: 'documents' | 'events', column: 'day' | 'first_day', direction: 'asc' | 'desc') => {
    const { rows } = await sql<{ day: string }>`select ${sql.ref(column)} as day from ${sql.table(table)}
      where ${sql.ref(column)} > '' order by ${sql.ref(column)} ${sql.raw(direction)} limit 1`.execute(db);
    return rows[0]?.day;
  };
  const range = async (table: 'documents' | 'events', column: 'day' | 'first_day') => {
    const [first, last] = [await end(table, column, 'asc'), await end(table, column, 'desc')];
    return first !== undefined && last !== undefined ? { first, last } : null;
  };
  return { published: await range('documents', 'day'), events: await range('events', 'first_day') };
}

export async function counts(db: Kysely<Tables>): Promise<Counts> {
  const rows = await db.selectFrom('totals').selectAll().execute();
  return Object.fromEntries(rows.map((it) => [it.name, it.count])) as unknown as Counts;
}
