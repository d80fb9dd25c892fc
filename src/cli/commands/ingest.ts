/**
 * `elchi ingest`: documents coded and kept in the ledger. In: files, folders, `-`. Out: a count on
 * stderr. What is counted is kept, whatever happens next.
 */
import { Command } from 'commander';
import type { InputFormat } from '../../collect/files.js';
import type { CodedDocument } from '../../record/record.js';
import type { Outcome } from '../../store/query.js';
import type { Store } from '../../store/store.js';
import { coding, exitFor, type Tally } from '../coding.js';
import { withInput } from '../input.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { version } from '../version.js';

interface IngestOptions {
  db: string;
  input?: InputFormat;
  quiet?: boolean;
}

/** How many documents share a transaction; an interrupted run repeats at most these. */
const BATCH = 50;
/** A slow source is written this often all the same, in milliseconds. */
const BATCH_MS = 500;

export function ingestCommand(io: Io): Command {
  const command = new Command('ingest').description('code documents and keep them in the ledger');
  return withLedger(withInput(command))
    .option('-q, --quiet', 'no messages but errors')
    .addHelpText(
      'after',
      `
Examples:
  elchi ingest news/                         into ./elchi.db
  elchi ingest today.jsonl --db kaz.db
  curl -s https://example.org/a.html | elchi ingest -

The same text is one document however often it comes; coded anew, it takes the place of its older coding.`,
    )
    .action((inputs: string[], options: IngestOptions) => ingest(io, inputs, options));
}

async function ingest(io: Io, inputs: readonly string[], options: IngestOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const tally: Tally = { coded: 0, failed: 0, bugs: 0 };
  const kept: Record<Outcome, number> = { added: 0, recoded: 0, unchanged: 0, superseded: 0 };
  await ledgerAt(options.db, 'write', async (store) => {
    let batch: CodedDocument[] = [];
    let since = Date.now();
    const flush = async () => {
      await keep(io, store, batch, kept, tally);
      batch = [];
      since = Date.now();
    };
    for await (const { document } of coding(inputs, io, tally, options.input ? { format: options.input } : {})) {
      batch.push(document);
      if (batch.length >= BATCH || Date.now() - since > BATCH_MS) await flush();
    }
    await flush();
  });
  const { added, recoded, unchanged } = kept;
  const failed = tally.failed + tally.bugs;
  io.say(
    `${options.db}: ${added} added, ${recoded} coded anew, ${unchanged} unchanged${failed ? `, ${failed} failed` : ''} (coder ${version()})`,
  );
  io.exitCode = exitFor(tally);
}

/** One document that cannot be kept does not take the others of its batch with it. */
async function keep(
  io: Io,
  store: Store,
  batch: readonly CodedDocument[],
  kept: Record<Outcome, number>,
  tally: Tally,
): Promise<void> {
  const clock = new Date().toISOString();
  const { StoreError } = await import('../../store/store.js');
  try {
    for (const it of await store.ingestAll(batch, clock)) kept[it]++;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (batch.length > 1) {
      for (const it of batch) await keep(io, store, [it], kept, tally);
      return;
    }
    tally.bugs++;
    const [document] = batch;
    io.error(
      `${document?.path ?? document?.id}: ${(error as Error).message}`,
      'this is a bug in Elchi; the run goes on',
    );
  }
}
