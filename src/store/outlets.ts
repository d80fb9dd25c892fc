/**
 * One source: what it wrote, whom it copies, who copies it, how often it is first. In: the name of an outlet, an agency or a
 * host. Out: its profile, or null where no document is of it.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
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
  const { rows: names } = await sql<{ name: string; relation: string }>`select name, relation from sources
    where folded = ${folded} order by case relation when 'outlet' then 0 when 'via' then 1 else 2 end limit 1`.execute(
    db,
  );
  const [known] = names;
  if (!known) return null;
  const { rows: months } = await sql<OutletProfile['months'][number]>`
    select nullif(substr(s.day, 1, 7), '') as month, s.language, count(*) as documents
    from ${textsOf(folded)} as s group by 1, 2 order by 1 desc, 2`.execute(db);
  const { rows: shared } = await sql<{ leader: number }>`select c.leader from ${textsOf(folded)} as s
    cross join copies c on c.document = s.document group by c.leader order by max(s.day) desc, c.leader desc`.execute(
    db,
  );
  const groups = await groupsOf(
    db,
    shared.slice(0, MOST_GROUPS).map((it) => it.leader),
  );
  return {
    name: known.name,
    documents: months.reduce((sum, it) => sum + it.documents, 0),
    namedBy: await namedBy(db, folded),
    months,
    timing: await timing(db, folded),
    ...(await tiesOf(db, folded, groups)),
    unread: Math.max(0, shared.length - MOST_GROUPS),
  };
}

/** Its texts, each once, with their days and languages: `(select … )`, to begin with; an index alone gives them. */
const textsOf = (folded: string): RawBuilder<unknown> =>
  sql`(select distinct document, day, language from sources where folded = ${folded} and relation in ('outlet', 'host'))`;

/** Who names it as the source, with the text that came first. */
async function namedBy(db: Db, folded: string): Promise<OutletTie[]> {
  const { rows } = await sql<OutletTie>`select n.name, n.documents, d.id as example from (
      select (select o.name from sources o where o.document = s.document and o.relation in ('outlet', 'host')
        order by case o.relation when 'outlet' then 0 else 1 end limit 1) as name, count(*) as documents, min(s.document) as first
      from sources s where s.folded = ${folded} and s.relation = 'via' group by 1) as n
    join documents d on d.number = n.first order by n.documents desc, n.name`.execute(db);
  return rows;
}

/** Events of a source that are compared with what others report, the newest first; and the newest texts in which they are sought. */
const MOST_TIMED = 500;
const MOST_TEXTS = 300;

/**
 * Of the newest events that others report too: before all others, on the same day, after another. Days are all that is known.
 * `cross join` keeps SQLite from going through all reports of the ledger.
 */
async function timing(db: Db, folded: string): Promise<OutletProfile['timing']> {
  const { rows } = await sql<{ before: number; same: number; after: number }>`
    with texts as materialized (select document, day from ${textsOf(folded)} as s),
      newest as (select document from texts where day <> '' order by day desc, document desc limit ${MOST_TEXTS}),
      events as (select distinct t.merged from newest cross join event_tellings t on t.document = newest.document
        where t.background = 0 limit ${MOST_TIMED}),
      reports as (select t.merged, t.document in (select document from texts) as own,
          coalesce((select max(s.day) from sources s where s.document = t.document),
            (select d.day from documents d where d.number = t.document)) as day
        from events cross join event_tellings t on t.merged = events.merged where t.background = 0),
      told as (select min(case when own then day end) as own, min(case when not own then day end) as others
        from reports where day <> '' group by merged)
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
