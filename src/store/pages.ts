/**
 * Pages of records that stand with their document, newest first: claims, commitments, statements. In: where they stand, what is
 * asked of them, a page. Out: as many as the page holds. The order is that of an index on day and id, so a page costs what it shows.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow } from './heads.js';
import type { Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export type PageRow<Row> = Row & HeadRow & { readonly page_day: string; readonly page_id: string };

export interface Pages {
  /** Tables to read, the record's own as `r`. */
  readonly from: RawBuilder<unknown>;
  /** What to give of each besides the head of its document. */
  readonly columns: string;
  /** Columns of the order: first day of publication, then the id. */
  readonly day: string;
  readonly id: string;
  readonly wanted: readonly RawBuilder<SqlBool>[];
}

/** Example: `await pageOf(db, { from: sql`claims r`, columns: 'r.record', day: 'r.day', id: 'r.id', wanted: [] }, page, claimOf)`. */
export async function pageOf<Row, T>(
  db: Kysely<Tables>,
  { from, columns, day, id, wanted }: Pages,
  page: Page,
  item: (row: PageRow<Row>) => T,
): Promise<Slice<T>> {
  const all = [...wanted];
  const [dayColumn, idColumn] = [sql.ref(day), sql.ref(id)];
  if (page.cursor !== undefined) {
    const at = decodeCursor(page.cursor);
    all.push(sql`(${dayColumn}, ${idColumn}) < (${at.day}, ${at.id})`);
  }
  const { rows } = await sql<PageRow<Row>>`
    select ${dayColumn} as page_day, ${idColumn} as page_id, ${sql.raw(columns)}, ${sql.raw(HEAD_COLUMNS)}
    from ${from} cross join documents d on d.number = r.document
    ${all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``}
    order by ${dayColumn} desc, ${idColumn} desc limit ${page.limit + 1}`.execute(db);
  return cut(rows, page.limit, (it) => ({ day: it.page_day, id: it.page_id }), item);
}

/** The record is of this document. */
export const ofDocument = (id: string): RawBuilder<SqlBool> =>
  sql`r.document = (select number from documents where id = ${id})`;
