/** `elchi statements`: who said what, newest first. In: a speaker, words, states, a period. Out: statements with their words and document. */
import { Command } from 'commander';
import { LANGUAGES } from '../../record/codebook.js';
import type { LedgerStatement, StatementFilter } from '../../store/query.js';
import { refuseWrong } from '../asked.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { actors, among, day, list } from '../values.js';

interface StatementsOptions {
  db: string;
  speaker?: string;
  states?: string[];
  text?: string;
  language?: string[];
  source?: string[];
  since?: string;
  until?: string;
  format?: Format;
  quiet?: boolean;
}

export function statementsCommand(io: Io): Command {
  const command = withLedger(new Command('statements').description('list what was said, newest first'))
    .option('--speaker <name>', 'any part of the name of who speaks, in any alphabet of the record')
    .option('--states <codes>', 'for whom they speak: any of these (KAZ,TUR)', actors)
    .option('--text <words>', 'words said')
    .option('--language <languages>', 'of the text', among([...LANGUAGES, 'und']))
    .option('--source <names>', 'outlets that report it', list)
    .option('--since <day>', 'published on or after this day, YYYY-MM-DD, YYYY-MM or YYYY', day('01', '01'))
    .option('--until <day>', 'published on or before this day', day('12', '31'));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi statements --speaker Тоқаев --since 2022
  elchi statements --states KAZ,TUR --text ticaret --format csv`,
    )
    .action((options: StatementsOptions) => statements(io, options));
}

async function statements(io: Io, options: StatementsOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const { walk } = await import('../../store/cursor.js');
  const { db, format, quiet: _, ...filter } = options;
  const out = printer<LedgerStatement, LedgerStatement>(io, formatFor(io, format), LAYOUT);
  await ledgerAt(io, db, 'read', async (store) => {
    await refuseWrong({ actors: filter.states ?? [], since: filter.since, until: filter.until }, store);
    const said = walk((page) => store.statements(filter as StatementFilter, page));
    if ((await printAll(out, said)) === 0) io.say('nothing found');
  });
}

const LAYOUT: Layout<LedgerStatement, LedgerStatement> = {
  rows: (one) => [one],
  columns: [
    { head: 'published', cell: ({ document }) => document.published?.start ?? '?' },
    { head: 'speaker', cell: ({ statement }) => statement.speaker ?? '?' },
    { head: 'for', cell: ({ statement }) => statement.for ?? '' },
    { head: 'kind', cell: ({ statement }) => statement.kind },
    { head: 'words', cell: ({ words }) => words.join(' … '), gives: true },
    { head: 'outlet', cell: ({ document }) => document.outlet ?? document.id },
  ],
  csv: {
    id: ({ statement }) => statement.id,
    published: ({ document }) => document.published?.start ?? null,
    speaker: ({ statement }) => statement.speaker,
    office: ({ statement }) => statement.office,
    for: ({ statement }) => statement.for,
    kind: ({ statement }) => statement.kind,
    words: ({ words }) => words.join(' … '),
    language: ({ document }) => document.language,
    outlet: ({ document }) => document.outlet,
    document: ({ document }) => document.id,
    url: ({ document }) => document.url ?? null,
  },
};
