/** `elchi timeline`: what happened, oldest first, each event once. In: one or two actors, a period. Out: merged events. */
import { Command } from 'commander';
import type { MergedEvent } from '../../record/merged.js';
import { refuseWrong } from '../asked.js';
import { type Format, formatFor, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { mergedLayout } from '../merged.layout.js';
import { actor, day } from '../values.js';

interface TimelineOptions {
  db: string;
  since?: string;
  until?: string;
  sources?: number;
  format?: Format;
  quiet?: boolean;
}

export function timelineCommand(io: Io): Command {
  const command = withLedger(new Command('timeline').description('tell what happened in order, each event once'))
    .argument('<one>', 'a state or organisation (KAZ)', actor)
    .argument('[other]', 'another: then only what is between the two', actor)
    .option('--since <day>', 'first day, YYYY-MM-DD, YYYY-MM or YYYY', day('01', '01'))
    .option('--until <day>', 'last day, in the same forms', day('12', '31'))
    .option('--sources <n>', 'at least so many independent sources', Number);
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi timeline KAZ TUR --since 2022
  elchi timeline AZE --sources 2 --format jsonl`,
    )
    .action((one: string, other: string | undefined, options: TimelineOptions) => timeline(io, one, other, options));
}

async function timeline(io: Io, one: string, other: string | undefined, options: TimelineOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const [{ gather }, { walk }, { inOrder }] = await Promise.all([
    import('../../answer/gather.js'),
    import('../../store/cursor.js'),
    import('../../tell/telling.js'),
  ]);
  const { db, format, quiet: _, sources, ...period } = options;
  const out = printer<MergedEvent, MergedEvent>(io, formatFor(io, format), mergedLayout);
  await ledgerAt(io, db, 'read', async (store) => {
    const who = other === undefined ? { states: [one] } : { dyad: [one, other] as const };
    await refuseWrong({ actors: [one], ...(other ? { pair: [one, other] } : {}), ...period }, store);
    const filter = { ...who, ...period, ...(sources ? { corroboration: sources } : {}) };
    const events = await gather(walk((page) => store.merged(filter, page)));
    await printAll(out, inOrder(events));
    if (events.length === 0) io.say('nothing found');
  });
}
