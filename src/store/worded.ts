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

/** Events looked through to learn whether words are common. */
const SAMPLE = 8;
/** Texts read for one page: some 50 milliseconds. */
const MOST_READ = 500;

type Says = (title: string, text: string) => boolean;

/** Null where fewer than half of the newest events have these words, or they have too many texts to read. */
async function amongNewest(
  db: Db,
  says: Says,
  walk: Walk,
  after: Position | null,
  limit: number,
): Promise<readonly Found[] | null> {
  const found: Found[] = [];
  let at = after;
  for (let looked = 0, read = 0; ; ) {
    const most = looked === 0 ? SAMPLE : Math.max(SAMPLE, limit - found.length);
    const next = await walk.ask([], at, most);
    const said = await saidIn(db, next, says, MOST_READ - read);
    if (!said) return null;
    read += said.read;
    looked += next.length;
    found.push(...next.filter((it) => said.events.has(it.id)));
    const [last] = next.slice(-1);
    if (found.length >= limit || next.length < most || !last) return found.slice(0, limit);
    if (found.length < looked / 2) return null;
    at = positionOf(last);
  }
}

interface Said {
  readonly events: ReadonlySet<string>;
  /** Texts that were read for it. */
  readonly read: number;
}

/** The events that one of their texts tells with these words: one text of each is read, then another of those that are left. */
async function saidIn(db: Db, asked: readonly Found[], says: Says, most: number): Promise<Said | null> {
  const texts = await textsUnder(db, asked);
  const [events, known] = [new Set<string>(), new Map<number, boolean>()];
  for (let left = [...texts]; left.length > 0; left = left.filter(([id, them]) => !events.has(id) && them.length > 0)) {
    const turn = left.map(([id, them]) => [id, them.pop() as number] as const);
    const unread = turn.flatMap(([, it]) => (known.has(it) ? [] : [it]));
    if (known.size + unread.length > most) return null;
    const rows = await askAmong(unread, (some) =>
      sql<{ number: number; title: string | null; text: string }>`select number, title, text from documents
        where ${among('number', some)}`.execute(db),
    );
    for (const it of rows) known.set(it.number, says(it.title ?? '', it.text));
    for (const [id, it] of turn) if (known.get(it)) events.add(id);
  }
  return { events, read: known.size };
}

/** Documents that report these events. */
async function textsUnder(db: Db, events: readonly Found[]): Promise<Map<string, number[]>> {
  const rows = await askAmong(
    events.map((it) => it.id),
    (some) =>
      sql<{ merged: string; document: number }>`select distinct merged, document from event_tellings
        where ${among('merged', some)}`.execute(db),
  );
  const texts = new Map<string, number[]>();
  for (const { merged, document } of rows) {
    const known = texts.get(merged);
    if (known) known.push(document);
    else texts.set(merged, [document]);
  }
  return texts;
}
