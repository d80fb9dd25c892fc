/**
 * Checked rows of people and organisations brought into the compiled form. In: rows with their places. Out: people, one
 * for all rows that mean the same man, and an issue for each office or code that does not exist.
 */
import type { z } from 'zod';
import { foldWord } from '../names/fold.js';
import { likeness } from '../names/likeness.js';
import type { Membership, Milestone, Organisation, Person, Term } from './knowledge.js';
import type { KnowledgeIssue, Placed } from './read.js';
import { firstDay, lastDay, type MilestoneRow, type OrganisationRow, type PersonRow, type TermRow } from './rows.js';

/** Likeness from which an unknown id is taken for a slip of a known one. */
const NEAR_ID = 0.85;

export interface Known {
  readonly offices: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly checkStates: boolean;
}

export function compilePeople(
  rows: readonly Placed<PersonRow>[],
  base: readonly Person[],
  known: Known,
): { people: readonly Person[]; issues: readonly KnowledgeIssue[] } {
  const issues: KnowledgeIssue[] = [];
  const people = new Map<string, Person>(base.map((person) => [person.id, person]));
  const byItem = new Map<string, string>();
  for (const person of base) if (person.wikidata) byItem.set(person.wikidata, person.id);
  for (const placed of rows) {
    const held = placed.row.held.flatMap((term, index) => termOf(term, index, placed, known, issues));
    const id = idOf(placed, held, people, byItem);
    const before = people.get(id);
    people.set(id, before ? joined(before, placed.row, held) : made(id, placed, held));
    if (placed.row.wikidata) byItem.set(placed.row.wikidata, id);
  }
  return { people: [...people.values()], issues };
}

export function compileOrganisation(row: z.infer<typeof OrganisationRow>): Organisation {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    founded: row.founded ?? null,
    ended: row.ended ?? null,
    seat: row.seat ?? null,
    wikidata: row.wikidata ?? null,
    formerly: row.formerly.map(({ name, until }) => ({ name, until: until ?? null })),
    members: row.members === 'all' ? 'all' : (row.members?.map(membership) ?? null),
    observers: row.observers.map(membership),
    governs: row.governs.map(membership),
  };
}

export function compileMilestone(row: z.infer<typeof MilestoneRow>): Milestone {
  return {
    what: row.what,
    by: row.by ?? null,
    of: row.of,
    from: firstDay(row.on) as string,
    to: lastDay(row.on) as string,
    first: row.first,
    name: row.name ?? null,
    about: row.about,
    source: row.source ?? null,
  };
}

function membership(row: {
  state: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}): Membership {
  return { state: row.state, from: row.from ? firstDay(row.from) : null, to: row.to ? lastDay(row.to) : null };
}

function termOf(
  row: TermRow,
  index: number,
  placed: Placed<PersonRow>,
  known: Known,
  issues: KnowledgeIssue[],
): readonly Term[] {
  const actor = row.for ?? placed.defaultFor;
  const problem = (message: string, hint: string): void => {
    const { path } = placed;
    const line = placed.lineAt?.(['held', index]) ?? placed.line;
    const place = `${placed.at}.held.${index}`;
    const text = `${path}${line === null ? '' : `:${line}`}: ${placed.row.name}: ${message}`;
    issues.push({ id: 'knowledge.unknown-code', severity: 'error', message: text, hint, path, line, at: place });
  };
  if (actor === null) {
    problem('a term does not say for whom', 'Write `for: KAZ`, or name the file after the state: people/KAZ.yaml.');
    return [];
  }
  if (!known.offices.has(row.office)) {
    const near = [...known.offices].filter((office) => likeness(office, row.office) > NEAR_ID);
    const hint =
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : 'Use an id of offices.yaml, or add the office under offices:.';
    problem(`unknown office \`${row.office}\``, hint);
  }
  if (known.checkStates && !known.actors.has(actor))
    problem(`unknown code \`${actor}\``, 'Use an ISO 3166-1 alpha-3 code or an organisation of organisations.yaml.');
  return [
    {
      office: row.office,
      for: actor,
      from: row.from ? firstDay(row.from) : null,
      to: row.to ? lastDay(row.to) : null,
      acting: row.acting,
      uncertain: row.uncertain || row.disputed || (row.from?.length ?? 10) < 10 || (row.to?.length ?? 10) < 10,
      source: row.source ?? null,
    },
  ];
}

/** Rows mean one person when they share the Wikidata item, or the name for the same state. */
function idOf(
  placed: Placed<PersonRow>,
  held: readonly Term[],
  people: ReadonlyMap<string, Person>,
  byItem: ReadonlyMap<string, string>,
): string {
  const item = placed.row.wikidata ? byItem.get(placed.row.wikidata) : undefined;
  if (item !== undefined) return item;
  const actor = placed.defaultFor ?? held[0]?.for ?? 'und';
  const slug = placed.row.name
    .split(/[\s-]+/)
    .map(foldWord)
    .filter((word) => word !== '')
    .join('-');
  const id = `${actor}/${slug || 'unnamed'}`;
  // Two men of one name in one state have different items: the later one gets a number.
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    const other = people.get(candidate);
    if (!other?.wikidata || !placed.row.wikidata || other.wikidata === placed.row.wikidata) return candidate;
  }
}

function made(id: string, placed: Placed<PersonRow>, held: readonly Term[]): Person {
  const { name, native, also, sex, wikidata } = placed.row;
  const spellings = also.filter((other) => other !== name && other !== native);
  return {
    id,
    name,
    native: native ?? null,
    also: spellings,
    sex: sex ?? null,
    wikidata: wikidata ?? null,
    held,
    file: placed.path,
  };
}

function joined(before: Person, row: PersonRow, held: readonly Term[]): Person {
  const spellings = [row.name, ...(row.native ? [row.native] : []), ...row.also];
  const known = new Set([before.name, before.native, ...before.also]);
  const terms = held.filter(
    (term) =>
      !before.held.some((other) => other.office === term.office && other.for === term.for && other.from === term.from),
  );
  return {
    ...before,
    native: before.native ?? row.native ?? null,
    also: [...before.also, ...new Set(spellings.filter((spelling) => !known.has(spelling)))],
    sex: before.sex ?? row.sex ?? null,
    wikidata: before.wikidata ?? row.wikidata ?? null,
    held: [...before.held, ...terms],
  };
}
