/** Statements of the ledger, newest first. In: a filter and a page. Out: statements with their words and document. */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../record/fold.js';
import type { Statement } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { HEAD_COLUMNS, type HeadRow, headOf } from './heads.js';
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
  if (page.cursor !== undefined) {
    const at = decodeCursor(page.cursor);
    wanted.push(sql`(s.day, s.id) < (${at.day}, ${at.id})`);
  }
  const { rows } = await sql<StatementRow>`
    select s.id as statement_id, s.day, s.record, s.words, ${sql.raw(HEAD_COLUMNS)}
    from statements s join documents d on d.number = s.document
    ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
    order by s.day desc, s.id desc limit ${page.limit + 1}`.execute(db);
  return cut(
    rows,
    page.limit,
    (it) => ({ day: it.day, id: it.statement_id }),
    (it) => ({
      statement: JSON.parse(it.record) as Statement,
      document: headOf(it),
      words: JSON.parse(it.words) as string[],
    }),
  );
}

interface StatementRow extends HeadRow {
  readonly statement_id: string;
  readonly day: string;
  readonly record: string;
  readonly words: string;
}

function conditionsOf(db: Kysely<Tables>, filter: StatementFilter): RawBuilder<SqlBool>[] {
  const wanted: RawBuilder<SqlBool>[] = [];
  const { speaker, states, language, source, since, until, text } = filter;
  if (speaker !== undefined) wanted.push(sql`instr(s.folded, ${fold(speaker).trim()}) > 0`);
  if (states && states.length > 0) wanted.push(sql`s.acts_for in (${sql.join(states)})`);
  if (language && language.length > 0) wanted.push(sql`s.language in (${sql.join(language)})`);
  if (source && source.length > 0) wanted.push(fromSource('s.document', source));
  if (since !== undefined) wanted.push(sql`s.day >= ${since}`);
  if (until !== undefined) wanted.push(sql`s.day <= ${until} and s.day <> ''`);
  if (text !== undefined) {
    const found = matching(db, 'search_statements', text);
    wanted.push(found ? sql`s.number in ${found}` : sql`1 = 0`);
  }
  return wanted;
}
