/** Documents of the ledger. In: an id or a page. Out: coded documents, or heads, newest first. */
import { type Kysely, sql } from 'kysely';
import { correctEvents } from '../merge/correct.js';
import type { CodedDocument } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
import { among, askAmong } from './lists.js';
import type { DocumentHead, Page, Slice } from './query.js';
import type { Tables } from './tables.js';
import { standingTargets } from './targets.js';

/** The document as its current coding and the corrections of people have it, or null. */
export async function document(db: Kysely<Tables>, id: string): Promise<CodedDocument | null> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('codings', (join) =>
      join.onRef('codings.document', '=', 'documents.number').on('codings.current', '=', 1),
    )
    .select(['documents.text', 'codings.result'])
    .where('documents.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const coded = { ...JSON.parse(row.result), text: row.text } as CodedDocument;
  return corrected(db, coded);
}

/** A coding of a document, of today or not yet taken, with the corrections of people. */
export async function corrected(db: Kysely<Tables>, coded: CodedDocument): Promise<CodedDocument> {
  return { ...coded, events: correctEvents(coded.events, await standingTargets(db, coded.id)).events };
}

/** Current codings as the coder made them, without corrections, in the order of their coming. */
export async function codings(db: Kysely<Tables>, page: Page): Promise<Slice<CodedDocument>> {
  const after = page.cursor === undefined ? 0 : Number(decodeCursor(page.cursor).id);
  const { rows } = await sql<{ number: number; result: string; text: string }>`select d.number, c.result, d.text
    from documents d join codings c on c.document = d.number and c.current = 1
    where d.number > ${after} order by d.number limit ${page.limit + 1}`.execute(db);
  return cut(
    rows,
    page.limit,
    (it) => ({ day: '', id: String(it.number) }),
    (it) => ({ ...JSON.parse(it.result), text: it.text }) as CodedDocument,
  );
}

/** Heads of these documents by id; of those that are there. */
export async function heads(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentHead>> {
  const rows = await askAmong(ids, (some) =>
    sql<HeadRow>`select ${sql.raw(HEAD_COLUMNS)} from documents d where ${among('d.id', some)}`.execute(db),
  );
  return new Map(rows.map((it) => [it.document_id, headOf(it)]));
}

export async function documents(db: Kysely<Tables>, page: Page): Promise<Slice<DocumentHead>> {
  const at = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const { rows } = await sql<HeadRow & { day: string }>`
    select d.day, ${sql.raw(HEAD_COLUMNS)} from documents d
    ${at ? sql`where (d.day, d.id) < (${at.day}, ${at.id})` : sql``}
    order by d.day desc, d.id desc limit ${page.limit + 1}`.execute(db);
  return cut(rows, page.limit, (it) => ({ day: it.day, id: it.document_id }), headOf);
}
