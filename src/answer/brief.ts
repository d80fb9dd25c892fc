/** What a brief needs, asked of the ledger. In: the ledger, one or two actors, a period. Out: a brief in the reader's language. */
import type { EventFilter, LedgerStatement } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { type Brief, type BriefQuotation, brief } from '../tell/brief.js';
import type { Telling } from '../tell/telling.js';
import { followed } from './commitments.js';
import { gather } from './gather.js';
import { quotations } from './quotations.js';

export interface BriefQuestion {
  readonly actors: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  /** The day on which one asks: what is due is told as of it. */
  readonly today: string;
}

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
  const promises = await Promise.all(
    (one && other
      ? [{ by: [one], to: [other] }, { by: [other], to: [one] }, { by: [one, other] }]
      : [{ by: actors }]
    ).map((sides) => followed(store, sides, today)),
  );
  const made = promises.flat().filter((it) => (!since || it.made >= since) && (!until || it.made <= until));
  return brief(
    {
      actors,
      since,
      until,
      events,
      quotations: (await quotations(store, { states: actors, ...period }, { most: MOST_QUOTATIONS })).map(quotationOf),
      commitments: [...new Map(made.map((it) => [it.id, it])).values()],
      reach: reach.published ?? reach.events,
    },
    telling,
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
