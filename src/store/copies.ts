/**
 * Groups of copies as trees. In: a document, or the leaders of groups. Out: the members with their relation. A tree is made when its
 * group changes, and kept: a source's page shows a hundred of them. A story that very many copied is taken apart when somebody asks.
 */
import { type Kysely, sql } from 'kysely';
import { tree } from '../merge/copies.js';
import type { TextMarks } from '../merge/text-marks.js';
import type { CopyRelation, GroupMember, SyndicationGroup } from '../record/merged.js';
import { among, askAmong, insertRows } from './lists.js';
import { readMarks } from './marks.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** Members of a tree that is kept: making it anew costs their square. */
const MOST_KEPT = 50;
/** A story that more than this many outlets copied is told by its first ones. */
const MOST_MEMBERS = 500;

/** Example: `(await group(db, 'd1'))?.members`; null where there is no such document. */
export async function group(db: Db, document: string): Promise<SyndicationGroup | null> {
  const { rows } = await sql<{ leader: number }>`select m.leader from documents d
    join document_marks m on m.document = d.number where d.id = ${document}`.execute(db);
  const [found] = rows;
  return found ? ((await groupsOf(db, [found.leader]))[0] ?? null) : null;
}

interface MemberRow {
  readonly leader: number;
  readonly number: number;
  readonly document: string;
  /** From here on null where no tree is kept. */
  readonly place: number | null;
  readonly relation: CopyRelation | null;
  readonly from: string | null;
  readonly likeness: number | null;
  readonly because: string | null;
  readonly named_origin: string | null;
}

/** The groups of these leaders (inner numbers), in their order. */
export async function groupsOf(db: Db, leaders: readonly number[]): Promise<SyndicationGroup[]> {
  const rows = await askAmong(leaders, (some) =>
    sql<MemberRow>`select m.leader, m.document as number, d.id as document, c.place, c.relation, s.id as "from", c.likeness,
        c.because, c.named_origin
      from document_marks m join documents d on d.number = m.document left join copies c on c.document = m.document
        left join documents s on s.number = c.source
      where ${among('m.leader', some)} order by c.place, d.day, d.id`.execute(db),
  );
  const members = byLeader(rows);
  const groups: SyndicationGroup[] = [];
  for (const leader of leaders) {
    const own = members.get(leader) ?? [];
    const first = own.find((it) => it.number === leader);
    if (!first) continue;
    const kept = own.every((it) => it.place !== null);
    groups.push({ id: first.document, ...(kept ? keptTree(own) : await madeTree(db, own)) });
  }
  return groups;
}

function keptTree(rows: readonly MemberRow[]): Omit<SyndicationGroup, 'id'> {
  const members = rows.map(({ document, relation, from, likeness, because }) => ({
    document,
    relation,
    from,
    likeness,
    because,
  }));
  return { members: members as GroupMember[], namedOrigin: rows[0]?.named_origin ?? null };
}

async function madeTree(db: Db, rows: readonly MemberRow[]): Promise<Omit<SyndicationGroup, 'id'>> {
  const texts = new Map<number, TextMarks>();
  for (const { number } of rows.slice(0, MOST_MEMBERS)) await readMarks(db, texts, number);
  return tree([...texts.values()]);
}

/** Makes the trees of these documents' groups anew. */
export async function keepTrees(db: Db, documents: ReadonlySet<number>, texts: Map<number, TextMarks>): Promise<void> {
  const rows = await askAmong([...documents], (some) =>
    sql<{ leader: number; document: number }>`select distinct o.leader, o.document from document_marks m
      join document_marks o on o.leader = m.leader where ${among('m.document', some)}`.execute(db),
  );
  const stale = new Set(documents);
  const kept: Tables['copies'][] = [];
  const large: Tables['copies'][] = [];
  for (const [leader, members] of byLeader(rows)) {
    const numbers = members.map((it) => it.document);
    if (numbers.length > MOST_KEPT) large.push(...numbers.map((it) => ({ ...NO_PLACE, document: it, leader })));
    else for (const it of numbers) stale.add(it);
    if (numbers.length > 1 && numbers.length <= MOST_KEPT) kept.push(...(await treeRows(db, leader, numbers, texts)));
  }
  await askAmong([...stale], (some) => sql<never>`delete from copies where ${among('document', some)}`.execute(db));
  await insertRows(db, 'copies', kept);
  // One more of thousands writes a row, not thousands.
  await insertRows(
    db,
    'copies',
    large,
    `on conflict (document) do update set ${PLACE.map((it) => `${it} = null`).join(', ')}, leader = excluded.leader
      where copies.place is not null or copies.leader <> excluded.leader`,
  );
}

const PLACE = ['place', 'relation', 'source', 'likeness', 'because', 'named_origin'] as const;
const NO_PLACE = { place: null, relation: null, source: null, likeness: null, because: null, named_origin: null };

async function treeRows(
  db: Db,
  leader: number,
  numbers: readonly number[],
  texts: Map<number, TextMarks>,
): Promise<Tables['copies'][]> {
  const own = new Map<string, number>();
  const marks: TextMarks[] = [];
  for (const number of numbers) {
    const it = await readMarks(db, texts, number);
    marks.push(it);
    own.set(it.id, number);
  }
  const { members, namedOrigin } = tree(marks);
  return members.map(({ document, relation, from, likeness, because }, place) => ({
    document: own.get(document) as number,
    leader,
    place,
    relation,
    source: from === null ? null : (own.get(from) as number),
    likeness,
    because,
    named_origin: namedOrigin,
  }));
}

function byLeader<Row extends { readonly leader: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const it of rows) {
    const known = groups.get(it.leader);
    if (known) known.push(it);
    else groups.set(it.leader, [it]);
  }
  return groups;
}
