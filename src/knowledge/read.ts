/**
 * One knowledge file, from its text to checked rows. In: path and YAML or JSON text (or parsed values). Out: rows by
 * kind with their place in the file, and an issue with line and remedy for each row that cannot be used.
 */
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Issue } from '../record/record.js';
import { importFollowTheMoney } from './follow-the-money.js';
import { MilestoneRow, OfficeRow, OrganisationRow, PersonRow, StateRow } from './rows.js';

export interface KnowledgeFile {
  readonly path: string;
  /** The text of the file; or its parsed values, and then issues have no line. */
  readonly text: unknown;
}

/** A record issue that says where in which file. */
export interface KnowledgeIssue extends Issue {
  readonly path: string;
  /** First line is 1; `null` when the file was handed over parsed. */
  readonly line: number | null;
  /** Place in the values: `3.held.0.office`. */
  readonly at: string;
}

export interface Placed<Row> {
  readonly row: Row;
  readonly path: string;
  readonly line: number | null;
  readonly at: string;
  /** Line of a place within the row; absent when the file was handed over parsed. */
  readonly lineAt?: (within: readonly (string | number)[]) => number | null;
  /** `KAZ` of `people/KAZ.yaml`: whom a term is for when it does not say. */
  readonly defaultFor: string | null;
}

export interface FileRows {
  readonly people: Placed<PersonRow>[];
  readonly offices: Placed<z.infer<typeof OfficeRow>>[];
  readonly organisations: Placed<z.infer<typeof OrganisationRow>>[];
  readonly states: Placed<z.infer<typeof StateRow>>[];
  readonly milestones: Placed<z.infer<typeof MilestoneRow>>[];
  readonly issues: KnowledgeIssue[];
}

const KINDS = {
  people: PersonRow,
  offices: OfficeRow,
  organisations: OrganisationRow,
  states: StateRow,
  milestones: MilestoneRow,
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** Example: `readKnowledgeFile({ path: 'people/KAZ.yaml', text })`. */
export function readKnowledgeFile(file: KnowledgeFile): FileRows {
  const out: FileRows = { people: [], offices: [], organisations: [], states: [], milestones: [], issues: [] };
  if (typeof file.text === 'string' && /\.(?:jsonl|ndjson)$|\.ftm(?:\.json)?$/i.test(file.path)) {
    const { people, issues } = importFollowTheMoney(file.text.split('\n'), file.path);
    out.people.push(...people);
    out.issues.push(...issues);
    return out;
  }
  const { value, lineOf, problems } = parse(file);
  out.issues.push(...problems);
  if (problems.length > 0) return out;
  for (const { kind, row, at } of rowsIn(value, file, out)) {
    const checked = (KINDS[kind] as z.ZodType<unknown>).safeParse(row);
    if (checked.success) {
      const placed = {
        row: checked.data,
        path: file.path,
        line: lineOf(at),
        at: at.join('.'),
        defaultFor: codeOf(file.path),
        lineAt: (within: readonly (string | number)[]) => lineOf([...at, ...within]),
      };
      (out[kind] as Placed<unknown>[]).push(placed);
    } else {
      for (const problem of checked.error.issues) out.issues.push(asIssue(problem, file.path, at, lineOf));
    }
  }
  return out;
}

interface FoundRow {
  readonly kind: Kind;
  readonly row: unknown;
  readonly at: readonly (string | number)[];
}

/** The rows in the file: the whole of it by its name, or those under the names of the kinds. */
function rowsIn(value: unknown, file: KnowledgeFile, out: FileRows): readonly FoundRow[] {
  if (value === null || value === undefined) return [];
  const stem = file.path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const named = KIND_NAMES.find((name) => name === stem);
  if (Array.isArray(value) || (named === 'states' && isTable(value))) return rowsOf(named ?? 'people', value, []);
  if (!isTable(value)) {
    out.issues.push(unreadable(file.path, 'the file holds no list', []));
    return [];
  }
  return Object.entries(value).flatMap(([name, rows]): readonly FoundRow[] => {
    const kind = KIND_NAMES.find((known) => known === name);
    if (kind && (Array.isArray(rows) || (kind === 'states' && isTable(rows)))) return rowsOf(kind, rows, [name]);
    out.issues.push(unreadable(file.path, kind ? `\`${name}\` is no list` : `unknown part \`${name}\``, [name]));
    return [];
  });
}

/** States may be written by their code, `KAZ: { name: … }`: easier to find and impossible to give twice. */
function rowsOf(kind: Kind, rows: object, at: readonly string[]): readonly FoundRow[] {
  if (Array.isArray(rows)) return rows.map((row, index) => ({ kind, row, at: [...at, index] }));
  return Object.entries(rows).map(([code, facts]) => ({
    kind,
    row: isTable(facts) ? { code, ...facts } : facts,
    at: [...at, code],
  }));
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(path: string, message: string, at: readonly (string | number)[]): KnowledgeIssue {
  const hint = 'Write a list of people, or lists under people:, offices:, organisations:, states:, milestones:.';
  return {
    id: 'knowledge.unknown-part',
    severity: 'error',
    message: `${path}: ${message}`,
    hint,
    path,
    line: null,
    at: at.join('.'),
  };
}

function parse(file: KnowledgeFile): {
  value: unknown;
  lineOf: (at: readonly PropertyKey[]) => number | null;
  problems: KnowledgeIssue[];
} {
  if (typeof file.text !== 'string') return { value: file.text, lineOf: () => null, problems: [] };
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter });
  const problems = document.errors.map((error): KnowledgeIssue => {
    const line = counter.linePos(error.pos[0]).line;
    const message = `${file.path}:${line}: ${error.message.split('\n')[0]}`;
    const hint = 'Correct the YAML at this line: indentation, brackets, and quotes around text with a colon.';
    return { id: 'knowledge.yaml', severity: 'error', message, hint, path: file.path, line, at: '' };
  });
  return {
    value: problems.length > 0 ? null : document.toJS(),
    lineOf: (at) => lineIn(document, at, counter),
    problems,
  };
}

/** The line of the innermost node on the way that exists. */
function lineIn(document: Document, at: readonly PropertyKey[], counter: LineCounter): number | null {
  for (let length = at.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    if (isMap(node) || isSeq(node)) continue;
  }
  return null;
}

function asIssue(
  problem: z.core.$ZodIssue,
  path: string,
  row: readonly (string | number)[],
  lineOf: (at: readonly PropertyKey[]) => number | null,
): KnowledgeIssue {
  const at = [...row, ...problem.path];
  const line = lineOf(at);
  const field = problem.path.length > 0 ? `\`${problem.path.map(String).join('.')}\`` : 'this row';
  const message = `${path}${line === null ? '' : `:${line}`}: ${field}: ${problem.message}`;
  return {
    id: 'knowledge.row',
    severity: 'error',
    message,
    hint: remedy(problem),
    path,
    line,
    at: at.map(String).join('.'),
  };
}

function remedy(problem: z.core.$ZodIssue): string {
  if (problem.code === 'unrecognized_keys')
    return `Remove or correct ${problem.keys.map((key) => `\`${key}\``).join(', ')}.`;
  if (problem.code === 'invalid_type') return `Write a ${problem.expected} here.`;
  if (problem.code === 'invalid_value') return `Write one of: ${problem.values.map(String).join(', ')}.`;
  return 'Correct the value as the message says.';
}

/** Example: `codeOf('knowledge/people/KAZ.yaml')` is `KAZ`. */
function codeOf(path: string): string | null {
  return /(?:^|[\\/])([A-Z][A-Z0-9+-]{1,15})\.[a-z.]+$/.exec(path)?.[1] ?? null;
}
