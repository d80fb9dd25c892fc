/** What the ledger holds and how far it reaches, so that "not covered" is never taken for "nothing found". */
import { type Kysely, sql } from 'kysely';
import type { Counts, CoverageRow, Reach } from './query.js';
import type { Tables } from './tables.js';

/** From a roll-up; the newest month first, documents without a date last. Read as it stands, since all of it is given. */
export async function coverage(db: Kysely<Tables>): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select nullif(c.month, '') as month, nullif(c.outlet, '') as outlet, c.language, c.documents, c.events
    from coverage c where c.documents > 0 order by c.month, c.outlet, c.language`.execute(db);
  const months: CoverageRow[][] = [];
  for (let from = 0, at = 1; at <= rows.length; at++)
    if (rows[at]?.month !== rows[from]?.month) {
      months.push(rows.slice(from, at));
      from = at;
    }
  return months.reverse().flat();
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
