/**
 * `elchi events`: what the ledger holds, newest first. In: filters. Out: events as rows, each with its document and
 * the sentence that says it. When nothing is shown, stderr says whether nothing was found or nothing is covered.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { CONTEXTS, EVENT_TYPES, LANGUAGES, STATUSES, TYPES } from '../../record/codebook.js';
import type { EventFilter, LedgerEvent, Reach } from '../../store/query.js';
import { type EventRow, eventLayout } from '../events.layout.js';
import { type Format, formatFor, printer, whole, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';

interface EventsOptions extends EventFilter {
  db: string;
  limit: number;
  all?: boolean;
  format?: Format;
  quiet?: boolean;
}

/** How many events one question to the ledger asks for. */
const PAGE = 200;

export function eventsCommand(io: Io): Command {
  const command = withLedger(new Command('events').description('list events of the ledger, newest first'))
    .option('--states <codes>', 'events in which each of these takes part (KAZ,TUR)', actors)
    .option('--any <codes>', 'events in which one of these takes part', actors)
    .option('--dyad <pair>', 'events between two, in either direction (KAZ-TUR)', pair)
    .option(
      '--type <types>',
      `types of the codebook (${EVENT_TYPES.slice(0, 3).join(',')} …)`,
      among(EVENT_TYPES, upper),
    )
    .option('--mode <modes>', 'modes of the codebook (visit,phone …)', among(MODES))
    .option('--status <statuses>', STATUSES.join(', '), among(STATUSES))
    .option('--context <contexts>', 'contexts of the codebook (trade,energy …)', among(CONTEXTS))
    .option('--language <codes>', `languages of the documents (${LANGUAGES.join(',')})`, among([...LANGUAGES, 'und']))
    .option('--source <names>', 'outlets, agencies named as the source, or hosts of addresses', list)
    .option('--since <day>', 'first day, YYYY-MM-DD, YYYY-MM or YYYY', day('01', '01'))
    .option('--until <day>', 'last day, in the same forms', day('12', '31'))
    .option('--text <words>', 'words of the document, folded; beginnings are enough, "…" asks for a phrase')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(whole).default(100))
    .option('--all', 'without a limit');
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi events --dyad KAZ-TUR --since 2022-01 --type CONSULT
  elchi events --states UZB --mode visit --format csv > visits.csv
  elchi events --text 'Тоқаев' --source aa --all --format jsonl

An event counts for a period when its dates share a day with it; one without a date, by its publication.
A star behind the status marks background: the document tells it as history.`,
    )
    .action((options: EventsOptions & { any?: string[] }) => events(io, options));
}

async function events(io: Io, options: EventsOptions & { any?: string[] }): Promise<void> {
  io.quiet = options.quiet ?? false;
  const { db, limit: most, all, format, quiet: _, any, ...rest } = options;
  const filter: EventFilter = { ...rest, ...(any ? { anyState: any } : {}) };
  const limit = all ? Number.POSITIVE_INFINITY : most;
  const out = printer<LedgerEvent, EventRow>(io, formatFor(io, format), {
    ...eventLayout,
    rows: ({ event, document, passage }) => [{ event, document, words: passage?.text ?? '' }],
  });
  await ledgerAt(db, 'read', async (store) => {
    let shown = 0;
    let cursor: string | null | undefined;
    do {
      const page = await store.events(filter, { limit: Math.min(PAGE, limit - shown), ...(cursor ? { cursor } : {}) });
      for (const it of page.items) await out.print(it);
      shown += page.items.length;
      cursor = page.next;
    } while (cursor && shown < limit && !io.signal.aborted);
    await out.end();
    if (shown === 0) io.say(nothing(filter, await store.reach(), db));
    else if (cursor) io.say(`the first ${shown}; --limit or --all shows more`);
  });
}

function nothing(filter: EventFilter, reach: Reach, db: string): string {
  const covered = [reach.published, reach.events].flatMap((it) => (it ? [it] : []));
  if (covered.length === 0) return `nothing is covered: ${db} holds no dated document yet`;
  const first = covered.map((it) => it.first).sort()[0] ?? '';
  const last =
    covered
      .map((it) => it.last)
      .sort()
      .at(-1) ?? '';
  const outside = (filter.since ?? '') > last || (filter.until ?? '9999') < first;
  return outside ? `not covered: ${db} reaches from ${first} to ${last}` : 'nothing found';
}

const MODES = [...new Set(Object.values(TYPES).flatMap((it) => Object.keys(it.modes)))];
const upper = (text: string) => text.toUpperCase();

function list(text: string): string[] {
  const values = text.split(',').map((it) => it.trim());
  if (values.includes('')) throw new InvalidArgumentError('give names, with a comma between them.');
  return values;
}

function actors(text: string): string[] {
  return list(text).map(upper);
}

function pair(text: string): string[] {
  const two = text.split(/[-,:]/).map((it) => it.trim().toUpperCase());
  if (two.length !== 2 || two.includes('') || two[0] === two[1]) {
    throw new InvalidArgumentError('give two states or organisations, such as KAZ-TUR.');
  }
  return two;
}

function among(known: readonly string[], put: (text: string) => string = (text) => text): (text: string) => string[] {
  return (text) => {
    const values = list(text).map(put);
    const strange = values.find((it) => !known.includes(it));
    if (strange !== undefined) throw new InvalidArgumentError(`${strange} is none of ${known.join(', ')}.`);
    return values;
  };
}

/** A month or a year stands for its first or its last day. */
function day(month: string, date: string): (text: string) => string {
  return (text) => {
    const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
    const [, y = '', m = month] = found ?? [];
    const last = date === '01' ? '01' : String(new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate());
    const value = `${y}-${m}-${found?.[3] ?? last}`;
    const real = found !== null && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
    if (!real) throw new InvalidArgumentError('give a day such as 2022-05-10, a month or a year.');
    return value;
  };
}
