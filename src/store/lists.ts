/** Lists in questions and in rows to be written. In: values, few or many. Out: conditions, chunks and inserts that a store takes, of few shapes. */
import { CompiledQuery, type Insertable, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { inPostgres } from './flavour.js';
import type { Tables } from './tables.js';

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

/** Rows of one insert at most; fewer are written by halves of this, so a table has seven shapes of inserts and no more. */
const MOST_ROWS = 64;

/**
 * Writes rows, however many; all have the columns of the first. What is to be done about rows that are there, or what to give
 * back, stands in `ending`. The text of a statement is put together once: building it costs more than running it.
 *
 * @example await insertRows(db, 'telling_keys', [{ key, telling }], 'on conflict do nothing')
 */
export async function insertRows<Name extends keyof Tables, Row = never>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
  ending = '',
): Promise<Row[]> {
  const columns = Object.keys(rows[0] ?? {});
  const returned: Row[] = [];
  for (let at = 0, size = MOST_ROWS; at < rows.length; ) {
    while (size > rows.length - at) size /= 2;
    const values: unknown[] = [];
    for (const row of rows.slice(at, at + size)) for (const it of columns) values.push(row[it as keyof typeof row]);
    const text = insertText(table, columns, size, inPostgres(db), ending);
    const { rows: back } = await db.executeQuery<Row>(CompiledQuery.raw(text, values));
    for (const it of back) returned.push(it);
    at += size;
  }
  return returned;
}

const insertTexts = new Map<string, string>();

function insertText(
  table: string,
  columns: readonly string[],
  rows: number,
  numbered: boolean,
  ending: string,
): string {
  const key = `${table} ${columns.join()} ${rows} ${numbered} ${ending}`;
  const known = insertTexts.get(key);
  if (known !== undefined) return known;
  let next = 0;
  const row = () => `(${columns.map(() => (numbered ? `$${++next}` : '?')).join(', ')})`;
  const names = columns.map((it) => `"${it}"`).join(', ');
  const text = `insert into "${table}" (${names}) values ${Array.from({ length: rows }, row).join(', ')} ${ending}`;
  insertTexts.set(key, text);
  return text;
}
