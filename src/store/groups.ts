/**
 * Groups of copies in the ledger. In: documents that came or changed. Out: documents whose group is another now. Near-copies
 * are found by an index of sketches and days, translations and named sources among those that tell the same event: what a
 * document costs does not grow with the ledger. Kinship is of two documents alone, so the order of ingest does not matter.
 */
import { sql, type Transaction } from 'kysely';
import { sha256 } from '../extract/sha256.js';
import { kinship, kinshipByFacts, RELEASE_DAYS } from '../merge/copies.js';
import { sketchOf, spineSketchOf } from '../merge/sketch.js';
import { type Facts, factsFrom, factsText, marksOf, type TextMarks } from '../merge/text-marks.js';
import { toDayNumber } from '../record/day.js';
import type { CodedDocument } from '../record/record.js';
import { keepTrees } from './copies.js';
import { among, askAmong, insertRows } from './lists.js';
import { readMarks } from './marks.js';
import { dropSketches, type Sharing, type Sketched, sharings, writeSketches } from './sketches.js';
import type { Tables } from './tables.js';

type Db = Transaction<Tables>;

/** A document's inner number with its coding. */
export interface Numbered {
  readonly number: number;
  readonly document: CodedDocument;
}

/** Gives the documents whose leader is another now. Their tellings must be registered before. */
export async function groupDocuments(
  db: Db,
  documents: readonly Numbered[],
  recoded: ReadonlySet<number>,
): Promise<Set<number>> {
  const marks = new Map(documents.map(({ number, document }) => [number, marksOf(document)]));
  const changed = await leaveGroups(db, recoded, marks);
  const written = await writeMarks(db, marks);
  const leaders = new Leaders(await leadersOf(db, [...marks.keys()]));
  const texts = new Map(marks);
  const facts = new Map<number, Facts>(marks);
  const shared = await sharings(db, written);
  for (const it of written) {
    const number = it.document;
    const one = marks.get(number) as TextMarks;
    const found = await candidates(db, it, shared.get(number) as Sharing);
    await leaders.know(db, [...found.keys()]);
    await learnFacts(db, facts, [...found.keys()]);
    for (const [other, { near, together }] of found) {
      if (leaders.of(other) === leaders.of(number)) continue;
      const kin = near
        ? kinship(one, await readMarks(db, texts, other), together)
        : kinshipByFacts(one, facts.get(other) as Facts, together);
      if (kin) leaders.join(number, other);
    }
  }
  for (const it of await leaders.write(db)) changed.add(it);
  await keepTrees(db, changed, texts);
  return changed;
}

/** Facts in memory at a time: some 50 MB. */
const MOST_FACTS = 10_000;

async function learnFacts(db: Db, known: Map<number, Facts>, numbers: readonly number[]): Promise<void> {
  if (known.size > MOST_FACTS) known.clear();
  const unknown = numbers.filter((it) => !known.has(it));
  const rows = await askAmong(unknown, (some) =>
    sql<{ document: number; facts: string }>`select document, facts from document_marks
      where ${among('document', some)}`.execute(db),
  );
  for (const { document, facts } of rows) known.set(document, factsFrom(facts));
}

/** Documents coded anew may have lost what tied them: they and those they were tied to are looked at again. */
async function leaveGroups(db: Db, recoded: ReadonlySet<number>, marks: Map<number, TextMarks>): Promise<Set<number>> {
  if (recoded.size === 0) return new Set();
  const members = await askAmong([...recoded], (some) =>
    sql<{ document: number }>`select o.document from document_marks m join document_marks o on o.leader = m.leader
      where ${among('m.document', some)}`.execute(db),
  );
  const all = [...new Set(members.map((it) => it.document))];
  for (const it of all) await readMarks(db, marks, it);
  await dropSketches(db, all);
  await askAmong(all, (some) => sql<never>`delete from document_marks where ${among('document', some)}`.execute(db));
  return new Set(all);
}

interface Written extends Sketched {
  /** Hash of all of its words. */
  readonly words: string;
}

async function writeMarks(db: Db, marks: ReadonlyMap<number, TextMarks>): Promise<readonly Written[]> {
  const rows = [...marks].map(([document, it]) => ({
    document,
    day: it.day === '' ? null : toDayNumber(it.day),
    words: sha256(it.words.join(' ')).slice(0, 16),
    outlet: it.outlet,
    origin: it.origin,
    sketch: sketchOf(it.runs),
    spine: spineSketchOf(it.spine),
    leader: document,
    facts: factsText(it),
  }));
  await insertRows(
    db,
    'document_marks',
    rows.map(({ spine, ...it }) => ({ ...it, sketch: JSON.stringify(it.sketch) })),
  );
  await writeSketches(db, rows);
  return rows;
}

interface Candidate {
  /** They share words, or all of them. */
  readonly near: boolean;
  /** They tell an event alike. */
  readonly together: boolean;
}

/** The documents to compare with, the likeliest first. */
async function candidates(
  db: Db,
  { document: number, day, words }: Written,
  { near, alike }: Sharing,
): Promise<Map<number, Candidate>> {
  const exact = await sql<{ document: number }>`select document from document_marks
    where words = ${words} and document <> ${number} limit 1`.execute(db);
  const told = new Set(day === null ? [] : await tellingTheSame(db, number, day));
  const found = new Map<number, Candidate>();
  for (const it of [...exact.rows.map((row) => row.document), ...near])
    found.set(it, { near: true, together: told.has(it) });
  for (const it of [...told, ...alike]) if (!found.has(it)) found.set(it, { near: false, together: told.has(it) });
  return found;
}

/** Those of the same days that tell an event alike. History binds nobody. */
async function tellingTheSame(db: Db, number: number, day: number): Promise<number[]> {
  const { rows } = await sql<{ document: number }>`
    with mine as (select telling from event_tellings where document = ${number} and background = 0),
      alike as (
        select telling from mine
        union select c."right" from comparisons c join mine on c."left" = mine.telling where c.verdict = 'same'
        union select c."left" from comparisons c join mine on c."right" = mine.telling where c.verdict = 'same')
    select distinct m.document from alike
      cross join event_tellings t on t.telling = alike.telling and t.background = 0
      cross join document_marks m on m.document = t.document
    where m.document <> ${number} and m.day between ${day - RELEASE_DAYS} and ${day + RELEASE_DAYS}
    order by m.document`.execute(db);
  return rows.map((it) => it.document);
}

async function leadersOf(db: Db, documents: readonly number[]): Promise<Map<number, LeaderRow>> {
  const rows = await askAmong(documents, (some) =>
    sql<LeaderRow>`select m.document, m.leader, d.day || ' ' || d.id as name from document_marks m
      join documents d on d.number = m.leader where ${among('m.document', some)}`.execute(db),
  );
  return new Map(rows.map((it) => [it.document, it]));
}

interface LeaderRow {
  readonly document: number;
  readonly leader: number;
  /** Day and id of the leader: the earliest leads. */
  readonly name: string;
}

/** Groups while they are joined: each leader points to the one that it follows now. */
class Leaders {
  readonly #leader = new Map<number, number>();
  readonly #follows = new Map<number, number>();
  readonly #names = new Map<number, string>();

  constructor(rows: ReadonlyMap<number, LeaderRow>) {
    for (const it of rows.values()) this.#learn(it);
  }

  #learn({ document, leader, name }: LeaderRow): void {
    this.#leader.set(document, leader);
    this.#names.set(leader, name.startsWith(' ') ? `9999${name}` : name);
  }

  async know(db: Db, documents: readonly number[]): Promise<void> {
    const unknown = documents.filter((it) => !this.#leader.has(it));
    for (const it of (await leadersOf(db, unknown)).values()) this.#learn(it);
  }

  of(document: number): number {
    let leader = this.#leader.get(document) ?? document;
    for (let next = this.#follows.get(leader); next !== undefined; next = this.#follows.get(leader)) leader = next;
    return leader;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    if ((this.#names.get(a) ?? '') <= (this.#names.get(b) ?? '')) this.#follows.set(b, a);
    else this.#follows.set(a, b);
  }

  /** Gives all documents that follow another now, and those they follow. */
  async write(db: Db): Promise<Set<number>> {
    const changed = new Set<number>();
    for (const old of this.#follows.keys()) {
      const leader = this.of(old);
      const { rows } = await sql<{ document: number }>`update document_marks set leader = ${leader}
        where leader = ${old} returning document`.execute(db);
      for (const it of rows) changed.add(it.document);
    }
    return changed;
  }
}
