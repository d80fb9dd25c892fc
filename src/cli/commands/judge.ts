/** `elchi judge`: which reports were taken for the same event, and why. In: an event. Out: the judgements on it, with their reasons. */
import { Command, Option } from 'commander';
import { type Format, formatFor, printAll, printer, whole, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { type JudgementRow, judgementLayout, judgementRows } from '../judgements.layout.js';
import { ledgerAt, noSuch, withLedger } from '../ledger.js';

interface JudgeOptions {
  db: string;
  limit: number;
  format?: Format;
  quiet?: boolean;
}

export function judgeCommand(io: Io): Command {
  const command = withLedger(new Command('judge').description('show which reports tell the same event, and why'))
    .argument('<event>', 'an event of the ledger')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(whole).default(50));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Example:
  elchi judge m3f1c9a0b5d7e              why its reports are one event, and what came near

The pairs of which the rule is not sure wait at the desk: elchi desk pairs.`,
    )
    .action((event: string, options: JudgeOptions) => judge(io, event, options));
}

async function judge(io: Io, event: string, options: JudgeOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const out = printer<JudgementRow, JudgementRow>(io, formatFor(io, options.format), judgementLayout);
  await ledgerAt(io, options.db, 'read', async (store) => {
    if ((await store.mergedEvent(event)) === null) throw await noSuch(store, event, { what: 'event', db: options.db });
    const rows = judgementRows(store, await store.judgements(event));
    if ((await printAll(out, rows, options.limit)) === 0) io.say('no other report came near');
  });
}
