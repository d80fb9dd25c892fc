/** Documents by source: the outlet itself, one that is named as the source, or the host of the address. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../record/fold.js';
import type { Tables } from './tables.js';

/** A condition on a column that holds the inner number of a document. */
export function fromSource(column: string, names: readonly string[]): RawBuilder<SqlBool> {
  const folded = names.map((it) => fold(it));
  return sql`exists (select 1 from sources s where s.document = ${sql.ref(column)} and s.folded in (${sql.join(folded)}))`;
}

/** Inner numbers of the documents of these sources, each once: `(select … )`, to begin with. */
export function textsFrom(names: readonly string[]): RawBuilder<number> {
  return sql`(select distinct document from sources where folded in (${sql.join(names.map((it) => fold(it)))}))`;
}

/** Whether these sources have fewer texts than this. */
export async function haveFewTexts(db: Kysely<Tables>, names: readonly string[], many: number): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from
    (select 1 from ${textsFrom(names)} as texts limit ${many}) as counted`.execute(db);
  return Number(rows[0]?.count) < many;
}
