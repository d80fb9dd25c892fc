/**
 * Documents coded and kept in the ledger, as `ingest` and `serve --samples` share it. In: inputs and a store. Out: what
 * became of the documents. What is counted has been written.
 */
import type { CollectOptions } from '../collect/collect.js';
import type { CodedDocument } from '../record/record.js';
import type { Outcome } from '../store/query.js';
import type { Store } from '../store/store.js';
import { coding, type Tally } from './coding.js';
import type { Io } from './io.js';

/** How many documents share a transaction; an interrupted run repeats at most these. */
const BATCH = 50;
/** A slow source is written this often all the same, in milliseconds. */
const BATCH_MS = 500;

export type Kept = Record<Outcome, number>;

/** Example: `const kept = await keep(['news/'], store, io, tally)`. */
export async function keep(
  inputs: readonly string[],
  store: Store,
  io: Io,
  tally: Tally,
  options: CollectOptions = {},
): Promise<Kept> {
  const kept: Kept = { added: 0, recoded: 0, unchanged: 0, superseded: 0 };
  let batch: CodedDocument[] = [];
  let since = Date.now();
  const flush = async () => {
    await write(batch, store, io, tally, kept);
    batch = [];
    since = Date.now();
  };
  for await (const { document } of coding(inputs, io, tally, options)) {
    batch.push(document);
    if (batch.length >= BATCH || Date.now() - since > BATCH_MS) await flush();
  }
  await flush();
  return kept;
}

/** One document that cannot be kept does not take the others of its batch with it. */
async function write(batch: readonly CodedDocument[], store: Store, io: Io, tally: Tally, kept: Kept): Promise<void> {
  const { StoreError } = await import('../store/store.js');
  try {
    for (const it of await store.ingestAll(batch, new Date().toISOString())) kept[it]++;
  } catch (error) {
    // The ledger itself is the trouble: no document would fare better.
    if (error instanceof StoreError) throw error;
    const [document] = batch;
    if (batch.length > 1) {
      for (const it of batch) await write([it], store, io, tally, kept);
    } else if (document) {
      tally.bugs++;
      const name = document.path ?? document.url ?? document.id;
      io.error(`${name} cannot be kept: ${(error as Error).message}`, 'this is a bug in Elchi; the run goes on');
    }
  }
}
