/** All values of a walk in one list, where a question needs them together. */

/** Example: `await gather(walk((page) => store.merged({ dyad: ['KAZ', 'TUR'] }, page)))`. */
export async function gather<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
