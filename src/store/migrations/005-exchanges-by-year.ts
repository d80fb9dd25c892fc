/** The roll-up of exchanges by year and as a whole too: long periods are asked for most. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';

export async function up(db: Kysely<Tables>): Promise<void> {
  await sql`delete from exchanges where month = '' or month = 'all' or month like 'Y%'`.execute(db);
  for (const period of [sql`'Y' || substr(month, 1, 4)`, sql`'all'`])
    await sql`insert into exchanges (month, sender, receiver, type, status, sources, events)
      select ${period}, sender, receiver, type, status, sources, sum(events) from exchanges where length(month) = 7
      group by 1, 2, 3, 4, 5, 6`.execute(db);
}
