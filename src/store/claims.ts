/** Claims of the ledger, newest first. In: a page. Out: claims with the sentence that makes them and its document. */
import { type Kysely, sql } from 'kysely';
import { passageOf } from '../record/passage.js';
import type { Claim } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
import type { LedgerClaim, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function claims(db: Kysely<Tables>, page: Page): Promise<Slice<LedgerClaim>> {
  const at = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const { rows } = await sql<ClaimRow>`
    select c.id as claim_id, c.record, d.day, d.text, ${sql.raw(HEAD_COLUMNS)}
    from claims c join documents d on d.number = c.document
    ${at ? sql`where (d.day, c.id) < (${at.day}, ${at.id})` : sql``}
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
