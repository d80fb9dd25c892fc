/**
 * `elchi merge`: merges the whole ledger anew under the present rule. In: a ledger. Out: counts on stderr; ids stay where
 * reports stay together.
 */
import { Command } from 'commander';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { progress } from '../progress.js';

interface MergeOptions {
  db: string;
  quiet?: boolean;
}

export function mergeCommand(io: Io): Command {
  return withLedger(new Command('merge').description('merge the whole ledger anew by the rule of this Elchi'))
    .option('-q, --quiet', 'no messages but errors')
    .addHelpText(
      'after',
      `
Examples:
  elchi merge --db kaz.db

Every write merges what it touches, so this is seldom needed. What people judged stays.`,
    )
    .action((options: MergeOptions) => merge(io, options));
}

async function merge(io: Io, { db, quiet }: MergeOptions): Promise<void> {
  io.quiet = quiet ?? false;
  await ledgerAt(io, db, 'write', async (store) => {
    const before = await store.counts();
    const bar = await progress(io, before.documents);
    try {
      await store.remerge(new Date().toISOString(), (done) => bar.step(done));
    } finally {
      bar.stop();
    }
    const { events, merged } = await store.counts();
    io.say(`${db}: ${events} reports tell ${merged} events (${before.merged} before)`);
  });
}
