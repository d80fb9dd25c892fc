/** With whom an actor has to do. In: its code, a period. Out: one row for each other party, type and mode, with counts. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { EventType } from '../record/codebook.js';
import type { Period } from './periods.js';
import type { Counterpart } from './query.js';
import type { Tables } from './tables.js';

/**
 * Example: `await counterparts(db, 'KAZ', { since: '2022-01-01' })`. Only what was done counts. Of each pair the days of the period
 * stand together, so the pairs are gone through, and not all events of the actor.
 */
export async function counterparts(db: Kysely<Tables>, actor: string, period: Period): Promise<Counterpart[]> {
  const parts = [];
  for (const within of daysOf(period)) {
    const done = sql.join([sql`p.status in ('happened', 'ongoing')`, ...within], sql` and `);
    parts.push(
      sql`select p.other as actor, p.type, p.mode, p.first_day
        from others o cross join merged_pairs p on p.one = ${actor} and p.other = o.code where ${done}`,
      sql`select p.one as actor, p.type, p.mode, p.first_day
        from ones o cross join merged_pairs p on p.one = o.code and p.other = ${actor} where ${done}`,
    );
  }
  const { rows } = await sql<Counterpart & { type: EventType }>`
    with recursive
      ones(code) as (
        select min(one) from merged_pairs
        union all select (select min(p.one) from merged_pairs p where p.one > ones.code) from ones where ones.code is not null),
      others(code) as (
        select min(other) from merged_pairs where one = ${actor}
        union all select (select min(p.other) from merged_pairs p where p.one = ${actor} and p.other > others.code)
          from others where others.code is not null)
    select actor, type, mode, count(*) as events, coalesce(min(nullif(first_day, '')), '') as first, max(first_day) as last
    from (${sql.join(parts, sql` union all `)}) as found group by actor, type, mode
    order by events desc, actor, type, coalesce(mode, '')`.execute(db);
  return rows;
}

/** What began within the period, and the few that began before it and reach into it: these have an index of their own. */
function daysOf({ since, until }: Period): RawBuilder<SqlBool>[][] {
  const before = until === undefined ? [] : [sql<SqlBool>`p.first_day <= ${until} and p.first_day <> ''`];
  if (since === undefined) return [before];
  return [
    [sql`p.first_day >= ${since}`, ...before],
    [sql`p.first_day <> p.last_day`, sql`p.last_day >= ${since}`, sql`p.first_day < ${since}`, ...before],
  ];
}
