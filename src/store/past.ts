/**
 * The record as it was. In: a ledger and a time. Out: a ledger in memory, filled with the codings and corrections up to then
 * in the order in which they came: so with the events, ids and redirects of that time, as the present rule merges them.
 */
import { type Kysely, sql } from 'kysely';
import type { CodedDocument } from '../record/record.js';
import { chunks } from './lists.js';
import type { PortableCorrection } from './query.js';
import type { Store } from './store.js';
import type { Tables } from './tables.js';

/** Codings that were written at one time. */
export interface CodedAt {
  readonly at: string;
  readonly coded: readonly CodedDocument[];
}

/** Documents in memory at a time. */
const BATCH = 200;

/** Codings up to a time (ISO 8601, inclusive), oldest first; those of one time together, as they were written. */
export async function* codingsUntil(db: Kysely<Tables>, until: string): AsyncGenerator<CodedAt> {
  const { rows } = await sql<{ document: number; number: number; at: string }>`
    select document, number, coded_at as at from codings where coded_at <= ${until}
    order by coded_at, document, number`.execute(db);
  const times = new Map<string, { document: number; number: number }[]>();
  for (const { at, ...it } of rows) {
    const known = times.get(at);
    if (known) known.push(it);
    else times.set(at, [it]);
  }
  for (const [at, all] of times)
    for (const some of chunks(all, 1, BATCH)) {
      const coded: CodedDocument[] = [];
      for (const { document, number } of some) {
        const found = await sql<{ result: string; text: string }>`select c.result, d.text from codings c
          join documents d on d.number = c.document
          where c.document = ${document} and c.number = ${number}`.execute(db);
        for (const { result, text } of found.rows) coded.push({ ...JSON.parse(result), text });
      }
      yield { at, coded };
    }
}

/**
 * Fills a ledger with what another had at a time.
 *
 * @example await replay(store.codingsUntil(until), corrections, await openStore(':memory:'))
 */
export async function replay(
  codings: AsyncIterable<CodedAt>,
  corrections: readonly PortableCorrection[],
  into: Store,
): Promise<Store> {
  const left = [...corrections].sort((a, b) => (a.at < b.at ? -1 : 1));
  const correctBefore = async (at: string | null) => {
    while (left[0] !== undefined && (at === null || left[0].at < at))
      await into.correct(left.shift() as PortableCorrection);
  };
  for await (const { at, coded } of codings) {
    await correctBefore(at);
    await into.ingestAll(coded, at);
  }
  await correctBefore(null);
  return into;
}
