/**
 * The record as it was. In: a ledger and a time. Out: a ledger of its own, filled with the codings and corrections up to then
 * in the order in which they came: so with the events, ids and redirects of that time, as the present rule merges them. It lies
 * on disk and not in memory, and is gone when it is closed.
 */
import { type Kysely, sql } from 'kysely';
import type { CodedDocument } from '../record/record.js';
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

interface CodingRow {
  readonly document: number;
  readonly number: number;
  readonly at: string;
  readonly result: string;
  readonly text: string;
}

/** Codings up to a time (ISO 8601, inclusive), oldest first; those of one time together, as they were written. */
export async function* codingsUntil(db: Kysely<Tables>, until: string): AsyncGenerator<CodedAt> {
  let after: Pick<CodingRow, 'at' | 'document' | 'number'> = { at: '', document: 0, number: 0 };
  for (;;) {
    const { rows } = await sql<CodingRow>`
      select c.document, c.number, c.coded_at as at, c.result, d.text
      from codings c cross join documents d on d.number = c.document
      where c.coded_at <= ${until} and (c.coded_at, c.document, c.number) > (${after.at}, ${after.document}, ${after.number})
      order by c.coded_at, c.document, c.number limit ${BATCH}`.execute(db);
    const [last] = rows.slice(-1);
    if (!last) return;
    after = last;
    for (let from = 0; from < rows.length; ) {
      const { at } = rows[from] as CodingRow;
      const end = rows.findIndex((it, index) => index > from && it.at !== at);
      const alike = rows.slice(from, end === -1 ? rows.length : end);
      yield { at, coded: alike.map(({ result, text }) => ({ ...JSON.parse(result), text }) as CodedDocument) };
      from += alike.length;
    }
  }
}

/** How many codings there are up to a time. */
export async function countCodings(db: Kysely<Tables>, until: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from codings where coded_at <= ${until}`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Fills a ledger with what another had at a time.
 *
 * @param corrections oldest first
 * @param onDone told how many documents more are done
 * @example await replay(codingsUntil(db, until), corrections, await openStore(''), () => {})
 */
export async function replay(
  codings: AsyncIterable<CodedAt>,
  corrections: readonly PortableCorrection[],
  into: Store,
  onDone: (documents: number) => void,
): Promise<Store> {
  const left = corrections.map(asDecided);
  const correctBefore = async (at: string | null) => {
    while (left[0] !== undefined && (at === null || left[0].at < at))
      await into.correct(left.shift() as PortableCorrection);
  };
  for await (const { at, coded } of codings) {
    await correctBefore(at);
    await into.ingestAll(coded, at);
    onDone(coded.length);
    // A server answers others meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await correctBefore(null);
  return into;
}

/** About coded events under the ids that they had on that day; later codings gave them others. */
function asDecided(correction: PortableCorrection): PortableCorrection {
  const targets = correction.targets ?? [];
  return { ...correction, targets: targets.map((it) => ({ ...it, event: it.snapshot.id })) };
}
