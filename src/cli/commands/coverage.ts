/** `elchi coverage`: what the record rests on. In: a ledger. Out: documents and events by month, outlet and language. */
import { Command } from 'commander';
import type { CoverageRow } from '../../store/query.js';
import type { Ledger } from '../../store/store.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';

interface CoverageOptions {
  db: string;
  format?: Format;
  quiet?: boolean;
}

export function coverageCommand(io: Io): Command {
  const command = withLedger(
    new Command('coverage').description('tell what the record rests on: months, outlets, languages'),
  );
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi coverage --format csv

Where no article was read, nothing found means nothing.`,
    )
    .action((options: CoverageOptions) => coverage(io, options));
}

async function coverage(io: Io, { db, format, quiet }: CoverageOptions): Promise<void> {
  io.quiet = quiet ?? false;
  const out = printer<CoverageRow, CoverageRow>(io, formatFor(io, format), LAYOUT);
  await ledgerAt(io, db, 'read', async (store) => {
    const { documents, months } = await store.coverage();
    await printAll(out, monthByMonth(store, [...new Set(months.map((it) => it.month))]));
    if (documents === 0) io.say('nothing was read yet: elchi ingest FILE…');
  });
}

/** In memory is one month. */
async function* monthByMonth(store: Ledger, months: readonly (string | null)[]): AsyncGenerator<CoverageRow> {
  for (const month of months) yield* await store.coverageOf(month);
}

const LAYOUT: Layout<CoverageRow, CoverageRow> = {
  rows: (row) => [row],
  columns: [
    { head: 'month', cell: ({ month }) => month ?? '?' },
    { head: 'outlet', cell: ({ outlet }) => outlet ?? '?', gives: true },
    { head: 'language', cell: ({ language }) => language },
    { head: 'documents', cell: ({ documents }) => String(documents) },
    { head: 'events', cell: ({ events }) => String(events) },
  ],
  csv: {
    month: ({ month }) => month,
    outlet: ({ outlet }) => outlet,
    language: ({ language }) => language,
    documents: ({ documents }) => documents,
    events: ({ events }) => events,
  },
};
