/** What the ledger holds and how far it reaches, so that "not covered" is never taken for "nothing found". */
import type { Kysely } from 'kysely';
import type { Language } from '../record/codebook.js';
import type { Counts, CoverageRow, Reach } from './query.js';
import type { Tables } from './tables.js';

/** From a roll-up; the newest month first, documents without a date last. */
export async function coverage(db: Kysely<Tables>): Promise<CoverageRow[]> {
  const rows = await db
    .selectFrom('coverage')
    .selectAll()
    .where('documents', '>', 0)
    .orderBy('month', 'desc')
    .orderBy('outlet')
    .orderBy('language')
    .execute();
  return rows.map((it) => ({
    month: it.month === '' ? null : it.month,
    outlet: it.outlet === '' ? null : it.outlet,
    language: it.language as Language | 'und',
    documents: it.documents,
    events: it.events,
  }));
}

export async function reach(db: Kysely<Tables>): Promise<Reach> {
  const published = await db
    .selectFrom('documents')
    .select((it) => [it.fn.min('day').as('first'), it.fn.max('day').as('last')])
    .where('day', '<>', '')
    .executeTakeFirst();
  const events = await db
    .selectFrom('events')
    .select((it) => [it.fn.min('first_day').as('first'), it.fn.max('first_day').as('last')])
    .where('first_day', '<>', '')
    .executeTakeFirst();
  const range = (row: { first: string | null; last: string | null } | undefined) =>
    row?.first && row.last ? { first: row.first, last: row.last } : null;
  return { published: range(published), events: range(events) };
}

export async function counts(db: Kysely<Tables>): Promise<Counts> {
  const of = async (table: keyof Counts) => {
    const row = await db
      .selectFrom(table)
      .select((it) => it.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const names = ['documents', 'codings', 'events', 'statements', 'commitments', 'claims', 'issues'] as const;
  const found = await Promise.all(names.map(async (it) => [it, await of(it)] as const));
  return Object.fromEntries(found) as unknown as Counts;
}
