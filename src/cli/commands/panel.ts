/** `elchi panel`: a zero-filled table for statistics. In: actors, months. Out: a row for each directed pair and month. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { PanelRow } from '../../tell/panel.js';
import { refuseWrong } from '../asked.js';
import { EXIT, Failure } from '../exit.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { actors } from '../values.js';

interface PanelCommandOptions {
  db: string;
  states: string[];
  from: string;
  to: string;
  by: 'quad' | 'type';
  allStatuses?: boolean;
  sources?: number;
  format?: Format;
  quiet?: boolean;
}

export function panelCommand(io: Io): Command {
  const command = withLedger(new Command('panel').description('count events for each pair and month, zeros included'))
    .requiredOption('--states <codes>', 'the actors; every directed pair of them gets rows (KAZ,TUR,UZB)', actors)
    .requiredOption('--from <month>', 'first month, YYYY-MM', month)
    .requiredOption('--to <month>', 'last month, YYYY-MM', month)
    .addOption(new Option('--by <columns>', 'what the columns count').choices(['quad', 'type']).default('quad'))
    .option('--all-statuses', 'also what was only planned, denied or supposed')
    .option('--sources <n>', 'at least so many independent sources', Number);
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi panel --states KAZ,TUR --from 2022-01 --to 2022-12 --format csv > panel.csv
  elchi panel --states KAZ,UZB,KGZ --from 2021-01 --to 2024-12 --by type

Merged events, not reports. What is done together counts in both directions; events without a month of their own
are left out, and their number is told on stderr. A zero means that the record holds nothing.`,
    )
    .action((options: PanelCommandOptions) => panelOf(io, options));
}

async function panelOf(io: Io, options: PanelCommandOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const [{ gather }, { walk }, { panel }] = await Promise.all([
    import('../../answer/gather.js'),
    import('../../store/cursor.js'),
    import('../../tell/panel.js'),
  ]);
  if (options.states.length < 2)
    throw new Failure(
      `a panel counts between actors: ${options.states.join()} is one`,
      'give two or more, as in --states KAZ,TUR',
      EXIT.usage,
    );
  await ledgerAt(io, options.db, 'read', async (store) => {
    await refuseWrong({ actors: options.states, since: options.from, until: options.to }, store);
    const filter = {
      anyState: options.states,
      since: `${options.from}-01`,
      until: `${options.to}-31`,
      ...(options.sources ? { corroboration: options.sources } : {}),
    };
    const events = await gather(walk((page) => store.merged(filter, page)));
    const { columns, rows, undated } = panel(events, {
      actors: options.states,
      from: options.from,
      to: options.to,
      by: options.by,
      ...(options.allStatuses ? { allStatuses: true } : {}),
    });
    const out = printer<PanelRow, PanelRow>(io, formatFor(io, options.format), layoutOf(columns));
    await printAll(out, rows);
    if (undated > 0) io.say(`without a month of their own and left out: ${undated}`);
  });
}

function layoutOf(columns: readonly string[]): Layout<PanelRow, PanelRow> {
  const count = (column: string) => (row: PanelRow) => row.counts[column] ?? 0;
  return {
    rows: (row) => [row],
    columns: [
      { head: 'month', cell: (row) => row.month },
      { head: 'source', cell: (row) => row.source },
      { head: 'target', cell: (row) => row.target },
      ...columns.map((head) => ({ head, cell: (row: PanelRow) => String(count(head)(row)), right: true as const })),
    ],
    csv: {
      month: (row) => row.month,
      source: (row) => row.source,
      target: (row) => row.target,
      ...Object.fromEntries(columns.map((column) => [column.toLowerCase(), count(column)])),
    },
  };
}

function month(text: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('give a month such as 2022-05.');
  return text;
}
