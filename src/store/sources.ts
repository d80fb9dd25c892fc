/** Documents by source: the outlet itself, one that is named as the source, or the host of the address. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { agencySpellings } from '../extract/outlets.js';
import { fold } from '../record/fold.js';
import type { Tables } from './tables.js';

/** A condition on a column that holds the inner number of a document. */
export function fromSource(column: string, names: readonly string[]): RawBuilder<SqlBool> {
  return sql`exists (select 1 from sources s where s.document = ${sql.ref(column)} and s.folded in (${sql.join(foldedOf(names))}))`;
}

/** An agency is asked for under one of its names and found under all. */
function foldedOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((it) => [it, ...agencySpellings(it)]).map((it) => fold(it)))];
}

/** Inner numbers of the documents of these sources, each once: `(select … )`, to begin with. */
export function textsFrom(names: readonly string[]): RawBuilder<number> {
  return sql`(select distinct document from sources where folded in (${sql.join(foldedOf(names))}))`;
}

/** Whether these sources have fewer texts than this. */
export async function haveFewTexts(db: Kysely<Tables>, names: readonly string[], many: number): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from
    (select 1 from ${textsFrom(names)} as texts limit ${many}) as counted`.execute(db);
  return Number(rows[0]?.count) < many;
}
