/** Tables of merging: tellings, groups of copies, merged events, corrections. */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** SQLite only, as in the first tables. */
const CLUSTERED = sql`without rowid`;

export async function up(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  const cascade = (target: string) => (it: ColumnDefinitionBuilder) =>
    it.notNull().references(target).onDelete('cascade');

  await schema
    .createTable('tellings')
    .addColumn('number', 'integer', (it) => it.primaryKey().autoIncrement())
    .addColumn('word', 'text', (it) => it.notNull().unique())
    .addColumn('record', 'text', (it) => it.notNull())
    .execute();
  await schema
    .createTable('telling_keys')
    .addColumn('key', 'text', (it) => it.notNull())
    .addColumn('telling', 'integer', cascade('tellings.number'))
    .addPrimaryKeyConstraint('telling_keys_key', ['key', 'telling'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('telling_keys_by_telling').on('telling_keys').column('telling').execute();
  await schema
    .createTable('comparisons')
    .addColumn('left', 'integer', cascade('tellings.number'))
    .addColumn('right', 'integer', cascade('tellings.number'))
    .addColumn('verdict', 'text', (it) => it.notNull())
    .addColumn('score', 'real', (it) => it.notNull())
    .addColumn('because', 'text', (it) => it.notNull())
    .addColumn('rule', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('comparisons_key', ['left', 'right'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('comparisons_by_right').on('comparisons').columns(['right', 'verdict']).execute();
  await schema.createIndex('comparisons_by_score').on('comparisons').columns(['verdict', 'score']).execute();

  await schema
    .createTable('merged')
    .addColumn('number', 'integer', (it) => it.primaryKey().autoIncrement())
    .addColumn('id', 'text', (it) => it.notNull().unique())
    .addColumn('type', 'text', (it) => it.notNull())
    .addColumn('mode', 'text')
    .addColumn('status', 'text', (it) => it.notNull())
    .addColumn('first_day', 'text', (it) => it.notNull())
    .addColumn('last_day', 'text', (it) => it.notNull())
    .addColumn('corroboration', 'integer', (it) => it.notNull())
    .addColumn('summary', 'text', (it) => it.notNull())
    .addColumn('created_at', 'text', (it) => it.notNull())
    .addColumn('updated_at', 'text', (it) => it.notNull())
    .execute();
  const order = ['first_day', 'id', 'last_day', 'type', 'mode', 'status', 'corroboration'] as const;
  await schema
    .createIndex('merged_by_day')
    .on('merged')
    .columns([...order])
    .execute();
  await schema.createIndex('merged_by_type').on('merged').columns(['type', 'first_day', 'id']).execute();
  await schema.createIndex('merged_by_status').on('merged').columns(['status', 'first_day', 'id']).execute();
  await schema.createIndex('merged_by_update').on('merged').columns(['updated_at', 'id']).execute();

  const asked = (table: 'merged_actors' | 'merged_pairs') =>
    schema
      .createTable(table)
      .addColumn('merged', 'text', cascade('merged.id'))
      .addColumn('first_day', 'text', (it) => it.notNull())
      .addColumn('last_day', 'text', (it) => it.notNull())
      .addColumn('type', 'text', (it) => it.notNull())
      .addColumn('mode', 'text')
      .addColumn('status', 'text', (it) => it.notNull())
      .addColumn('corroboration', 'integer', (it) => it.notNull());
  await asked('merged_actors')
    .addColumn('actor', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('merged_actors_key', ['actor', 'first_day', 'merged'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('merged_actors_by_merged').on('merged_actors').columns(['merged', 'actor']).execute();
  await asked('merged_pairs')
    .addColumn('one', 'text', (it) => it.notNull())
    .addColumn('other', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('merged_pairs_key', ['one', 'other', 'first_day', 'merged'])
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('merged_pairs_by_merged').on('merged_pairs').column('merged').execute();

  await schema
    .createTable('event_tellings')
    .addColumn('event', 'text', (it) => it.primaryKey().references('events.id').onDelete('cascade'))
    .addColumn('document', 'integer', cascade('documents.number'))
    .addColumn('telling', 'integer', (it) => it.notNull().references('tellings.number'))
    .addColumn('background', 'integer', (it) => it.notNull())
    .addColumn('merged', 'text', (it) => it.references('merged.id'))
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('event_tellings_by_telling').on('event_tellings').columns(['telling', 'document']).execute();
  await schema.createIndex('event_tellings_by_merged').on('event_tellings').columns(['merged', 'document']).execute();
  await schema
    .createIndex('event_tellings_by_document')
    .on('event_tellings')
    .columns(['document', 'telling'])
    .execute();

  await schema
    .createTable('redirects')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('target', 'text')
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('because', 'text', (it) => it.notNull())
    .modifyEnd(CLUSTERED)
    .execute();
  await schema.createIndex('redirects_by_target').on('redirects').column('target').execute();
  await schema.createIndex('redirects_by_time').on('redirects').columns(['at', 'id']).execute();

  await schema
    .createTable('document_marks')
    .addColumn('document', 'integer', (it) => it.primaryKey().references('documents.number').onDelete('cascade'))
    .addColumn('day', 'integer')
    .addColumn('words', 'text', (it) => it.notNull())
    .addColumn('outlet', 'text')
    .addColumn('origin', 'text')
    .addColumn('sketch', 'text', (it) => it.notNull())
    .addColumn('leader', 'integer', (it) => it.notNull())
    .execute();
  await schema.createIndex('document_marks_by_words').on('document_marks').columns(['words', 'document']).execute();
  await schema.createIndex('document_marks_by_leader').on('document_marks').columns(['leader', 'document']).execute();
  await schema
    .createTable('sketches')
    .addColumn('hash', 'integer', (it) => it.notNull())
    .addColumn('day', 'integer', (it) => it.notNull())
    .addColumn('document', 'integer', cascade('documents.number'))
    .addPrimaryKeyConstraint('sketches_key', ['hash', 'day', 'document'])
    .modifyEnd(CLUSTERED)
    .execute();

  await schema
    .createTable('corrections')
    .addColumn('number', 'integer', (it) => it.primaryKey().autoIncrement())
    .addColumn('id', 'text', (it) => it.notNull().unique())
    .addColumn('action', 'text', (it) => it.notNull())
    .addColumn('record', 'text', (it) => it.notNull())
    .addColumn('other', 'text')
    .addColumn('fields', 'text')
    .addColumn('by', 'text', (it) => it.notNull())
    .addColumn('at', 'text', (it) => it.notNull())
    .addColumn('reason', 'text', (it) => it.notNull())
    .addColumn('undone', 'integer', (it) => it.notNull())
    .execute();
  await schema.createIndex('corrections_by_record').on('corrections').columns(['record', 'at']).execute();
  await schema.createIndex('corrections_by_time').on('corrections').columns(['at', 'id']).execute();
  await schema
    .createTable('correction_targets')
    .addColumn('correction', 'integer', cascade('corrections.number'))
    .addColumn('side', 'text', (it) => it.notNull())
    .addColumn('document', 'text', (it) => it.notNull())
    .addColumn('event', 'text', (it) => it.notNull())
    .addColumn('snapshot', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('correction_targets_key', ['correction', 'side', 'event'])
    .execute();
  await schema
    .createIndex('correction_targets_by_document')
    .on('correction_targets')
    .columns(['document', 'correction'])
    .execute();
  await schema.createIndex('correction_targets_by_event').on('correction_targets').column('event').execute();
}
