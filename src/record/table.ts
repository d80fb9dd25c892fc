/** Tables whose values are made when first asked for. In: rows as plain data. Out: a table of what is made of them. */

/** What words, ids or keys lead to. */
export interface Table<Value> {
  has(key: string): boolean;
  get(key: string): Value | undefined;
  readonly size: number;
}

/** Example: `lazily({ a: '[1]' }, JSON.parse).get('a')` is `[1]`, the same list each time. */
export function lazily<Row, Value>(rows: Readonly<Record<string, Row>>, make: (row: Row) => Value): Table<Value> {
  const kept = new Map(Object.entries(rows));
  const made = new Map<string, Value>();
  return {
    has: (key) => kept.has(key),
    size: kept.size,
    get(key) {
      const known = made.get(key);
      if (known !== undefined) return known;
      const row = kept.get(key);
      if (row === undefined) return undefined;
      const value = make(row);
      made.set(key, value);
      return value;
    },
  };
}

/** Adds to the list of a key. */
export function put<Key, Value>(table: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = table.get(key);
  if (values) values.push(value);
  else table.set(key, [value]);
}

/** The value of a key, made when it is first asked for. Example: `getOrMake(lengths, 'ab', (word) => word.length)`. */
export function getOrMake<Key, Value extends {}>(table: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  let value = table.get(key);
  if (value === undefined) {
    value = make(key);
    table.set(key, value);
  }
  return value;
}
