/** What the ledger holds and how far it reaches, so that "not covered" is never taken for "nothing found". */
import { type Kysely, sql } from 'kysely';
import type { Counts, CoverageRow, Reach } from './query.js';
import type { Tables } from './tables.js';

/** From a roll-up; the newest month first, documents without a date last. Read as it stands, since all of it is given. */
export async function coverage(db: Kysely<Tables>): Promise<CoverageRow[]> {
  const rows = await db
    .selectFrom('coverage')
    .selectAll()
    .where('documents', '>', 0)
    .orderBy('month')
    .orderBy('outlet')
    .orderBy('language')
    .execute();
  const months = new Map<string, CoverageRow[]>();
  for (const { month, outlet, language, documents, events } of rows) {
    const row = {
      month: month || null,
      outlet: outlet || null,
      language: language as CoverageRow['language'],
      documents,
      events,
    };
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  return [...months.values()].reverse().flat();
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
