/** How much there is, kept rather than counted. In: what a transaction adds and takes away. Out: the row of each table, changed once. */
import { type Kysely, sql } from 'kysely';
import type { Counts } from './query.js';
import type { Tables } from './tables.js';

/** Example: `totals.add('events', -3)`, and `write` before the transaction ends. */
export class Totals {
  readonly #changes = new Map<keyof Counts, number>();

  add(name: keyof Counts, count: number): void {
    this.#changes.set(name, (this.#changes.get(name) ?? 0) + count);
  }

  async write(db: Kysely<Tables>): Promise<void> {
    for (const [name, count] of this.#changes)
      if (count !== 0) await sql`update totals set count = count + ${count} where name = ${name}`.execute(db);
    this.#changes.clear();
  }
}
