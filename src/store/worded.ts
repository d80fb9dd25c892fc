/**
 * Merged events by the words of their reports. In: events in their order, words as a reader typed them. Out: those of which one
 * report has these words. What it costs depends on how common they are, so that is found out first.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Position } from './cursor.js';
import { among, askAmong } from './lists.js';
import { fewTexts, matching, saying } from './search.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

export type Condition = RawBuilder<SqlBool>;

export interface Found {
  readonly id: string;
  readonly first_day: string;
}

export const positionOf = ({ id, first_day }: Found): Position => ({ day: first_day, id });

/** Events of a filter, newest first, without regard to words. */
export interface Walk {
  /** The column of their id. */
  readonly id: string;
  /** The next ones after a position that fulfil something more. */
  readonly ask: (more: readonly Condition[], after: Position | null, limit: number) => Promise<readonly Found[]>;
}

/**
 * One of its reports has these words. Words that most texts have are found in the newest events themselves; of others the index
 * gives the texts: few lead to their events, of many the newest events are looked up among them.
 */
export async function withWords(
  db: Db,
  text: string,
  walk: Walk,
  after: Position | null,
  limit: number,
): Promise<readonly Found[]> {
  const found = matching(db, 'search_documents', text);
  const says = saying(text);
  if (!found || !says) return [];
  const common = await amongNewest(db, says, walk, after, limit);
  if (common) return common;
  const few = await fewTexts(db, found);
  const id = sql.ref(walk.id);
  const told = few
    ? sql<SqlBool>`${id} in (select t.merged from event_tellings t where ${among('t.document', few)})`
    : // Without the hint the list would be gone through for each event.
      sql<SqlBool>`exists (select 1 from event_tellings t where t.merged = ${id} and +t.document in ${found})`;
  return walk.ask([told], after, limit);
}

/** Events looked through to learn whether words are common, and at a time where they are. */
const SAMPLE = 16;
const CHUNK = 64;
/** Texts read for one page: some 50 milliseconds. */
const MOST_READ = 1_000;

/** Null where fewer than half of the newest events have these words, or they have too many texts to read. */
async function amongNewest(
  db: Db,
  says: (title: string, text: string) => boolean,
  walk: Walk,
  after: Position | null,
  limit: number,
): Promise<readonly Found[] | null> {
  const found: Found[] = [];
  let at = after;
  for (let looked = 0, read = 0, most = SAMPLE; ; most = CHUNK) {
    const next = await walk.ask([], at, most);
    const texts = await textsUnder(db, next);
    looked += next.length;
    read += texts.size;
    if (read > MOST_READ) return null;
    const said = await saidIn(db, texts, says);
    found.push(...next.filter((it) => said.has(it.id)));
    const [last] = next.slice(-1);
    if (found.length >= limit || next.length < most || !last) return found.slice(0, limit);
    if (found.length < looked / 2) return null;
    at = positionOf(last);
  }
}

/** Documents that report these events, each with the events. */
async function textsUnder(db: Db, events: readonly Found[]): Promise<Map<number, string[]>> {
  const rows = await askAmong(
    events.map((it) => it.id),
    (some) =>
      sql<{ merged: string; document: number }>`select distinct merged, document from event_tellings
      where ${among('merged', some)}`.execute(db),
  );
  const texts = new Map<number, string[]>();
  for (const { merged, document } of rows) texts.set(document, [...(texts.get(document) ?? []), merged]);
  return texts;
}

/** The events that one of their texts tells with these words. */
async function saidIn(
  db: Db,
  texts: ReadonlyMap<number, readonly string[]>,
  says: (title: string, text: string) => boolean,
): Promise<Set<string>> {
  const rows = await askAmong([...texts.keys()], (some) =>
    sql<{ number: number; title: string | null; text: string }>`select number, title, text from documents
      where ${among('number', some)}`.execute(db),
  );
  return new Set(rows.flatMap((it) => (says(it.title ?? '', it.text) ? (texts.get(it.number) ?? []) : [])));
}
