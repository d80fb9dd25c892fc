/**
 * `npm run bench:plover [-- FILE] [--misses]`: the English pack against the gold records of the PLOVER project (Open Event Data
 * Alliance, CC BY-SA 4.0), an outside check that the rules were not written for. In: their JSON, which is not part of this
 * repository. Out: a table on stdout: in how many sentences an event is found, one of the right type, and one with both sides.
 *
 * A sentence has one gold event; what else it tells is not in the gold, so there is no precision to measure.
 * A third of the records, chosen by their ids, may be looked at (`--misses` prints it); the others are figures only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeDocument } from '../src/pipeline.js';
import { isReciprocal } from '../src/record/codebook.js';
import type { CodedEvent } from '../src/record/record.js';
import { loadSources } from '../src/resources/load.js';
import { openResources } from '../src/resources/resources.js';

interface Actor {
  readonly code?: string;
}

interface GoldRecord {
  readonly id: string;
  readonly event: string;
  readonly text: string;
  readonly source?: readonly Actor[] | Actor;
  readonly target?: readonly Actor[] | Actor | null;
}

/** Their ontology is 0.5b1, ours follows 0.8; and a code of theirs that ISO does not know. */
const TYPE_NOW: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};
const CODE_NOW: Readonly<Record<string, string>> = { JAP: 'JPN' };
/** Their one code for all organisations of states. */
const ANY_ORGANISATION = 'IGO';

interface Tally {
  records: number;
  found: number;
  type: number;
  sides: number;
}

const resources = openResources(loadSources(undefined, ['en']));
const argument = process.argv.slice(2).find((one) => !one.startsWith('-'));
const path = argument ?? fileURLToPath(new URL('../../shared/bench/plover-gsr.json', import.meta.url));
if (!existsSync(path)) {
  console.error(`No gold records at ${path}. Give the path of plover-gsr.json (github.com/openeventdata/PLOVER).`);
  process.exit(2);
}
const records = (JSON.parse(readFileSync(path, 'utf8')) as GoldRecord[]).filter(({ event }) => event !== 'DOCUMENT');

const rows = new Map<string, Tally>();
for (const record of records) {
  const type = TYPE_NOW[record.event] ?? record.event;
  const [source, target] = [codesOf(record.source), codesOf(record.target)];
  // Elchi records acts between states and organisations; theirs have domestic ones too.
  const between = new Set([...source, ...target]).size > 1 && source.length > 0 && target.length > 0;
  const { events } = codeDocument({ content: record.text, format: 'text', language: 'en' }, resources).document;
  const typed = events.filter((event) => event.type === type);
  const right = typed.some((event) => sameSides(event, source, target));
  const open = mayBeRead(record.id);
  for (const name of [
    'all',
    between ? 'between states' : 'domestic, or a side without a code',
    ...(between ? [open ? 'between states, third looked at' : 'between states, two thirds unseen', `  ${type}`] : []),
  ]) {
    const row = rows.get(name) ?? { records: 0, found: 0, type: 0, sides: 0 };
    rows.set(name, row);
    row.records++;
    if (events.length > 0) row.found++;
    if (typed.length > 0) row.type++;
    if (right) row.sides++;
  }
  if (between && open && !right && process.argv.includes('--misses')) {
    console.log(`${record.id} ${type} ${source.join('+')} → ${target.join('+')}\n  ${record.text}`);
    for (const one of events)
      console.log(
        `    ${one.type} ${one.mode ?? '-'} ${one.status} ${one.actors.join('+')} → ${one.recipients.join('+')}`,
      );
  }
}

const share = (part: number, whole: number) => `${part} (${((100 * part) / whole).toFixed(0)} %)`.padStart(14);
console.log(
  `${''.padEnd(38)}${'records'.padStart(9)}${'any event'.padStart(14)}${'type'.padStart(14)}${'type, sides'.padStart(14)}`,
);
for (const [name, { records: all, found, type, sides }] of [...rows].sort(
  ([a], [b]) => Number(a.startsWith(' ')) - Number(b.startsWith(' ')),
))
  console.log(
    `${name.padEnd(38)}${String(all).padStart(9)}${share(found, all)}${share(type, all)}${share(sides, all)}`,
  );

function codesOf(actors: GoldRecord['target']): readonly string[] {
  const list = Array.isArray(actors) ? (actors as readonly Actor[]) : actors ? [actors as Actor] : [];
  const codes = list.map(({ code }) => code ?? '').filter((code) => /^[A-Z]{3}$/.test(code));
  return [...new Set(codes.map((code) => CODE_NOW[code] ?? code))];
}

/** Roles matter, except where all take part alike (codebook, section 8). */
function sameSides(event: CodedEvent, source: readonly string[], target: readonly string[]): boolean {
  if (isReciprocal(event.type) || event.recipients.length === 0)
    return sameCodes([...event.actors, ...event.recipients], [...new Set([...source, ...target])]);
  return sameCodes(event.actors, source) && sameCodes(event.recipients, target);
}

function sameCodes(found: readonly string[], gold: readonly string[]): boolean {
  const means = (code: string, one: string) =>
    code === ANY_ORGANISATION ? resources.knowledge.organisations.has(one) : code === one;
  return (
    gold.every((code) => found.some((one) => means(code, one))) &&
    found.every((one) => gold.some((code) => means(code, one)))
  );
}

/** A third, by a sum over the id that knows nothing of the text. */
function mayBeRead(id: string): boolean {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 10_007;
  return sum % 3 === 0;
}
