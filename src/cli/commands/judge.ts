/**
 * `elchi judge`: which reports were taken for the same event, and why. In: an event, or nothing. Out: the judgements on it;
 * or the pairs that the rule was not sure of, which `elchi correct merge` and `split` settle.
 */
import { Command, Option } from 'commander';
import type { Judgement } from '../../record/merged.js';
import type { LedgerEvent } from '../../store/query.js';
import type { Store } from '../../store/store.js';
import { day, sides } from '../events.layout.js';
import { type Format, formatFor, type Layout, printer, whole, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';

interface JudgeOptions {
  db: string;
  limit: number;
  format?: Format;
  quiet?: boolean;
}

interface JudgementRow extends Judgement {
  readonly one: LedgerEvent | null;
  readonly other: LedgerEvent | null;
}

export function judgeCommand(io: Io): Command {
  const command = withLedger(
    new Command('judge').description('show which reports tell the same event, and the doubtful ones'),
  )
    .argument('[event]', 'an event of the ledger; without it, the pairs that wait for a person')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(whole).default(50));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi judge                            the pairs in doubt, the surest first
  elchi judge m3f1c9a0b5d7e              why its reports are one event, and what came near
  elchi correct merge ONE OTHER --reason 'both tell of the talks in Ankara'`,
    )
    .action((event: string | undefined, options: JudgeOptions) => judge(io, event, options));
}

async function judge(io: Io, event: string | undefined, options: JudgeOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const out = printer<JudgementRow, JudgementRow>(io, formatFor(io, options.format), LAYOUT);
  await ledgerAt(options.db, 'read', async (store) => {
    const found = event === undefined ? await doubts(store, options.limit) : await store.judgements(event);
    for (const it of found.slice(0, options.limit))
      await out.print({ ...it, one: await store.event(it.left), other: await store.event(it.right) });
    await out.end();
    if (found.length === 0) io.say(event === undefined ? 'no pair is in doubt' : 'no other report came near');
  });
}

async function doubts(store: Store, limit: number): Promise<readonly Judgement[]> {
  return (await store.doubts({ limit })).items;
}

const words = (it: LedgerEvent | null) =>
  it === null
    ? ''
    : `${day(it.event.date)} ${it.event.type} ${it.event.mode ?? ''} ${sides(it.event)}`.replace(/ {2,}/g, ' ');

const LAYOUT: Layout<JudgementRow, JudgementRow> = {
  rows: (row) => [row],
  columns: [
    { head: 'verdict', cell: ({ verdict }) => verdict },
    { head: 'score', cell: ({ score }) => score?.toFixed(2) ?? '', right: true },
    { head: 'by', cell: ({ by }) => by },
    { head: 'one', cell: ({ one, left }) => words(one) || left },
    { head: 'other', cell: ({ other, right }) => words(other) || right },
    { head: 'because', cell: ({ because }) => because.join('; '), gives: true },
  ],
  csv: {
    left: ({ left }) => left,
    right: ({ right }) => right,
    verdict: ({ verdict }) => verdict,
    score: ({ score }) => score,
    because: ({ because }) => because.join('; '),
    by: ({ by }) => by,
    at: ({ at }) => at,
    left_words: ({ one }) => one?.passage?.text ?? null,
    right_words: ({ other }) => other?.passage?.text ?? null,
  },
};
