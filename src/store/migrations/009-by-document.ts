/**
 * What belongs to an event stands with its document, so that the rows of one transaction lie together: ids are hashes, and a key
 * that begins with one costs a page of its own for each row. People of merged events stand in the order in which their events are shown.
 */
import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

/** SQLite only, as in the first tables. */
const CLUSTERED = sql`without rowid`;

type Type = 'text' | 'integer';
type Column = readonly [name: string, type: Type, nullable?: 'nullable'];

const ASKED: readonly Column[] = [
  ['first_day', 'text'],
  ['last_day', 'text'],
  ['type', 'text'],
  ['mode', 'text', 'nullable'],
  ['status', 'text'],
];

/** The tables that move, with what their key is now; each has its document besides. */
const MOVED: readonly {
  readonly table: 'event_actors' | 'event_pairs' | 'event_contexts' | 'event_people' | 'statement_spans';
  readonly owner: 'event' | 'statement';
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}[] = [
  {
    table: 'event_actors',
    owner: 'event',
    columns: [['actor', 'text'], ['role', 'text'], ['position', 'integer'], ...ASKED],
    key: ['document', 'event', 'actor'],
  },
  {
    table: 'event_pairs',
    owner: 'event',
    columns: [['one', 'text'], ['other', 'text'], ...ASKED],
    key: ['one', 'other', 'first_day', 'event'],
  },
  { table: 'event_contexts', owner: 'event', columns: [['context', 'text']], key: ['document', 'event', 'context'] },
  {
    table: 'event_people',
    owner: 'event',
    columns: [
      ['position', 'integer'],
      ['name', 'text'],
      ['folded', 'text'],
      ['office', 'text', 'nullable'],
      ['acts_for', 'text', 'nullable'],
      ['person', 'text', 'nullable'],
    ],
    key: ['document', 'event', 'position'],
  },
  {
    table: 'statement_spans',
    owner: 'statement',
    columns: [
      ['position', 'integer'],
      ['start', 'integer'],
      ['end', 'integer'],
    ],
    key: ['document', 'statement', 'position'],
  },
];

export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`drop index event_people_by_person`.execute(db);
  await sql`drop index event_actors_by_actor`.execute(db);
  await sql`drop index event_pairs_by_event`.execute(db);
  for (const it of MOVED) await move(db, it);
  await sql`create index event_actors_by_actor on event_actors (actor, first_day, event, last_day, type, mode, status)`.execute(
    db,
  );
  await sql`create index event_pairs_by_document on event_pairs (document)`.execute(db);
  await sql`drop index events_by_confidence`.execute(db);
  await sql`create index events_by_confidence on events (confidence, document, id)`.execute(db);
  await addPeople(db);
}

async function move(db: Kysely<Tables>, { table, owner, columns, key }: (typeof MOVED)[number]): Promise<void> {
  const before = `${table}_before`;
  await db.schema.alterTable(table).renameTo(before).execute();
  let made = db.schema
    .createTable(table)
    .addColumn('document', 'integer', (it) => it.notNull().references('documents.number').onDelete('cascade'))
    .addColumn(owner, 'text', filled);
  for (const [name, type, nullable] of columns) made = made.addColumn(name, type, nullable ? (it) => it : filled);
  await made
    .addPrimaryKeyConstraint(`${table}_by_key`, key as never)
    .modifyEnd(CLUSTERED)
    .execute();
  const names = columns.map(([name]) => name);
  await sql`insert into ${sql.table(table)} (document, ${sql.ref(owner)}, ${sql.join(names.map((it) => sql.ref(it)))})
    select r.document, ${sql.join([owner, ...names].map((it) => sql.ref(`b.${it}`)))}
    from ${sql.table(`${owner}s`)} r cross join ${sql.table(before)} b on ${sql.ref(`b.${owner}`)} = r.id
    order by ${sql.join(key.map((it) => sql.ref(it === 'document' ? 'r.document' : `b.${it}`)))}`.execute(db);
  await db.schema.dropTable(before).execute();
}

async function addPeople(db: Kysely<Tables>): Promise<void> {
  let made = db.schema
    .createTable('merged_people')
    .addColumn('merged', 'text', (it) => it.notNull().references('merged.id').onDelete('cascade'))
    .addColumn('person', 'text', filled)
    .addColumn('corroboration', 'integer', filled);
  for (const [name, type, nullable] of ASKED) made = made.addColumn(name, type, nullable ? (it) => it : filled);
  await made
    .addPrimaryKeyConstraint('merged_people_key', ['person', 'first_day', 'merged'] as never)
    .modifyEnd(CLUSTERED)
    .execute();
  await sql`insert into merged_people (person, first_day, merged, corroboration, last_day, type, mode, status)
    select distinct p.person, m.first_day, m.id, m.corroboration, m.last_day, m.type, m.mode, m.status
    from event_people p cross join event_tellings t on t.event = p.event cross join merged m on m.id = t.merged
    where p.person is not null order by 1, 2, 3`.execute(db);
  await sql`create index merged_people_by_merged on merged_people (merged, person)`.execute(db);
}

const filled = (it: ColumnDefinitionBuilder) => it.notNull();
