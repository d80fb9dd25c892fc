/**
 * Pages of records that stand with their document, newest first: claims, commitments, statements. In: where they stand, what is
 * asked of them, a page. Out: as many as the page holds. The page is found first, by days and ids that stand in an index; only its
 * records and documents are then read whole. So a page costs what it shows.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow } from './heads.js';
import type { Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export type PageRow<Row> = Row & HeadRow & { readonly page_day: string; readonly page_id: string };

export interface Pages {
  /** The table of the records, with a column `id`; read whole as `r`. */
  readonly table: 'claims' | 'commitments' | 'statements';
  /** Tables to find the page in, the record's own as `r`. */
  readonly from: RawBuilder<unknown>;
  /** What to give of each besides the head of its document. */
  readonly columns: string;
  /** Columns of the order: first day of publication, then the id. */
  readonly day: string;
  readonly id: string;
  readonly wanted: readonly RawBuilder<SqlBool>[];
}

/** Example: `await pageOf(db, { table: 'claims', from: sql`claims r`, columns: 'r.record', day: 'r.day', id: 'r.id', wanted: [] }, page, claimOf)`. */
export async function pageOf<Row, T>(
  db: Kysely<Tables>,
  { table, from, columns, day, id, wanted }: Pages,
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
    select page.day as page_day, page.id as page_id, ${sql.raw(columns)}, ${sql.raw(HEAD_COLUMNS)} from (
      select ${dayColumn} as day, ${idColumn} as id from ${from}
      ${all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``}
      order by ${dayColumn} desc, ${idColumn} desc limit ${page.limit + 1}
    ) as page cross join ${sql.table(table)} r on r.id = page.id cross join documents d on d.number = r.document
    order by page.day desc, page.id desc`.execute(db);
  return cut(rows, page.limit, (it) => ({ day: it.page_day, id: it.page_id }), item);
}

/** The record is of this document. */
export const ofDocument = (id: string): RawBuilder<SqlBool> =>
  sql`r.document = (select number from documents where id = ${id})`;
