/**
 * Ingest: a coded document into the ledger, inside a transaction of the caller. In: the document, who coded it
 * and when. Out: what became of it. The same text of the same page is the same document; a newer coding supersedes the
 * older one, which stays in `codings`.
 */
import { sql, type Transaction } from 'kysely';
import { correctEvents } from '../merge/correct.js';
import { fold } from '../record/fold.js';
import type { CodedDocument, DateRange } from '../record/record.js';
import { insertRows } from './lists.js';
import { remember, type Touched } from './merging.js';
import { isSamePlace, placed } from './places.js';
import type { Outcome } from './query.js';
import { rowsOf } from './rows.js';
import { unindex } from './search.js';
import type { Tables } from './tables.js';
import { followTargets, standingTargets } from './targets.js';

export interface Coding {
  /** Version of the coder. */
  readonly coder: string;
  /** When it was coded, ISO 8601. */
  readonly clock: string;
}

type Db = Transaction<Tables>;

/** What a coding holds, a table for each. */
const RECORDS = ['events', 'statements', 'commitments', 'claims', 'issues'] as const;
/** What stands with the document beside them. */
const PARTS = ['event_actors', 'event_pairs', 'event_contexts', 'event_people', 'statement_spans', 'evidence'] as const;

/** What is to be merged afterwards is left in `touched`. */
export async function ingest(db: Db, coded: CodedDocument, coding: Coding, touched: Touched): Promise<Outcome> {
  const { text, ...result } = coded;
  const json = JSON.stringify(result);
  const before = await currentOf(db, coded.id);
  // (a document that is kept under the id of its place stays there)
  if (before && before.result !== json && !isSamePlace(JSON.parse(before.result) as CodedDocument, coded))
    return ingest(db, placed(coded), coding, touched);
  if (before && before.result === json && before.coder === coding.coder) return 'unchanged';

  const older = before !== undefined && coding.clock < before.coded_at;
  const document = before?.document ?? (await addDocument(db, coded, coding.clock));
  if (!before) touched.totals.add('documents', 1);
  await addCoding(db, document, json, coding, before ? !older : 'first');
  touched.totals.add('codings', 1);
  await addAddress(db, document, coded, coding.clock);
  if (!older) await takeRecords(db, document, coded, before !== undefined, touched);
  if (before && !older) await updateDocument(db, document, coded, coding.clock);
  if (before) await dateSources(db, document);
  if (older) return 'superseded';

  const indexed = { index: 'search_documents', number: document, title: coded.title, text } as const;
  touched.queued.addText({ ...indexed, again: before !== undefined });
  return before ? 'recoded' : 'added';
}

/** Makes the records of a document anew from its current coding: when corrections have changed. */
export async function refresh(db: Db, id: string, touched: Touched): Promise<void> {
  const before = await currentOf(db, id);
  // A correction may wait for a document that is still to come.
  if (!before) return;
  const coded = { ...JSON.parse(before.result), text: before.text } as CodedDocument;
  await takeRecords(db, before.document, coded, true, touched);
}

/** The records of a coding as corrections have them, in the place of those that were there. */
async function takeRecords(
  db: Db,
  document: number,
  coded: CodedDocument,
  again: boolean,
  touched: Touched,
): Promise<void> {
  const { events, moved } = correctEvents(coded.events, await standingTargets(db, coded.id));
  await followTargets(db, coded.id, moved);
  const counted = { ...coded, events };
  if (again) {
    await touched.queued.write(db);
    await remember(db, document, counted.events, touched);
    await removeRecords(db, document, touched);
  }
  touched.queued.addRows(rowsOf(counted, document));
  for (const it of RECORDS) touched.totals.add(it, counted[it].length);
  await addStatements(db, document, counted, touched);
  touched.covered.add(coded, 1, events.length);
  touched.documents.set(document, { number: document, document: counted });
}

function currentOf(db: Db, id: string) {
  return db
    .selectFrom('documents')
    .innerJoin('codings', (join) =>
      join.onRef('codings.document', '=', 'documents.number').on('codings.current', '=', 1),
    )
    .select(['documents.number as document', 'codings.coder', 'codings.coded_at', 'codings.result', 'documents.text'])
    .where('documents.id', '=', id)
    .executeTakeFirst();
}

function headOf(coded: CodedDocument) {
  return {
    url: coded.url ?? null,
    path: coded.path ?? null,
    language: coded.language,
    title: coded.title,
    author: coded.author,
    outlet: coded.outlet,
    via: JSON.stringify(coded.via),
    published: coded.published && JSON.stringify(coded.published),
    day: coded.published?.start ?? '',
    text: coded.text,
  };
}

async function addDocument(db: Db, coded: CodedDocument, clock: string): Promise<number> {
  const row = { id: coded.id, ...headOf(coded), added_at: clock, updated_at: clock };
  const [added] = await insertRows<'documents', { number: number }>(db, 'documents', [row], 'returning number');
  return (added as { number: number }).number;
}

async function updateDocument(db: Db, document: number, coded: CodedDocument, clock: string): Promise<void> {
  await db
    .updateTable('documents')
    .set({ ...headOf(coded), updated_at: clock })
    .where('number', '=', document)
    .execute();
}

async function addCoding(
  db: Db,
  document: number,
  result: string,
  { coder, clock }: Coding,
  current: boolean | 'first',
): Promise<void> {
  if (current === true) await db.updateTable('codings').set({ current: 0 }).where('document', '=', document).execute();
  const number = current === 'first' ? 1 : await nextCoding(db, document);
  const row = { document, number, coder, coded_at: clock, current: current ? 1 : 0, result } as const;
  await insertRows(db, 'codings', [row]);
}

async function nextCoding(db: Db, document: number): Promise<number> {
  const { last } = await db
    .selectFrom('codings')
    .select((it) => it.fn.max('number').as('last'))
    .where('document', '=', document)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Another address of the same page is no other document, but it is known. */
async function addAddress(db: Db, document: number, coded: CodedDocument, clock: string): Promise<void> {
  const { url = null, path = null, outlet } = coded;
  const address = { document, address: url ?? path ?? '-', url, path, outlet, seen_at: clock };
  await insertRows(db, 'addresses', [address], 'on conflict do nothing');
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  const sources = [
    ...(outlet === null ? [] : [{ relation: 'outlet' as const, name: outlet }]),
    ...(host === null ? [] : [{ relation: 'host' as const, name: host }]),
    ...coded.via.map((name) => ({ relation: 'via' as const, name })),
  ].map((it) => ({
    document,
    ...it,
    folded: fold(it.name),
    day: coded.published?.start ?? '',
    language: coded.language,
  }));
  await insertRows(db, 'sources', sources, 'on conflict do nothing');
}

/** Sources of a text that is coded again, or met at another address, have the day and language of its current coding. */
async function dateSources(db: Db, document: number): Promise<void> {
  await sql`update sources set day = d.day, language = d.language from documents d
    where d.number = sources.document and sources.document = ${document}
      and (sources.day <> d.day or sources.language <> d.language)`.execute(db);
}

/** Takes the records of the coding that is superseded out of the tables; `codings` still holds them. */
async function removeRecords(db: Db, document: number, { totals, covered }: Touched): Promise<void> {
  const before = await db
    .selectFrom('documents')
    .select(['published', 'outlet', 'language'])
    .where('number', '=', document)
    .executeTakeFirstOrThrow();
  for (const table of PARTS) await db.deleteFrom(table).where('document', '=', document).execute();
  const numbers = await db.selectFrom('statements').select('number').where('document', '=', document).execute();
  for (const { number } of numbers) await unindex(db, 'search_statements', number);
  for (const table of RECORDS) {
    const { numDeletedRows } = await db.deleteFrom(table).where('document', '=', document).executeTakeFirstOrThrow();
    const gone = -Number(numDeletedRows);
    totals.add(table, gone);
    if (table === 'events') covered.add({ ...before, published: publishedOf(before.published) }, -1, gone);
  }
}

async function addStatements(db: Db, document: number, coded: CodedDocument, { queued }: Touched): Promise<void> {
  for (const [position, it] of coded.statements.entries()) {
    const words = it.spans.map((span) => coded.text.slice(span.start, span.end));
    const { number } = await db
      .insertInto('statements')
      .values({
        id: it.id,
        document,
        position,
        speaker: it.speaker,
        folded: it.speaker && fold(it.speaker),
        office: it.office,
        acts_for: it.for,
        kind: it.kind,
        addressee: it.addressee,
        confidence: it.confidence,
        language: coded.language,
        day: coded.published?.start ?? '',
        words: JSON.stringify(words),
        record: JSON.stringify(it),
      })
      .returning('number')
      .executeTakeFirstOrThrow();
    queued.addText({ index: 'search_statements', number, title: null, text: words.join(' '), again: false });
  }
}

function publishedOf(json: string | null): DateRange | null {
  return json === null ? null : (JSON.parse(json) as DateRange);
}
