/** The group of copies of a document, as a tree. In: the id of a document. Out: its members with their relation. */
import { type Kysely, sql } from 'kysely';
import { tree } from '../merge/copies.js';
import type { SyndicationGroup } from '../record/merged.js';
import { type StoredText, storedMarks } from './groups.js';
import type { Tables } from './tables.js';

/** A story that more than this many outlets copied is told by its first ones. */
const MOST_MEMBERS = 500;

export async function group(db: Kysely<Tables>, document: string): Promise<SyndicationGroup | null> {
  const { rows } = await sql<StoredText & { leader: string; number: number }>`
    select l.id as leader, d.number, d.id, d.text, c.result, o.facts
    from documents one join document_marks m on m.document = one.number
      join document_marks o on o.leader = m.leader join documents d on d.number = o.document
      join codings c on c.document = d.number and c.current = 1 join documents l on l.number = m.leader
    where one.id = ${document} order by d.day, d.id limit ${MOST_MEMBERS}`.execute(db);
  const [first] = rows;
  if (!first) return null;
  const texts = rows.map(storedMarks);
  const alike = await tellings(db, first.number);
  const { members, namedOrigin } = tree(texts, (one, other) => shares(alike.get(one), alike.get(other)));
  return { id: first.leader, members, namedOrigin };
}

function shares(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return one !== undefined && other !== undefined && [...one].some((it) => other.has(it));
}

/** The merged events that each document of the group reports. */
async function tellings(db: Kysely<Tables>, number: number): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ id: string; merged: string }>`select d.id, t.merged
    from document_marks m join document_marks o on o.leader = m.leader
      join event_tellings t on t.document = o.document join documents d on d.number = o.document
    where m.document = ${number} and t.background = 0`.execute(db);
  const found = new Map<string, Set<string>>();
  for (const { id, merged } of rows) {
    const known = found.get(id);
    if (known) known.add(merged);
    else found.set(id, new Set([merged]));
  }
  return found;
}
