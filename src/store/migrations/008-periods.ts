/**
 * What a question about a period reads: the few events that begin before it and reach into it have an index, and what is covered
 * stands in the order in which it is asked for.
 */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** SQLite only, as in the first tables. */
const CLUSTERED = sql`without rowid`;

export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`create index merged_pairs_of_many_days on merged_pairs (one, other, last_day, first_day)
    where first_day <> last_day`.execute(db);
  for (const table of ['merged', 'events'] as const)
    await sql`create index ${sql.ref(`${table}_of_many_days`)} on ${sql.table(table)} (last_day, first_day)
      where first_day <> last_day`.execute(db);
  const filled = (it: ColumnDefinitionBuilder) => it.notNull();
  await db.schema.alterTable('coverage').renameTo('coverage_before').execute();
  await db.schema
    .createTable('coverage')
    .addColumn('month', 'text', filled)
    .addColumn('outlet', 'text', filled)
    .addColumn('language', 'text', filled)
    .addColumn('documents', 'integer', filled)
    .addColumn('events', 'integer', filled)
    .addPrimaryKeyConstraint('coverage_by_month', ['month', 'outlet', 'language'])
    .modifyEnd(CLUSTERED)
    .execute();
  await sql`insert into coverage (month, outlet, language, documents, events)
    select month, outlet, language, documents, events from coverage_before order by 1, 2, 3`.execute(db);
  await db.schema.dropTable('coverage_before').execute();
}
