/**
 * `elchi events`: what the ledger holds, newest first. In: filters. Out: events as rows, one for each report or, merged,
 * one for each event, with the sentence that says it. When nothing is shown, stderr says whether nothing was found or nothing is covered.
 */
import { Command, Option } from 'commander';
import { CONTEXTS, EVENT_TYPES, LANGUAGES, STATUSES, TYPES } from '../../record/codebook.js';
import { endOfDay } from '../../record/day.js';
import type { MergedEvent } from '../../record/merged.js';
import type { LedgerEvent, MergedFilter, Page, Reach, Slice } from '../../store/query.js';
import type { Store } from '../../store/store.js';
import { refuseWrong } from '../asked.js';
import { type EventRow, eventLayout } from '../events.layout.js';
import { type Format, formatFor, type Layout, type Printer, printer, whole, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { mergedLayout } from '../merged.layout.js';
import { progress } from '../progress.js';
import { actors, among, day, list, pair, upper } from '../values.js';

interface EventsOptions extends MergedFilter {
  db: string;
  merged?: boolean;
  limit: number;
  all?: boolean;
  asOf?: string;
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
    .option('--merged', 'each event once, however many documents report it')
    .addOption(
      new Option('--corroboration <n>', 'merged, borne out by at least so many independent sources').argParser(whole),
    )
    .addOption(new Option('--limit <n>', 'how many at most').argParser(whole).default(100))
    .option('--all', 'without a limit')
    .option('--as-of <day>', 'the record as it was at the end of this day', day('12', '31'));
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi events --dyad KAZ-TUR --since 2022-01 --type CONSULT
  elchi events --states UZB --mode visit --format csv > visits.csv
  elchi events --states KAZ --corroboration 2
  elchi events --text 'Тоқаев' --source aa --all --format jsonl

An event counts for a period when its dates share a day with it; one without a date, by its publication.
A star behind the status marks background: the document tells it as history.`,
    )
    .action((options: EventsOptions & { any?: string[] }) => events(io, options));
}

async function events(io: Io, options: EventsOptions & { any?: string[] }): Promise<void> {
  io.quiet = options.quiet ?? false;
  const { db, limit: most, all, asOf, format, quiet: _, any, merged, ...rest } = options;
  const filter: MergedFilter = { ...rest, ...(any ? { anyState: any } : {}) };
  const limit = all ? Number.POSITIVE_INFINITY : most;
  const wanted = formatFor(io, format);
  await ledgerAt(io, db, 'read', async (present) => {
    const { states = [], anyState = [], dyad = [], since, until } = filter;
    await refuseWrong({ actors: [...states, ...anyState, ...dyad], since, until }, present);
    const store = asOf === undefined ? present : await pastOf(present, asOf);
    try {
      const { shown, more } =
        merged || rest.corroboration !== undefined
          ? await show(printer<MergedEvent, MergedEvent>(io, wanted, mergedLayout), (page) =>
              store.merged(filter, page),
            )
          : await show(printer<LedgerEvent, EventRow>(io, wanted, REPORTS), (page) => store.events(filter, page));
      if (shown === 0) io.say(nothing(filter, await store.reach(), asOf === undefined ? db : `${db} as of ${asOf}`));
      else if (more) io.say(`the first ${shown}; --limit or --all shows more`);
    } finally {
      if (store !== present) await store.close();
    }
  });

  async function pastOf(present: Store, day: string): Promise<Store> {
    const { codings } = await present.counts();
    const bar = await progress(io, codings);
    try {
      let before = 0;
      return await present.asOf(endOfDay(day), (done) => {
        bar.step(done - before);
        before = done;
      });
    } finally {
      bar.stop();
    }
  }

  async function show<T>(out: Printer<T>, ask: (page: Page) => Promise<Slice<T>>) {
    let shown = 0;
    let cursor: string | null | undefined;
    do {
      const page = await ask({ limit: Math.min(PAGE, limit - shown), ...(cursor ? { cursor } : {}) });
      for (const it of page.items) await out.print(it);
      shown += page.items.length;
      cursor = page.next;
    } while (cursor && shown < limit && !io.signal.aborted);
    await out.end();
    return { shown, more: Boolean(cursor) };
  }
}

const REPORTS: Layout<LedgerEvent, EventRow> = {
  ...eventLayout,
  rows: ({ event, document, passage }) => [{ event, document, words: passage?.text ?? '' }],
};

function nothing(filter: MergedFilter, reach: Reach, db: string): string {
  const covered = [reach.published, reach.events].flatMap((it) => (it ? [it] : []));
  if (covered.length === 0) return `nothing is covered: ${db} holds no dated document`;
  const first = covered.map((it) => it.first).sort()[0] ?? '';
  const last =
    covered
      .map((it) => it.last)
      .sort()
      .at(-1) ?? '';
  // ("2022-05" reaches to the end of May)
  const outside = (filter.since ?? '').slice(0, last.length) > last || (filter.until ?? '9999') < first;
  return outside ? `not covered: ${db} reaches from ${first} to ${last}` : 'nothing found';
}

const MODES = [...new Set(Object.values(TYPES).flatMap((it) => Object.keys(it.modes)))];
