/** All pages of a question to the ledger, one value after the other. In: a question that takes a page. Out: its values. */
import type { Page, Slice } from '../store/query.js';

/** Values asked for at a time. */
const PAGE = 200;

/** Example: `for await (const event of all((page) => store.merged({ dyad: ['KAZ', 'TUR'] }, page))) …`. */
export async function* all<T>(ask: (page: Page) => Promise<Slice<T>>): AsyncGenerator<T> {
  let cursor: string | null | undefined;
  do {
    const slice = await ask({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    yield* slice.items;
    cursor = slice.next;
  } while (cursor);
}

export async function gather<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
