/**
 * The readable knowledge files, checked and brought into one plain form. In: files as text, and optionally the data to add
 * them to (a user's own actors on top of ours). Out: the data and the issues; with any error there is no data, so that
 * nothing is half-imported.
 */
import { compileMilestone, compileOrganisation, compilePeople } from './compile-rows.js';
import { indexKnowledge } from './index.js';
import type { Knowledge, KnowledgeData, Milestone, Office, Organisation, State } from './knowledge.js';
import { nameRows } from './name-words.js';
import { overlaps } from './overlaps.js';
import { type FileRows, type KnowledgeFile, type KnowledgeIssue, type Placed, readKnowledgeFile } from './read.js';

export type { KnowledgeFile, KnowledgeIssue } from './read.js';

export interface Compiled {
  readonly data: KnowledgeData | null;
  /** `null` when an issue has severity `error`. */
  readonly knowledge: Knowledge | null;
  readonly issues: readonly KnowledgeIssue[];
}

/** @example compileKnowledge([{ path: 'people/KAZ.yaml', text }], base).issues */
export function compileKnowledge(files: readonly KnowledgeFile[], base?: KnowledgeData): Compiled {
  const read = files.map(readKnowledgeFile);
  const issues: KnowledgeIssue[] = read.flatMap((file) => file.issues);
  const states = merge<State>(
    base?.states ?? [],
    read.flatMap((file) => file.states).map(({ row }) => stateOf(row)),
    (state) => state.code,
  );
  const offices = merge<Office>(
    base?.offices ?? [],
    read.flatMap((file) => file.offices).map(({ row }) => row),
    (office) => office.id,
  );
  const organisations = merge<Organisation>(
    base?.organisations ?? [],
    read.flatMap((file) => file.organisations).map(({ row }) => compileOrganisation(row)),
    (organisation) => organisation.code,
  );
  const milestones: readonly Milestone[] = [
    ...(base?.milestones ?? []),
    ...read.flatMap((file) => file.milestones).map(({ row }) => compileMilestone(row)),
  ];
  issues.push(
    ...twice(read, 'offices', (row) => row.id),
    ...twice(read, 'organisations', (row) => row.code),
    ...twice(read, 'states', (row) => row.code),
  );
  const rows = read.flatMap((file) => file.people);
  const known = {
    offices: new Set(offices.map((office) => office.id)),
    actors: new Set([...states.map((state) => state.code), ...organisations.map((organisation) => organisation.code)]),
    // Without a list of states any code of a state is taken.
    checkStates: states.length > 0,
  };
  const { people, issues: unknown } = compilePeople(rows, base?.people ?? [], known);
  issues.push(...unknown);
  issues.push(...strangers(read, known.checkStates ? known.actors : null));
  const data: KnowledgeData = { states, organisations, offices, people, milestones, names: nameRows(people) };
  issues.push(...overlaps(data));
  if (issues.some((issue) => issue.severity === 'error')) return { data: null, knowledge: null, issues };
  return { data, knowledge: indexKnowledge(data), issues };
}

/** Rows of the base, replaced or followed by the new ones. */
function merge<Row>(base: readonly Row[], added: readonly Row[], id: (row: Row) => string): readonly Row[] {
  const all = new Map(base.map((row) => [id(row), row]));
  for (const row of added) all.set(id(row), row);
  return [...all.values()];
}

function stateOf(row: { code: string; name: string }): State {
  const { code, name, ...more } = row;
  return Object.keys(more).length > 0 ? { code, name, more } : { code, name };
}

/** Milestones of codes that nobody knows. */
function strangers(read: readonly FileRows[], actors: ReadonlySet<string> | null): KnowledgeIssue[] {
  if (!actors) return [];
  return read
    .flatMap((file) => file.milestones)
    .flatMap(({ row, path, line, at }) => {
      const strange = [...row.of, ...(row.by ? [row.by] : [])].find((code) => !actors.has(code));
      if (strange === undefined) return [];
      const message = `${path}:${line}: \`${strange}\` is no state or organisation that is known`;
      const hint = 'Correct the code, or add the actor under states: or organisations:.';
      return [{ id: 'knowledge.unknown-code', severity: 'error' as const, message, hint, path, line, at }];
    });
}

/** The same id in two rows of these files. */
function twice<Kind extends 'offices' | 'organisations' | 'states'>(
  read: readonly FileRows[],
  kind: Kind,
  id: (row: FileRows[Kind][number]['row']) => string,
): KnowledgeIssue[] {
  const seen = new Map<string, Placed<unknown>>();
  const issues: KnowledgeIssue[] = [];
  for (const placed of read.flatMap((file) => file[kind] as Placed<FileRows[Kind][number]['row']>[])) {
    const before = seen.get(id(placed.row));
    if (before) {
      const message = `${placed.path}:${placed.line}: \`${id(placed.row)}\` stands already in ${before.path}:${before.line}`;
      const { path, line, at } = placed;
      issues.push({
        id: 'knowledge.twice',
        severity: 'error',
        message,
        hint: 'Keep one of the two rows.',
        path,
        line,
        at,
      });
    } else seen.set(id(placed.row), placed);
  }
  return issues;
}
