/**
 * `elchi ingest`: documents coded and kept in the ledger. In: files, folders, `-`. Out: a count on
 * stderr. What is counted is kept, whatever happens next.
 */
import { Command } from 'commander';
import type { InputFormat } from '../../collect/files.js';
import { exitFor, type Tally } from '../coding.js';
import { withInput } from '../input.js';
import type { Io } from '../io.js';
import { keep } from '../keeping.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { version } from '../version.js';

interface IngestOptions {
  db: string;
  input?: InputFormat;
  quiet?: boolean;
}

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
  const { added, recoded, unchanged } = await ledgerAt(io, options.db, 'write', (store) =>
    keep(inputs, store, io, tally, options.input ? { format: options.input } : {}),
  );
  const failed = tally.failed + tally.bugs;
  const what = [
    `${added} added`,
    `${recoded} coded anew`,
    `${unchanged} unchanged`,
    ...(failed ? [`${failed} failed`] : []),
  ];
  io.say(`${options.db}: ${what.join(', ')} (coder ${version()})`);
  io.exitCode = exitFor(tally);
}
