/** A period in a question: events whose days share one with it. In: first and last day, where days stand. Out: conditions. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/**
 * What lasts into a period began before it, few events among many: the earliest of them bounds the walk, which else would go back to
 * the first day of all.
 *
 * @param of the table with all events, and the one whose days are asked
 * @example within({ since: '2022-01-01', until: '2022-12-31' }, { all: 'merged', asked: 'a' })
 */
export function within(
  { since, until }: Period,
  { all, asked }: { readonly all: 'merged' | 'events'; readonly asked: string },
): RawBuilder<SqlBool>[] {
  const wanted: RawBuilder<SqlBool>[] = [];
  const [first, last] = [sql.ref(`${asked}.first_day`), sql.ref(`${asked}.last_day`)];
  if (until !== undefined) wanted.push(sql`${first} <= ${until}`);
  if (since !== undefined)
    wanted.push(
      sql`${last} >= ${since}`,
      // The hints lead SQLite to the index of these few: it would begin with the first days of all.
      sql`${first} >= coalesce((select min(+r.first_day) from ${sql.table(all)} r
        where r.first_day <> r.last_day and r.last_day >= ${since} and +r.first_day < ${since} and +r.first_day <> ''), ${since})`,
    );
  if (since !== undefined || until !== undefined) wanted.push(sql`${first} <> ''`);
  return wanted;
}
