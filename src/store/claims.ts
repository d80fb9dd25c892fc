/** Claims of the ledger, newest first. In: a filter and a page. Out: claims with the sentence that makes them and its document. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { passageOf } from '../record/passage.js';
import type { Claim } from '../record/record.js';
import { headOf } from './heads.js';
import { among } from './lists.js';
import { ofDocument, type PageRow, pageOf } from './pages.js';
import type { ClaimFilter, LedgerClaim, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function claims(
  db: Kysely<Tables>,
  { kind = [], predicate, document }: ClaimFilter,
  page: Page,
): Promise<Slice<LedgerClaim>> {
  const wanted: RawBuilder<SqlBool>[] = [];
  if (kind.length > 0) wanted.push(among('r.kind', kind));
  if (predicate !== undefined) wanted.push(sql`r.predicate = ${predicate}`);
  if (document !== undefined) wanted.push(ofDocument(document));
  const place = {
    table: 'claims' as const,
    from: sql`claims r`,
    columns: 'r.record, d.text',
    day: 'r.day',
    id: 'r.id',
    wanted,
  };
  return pageOf(db, place, page, (it: PageRow<{ record: string; text: string }>) => {
    const claim = JSON.parse(it.record) as Claim;
    return { claim, document: headOf(it), passage: passageOf(it.text, claim.evidence) };
  });
}
