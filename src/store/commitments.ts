/** Commitments of the ledger, newest first. In: a filter and a page. Out: commitments with their words and document. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Commitment } from '../record/record.js';
import { headOf } from './heads.js';
import { ofDocument, type PageRow, pageOf } from './pages.js';
import type { CommitmentFilter, LedgerCommitment, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function commitments(
  db: Kysely<Tables>,
  { by = [], to = [], due, document }: CommitmentFilter,
  page: Page,
): Promise<Slice<LedgerCommitment>> {
  const parties = [...by.map((actor) => ({ role: 'by', actor })), ...to.map((actor) => ({ role: 'to', actor }))];
  const [first, ...others] = parties;
  // The hint keeps SQLite to the one promise: it would go through all of the actor.
  const wanted: RawBuilder<SqlBool>[] = others.map(
    ({ role, actor }) => sql`exists (select 1 from commitment_actors o
      where o.commitment = r.id and o.role = ${role} and +o.actor = ${actor})`,
  );
  if (first) wanted.push(sql`a.actor = ${first.actor} and a.role = ${first.role}`);
  if (due !== undefined) wanted.push(sql`r.due_end <= ${due}`);
  if (document !== undefined) wanted.push(ofDocument(document));
  // One party's promises stand in an index of their own, in the same order.
  const place = first
    ? {
        from: sql`commitment_actors a cross join commitments r on r.id = a.commitment`,
        day: 'a.day',
        id: 'a.commitment',
      }
    : { from: sql`commitments r`, day: 'r.day', id: 'r.id' };
  return pageOf(
    db,
    { ...place, table: 'commitments', columns: 'r.event, r.record, d.text', wanted },
    page,
    (it: PageRow<{ event: string | null; record: string; text: string }>) => {
      const commitment = JSON.parse(it.record) as Commitment;
      const words = it.text.slice(commitment.what.start, commitment.what.end);
      return { id: it.page_id, commitment, document: headOf(it), words, event: it.event };
    },
  );
}
