/**
 * Events of the ledger, newest first. In: a filter and a page. Out: events with the head of their document.
 * The page is found on narrow tables first (the pairs of a dyad, the parties of a state), whose indexes hold the
 * order, or on the texts of a source that has few; only its events are then read whole. So a page costs what it shows.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CodedEvent } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
import { among, askAmong } from './lists.js';
import { within } from './periods.js';
import type { EventFilter, LedgerEvent, Page, Slice } from './query.js';
import { fromSource, haveFewTexts, textsFrom } from './sources.js';
import type { Tables } from './tables.js';
import { type Condition, type Found, positionOf, type Walk, withWords } from './worded.js';

/** Example: `await events(db, { dyad: ['KAZ', 'TUR'], type: ['CONSULT'] }, { limit: 50 })`. */
export async function events(db: Kysely<Tables>, filter: EventFilter, page: Page): Promise<Slice<LedgerEvent>> {
  const walk = await walkOf(db, filter);
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const found = await (filter.text === undefined
    ? walk.ask([], after, page.limit + 1)
    : withWords(db, filter.text, walk, after, page.limit + 1));
  const shown = found.slice(0, page.limit).map((it) => it.id);
  const rows = await askAmong(shown, (some) =>
    sql<EventRow>`select e.id as event_id, e.record, e.passage, e.passage_start, ${sql.raw(HEAD_COLUMNS)}
      from events e cross join documents d on d.number = e.document where ${among('e.id', some)}`.execute(db),
  );
  const whole = new Map(rows.map((it) => [it.event_id, ledgerEvent(it)]));
  return cut(found, page.limit, positionOf, (it) => whole.get(it.id) as LedgerEvent);
}

async function walkOf(db: Kysely<Tables>, filter: EventFilter): Promise<Walk> {
  const few = await ofFewTexts(db, filter);
  const { conditions, ...begun } = few ?? narrow(filter);
  const basic = [...conditions, ...conditionsOf(few ? { ...filter, source: [] } : filter, begun)];
  const [day, id] = [sql.ref(begun.day), sql.ref(begun.id)];
  const ask: Walk['ask'] = async (more, after, limit) => {
    const wanted = [...basic, ...more];
    if (after) wanted.push(sql`(${day}, ${id}) < (${after.day}, ${after.id})`);
    const { rows } = await sql<Found>`select ${id} as id, ${day} as first_day from ${begun.from}
      ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
      order by ${day} desc, ${id} desc limit ${limit}`.execute(db);
    return rows;
  };
  const texts: Walk['texts'] = async (ids) => {
    const rows = await askAmong(ids, (some) =>
      sql<{ id: string; document: number }>`select id, document from events where ${among('id', some)}`.execute(db),
    );
    return new Map(rows.map((it) => [it.id, [it.document]]));
  };
  return {
    ask,
    texts,
    few: (them) => among('e.document', them),
    // The plus keeps SQLite from beginning with the documents and sorting all of their events.
    many: (them) => sql`+e.document in ${them}`,
  };
}

/** Events of which the coder is less sure than this, the least sure first. Example: `await uncertain(db, 0.6, { limit: 20 })`. */
export async function uncertain(db: Kysely<Tables>, below: number, page: Page): Promise<Slice<LedgerEvent>> {
  const after = page.cursor === undefined ? null : /^(\S+) (\d+) (.+)$/u.exec(decodeCursor(page.cursor).id);
  const { rows } = await sql<EventRow & { confidence: number; event_document: number }>`
    select e.id as event_id, e.document as event_document, e.confidence, e.record, e.passage, e.passage_start, ${sql.raw(HEAD_COLUMNS)}
    from events e join documents d on d.number = e.document
    where e.confidence < ${below}
      ${after ? sql`and (e.confidence, e.document, e.id) > (${Number(after[1])}, ${Number(after[2])}, ${after[3]})` : sql``}
    order by e.confidence, e.document, e.id limit ${page.limit + 1}`.execute(db);
  return cut(
    rows,
    page.limit,
    (it) => ({ day: '', id: `${it.confidence} ${it.event_document} ${it.event_id}` }),
    ledgerEvent,
  );
}

/** One event, or null. */
export async function event(db: Kysely<Tables>, id: string): Promise<LedgerEvent | null> {
  const { rows } = await sql<EventRow>`
    select e.id as event_id, e.record, e.passage, e.passage_start, ${sql.raw(HEAD_COLUMNS)}
    from events e join documents d on d.number = e.document where e.id = ${id}`.execute(db);
  return rows[0] ? ledgerEvent(rows[0]) : null;
}

interface EventRow extends HeadRow {
  readonly event_id: string;
  readonly record: string;
  readonly passage: string | null;
  readonly passage_start: number | null;
}

function ledgerEvent(row: EventRow): LedgerEvent {
  const { passage, passage_start: start } = row;
  return {
    event: JSON.parse(row.record) as CodedEvent,
    document: headOf(row),
    passage: passage === null || start === null ? null : { start, text: passage },
  };
}

/** Where the walk begins: the tables, and the columns that carry the order. */
interface Narrow {
  readonly from: RawBuilder<unknown>;
  readonly id: string;
  readonly day: string;
  /** The column of the document. */
  readonly document: string;
}

type Begun = Narrow & { readonly conditions: readonly Condition[] };

/** From how many texts of a source on its events are walked by day, as those of all others. */
const MANY_TEXTS = 5_000;

/** A source of few texts leads to their events, where a state would be walked through for years to meet them; else null. */
async function ofFewTexts(db: Kysely<Tables>, { source = [], states = [], dyad }: EventFilter): Promise<Begun | null> {
  if (source.length === 0 || dyad) return null;
  if (!(await haveFewTexts(db, source, MANY_TEXTS))) return null;
  const [first] = states;
  const texts = sql`${textsFrom(source)} as s`;
  if (first === undefined)
    return {
      from: sql`${texts} cross join events e on e.document = s.document`,
      id: 'e.id',
      day: 'e.first_day',
      document: 'e.document',
      conditions: [],
    };
  return {
    from: sql`${texts} cross join event_actors n on n.document = s.document cross join events e on e.id = n.event`,
    id: 'n.event',
    day: 'n.first_day',
    document: 'n.document',
    // The sign leads SQLite to the parties by document: by actor it would go through all that a state ever did, for each text.
    conditions: [sql`+n.actor = ${first}`],
  };
}

/** `cross join` keeps SQLite from turning the walk round; on PostgreSQL these are plain joins. */
function narrow({ dyad, states = [] }: EventFilter): Begun {
  if (dyad) {
    const [one, other] = [...dyad].sort();
    return {
      from: sql`event_pairs n cross join events e on e.id = n.event`,
      id: 'n.event',
      day: 'n.first_day',
      document: 'n.document',
      conditions: [sql`n.one = ${one} and n.other = ${other}`],
    };
  }
  const [first] = states;
  if (first !== undefined) {
    return {
      from: sql`event_actors n cross join events e on e.id = n.event`,
      id: 'n.event',
      day: 'n.first_day',
      document: 'n.document',
      conditions: [sql`n.actor = ${first}`],
    };
  }
  return { from: sql`events e`, id: 'e.id', day: 'e.first_day', document: 'e.document', conditions: [] };
}

function conditionsOf(filter: EventFilter, { id, day, document }: Narrow): Condition[] {
  const table = day.split('.')[0] ?? 'e';
  // The days stand in the narrow table too: they are asked before the event is read.
  const wanted: Condition[] = within(filter, { all: 'events', asked: table });
  const oneOf = (column: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) wanted.push(among(column, values));
  };
  for (const it of filter.dyad ? (filter.states ?? []) : (filter.states ?? []).slice(1))
    wanted.push(takesPart(document, id, [it]));
  if (filter.anyState && filter.anyState.length > 0) wanted.push(takesPart(document, id, filter.anyState));
  oneOf(`${table}.type`, filter.type);
  oneOf(`${table}.mode`, filter.mode);
  oneOf(`${table}.status`, filter.status);
  oneOf('e.language', filter.language);
  if (filter.context && filter.context.length > 0) {
    wanted.push(
      sql`exists (select 1 from event_contexts c
        where c.document = ${sql.ref(document)} and c.event = ${sql.ref(id)} and c.context in (${sql.join(filter.context)}))`,
    );
  }
  if (filter.source && filter.source.length > 0) wanted.push(fromSource('e.document', filter.source));
  if (filter.document !== undefined)
    wanted.push(sql`e.document = (select number from documents where id = ${filter.document})`);
  return wanted;
}

/** One of these is a side of the event. */
const takesPart = (document: string, event: string, states: readonly string[]): Condition =>
  sql`exists (select 1 from event_actors x where x.document = ${sql.ref(document)} and x.event = ${sql.ref(event)} and x.actor in (${sql.join(states)}))`;
