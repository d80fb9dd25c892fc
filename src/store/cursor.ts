/**
 * Cursors: where a page ended, as an opaque word. In: the day and id of the last item. Out: a word for an address,
 * and back. By key and not by number: what is added meanwhile shifts nothing.
 */
import type { Page, Slice } from './query.js';

export interface Position {
  readonly day: string;
  readonly id: string;
}

/** A cursor that this ledger did not give. */
export class BadCursor extends Error {}

/** Example: `encodeCursor({ day: '2022-05-10', id: 'e1' })`. */
export function encodeCursor({ day, id }: Position): string {
  return Buffer.from(`${day}\n${id}`).toString('base64url');
}

export function decodeCursor(cursor: string): Position {
  const [day, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n');
  if (day === undefined || !id || rest.length > 0 || !/^(?:\d{4}-\d\d-\d\d)?$/.test(day)) {
    throw new BadCursor('the cursor is not one that this ledger gave');
  }
  return { day, id };
}

/** Cuts the one item too many that tells that there is a next page. */
export function cut<Row, T>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
  item: (row: Row) => T,
): { items: T[]; next: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(item), next: last === undefined ? null : encodeCursor(position(last)) };
}

/**
 * All items of a question, page by page: what is in memory is one page.
 *
 * @example for await (const event of walk((page) => store.merged({ states: ['KAZ'] }, page))) count++;
 */
export async function* walk<T>(ask: (page: Page) => Promise<Slice<T>>, limit = 500): AsyncGenerator<T> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, next } = await ask({ limit, ...(cursor === undefined ? {} : { cursor }) });
    yield* items;
    cursor = next;
  }
}
