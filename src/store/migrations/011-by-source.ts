/**
 * The page of a source costs what it shows: the day and language of a text stand with each of its sources, and who belongs to a group
 * of copies stands in narrow rows, also where the group is so large that its tree is not kept.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

export async function up(db: Kysely<Tables>): Promise<void> {
  for (const [column, unknown] of [
    ['day', ''],
    ['language', 'und'],
  ] as const) {
    await db.schema
      .alterTable('sources')
      .addColumn(column, 'text', (it) => it.notNull().defaultTo(unknown))
      .execute();
  }
  await sql`update sources set day = (select d.day from documents d where d.number = document),
    language = (select d.language from documents d where d.number = document)`.execute(db);
  await sql`drop index sources_by_name`.execute(db);
  await sql`create index sources_by_name on sources (folded, document, relation, day, language)`.execute(db);

  // The tree's columns may be unknown now, which SQLite cannot change in place.
  await sql`alter table copies rename to copies_before`.execute(db);
  await db.schema
    .createTable('copies')
    .addColumn('document', 'integer', (it) => it.primaryKey().references('documents.number').onDelete('cascade'))
    .addColumn('leader', 'integer', (it) => it.notNull())
    .addColumn('place', 'integer')
    .addColumn('relation', 'text')
    .addColumn('source', 'integer', (it) => it.references('documents.number'))
    .addColumn('likeness', 'real')
    .addColumn('because', 'text')
    .addColumn('named_origin', 'text')
    .execute();
  await sql`insert into copies (document, leader, place, relation, source, likeness, because, named_origin)
    select m.document, m.leader, c.place, c.relation, c.source, c.likeness, c.because, c.named_origin
    from document_marks m left join copies_before c on c.document = m.document
    where exists (select 1 from document_marks o where o.leader = m.leader and o.document <> m.document)`.execute(db);
  await sql`drop table copies_before`.execute(db);
}
