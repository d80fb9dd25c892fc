/**
 * What has changed in the merged record since a time, for those who keep a copy of it. In: a time and a page. Out: ids in the
 * order of their change, each with the event as it is now, or with what took its place, or with nothing: then it is gone.
 */
import { type Kysely, sql } from 'kysely';
import { cut, decodeCursor } from './cursor.js';
import { whole } from './merged.js';
import type { LedgerChange, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

/** Example: `await changes(db, '2026-01-01T00:00:00Z', { limit: 100 })`. Changes at that very time are among them. */
export async function changes(db: Kysely<Tables>, since: string, page: Page): Promise<Slice<LedgerChange>> {
  const [at, after] = page.cursor === undefined ? [since, ''] : decodeCursor(page.cursor).id.split(' ');
  const most = page.limit + 1;
  const { rows } = await sql<{ id: string; at: string; gone: 0 | 1; target: string | null }>`
    select * from (
      select * from (select id, updated_at as at, 0 as gone, null as target from merged
        where (updated_at, id) > (${at}, ${after}) order by updated_at, id limit ${most}) as standing
      union all
      select * from (select id, at, 1 as gone, target from redirects
        where (at, id) > (${at}, ${after}) order by at, id limit ${most}) as left_over
    ) as changed order by at, id limit ${most}`.execute(db);
  const shown = rows.slice(0, page.limit).filter((it) => it.gone === 0);
  const events = await whole(
    db,
    shown.map((it) => it.id),
  );
  return cut(
    rows,
    page.limit,
    (it) => ({ day: '', id: `${it.at} ${it.id}` }),
    (it) => ({ id: it.id, at: it.at, event: events.get(it.id) ?? null, target: it.target }),
  );
}
