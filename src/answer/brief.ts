/** What a brief needs, asked of the ledger. In: the ledger, one or two actors, a period. Out: a brief in the reader's language. */
import type { Followed } from '../judge/commitments.js';
import type { MergedEvent } from '../record/merged.js';
import type { EventFilter, LedgerStatement } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { type Brief, type BriefQuotation, brief, type KnownDocument } from '../tell/brief.js';
import type { Telling } from '../tell/telling.js';
import { between, followed } from './commitments.js';
import { gather } from './gather.js';
import { quotations } from './quotations.js';

export interface BriefQuestion {
  readonly actors: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  /** The day on which one asks: what is due is told as of it. */
  readonly today: string;
}

/** A page whose day is the first of a month may name only its month. */
const FIRST_OF_MONTH = /-01$/;

/** Quotations that a brief may choose from. */
const MOST_QUOTATIONS = 20;

/** Example: `toMarkdown(await briefFrom(store, { actors: ['KAZ', 'TUR'], … }, telling))`. */
export async function briefFrom(store: Ledger, question: BriefQuestion, telling: Telling): Promise<Brief> {
  const { actors, since, until, today } = question;
  const [one, other] = actors;
  const period = { ...(since ? { since } : {}), ...(until ? { until } : {}) };
  const filter: EventFilter = one && other ? { dyad: [one, other], ...period } : { states: actors, ...period };
  const events = await gather(walk((page) => store.merged(filter, page)));
  const reach = await store.reach();
  const sides = one && other ? between(one, other) : [{ by: actors }];
  const promises = await followed(store, { sides }, today);
  const commitments = promises.filter((it) => (!since || it.made >= since) && (!until || it.made <= until));
  const evidence = await evidenceOf(store, commitments, events);
  return brief(
    {
      actors,
      since,
      until,
      events,
      quotations: (await quotations(store, { states: actors, ...period }, { most: MOST_QUOTATIONS })).map(quotationOf),
      commitments,
      evidence,
      documents: await documentsOf(store, commitments, [...events, ...evidence.values()]),
      reach: reach.published ?? reach.events,
    },
    telling,
  );
}

/** What became of the promises, as far as the brief does not tell it. */
async function evidenceOf(
  store: Ledger,
  commitments: readonly Followed[],
  events: readonly MergedEvent[],
): Promise<ReadonlyMap<string, MergedEvent>> {
  const told = new Set(events.map(({ id }) => id));
  const wanted = new Set(commitments.flatMap(({ fulfilments }) => fulfilments.map(({ event }) => event)));
  const found = new Map<string, MergedEvent>();
  for (const id of wanted) {
    const event = told.has(id) ? null : await store.mergedEvent(id);
    if (event) found.set(id, event);
  }
  return found;
}

/** Pages of which the reports do not say enough: those of promises that no event carries, and those that may name no day. */
async function documentsOf(
  store: Ledger,
  commitments: readonly Followed[],
  events: readonly MergedEvent[],
): Promise<ReadonlyMap<string, KnownDocument>> {
  const reports = [...events, ...commitments.flatMap(({ event }) => event ?? [])].flatMap((it) => it.reports);
  const wanted = new Set([
    ...commitments.flatMap(({ event, documents }) => (event ? [] : documents)),
    ...reports.flatMap(({ day, document }) => (FIRST_OF_MONTH.test(day) ? [document] : [])),
  ]);
  const heads = [...(await store.heads([...wanted])).values()];
  return new Map(
    heads.map(({ id, outlet, url = null, language, published }) => [id, { outlet, url, language, published }]),
  );
}

function quotationOf({ statement, document, words }: LedgerStatement): BriefQuotation {
  return {
    speaker: statement.speaker ?? '',
    office: statement.office,
    for: statement.for,
    words: words.join(' … '),
    language: document.language,
    source: {
      name: document.outlet ?? document.id,
      url: document.url ?? null,
      day: document.published?.start ?? '',
      document: document.id,
    },
  };
}
