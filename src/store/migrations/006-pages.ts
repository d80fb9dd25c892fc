/**
 * Pages of commitments, claims and quotations that cost what they show, in a ledger of any size: the day of publication stands
 * with each of them, as it does with events. And what of a text shows kinship (`facts`), so that it need not be read again.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

export async function up(db: Kysely<Tables>): Promise<void> {
  const day = (table: 'commitments' | 'commitment_actors' | 'claims') =>
    db.schema
      .alterTable(table)
      .addColumn('day', 'text', (it) => it.notNull().defaultTo(''))
      .execute();
  for (const table of ['commitments', 'commitment_actors', 'claims'] as const) await day(table);
  for (const table of ['commitments', 'claims'] as const)
    await sql`update ${sql.table(table)} set day = (select d.day from documents d where d.number = document)`.execute(
      db,
    );
  await sql`update commitment_actors set day = (select c.day from commitments c where c.id = commitment)`.execute(db);
  await sql`create index commitments_by_day on commitments (day, id, due_end)`.execute(db);
  await sql`create index claims_by_day on claims (day, id, kind, predicate)`.execute(db);
  await sql`drop index commitment_actors_by_actor`.execute(db);
  await sql`create index commitment_actors_by_actor on commitment_actors (actor, role, day, commitment)`.execute(db);
  await sql`create index statements_by_speaker on statements (folded, day, id)`.execute(db);
  // The record as of a day is built from the codings in their order.
  await sql`create index codings_by_time on codings (coded_at, document, number)`.execute(db);
  // Empty in a ledger of before: its next write merges all of it anew, since the rule is another.
  await db.schema
    .alterTable('document_marks')
    .addColumn('facts', 'text', (it) => it.notNull().defaultTo(''))
    .execute();
}
