/**
 * Events by words: of a report, or of one of the reports of a merged event. In: events in their order, words as a reader typed
 * them. Out: those that are told with these words. What it costs depends on how common they are, so that is found out first.
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
  /** The next ones after a position that fulfil something more. */
  readonly ask: (more: readonly Condition[], after: Position | null, limit: number) => Promise<readonly Found[]>;
  /** Numbers of the documents that tell events, by the ids of these. */
  readonly texts: (ids: readonly string[]) => Promise<Map<string, number[]>>;
  /** Told by one of these few documents, or of these many. */
  readonly few: (documents: readonly number[]) => Condition;
  readonly many: (documents: RawBuilder<number>) => Condition;
}

/**
 * Words that most texts have are found in the newest events themselves; of others the index gives the texts: few lead to their
 * events, of many the newest events are looked up among them.
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
  // A query without a single word finds nothing, rather than everything.
  if (!found || !says) return [];
  const common = await amongNewest(db, says, walk, after, limit);
  if (common) return common;
  const few = await fewTexts(db, found);
  return walk.ask([few ? walk.few(few) : walk.many(found)], after, limit);
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
    const said = await saidIn(db, await walk.texts(next.map((it) => it.id)), says, MOST_READ - read);
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
async function saidIn(db: Db, texts: ReadonlyMap<string, number[]>, says: Says, most: number): Promise<Said | null> {
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
