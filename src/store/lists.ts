/** Lists in questions. In: values, few or many. Out: conditions and chunks that a store takes, of few shapes. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** SQLite takes 32,766 values in one statement. */
const MOST_VALUES = 30_000;

/** Rows of `width` values, as many at a time as one statement takes. */
export function* chunks<T>(rows: readonly T[], width: number, most = MOST_VALUES): Generator<T[]> {
  const size = Math.max(1, Math.floor(most / Math.max(1, width)));
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** As many values as one `in (…)` names here; more are asked for in turns. */
const MOST_AMONG = 1_024;

/**
 * All rows whose column is one of the values.
 *
 * @example await askAmong([...ids], (some) => sql`select … where ${among('e.id', some)}`.execute(db))
 */
export async function askAmong<Value extends string | number, Row>(
  values: readonly Value[],
  ask: (some: readonly Value[]) => Promise<{ rows: Row[] }>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of chunks([...new Set(values)], 1, MOST_AMONG)) {
    for (const row of (await ask(some)).rows) found.push(row);
  }
  return found;
}

/**
 * The column is one of these. The list is filled up to a power of two with its last value, so that the driver meets few
 * shapes of a statement and prepares each once.
 */
export function among(column: string, values: readonly (string | number)[]): RawBuilder<SqlBool> {
  if (values.length === 0) return sql`1 = 0`;
  const filled = [...values];
  while ((filled.length & (filled.length - 1)) !== 0) filled.push(values.at(-1) as string | number);
  return sql`${sql.ref(column)} in (${sql.join(filled)})`;
}
