/** Commitments of the ledger, newest first. In: a filter and a page. Out: commitments with their words and document. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Commitment } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
import type { CommitmentFilter, LedgerCommitment, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function commitments(
  db: Kysely<Tables>,
  { by = [], to = [], due, document }: CommitmentFilter,
  page: Page,
): Promise<Slice<LedgerCommitment>> {
  const party = (role: 'by' | 'to', actor: string) =>
    sql<SqlBool>`exists (select 1 from commitment_actors a where a.commitment = c.id and a.role = ${role} and a.actor = ${actor})`;
  const wanted: RawBuilder<SqlBool>[] = [
    ...by.map((actor) => party('by', actor)),
    ...to.map((actor) => party('to', actor)),
  ];
  if (due !== undefined) wanted.push(sql`c.due_end <= ${due}`);
  if (document !== undefined) wanted.push(sql`d.id = ${document}`);
  if (page.cursor !== undefined) {
    const at = decodeCursor(page.cursor);
    wanted.push(sql`(d.day, c.id) < (${at.day}, ${at.id})`);
  }
  const { rows } = await sql<CommitmentRow>`
    select c.id as commitment_id, c.event, c.record, d.day, d.text, ${sql.raw(HEAD_COLUMNS)}
    from commitments c join documents d on d.number = c.document
    ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
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
