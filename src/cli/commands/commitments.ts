/**
 * `elchi commitments`: who promised whom what, until when, and what became of it. In: who, to whom, until when.
 * Out: promises, the next to fall due first, each with its status and the events that say so.
 */
import { Command } from 'commander';
import type { Answered } from '../../answer/commitments.js';
import { COMMITMENT_STATUSES, type CommitmentStatus } from '../../judge/commitments.js';
import { dayOf } from '../../tell/dates.js';
import { refuseWrong } from '../asked.js';
import { Failure } from '../exit.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { actors, among, day, today } from '../values.js';

interface CommitmentsOptions {
  db: string;
  by?: string[];
  to?: string[];
  due?: string;
  since?: string;
  status?: string[];
  on?: string;
  format?: Format;
  quiet?: boolean;
}

export function commitmentsCommand(io: Io): Command {
  const command = withLedger(
    new Command('commitments').description('list promises between states and what became of them'),
  )
    .argument('[id]', 'one promise: its id, or that of the event that promises; without it, all')
    .option('--by <codes>', 'who promised (KAZ)', actors)
    .option('--to <codes>', 'to whom (TUR)', actors)
    .option('--due <day>', 'what falls due on or before this day, YYYY-MM-DD, YYYY-MM or YYYY', day('12', '31'))
    .option('--since <day>', 'made on or after this day', day('01', '01'))
    .option('--status <statuses>', COMMITMENT_STATUSES.join(', '), among(COMMITMENT_STATUSES))
    .option('--on <day>', 'what was known on this day (today unless given)', day('12', '31'));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi commitments --by KAZ --to TUR --due 2022-06-30
  elchi commitments --status overdue --format csv
  elchi commitments m3f1c9a0b5d7e

kept: a later event fulfils it. overdue: the day has passed and nothing in the record shows it; that is no proof
that it was broken, which only a person may say: elchi correct edit ID --set status=broken --reason '…'
(ids stand in --format csv).`,
    )
    .action((id: string | undefined, options: CommitmentsOptions) => commitments(io, id, options));
}

async function commitments(io: Io, id: string | undefined, options: CommitmentsOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const { followed, followedOne } = await import('../../answer/commitments.js');
  const { db, format, quiet: _, on, status, ...filter } = options;
  const out = printer<Answered, Answered>(io, formatFor(io, format), LAYOUT);
  await ledgerAt(io, db, 'read', async (store) => {
    if (id !== undefined) {
      const one = await followedOne(store, id, on ?? today());
      if (!one)
        throw new Failure(
          `${id} is no promise of ${db}${on ? ` by ${on}` : ''}`,
          'elchi commitments --format csv lists their ids',
        );
      await printAll(out, [one]);
      return;
    }
    await refuseWrong({ actors: [...(filter.by ?? []), ...(filter.to ?? [])] }, store);
    const question = { ...filter, ...(status ? { status: status as CommitmentStatus[] } : {}) };
    const found = await followed(store, question, on ?? today());
    if ((await printAll(out, found)) === 0) io.say('nothing found');
  });
}

const LAYOUT: Layout<Answered, Answered> = {
  rows: (one) => [one],
  columns: [
    { head: 'due', cell: ({ due }) => (due ? dayOf(due) : '-') },
    { head: 'status', cell: ({ status, late }) => (late ? `${status}, late` : status) },
    { head: 'made', cell: madeOn },
    { head: 'who', cell: ({ by, to }) => (to.length > 0 ? `${by.join(', ')} → ${to.join(', ')}` : by.join(', ')) },
    { head: 'words', cell: ({ words }) => words, gives: true },
    { head: 'evidence', cell: evidence },
  ],
  csv: {
    id: ({ id }) => id,
    status: ({ status }) => status,
    late: ({ late }) => late,
    made: (one) => (one.made === '' ? null : madeOn(one)),
    due_start: ({ due }) => due?.start ?? null,
    due_end: ({ due }) => due?.end ?? null,
    by: ({ by }) => by.join(';'),
    to: ({ to }) => to.join(';'),
    words: ({ words }) => words,
    fulfilments: ({ fulfilments }) => fulfilments.map(({ event }) => event).join(';'),
    because: evidence,
    documents: ({ documents }) => documents.join(';'),
  },
};

/** As exact as the page that promises: one that names only its month was published in that month, not on its first day. */
export function madeOn({ made, event }: Pick<Answered, 'made' | 'event'>): string {
  return event?.announced?.start === made ? dayOf(event.announced) : made || '?';
}

function evidence({ fulfilments }: Answered): string {
  return fulfilments.map(({ day, because }) => `${day} ${because}`).join('; ');
}
