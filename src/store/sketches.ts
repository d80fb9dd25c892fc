/**
 * The index of sketches. In: documents with their days and the hashes that stand for them. Out: documents of nearby days that
 * share some. A run that very many texts of the same days have (a formula with which all begin) is not gone through: who
 * shares two runs with a text shares one besides it.
 */
import { type Kysely, sql } from 'kysely';
import { COPY_DAYS, RELEASE_DAYS } from '../merge/copies.js';
import { SPINES, spineSketchOf } from '../merge/sketch.js';
import { factsFrom } from '../merge/text-marks.js';
import { among, askAmong, insertRows } from './lists.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

export interface Sketched {
  readonly document: number;
  /** Day number of publication. */
  readonly day: number | null;
  readonly sketch: readonly number[];
  /** Sketch of its names and numbers. */
  readonly spine: readonly number[];
}

export interface Sharing {
  /** Documents that share words, and that share names, the likeliest first. */
  readonly near: readonly number[];
  readonly alike: readonly number[];
}

/** Runs that two texts must keep in their sketches before they are compared. */
const LEAST_SHARED = 2;

/** Texts of one stretch of days from which on a run is common. */
const COMMON = 200;

/** Days whose sketches lie together in the table: those within reach of a copy stand in two stretches at most. */
const STRETCH = 2 * COPY_DAYS + 1;

const stretchOf = (day: number): number => Math.floor(day / STRETCH);
const hashesOf = ({ sketch, spine }: Pick<Sketched, 'sketch' | 'spine'>) => [...sketch, ...spine];
const stretchesNear = (day: number) => [...new Set([stretchOf(day - COPY_DAYS), stretchOf(day + COPY_DAYS)])];

export async function writeSketches(db: Db, all: readonly Sketched[]): Promise<void> {
  const rows = all.flatMap((it) =>
    hashesOf(it).map((hash) => ({
      stretch: stretchOf(it.day ?? 0),
      hash,
      document: it.document,
      day: it.day ?? 0,
    })),
  );
  await insertRows(db, 'sketches', rows);
}

/** They are found by their key alone: what stands in the marks says which they are. */
export async function dropSketches(db: Db, documents: readonly number[]): Promise<void> {
  const rows = await askAmong(documents, (some) =>
    sql<{ document: number; day: number | null; sketch: string; facts: string }>`
      select document, day, sketch, facts from document_marks where ${among('document', some)}`.execute(db),
  );
  for (const { document, day, sketch, facts } of rows) {
    const hashes = hashesOf({ sketch: JSON.parse(sketch) as number[], spine: spineSketchOf(factsFrom(facts).spine) });
    await askAmong(hashes, (some) =>
      sql<never>`delete from sketches where stretch = ${stretchOf(day ?? 0)} and ${among('hash', some)}
        and document = ${document}`.execute(db),
    );
  }
}

interface Shared {
  readonly document: number;
  readonly day: number;
  words: number;
  names: number;
}

/** Of each document those that share something with it: words within the days of a copy, names within those of a translation. */
export async function sharings(db: Db, all: readonly Sketched[]): Promise<Map<number, Sharing>> {
  const common = await commonRuns(db, all);
  const found = new Map<number, Sharing>();
  for (const it of all) found.set(it.document, await sharing(db, it, common));
  return found;
}

async function sharing(db: Db, one: Sketched, common: ReadonlyMap<string, number>): Promise<Sharing> {
  const { document, day } = one;
  const hashes = hashesOf(one);
  if (day === null || hashes.length === 0) return { near: [], alike: [] };
  const stretches = stretchesNear(day);
  const howOften = (hash: number) =>
    stretches.reduce((sum, stretch) => sum + (common.get(`${stretch} ${hash}`) ?? 0), 0);
  const left = hashes.reduce((most, it) => (howOften(it) > howOften(most) ? it : most));
  const out = howOften(left) > 0;
  const rows = await askAmong(out ? hashes.filter((it) => it !== left) : hashes, (some) =>
    sql<Shared>`select document, day, count(case when hash < ${sql.lit(SPINES)} then 1 end) as words,
        count(case when hash >= ${sql.lit(SPINES)} then 1 end) as names
      from sketches where ${among('stretch', stretches)} and ${among('hash', some)} and document <> ${document}
        and day between ${day - COPY_DAYS} and ${day + COPY_DAYS}
      group by document, day having count(*) >= ${out ? 1 : LEAST_SHARED}`.execute(db),
  );
  if (out) await countIn(db, rows, stretches, left);
  const ordered = (count: 'words' | 'names', days: number) =>
    rows
      .filter((it) => it[count] >= LEAST_SHARED && Math.abs(it.day - day) <= days)
      .sort((a, b) => b[count] - a[count] || a.document - b.document)
      .map((it) => it.document);
  return { near: ordered('words', COPY_DAYS), alike: ordered('names', RELEASE_DAYS) };
}

/** The run that was left out, for those that have it. */
async function countIn(db: Db, rows: readonly Shared[], stretches: readonly number[], hash: number): Promise<void> {
  const having = await askAmong(
    rows.map((it) => it.document),
    (some) =>
      sql<{ document: number }>`select document from sketches
      where ${among('stretch', stretches)} and hash = ${hash} and ${among('document', some)}`.execute(db),
  );
  const known = new Set(having.map((it) => it.document));
  for (const it of rows) if (known.has(it.document)) it[hash < SPINES ? 'words' : 'names']++;
}

/** How many texts have a run in a stretch of days (`stretch hash`), where they are many. */
async function commonRuns(db: Db, all: readonly Sketched[]): Promise<Map<string, number>> {
  const asked = new Map<number, Set<number>>();
  for (const it of all)
    for (const stretch of it.day === null ? [] : stretchesNear(it.day)) {
      const hashes = asked.get(stretch) ?? new Set();
      for (const hash of hashesOf(it)) hashes.add(hash);
      asked.set(stretch, hashes);
    }
  const common = new Map<string, number>();
  for (const [stretch, hashes] of asked) {
    const rows = await askAmong([...hashes], (some) =>
      sql<{ hash: number; count: number }>`select hash, count(*) as count from sketches
        where stretch = ${stretch} and ${among('hash', some)} group by hash having count(*) >= ${COMMON}`.execute(db),
    );
    for (const { hash, count } of rows) common.set(`${stretch} ${hash}`, count);
  }
  return common;
}
