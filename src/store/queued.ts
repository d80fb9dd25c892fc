/**
 * What a transaction has still to write. In: rows of records and texts, document by document. Out: the same rows, a table
 * at a time: many rows in one statement, and all texts in one go, cost half of what they do alone.
 */
import type { Kysely } from 'kysely';
import { insertRows } from './lists.js';
import type { Rows } from './rows.js';
import { type Indexed, indexTexts } from './search.js';
import type { Tables } from './tables.js';

/** In the order in which tables refer to each other. */
const ORDER = [
  'events',
  'event_actors',
  'event_pairs',
  'event_contexts',
  'event_people',
  'evidence',
  'statement_spans',
  'commitments',
  'commitment_actors',
  'claims',
  'issues',
] as const satisfies readonly (keyof Rows)[];

export class Queued {
  readonly #rows = new Map<keyof Rows, object[]>();
  readonly #texts = new Map<string, Indexed>();

  addRows(rows: Rows): void {
    for (const table of ORDER) {
      const known = this.#rows.get(table);
      if (!known) this.#rows.set(table, [...rows[table]]);
      else for (const it of rows[table]) known.push(it);
    }
  }

  /** Of one row of an index the text that comes last counts. */
  addText(text: Indexed): void {
    this.#texts.set(`${text.index} ${text.number}`, text);
  }

  /** Writes all of it: before anything reads these tables, or takes rows out of them. */
  async write(db: Kysely<Tables>): Promise<void> {
    for (const table of ORDER) await insertRows(db, table, (this.#rows.get(table) ?? []) as never);
    this.#rows.clear();
    await indexTexts(db, [...this.#texts.values()]);
    this.#texts.clear();
  }
}
