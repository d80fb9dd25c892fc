/**
 * What is covered is kept by month and by outlet too, so that nobody reads all rows to add them up; and the tree of a group of copies,
 * so that nobody reads all its texts. To which event a report belongs stands in the index by document: a search begins with documents.
 */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** SQLite only, as in the first tables. */
const CLUSTERED = sql`without rowid`;

export async function up(db: Kysely<Tables>): Promise<void> {
  const filled = (it: ColumnDefinitionBuilder) => it.notNull();
  for (const [table, column] of [
    ['coverage_months', 'month'],
    ['coverage_outlets', 'outlet'],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn(column, 'text', filled)
      .addColumn('language', 'text', filled)
      .addColumn('documents', 'integer', filled)
      .addColumn('events', 'integer', filled)
      .addPrimaryKeyConstraint(`${table}_key`, [column, 'language'] as never)
      .modifyEnd(CLUSTERED)
      .execute();
    await sql`insert into ${sql.table(table)} (${sql.ref(column)}, language, documents, events)
      select ${sql.ref(column)}, language, sum(documents), sum(events) from coverage group by 1, 2 order by 1, 2`.execute(
      db,
    );
  }
  await sql`create index coverage_by_outlet on coverage (outlet, language, month, documents)`.execute(db);
  // Empty in a ledger of before: the tree of a group that is not kept is made when it is asked for.
  await db.schema
    .createTable('copies')
    .addColumn('document', 'integer', (it) => it.primaryKey().references('documents.number').onDelete('cascade'))
    .addColumn('place', 'integer', filled)
    .addColumn('relation', 'text', filled)
    .addColumn('source', 'integer', (it) => it.references('documents.number'))
    .addColumn('likeness', 'real')
    .addColumn('because', 'text', filled)
    .addColumn('named_origin', 'text')
    .execute();
  await sql`drop index event_tellings_by_document`.execute(db);
  await sql`create index event_tellings_by_document on event_tellings (document, telling, background, merged)`.execute(
    db,
  );
}
