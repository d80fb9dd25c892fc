/**
 * One source: what it wrote, whom it copies, who copies it, how often it is first. In: the name of an outlet, an agency or a
 * host. Out: its profile, or null where no document is of it.
 */
import { type Kysely, sql } from 'kysely';
import { fold } from '../record/fold.js';
import type { SyndicationGroup } from '../record/merged.js';
import { groupsOf } from './copies.js';
import { among, askAmong } from './lists.js';
import type { OutletProfile, OutletTie } from './query.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** Groups of copies that are taken apart for one answer, the newest first. */
const MOST_GROUPS = 100;

/** Example: `(await outlet(db, 'Kazinform'))?.copies`. */
export async function outlet(db: Db, name: string): Promise<OutletProfile | null> {
  const folded = fold(name);
  const own = sql`select s.document from sources s where s.folded = ${folded} and s.relation in ('outlet', 'host')`;
  const { rows: names } = await sql<{ name: string; relation: string }>`select name, relation from sources
    where folded = ${folded} order by case relation when 'outlet' then 0 when 'via' then 1 else 2 end limit 1`.execute(
    db,
  );
  const [known] = names;
  if (!known) return null;
  const { rows: months } = await sql<OutletProfile['months'][number]>`
    select nullif(substr(d.day, 1, 7), '') as month, d.language, count(*) as documents
    from documents d where d.number in (${own}) group by 1, 2 order by 1 desc, 2`.execute(db);
  const { rows: namedBy } = await sql<OutletTie>`
    select (select o.name from sources o where o.document = s.document and o.relation in ('outlet', 'host')
      order by case o.relation when 'outlet' then 0 else 1 end limit 1) as name, count(*) as documents, min(d.id) as example
    from sources s join documents d on d.number = s.document where s.folded = ${folded} and s.relation = 'via'
    group by 1 order by 2 desc, 1`.execute(db);
  const { rows: shared } = await sql<{ leader: number }>`select m.leader from document_marks m
    join documents d on d.number = m.document
    where m.document in (${own}) and exists (select 1 from document_marks o where o.leader = m.leader and o.document <> m.document)
    group by m.leader order by max(d.day) desc, m.leader desc`.execute(db);
  const groups = await groupsOf(
    db,
    shared.slice(0, MOST_GROUPS).map((it) => it.leader),
  );
  return {
    name: known.name,
    documents: months.reduce((sum, it) => sum + it.documents, 0),
    namedBy,
    months,
    timing: await timing(db, folded),
    ...(await tiesOf(db, folded, groups)),
    unread: Math.max(0, shared.length - MOST_GROUPS),
  };
}

/** Events of a source that are compared with what others report, the newest first. */
const MOST_TIMED = 1_000;

/**
 * Of the newest events that others report too: before all others, on the same day, after another. Days are all that is known.
 * `cross join` keeps SQLite from going through all reports of the ledger.
 */
async function timing(db: Db, folded: string): Promise<OutletProfile['timing']> {
  const { rows } = await sql<{ before: number; same: number; after: number }>`
    with own as (select t.merged, min(d.day) as day from sources s cross join event_tellings t on t.document = s.document
        cross join documents d on d.number = t.document
        where s.folded = ${folded} and s.relation in ('outlet', 'host') and t.background = 0 and d.day <> ''
        group by t.merged order by 2 desc, 1 limit ${MOST_TIMED}),
      told as (select own.day as own, min(d.day) as others from own cross join event_tellings t on t.merged = own.merged
        cross join documents d on d.number = t.document where t.background = 0 and d.day <> '' and not exists (select 1 from sources s
          where s.document = t.document and s.folded = ${folded} and s.relation in ('outlet', 'host')) group by own.merged, own.day)
    select count(case when own < others then 1 end) as before, count(case when own = others then 1 end) as same,
      count(case when own > others then 1 end) as after from told`.execute(db);
  return rows[0] ?? { before: 0, same: 0, after: 0 };
}

async function tiesOf(
  db: Db,
  folded: string,
  groups: readonly SyndicationGroup[],
): Promise<Pick<OutletProfile, 'copies' | 'origins' | 'takesFrom' | 'givesTo'>> {
  const outlets = await outletsOf(
    db,
    groups.flatMap(({ members }) => members.map((it) => it.document)),
  );
  const isOwn = (document: string | null) =>
    document !== null && outlets.get(document)?.folded.includes(folded) === true;
  const takes = new Map<string, OutletTie>();
  const gives = new Map<string, OutletTie>();
  let copies = 0;
  let origins = 0;
  for (const { members, namedOrigin } of groups)
    for (const { document, from, relation } of members) {
      const nameOf = (it: string | null) => (it === null ? namedOrigin : (outlets.get(it)?.name ?? null));
      if (isOwn(document) && relation === 'origin') origins++;
      if (isOwn(document) && relation !== 'origin') copies++;
      if (isOwn(document) && relation !== 'origin' && !isOwn(from)) count(takes, nameOf(from), document);
      if (isOwn(from) && !isOwn(document)) count(gives, nameOf(document), document);
    }
  return { copies, origins, takesFrom: byCount(takes), givesTo: byCount(gives) };
}

function count(ties: Map<string, OutletTie>, name: string | null, document: string): void {
  const known = ties.get(name ?? '');
  ties.set(name ?? '', { name, documents: (known?.documents ?? 0) + 1, example: known?.example ?? document });
}

const byCount = (ties: ReadonlyMap<string, OutletTie>): OutletTie[] =>
  [...ties.values()].sort((a, b) => b.documents - a.documents || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));

async function outletsOf(
  db: Db,
  documents: readonly string[],
): Promise<Map<string, { name: string; folded: string[] }>> {
  const rows = await askAmong(documents, (some) =>
    sql<{ id: string; name: string; folded: string }>`select d.id, s.name, s.folded from documents d
      join sources s on s.document = d.number and s.relation in ('outlet', 'host') where ${among('d.id', some)}
      order by case s.relation when 'outlet' then 0 else 1 end`.execute(db),
  );
  const found = new Map<string, { name: string; folded: string[] }>();
  for (const { id, name, folded } of rows) {
    const known = found.get(id);
    if (known) known.folded.push(folded);
    else found.set(id, { name, folded: [folded] });
  }
  return found;
}
