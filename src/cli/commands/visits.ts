/** `elchi visits`: who came to whom, oldest first. In: states and a period. Out: one row for each guest and host. */
import { Command } from 'commander';
import { daysMeant } from '../../merge/fate.js';
import { dayOf } from '../../tell/dates.js';
import type { VisitRow } from '../../tell/visits.js';
import { refuseWrong } from '../asked.js';
import { sides } from '../events.layout.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { dateCell, otherDatesCell, weight } from '../merged.layout.js';
import { actors, day, pair } from '../values.js';

interface VisitsOptions {
  db: string;
  states?: string[];
  dyad?: [string, string];
  since?: string;
  until?: string;
  format?: Format;
  quiet?: boolean;
}

export function visitsCommand(io: Io): Command {
  const command = withLedger(
    new Command('visits').description('list visits: who came to whom, when, how well attested'),
  )
    .option('--states <codes>', 'visits in which each of these takes part (KAZ,TUR)', actors)
    .option('--dyad <pair>', 'visits between two, both ways (KAZ-TUR)', pair)
    .option('--since <day>', 'first day, YYYY-MM-DD, YYYY-MM or YYYY', day('01', '01'))
    .option('--until <day>', 'last day, in the same forms', day('12', '31'));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi visits --dyad KAZ-TUR --since 2022
  elchi visits --states UZB --format csv > visits.csv

Only visits that took place; those called off are told on stderr. "sources" is independent sources, and copies
behind a plus; ≠ marks a date that other reports give otherwise (which and who: --format csv).`,
    )
    .action((options: VisitsOptions) => visits(io, options));
}

async function visits(io: Io, { db, format, quiet, ...filter }: VisitsOptions): Promise<void> {
  io.quiet = quiet ?? false;
  const [{ gather }, { walk }, { inOrder }, { visitRows, visitsEachWay }] = await Promise.all([
    import('../../answer/gather.js'),
    import('../../store/cursor.js'),
    import('../../tell/telling.js'),
    import('../../tell/visits.js'),
  ]);
  const out = printer<VisitRow, VisitRow>(io, formatFor(io, format), LAYOUT);
  await ledgerAt(io, db, 'read', async (store) => {
    const { states = [], dyad = [], since, until } = filter;
    await refuseWrong({ actors: [...states, ...dyad], since, until }, store);
    const events = await gather(walk((page) => store.merged({ ...filter, type: ['CONSULT'], mode: ['visit'] }, page)));
    const rows = visitRows(events);
    await printAll(out, rows);
    if (rows.length > 0)
      io.say([...visitsEachWay(rows)].map(([way, count]) => `${way.replace('>', ' → ')}: ${count}`).join(', '));
    const off = await gather(
      walk((page) => store.merged({ ...filter, type: ['AGREE'], mode: ['plan-meeting'] }, page)),
    );
    const calledOff = inOrder(off.filter(({ outcome }) => outcome?.kind === 'cancelled'));
    for (const it of calledOff) {
      const days = daysMeant({ ...it, reported: '' });
      io.say(`called off: ${sides(it)}, ${days ? `planned for ${dayOf(days)}` : `announced ${dayOf(it.announced)}`}`);
    }
    if (rows.length + calledOff.length === 0) io.say('nothing found');
  });
}

const LAYOUT: Layout<VisitRow, VisitRow> = {
  rows: (row) => [row],
  columns: [
    { head: 'date', cell: ({ event }) => dateCell(event) },
    { head: 'guest', cell: ({ guest }) => guest },
    { head: 'host', cell: ({ host }) => host },
    { head: 'who', cell: ({ people }) => people.join(', '), gives: true },
    { head: 'city', cell: ({ city }) => city ?? '' },
    { head: 'sources', cell: ({ event }) => weight(event), right: true },
  ],
  csv: {
    id: ({ event }) => event.id,
    date_start: ({ event }) => event.date?.start ?? null,
    date_end: ({ event }) => event.date?.end ?? null,
    other_dates: ({ event }) => otherDatesCell(event),
    guest: ({ guest }) => guest,
    host: ({ host }) => host,
    people: ({ people }) => people.join(';'),
    city: ({ city }) => city,
    corroboration: ({ event }) => event.corroboration,
    copies: ({ event }) => event.copies,
  },
};
