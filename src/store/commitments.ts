/** Commitments of the ledger, newest first. In: a page. Out: commitments with their words and document. */
import { type Kysely, sql } from 'kysely';
import type { Commitment } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
import type { LedgerCommitment, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function commitments(db: Kysely<Tables>, page: Page): Promise<Slice<LedgerCommitment>> {
  const at = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const { rows } = await sql<CommitmentRow>`
    select c.id as commitment_id, c.event, c.record, d.day, d.text, ${sql.raw(HEAD_COLUMNS)}
    from commitments c join documents d on d.number = c.document
    ${at ? sql`where (d.day, c.id) < (${at.day}, ${at.id})` : sql``}
    order by d.day desc, c.id desc limit ${page.limit + 1}`.execute(db);
  return cut(
    rows,
    page.limit,
    (it) => ({ day: it.day, id: it.commitment_id }),
    (it) => {
      const commitment = JSON.parse(it.record) as Commitment;
      const words = it.text.slice(commitment.what.start, commitment.what.end);
      return { id: it.commitment_id, commitment, document: headOf(it), words, event: it.event };
    },
  );
}

interface CommitmentRow extends HeadRow {
  readonly commitment_id: string;
  readonly event: string | null;
  readonly record: string;
  readonly day: string;
  readonly text: string;
}
