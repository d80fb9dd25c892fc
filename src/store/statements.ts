/** Statements of the ledger, newest first. In: a filter and a page. Out: statements with their words and document. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../record/fold.js';
import type { Statement } from '../record/record.js';
import { headOf } from './heads.js';
import { among } from './lists.js';
import { type PageRow, pageOf } from './pages.js';
import type { LedgerStatement, Page, Slice, StatementFilter } from './query.js';
import { matching } from './search.js';
import { fromSource } from './sources.js';
import type { Tables } from './tables.js';

/** Example: `await statements(db, { speaker: 'Тоқаев', since: '2022-01-01' }, { limit: 20 })`. */
export async function statements(
  db: Kysely<Tables>,
  filter: StatementFilter,
  page: Page,
): Promise<Slice<LedgerStatement>> {
  const wanted = conditionsOf(db, filter);
  const place = {
    table: 'statements' as const,
    from: sql`statements r`,
    columns: 'r.record, r.words',
    day: 'r.day',
    id: 'r.id',
    wanted,
  };
  return pageOf(db, place, page, (it: PageRow<{ record: string; words: string }>) => ({
    statement: JSON.parse(it.record) as Statement,
    document: headOf(it),
    words: JSON.parse(it.words) as string[],
  }));
}

function conditionsOf(db: Kysely<Tables>, filter: StatementFilter): RawBuilder<SqlBool>[] {
  const wanted: RawBuilder<SqlBool>[] = [];
  const { speaker, states = [], language = [], source = [], since, until, text } = filter;
  if (speaker !== undefined) wanted.push(spokenBy(fold(speaker).trim()));
  if (states.length > 0) wanted.push(among('r.acts_for', states));
  if (language.length > 0) wanted.push(among('r.language', language));
  if (source.length > 0) wanted.push(fromSource('r.document', source));
  if (since !== undefined) wanted.push(sql`r.day >= ${since}`);
  if (until !== undefined) wanted.push(sql`r.day <= ${until} and r.day <> ''`);
  if (text !== undefined) {
    const found = matching(db, 'search_statements', text);
    wanted.push(found ? sql`r.number in ${found}` : sql`1 = 0`);
  }
  return wanted;
}

/** Of all who ever spoke, those whose name holds these letters: the index gives each name once, by one step from the one before. */
function spokenBy(folded: string): RawBuilder<SqlBool> {
  return sql`r.folded in (
    with recursive speakers(name) as (
      select min(folded) from statements
      union all select (select min(s.folded) from statements s where s.folded > speakers.name) from speakers
        where speakers.name is not null)
    select name from speakers where instr(name, ${folded}) > 0)`;
}
