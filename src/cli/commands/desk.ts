/**
 * `elchi desk`: what waits for a person, as the page of that name shows it. In: a part of the desk. Out: pairs that may be one event,
 * records of which the coder is least sure, what others decided and one has not, or how far people agree.
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Decided } from '../../answer/decisions.js';
import { agreement, type CoderAgreement, DOUBTFUL } from '../../judge/agreement.js';
import type { CodedEvent } from '../../record/record.js';
import type { LedgerEvent } from '../../store/query.js';
import type { Store } from '../../store/store.js';
import { act } from '../events.layout.js';
import { EXIT, Failure } from '../exit.js';
import { type Format, formatFor, type Layout, printAll, printer, whole, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { judgementLayout, judgementRows } from '../judgements.layout.js';
import { ledgerAt, withLedger } from '../ledger.js';

const PARTS = ['pairs', 'records', 'second', 'agreement'] as const;
type Part = (typeof PARTS)[number];

interface DeskOptions {
  db: string;
  below: number;
  by?: string;
  limit: number;
  format?: Format;
  quiet?: boolean;
}

export function deskCommand(io: Io): Command {
  const command = withLedger(new Command('desk').description('list what waits for a person to judge'))
    .addArgument(new Argument('[part]', 'what to list').choices(PARTS).default('pairs'))
    .addOption(
      new Option('--below <confidence>', 'records: those of less confidence').argParser(confidence).default(DOUBTFUL),
    )
    .option('--by <name>', 'second: who is to look a second time')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(whole).default(50));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi desk                             pairs of reports that may be one event, the surest first
  elchi desk records --below 0.6         records of which the coder is least sure
  elchi desk second --by Botagöz         what others decided and Botagöz did not, without their verdicts
  elchi desk agreement                   how far people agree: share and Cohen's kappa
  elchi correct merge ONE OTHER --reason 'both tell of the talks in Ankara'`,
    )
    .action((part: Part, options: DeskOptions) => desk(io, part, options));
}

async function desk(io: Io, part: Part, options: DeskOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  if (part === 'second' && !options.by?.trim())
    throw new Failure('desk second asks for a name', "say who looks a second time: --by 'Botagöz'", EXIT.usage);
  const format = formatFor(io, options.format);
  await ledgerAt(io, options.db, 'read', async (store) => {
    const shown = await LISTS[part](store, io, format, options);
    if (shown === 0) io.say(NOTHING[part]);
  });
}

type List = (store: Store, io: Io, format: Format, options: DeskOptions) => Promise<number>;

const LISTS: Readonly<Record<Part, List>> = {
  pairs: async (store, io, format, { limit }) => {
    const { walk } = await import('../../store/cursor.js');
    const doubts = walk((page) => store.doubts(page));
    return printAll(printer(io, format, judgementLayout), judgementRows(store, doubts), limit);
  },
  records: async (store, io, format, { limit, below }) => {
    const { walk } = await import('../../store/cursor.js');
    const uncertain = walk((page) => store.uncertain(below, page));
    return printAll(printer(io, format, RECORDS), uncertain, limit);
  },
  second: async (store, io, format, { limit, by = '' }) => {
    const { unseen } = await import('../../answer/decisions.js');
    const waiting = await unseen(store, by.trim());
    return printAll(printer(io, format, SECOND), waiting.map(unswayed), limit);
  },
  agreement: async (store, io, format, { limit }) => {
    const { decisions } = await import('../../answer/decisions.js');
    return printAll(printer(io, format, AGREEMENT), agreement(await decisions(store)), limit);
  },
};

const NOTHING: Readonly<Record<Part, string>> = {
  pairs: 'no pair is in doubt',
  records: 'no record is below that confidence',
  second: 'others have decided nothing that is left to be looked at',
  agreement: 'no two people have decided about the same',
};

/** What is to be judged a second time: the records as they were, not what was decided. */
type SecondRow = Pick<Decided, 'item' | 'kind'> & { readonly records: readonly CodedEvent[] };

const unswayed = ({ item, kind, targets }: Decided): SecondRow => ({
  item,
  kind,
  records: targets.map(({ snapshot }) => snapshot),
});

const RECORDS: Layout<LedgerEvent, LedgerEvent> = {
  rows: (it) => [it],
  columns: [
    { head: 'confidence', cell: ({ event }) => event.confidence.toFixed(2), right: true },
    { head: 'id', cell: ({ event }) => event.id },
    { head: 'act', cell: ({ event }) => act(event) },
    { head: 'words', cell: ({ passage }) => passage?.text ?? '', gives: true },
  ],
  csv: {
    id: ({ event }) => event.id,
    confidence: ({ event }) => event.confidence,
    act: ({ event }) => act(event),
    words: ({ passage }) => passage?.text ?? null,
    document: ({ document }) => document.id,
  },
};

const SECOND: Layout<SecondRow, SecondRow> = {
  rows: (it) => [it],
  columns: [
    { head: 'kind', cell: ({ kind }) => kind },
    { head: 'item', cell: ({ item }) => item },
    { head: 'acts', cell: ({ records }) => records.map(act).join(' | '), gives: true },
  ],
  csv: {
    item: ({ item }) => item,
    kind: ({ kind }) => kind,
    acts: ({ records }) => records.map(act).join(' | '),
  },
};

const AGREEMENT: Layout<CoderAgreement, CoderAgreement> = {
  rows: (it) => [it],
  columns: [
    { head: 'who', cell: ({ coders }) => coders.join(' · ') },
    { head: 'kind', cell: ({ kind }) => kind },
    { head: 'items', cell: ({ items }) => String(items), right: true },
    { head: 'agreed', cell: ({ agreed }) => String(agreed), right: true },
    { head: 'share', cell: ({ share }) => share.toFixed(2), right: true },
    { head: 'kappa', cell: ({ kappa }) => kappa?.toFixed(2) ?? '–', right: true },
  ],
  csv: {
    one: ({ coders }) => coders[0],
    other: ({ coders }) => coders[1],
    kind: ({ kind }) => kind,
    items: ({ items }) => items,
    agreed: ({ agreed }) => agreed,
    share: ({ share }) => share,
    kappa: ({ kappa }) => kappa,
  },
};

function confidence(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1))
    throw new InvalidArgumentError('give a confidence above 0 and up to 1, such as 0.75.');
  return value;
}
