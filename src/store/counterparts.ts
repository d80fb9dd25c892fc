/** With whom an actor has to do. In: its code, a period. Out: one row for each other party, type and mode, with counts. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { EventType } from '../record/codebook.js';
import type { Counterpart } from './query.js';
import type { Tables } from './tables.js';

/** Example: `await counterparts(db, 'KAZ', { since: '2022-01-01' })`. Only what was done counts. */
export async function counterparts(
  db: Kysely<Tables>,
  actor: string,
  { since, until }: { readonly since?: string; readonly until?: string },
): Promise<Counterpart[]> {
  const wanted: RawBuilder<SqlBool>[] = [sql`a.actor = ${actor}`, sql`a.status in ('happened', 'ongoing')`];
  if (until !== undefined) wanted.push(sql`a.first_day <= ${until} and a.first_day <> ''`);
  if (since !== undefined) wanted.push(sql`a.last_day >= ${since}`);
  const { rows } = await sql<Counterpart & { type: EventType }>`
    select case when p.one = ${actor} then p.other else p.one end as actor, p.type, p.mode, count(*) as events,
      coalesce(min(nullif(p.first_day, '')), '') as first, max(p.first_day) as last
    from merged_actors a join merged_pairs p on p.merged = a.merged and (p.one = ${actor} or p.other = ${actor})
    where ${sql.join(wanted, sql` and `)} group by 1, 2, 3 order by events desc, 1, 2, 3`.execute(db);
  return rows;
}
