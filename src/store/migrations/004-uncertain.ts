/** Records by how sure the coder is of them: what people look through at the desk is found without reading the rest. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`create index events_by_confidence on events (confidence, id)`.execute(db);
}
