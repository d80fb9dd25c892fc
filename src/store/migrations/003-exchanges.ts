/** Who did how much to whom, month by month: a roll-up of the merged pairs, and which way each of these goes. */
import { type Kysely, sql } from 'kysely';
import { rollUp } from '../exchanges.js';
import { flowOf } from '../rows.js';
import type { Tables } from '../tables.js';

/** SQLite only, as in the first tables. */
const CLUSTERED = sql`without rowid`;

export async function up(db: Kysely<Tables>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('merged_pairs')
    .addColumn('flow', 'integer', (it) => it.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('exchanges')
    .addColumn('month', 'text', (it) => it.notNull())
    .addColumn('sender', 'text', (it) => it.notNull())
    .addColumn('receiver', 'text', (it) => it.notNull())
    .addColumn('type', 'text', (it) => it.notNull())
    .addColumn('status', 'text', (it) => it.notNull())
    .addColumn('sources', 'integer', (it) => it.notNull())
    .addColumn('events', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('exchanges_key', ['month', 'sender', 'receiver', 'type', 'status', 'sources'])
    .modifyEnd(CLUSTERED)
    .execute();
  await fill(db);
  // What many do for one within days: the answers to a crisis, few among all events.
  await sql`create index merged_pairs_in_grief on merged_pairs (mode, first_day, one, other, flow, status, last_day)
    where mode in ('condole', 'solidarity', 'rescue', 'humanitarian', 'medical')`.execute(db);
}

/** For a ledger that was filled before. */
async function fill(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ merged: string; one: string; other: string; summary: string }>`
    select p.merged, p.one, p.other, m.summary from merged_pairs p join merged m on m.id = p.merged`.execute(db);
  for (const { merged, one, other, summary } of rows)
    await db
      .updateTable('merged_pairs')
      .set({ flow: flowOf(JSON.parse(summary) as Parameters<typeof flowOf>[0], one, other) })
      .where('merged', '=', merged)
      .where('one', '=', one)
      .where('other', '=', other)
      .execute();
  await rollUp(db, [...new Set(rows.map((it) => it.merged))], 1);
}
