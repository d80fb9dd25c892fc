/** The first tables of the ledger. */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { inPostgres } from '../flavour.js';
import type { Tables } from '../tables.js';

/** SQLite only (`postgres.ts` leaves it out): rows stand in the key itself, which halves what link tables cost. */
const CLUSTERED = sql`without rowid`;

export async function up(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  const document = (it: ColumnDefinitionBuilder) => it.notNull().references('documents.number').onDelete('cascade');
  const event = (it: ColumnDefinitionBuilder) => it.notNull().references('events.id').onDelete('cascade');

  await schema
    .createTable('meta')
    .addColumn('key', 'text', (it) => it.primaryKey())
    .addColumn('value', 'text', (it) => it.notNull())
    .execute();

  await schema
    .createTable('documents')
    .addColumn('number', 'integer', (it) => it.primaryKey().autoIncrement())
    .addColumn('id', 'text', (it) => it.notNull().unique())
    .addColumn('url', 'text')
    .addColumn('path', 'text')
    .addColumn('language', 'text', (it) => it.notNull())
    .addColumn('title', 'text')
    .addColumn('author', 'text')
    .addColumn('outlet', 'text')
    .addColumn('via', 'text', (it) => it.notNull())
    .addColumn('published', 'text')
    .addColumn('day', 'text', (it) => it.notNull())
    .addColumn('text', 'text', (it) => it.notNull())
    .addColumn('added_at', 'text', (it) => it.notNull())
    .addColumn('updated_at', 'text', (it) => it.notNull())
    .execute();
  await schema.createIndex('documents_by_day').on('documents').columns(['day', 'id']).execute();

  await schema
    .createTable('addresses')
    .addColumn('document', 'integer', document)
    .addColumn('address', 'text', (it) => it.notNull())
    .addColumn('url', 'text')
    .addColumn('path', 'text')
    .addColumn('outlet', 'text')
    .addColumn('seen_at', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('addresses_key', ['document', 'address'])
    .modifyEnd(CLUSTERED)
    .execute();

  await schema
    .createTable('sources')
    .addColumn('document', 'integer', document)
    .addColumn('relation', 'text', (it) => it.notNull())
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('folded', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('sources_key', ['document', 'relation', 'name'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('sources_by_name').on('sources').columns(['folded', 'document']).execute();

  await schema
    .createTable('codings')
    .addColumn('document', 'integer', document)
    .addColumn('number', 'integer', (it) => it.notNull())
    .addColumn('coder', 'text', (it) => it.notNull())
    .addColumn('coded_at', 'text', (it) => it.notNull())
    .addColumn('current', 'integer', (it) => it.notNull())
    .addColumn('result', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('codings_key', ['document', 'number'])
    .execute();
  // One current coding per document, by the store itself.
  await schema
    .createIndex('codings_current')
    .unique()
    .on('codings')
    .column('document')
    .where(sql.ref('current'), '=', sql.lit(1))
    .execute();

  await schema
    .createTable('events')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('document', 'integer', document)
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('type', 'text', (it) => it.notNull())
    .addColumn('mode', 'text')
    .addColumn('status', 'text', (it) => it.notNull())
    .addColumn('date_start', 'text')
    .addColumn('date_end', 'text')
    .addColumn('date_precision', 'text')
    .addColumn('date_basis', 'text')
    .addColumn('due_start', 'text')
    .addColumn('due_end', 'text')
    .addColumn('city', 'text')
    .addColumn('state', 'text')
    .addColumn('background', 'integer', (it) => it.notNull())
    .addColumn('reported_by', 'text')
    .addColumn('confidence', 'real', (it) => it.notNull())
    .addColumn('language', 'text', (it) => it.notNull())
    .addColumn('first_day', 'text', (it) => it.notNull())
    .addColumn('last_day', 'text', (it) => it.notNull())
    .addColumn('passage', 'text')
    .addColumn('passage_start', 'integer')
    .addColumn('record', 'text', (it) => it.notNull())
    .execute();
  await schema
    .createIndex('events_by_day')
    .on('events')
    .columns(['first_day', 'id', 'last_day', 'type', 'mode', 'status'])
    .execute();
  await schema.createIndex('events_by_type').on('events').columns(['type', 'first_day', 'id']).execute();
  await schema.createIndex('events_by_status').on('events').columns(['status', 'first_day', 'id']).execute();
  await schema.createIndex('events_by_language').on('events').columns(['language', 'first_day', 'id']).execute();
  await schema.createIndex('events_by_document').on('events').columns(['document', 'position']).execute();

  await schema
    .createTable('event_actors')
    .addColumn('event', 'text', event)
    .addColumn('actor', 'text', (it) => it.notNull())
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('first_day', 'text', (it) => it.notNull())
    .addColumn('last_day', 'text', (it) => it.notNull())
    .addColumn('type', 'text', (it) => it.notNull())
    .addColumn('mode', 'text')
    .addColumn('status', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('event_actors_key', ['event', 'actor'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema
    .createIndex('event_actors_by_actor')
    .on('event_actors')
    .columns(['actor', 'first_day', 'event', 'last_day', 'type', 'mode', 'status'])
    .execute();

  await schema
    .createTable('event_pairs')
    .addColumn('one', 'text', (it) => it.notNull())
    .addColumn('other', 'text', (it) => it.notNull())
    .addColumn('event', 'text', event)
    .addColumn('first_day', 'text', (it) => it.notNull())
    .addColumn('last_day', 'text', (it) => it.notNull())
    .addColumn('type', 'text', (it) => it.notNull())
    .addColumn('mode', 'text')
    .addColumn('status', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('event_pairs_key', ['one', 'other', 'first_day', 'event'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('event_pairs_by_event').on('event_pairs').column('event').execute();

  await schema
    .createTable('event_contexts')
    .addColumn('event', 'text', event)
    .addColumn('context', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('event_contexts_key', ['event', 'context'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('event_contexts_by_context').on('event_contexts').columns(['context', 'event']).execute();

  await schema
    .createTable('event_people')
    .addColumn('event', 'text', event)
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('name', 'text', (it) => it.notNull())
    .addColumn('folded', 'text', (it) => it.notNull())
    .addColumn('office', 'text')
    .addColumn('acts_for', 'text')
    .addColumn('person', 'text')
    .addPrimaryKeyConstraint('event_people_key', ['event', 'position'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('event_people_by_person').on('event_people').columns(['person', 'event']).execute();

  // Belongs to a record of one of three kinds, so no foreign key can watch it; the ingest removes it by record.
  await schema
    .createTable('evidence')
    .addColumn('record', 'text', (it) => it.notNull())
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('field', 'text', (it) => it.notNull())
    .addColumn('start', 'integer', (it) => it.notNull())
    .addColumn('end', 'integer', (it) => it.notNull())
    .addColumn('rule', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['record', 'kind', 'position'])
    .modifyEnd(CLUSTERED)
    .execute();

  await schema
    .createTable('statements')
    .addColumn('number', 'integer', (it) => it.primaryKey().autoIncrement())
    .addColumn('id', 'text', (it) => it.notNull().unique())
    .addColumn('document', 'integer', document)
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('speaker', 'text')
    .addColumn('folded', 'text')
    .addColumn('office', 'text')
    .addColumn('acts_for', 'text')
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('addressee', 'text')
    .addColumn('confidence', 'real', (it) => it.notNull())
    .addColumn('language', 'text', (it) => it.notNull())
    .addColumn('day', 'text', (it) => it.notNull())
    .addColumn('words', 'text', (it) => it.notNull())
    .addColumn('record', 'text', (it) => it.notNull())
    .execute();
  await schema.createIndex('statements_by_day').on('statements').columns(['day', 'id']).execute();
  await schema.createIndex('statements_by_document').on('statements').columns(['document', 'position']).execute();
  await schema.createIndex('statements_by_actor').on('statements').columns(['acts_for', 'day', 'id']).execute();

  await schema
    .createTable('statement_spans')
    .addColumn('statement', 'text', (it) => it.notNull().references('statements.id').onDelete('cascade'))
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('start', 'integer', (it) => it.notNull())
    .addColumn('end', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('statement_spans_key', ['statement', 'position'])
    .modifyEnd(CLUSTERED)
    .execute();

  await schema
    .createTable('commitments')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('document', 'integer', document)
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('event', 'text')
    .addColumn('statement', 'text')
    .addColumn('what_start', 'integer', (it) => it.notNull())
    .addColumn('what_end', 'integer', (it) => it.notNull())
    .addColumn('due_start', 'text')
    .addColumn('due_end', 'text')
    .addColumn('record', 'text', (it) => it.notNull())
    .execute();
  await schema.createIndex('commitments_by_document').on('commitments').column('document').execute();
  await schema.createIndex('commitments_by_due').on('commitments').column('due_end').execute();

  await schema
    .createTable('commitment_actors')
    .addColumn('commitment', 'text', (it) => it.notNull().references('commitments.id').onDelete('cascade'))
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('actor', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('commitment_actors_key', ['commitment', 'role', 'position'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('commitment_actors_by_actor').on('commitment_actors').columns(['actor', 'role']).execute();

  await schema
    .createTable('claims')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('document', 'integer', document)
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('predicate', 'text', (it) => it.notNull())
    .addColumn('value', 'text')
    .addColumn('verdict', 'text')
    .addColumn('record', 'text', (it) => it.notNull())
    .execute();
  await schema.createIndex('claims_by_document').on('claims').column('document').execute();

  await schema
    .createTable('issues')
    .addColumn('document', 'integer', document)
    .addColumn('position', 'integer', (it) => it.notNull())
    .addColumn('id', 'text', (it) => it.notNull())
    .addColumn('severity', 'text', (it) => it.notNull())
    .addColumn('message', 'text', (it) => it.notNull())
    .addColumn('hint', 'text')
    .addColumn('start', 'integer')
    .addColumn('end', 'integer')
    .addPrimaryKeyConstraint('issues_key', ['document', 'position'])
    .modifyEnd(CLUSTERED)
    .execute();

  await schema
    .createTable('coverage')
    .addColumn('month', 'text', (it) => it.notNull())
    .addColumn('outlet', 'text', (it) => it.notNull())
    .addColumn('language', 'text', (it) => it.notNull())
    .addColumn('documents', 'integer', (it) => it.notNull())
    .addColumn('events', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('coverage_key', ['month', 'outlet', 'language'])
    .execute();

  // The index over folded text. SQLite's is contentless, since the text stands in its own table.
  const indexes = [
    ['search_documents', 'title, body'],
    ['search_statements', 'body'],
  ] as const;
  for (const [name, columns] of indexes) {
    if (inPostgres(db)) {
      await sql`create table ${sql.table(name)} (rowid bigint primary key, words tsvector not null)`.execute(db);
      await sql`create index ${sql.ref(`${name}_words`)} on ${sql.table(name)} using gin (words)`.execute(db);
    } else
      await sql`create virtual table ${sql.table(name)} using fts5(${sql.raw(columns)}, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 0", prefix='2 3')`.execute(db);
  }
}
