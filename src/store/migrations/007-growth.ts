/**
 * What a document costs in a ledger of any size. Rows that come together lie together: sketches by stretches of days, evidence by
 * document. Indexes that no question begins with are gone, those that remain hold what is asked. Counts are kept, not counted.
 */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** SQLite only, as in the first tables. */
const CLUSTERED = sql`without rowid`;
const filled = (it: ColumnDefinitionBuilder) => it.notNull();

export async function up(db: Kysely<Tables>): Promise<void> {
  // Most pairs are the same: only doubts are asked for by their score.
  await sql`drop index comparisons_by_score`.execute(db);
  await sql`create index comparisons_in_doubt on comparisons (score, "left", "right") where verdict = 'unsure'`.execute(
    db,
  );
  await sql`drop index event_contexts_by_context`.execute(db);
  // The days of a source's events are found without reading these.
  await sql`drop index events_by_document`.execute(db);
  await sql`create index events_by_document on events (document, position, id, first_day, last_day)`.execute(db);
  await moveSketches(db);
  await moveEvidence(db);
  await countAll(db);
}

/** Stretches of 21 days, also before 1970: see `groups.ts`. */
async function moveSketches(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('sketches').renameTo('sketches_before').execute();
  await db.schema
    .createTable('sketches')
    .addColumn('stretch', 'integer', filled)
    .addColumn('hash', 'integer', filled)
    .addColumn('document', 'integer', filled)
    .addColumn('day', 'integer', filled)
    .addPrimaryKeyConstraint('sketches_by_stretch', ['stretch', 'hash', 'document'])
    .modifyEnd(CLUSTERED)
    .execute();
  await sql`insert into sketches (stretch, hash, document, day)
    select (day - ((day % 21) + 21) % 21) / 21, hash, document, day from sketches_before order by 1, 2, 3`.execute(db);
  await db.schema.dropTable('sketches_before').execute();
}

async function moveEvidence(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('evidence').renameTo('evidence_before').execute();
  await db.schema
    .createTable('evidence')
    .addColumn('document', 'integer', (it) => it.notNull().references('documents.number').onDelete('cascade'))
    .addColumn('record', 'text', filled)
    .addColumn('kind', 'text', filled)
    .addColumn('position', 'integer', filled)
    .addColumn('field', 'text', filled)
    .addColumn('start', 'integer', filled)
    .addColumn('end', 'integer', filled)
    .addColumn('rule', 'text', filled)
    .addPrimaryKeyConstraint('evidence_by_document', ['document', 'record', 'kind', 'position'])
    .modifyEnd(CLUSTERED)
    .execute();
  for (const [kind, table] of [
    ['event', 'events'],
    ['statement', 'statements'],
    ['claim', 'claims'],
  ] as const)
    await sql`insert into evidence (document, record, kind, position, field, start, "end", rule)
      select r.document, e.record, e.kind, e.position, e.field, e.start, e."end", e.rule
      from ${sql.table(table)} r cross join evidence_before e on e.record = r.id and e.kind = ${sql.lit(kind)}
      order by r.document`.execute(db);
  await db.schema.dropTable('evidence_before').execute();
}

async function countAll(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('totals')
    .addColumn('name', 'text', (it) => it.primaryKey())
    .addColumn('count', 'integer', filled)
    .execute();
  for (const name of ['documents', 'codings', 'events', 'merged', 'statements', 'commitments', 'claims', 'issues'])
    await sql`insert into totals (name, count) select ${sql.lit(name)}, count(*) from ${sql.table(name)}`.execute(db);
}
