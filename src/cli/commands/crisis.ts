/** `elchi crisis`: who answered a crisis, how, after how long. In: whom it struck and its first day, or an event. Out: answers in order. */
import { Command } from 'commander';
import type { Crisis, Response } from '../../tell/crisis.js';
import { refuseWrong } from '../asked.js';
import { Failure } from '../exit.js';
import { type Format, formatFor, type Layout, printAll, printer, whole, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { weight } from '../merged.layout.js';
import { actor, day } from '../values.js';

interface CrisisCommandOptions {
  db: string;
  since?: string;
  days: number;
  format?: Format;
  quiet?: boolean;
}

export function crisisCommand(io: Io): Command {
  const command = withLedger(new Command('crisis').description('tell who answered a crisis, how and in which order'))
    .argument('<of>', 'the state that it struck (TUR)', actor)
    .requiredOption('--since <day>', 'its first day, YYYY-MM-DD', day('01', '01'))
    .option('--days <n>', 'days after it within which acts count as answers', whole, 30);
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi crisis TUR --since 2023-02-06
  elchi crisis KAZ --since 2022-01-02 --days 20 --format csv

Answers: condolences and solidarity (words), aid pledged (promise), aid given (deed), visits and calls (contact),
troops sent or readied (force), calls for restraint or change (appeal), criticism, threats and sanctions (against).
News gives days, so hours are told as the least and most that may have passed.`,
    )
    .action((of: string, options: CrisisCommandOptions) => crisisOf(io, of, options));
}

async function crisisOf(io: Io, of: string, options: CrisisCommandOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const { since, days } = options;
  if (since === undefined) throw new Failure('the first day of the crisis is missing', 'give --since YYYY-MM-DD');
  const { crisisFrom } = await import('../../answer/crisis.js');
  const out = printer<Response, Response>(io, formatFor(io, options.format), LAYOUT);
  await ledgerAt(io, options.db, 'read', async (store) => {
    await refuseWrong({ actors: [of] }, store);
    const found = await crisisFrom(store, { of, since, days });
    await printAll(out, found.responses);
    const { order, undated, sought } = found;
    if (order.length > 0) io.say(`in this order: ${byDay(order)}`);
    else io.say(undated + sought > 0 ? 'no answer of which the day is known' : 'nothing found');
    const shown = `elchi timeline ${of} --since ${since.slice(0, 7)} --until ${found.until} shows them`;
    if (undated > 0) io.say(`left out, since no text gives the one day: ${undated} (${shown})`);
    if (sought > 0) io.say(`left out, since ${of} itself called, went there or is named first: ${sought}`);
  });
}

/** `AZE and KAZ 2023-02-06, UZB 2023-02-07`: who came first of one day is not known. */
function byDay(order: Crisis['order']): string {
  const days = new Map<string, string[]>();
  for (const { by, first } of order) days.set(first, [...(days.get(first) ?? []), by]);
  return [...days].map(([first, some]) => `${some.join(' and ')} ${first}`).join(', ');
}

const LAYOUT: Layout<Response, Response> = {
  rows: (one) => [one],
  columns: [
    { head: 'date', cell: ({ event }) => event.date?.start ?? '?' },
    { head: 'hours', cell: ({ hours }) => `${hours.least}–${hours.most}`, right: true },
    { head: 'by', cell: ({ by }) => by },
    { head: 'kind', cell: ({ kind }) => kind },
    { head: 'type', cell: ({ event }) => [event.type, event.mode ?? ''].join(' ').trim() },
    { head: 'sources', cell: ({ event }) => weight(event), right: true },
    { head: 'words', cell: ({ event }) => event.reports.find((it) => it.passage)?.passage ?? '', gives: true },
  ],
  csv: {
    id: ({ event }) => event.id,
    date: ({ event }) => event.date?.start ?? null,
    after_days: ({ afterDays }) => afterDays,
    hours_least: ({ hours }) => hours.least,
    hours_most: ({ hours }) => hours.most,
    by: ({ by }) => by,
    kind: ({ kind }) => kind,
    type: ({ event }) => event.type,
    mode: ({ event }) => event.mode,
    corroboration: ({ event }) => event.corroboration,
  },
};
