/** Claims of the ledger, newest first. In: a filter and a page. Out: claims with the sentence that makes them and its document. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { passageOf } from '../record/passage.js';
import type { Claim } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
import type { ClaimFilter, LedgerClaim, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function claims(
  db: Kysely<Tables>,
  { kind = [], predicate, document }: ClaimFilter,
  page: Page,
): Promise<Slice<LedgerClaim>> {
  const wanted: RawBuilder<SqlBool>[] = [];
  if (kind.length > 0) wanted.push(sql`c.kind in (${sql.join(kind)})`);
  if (predicate !== undefined) wanted.push(sql`c.predicate = ${predicate}`);
  if (document !== undefined) wanted.push(sql`d.id = ${document}`);
  if (page.cursor !== undefined) {
    const at = decodeCursor(page.cursor);
    wanted.push(sql`(d.day, c.id) < (${at.day}, ${at.id})`);
  }
  const { rows } = await sql<ClaimRow>`
    select c.id as claim_id, c.record, d.day, d.text, ${sql.raw(HEAD_COLUMNS)}
    from claims c join documents d on d.number = c.document
    ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
    order by d.day desc, c.id desc limit ${page.limit + 1}`.execute(db);
  return cut(
    rows,
    page.limit,
    (it) => ({ day: it.day, id: it.claim_id }),
    (it) => {
      const claim = JSON.parse(it.record) as Claim;
      return { claim, document: headOf(it), passage: passageOf(it.text, claim.evidence) };
    },
  );
}

interface ClaimRow extends HeadRow {
  readonly claim_id: string;
  readonly record: string;
  readonly day: string;
  readonly text: string;
}
