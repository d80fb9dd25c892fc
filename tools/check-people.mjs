// Checks knowledge/offices.yaml and knowledge/people/*.yaml.
//
//   node tools/check-people.mjs [--quiet] [FOLDER]     FOLDER: the knowledge folder, by default ./knowledge
//
// Errors (exit 1): an office without its fields or listed twice; a term with an unknown office, a date that is no date
// or an end before its beginning; an unknown key; two people of one name in a file; two holders at once, for more than
// one day, of an office that only one person can hold (terms marked acting or disputed are left out of that).
// Warnings (exit 0): months without a head of state; nobody in office today for head of state; a person without a term;
// the same Wikidata item twice in one file.
// Needs the npm package `yaml`.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
const folder = args.find((a) => !a.startsWith('--')) ?? 'knowledge';

const SECTORS = [
  'head of state',
  'government',
  'foreign ministry',
  'parliament',
  'military',
  'agency',
  'people',
  'company',
  'media',
];
const PERSON_KEYS = ['name', 'native', 'also', 'sex', 'wikidata', 'note', 'held'];
const TERM_KEYS = ['office', 'for', 'from', 'to', 'acting', 'disputed', 'uncertain', 'source', 'note'];
const SOURCES = ['wd', 'gov', 'own'];
const DAY = 86_400_000; // milliseconds
/** A gap between two heads of state shorter than this many days is not worth a warning. */
const GAP_DAYS = 31;
/** States that were founded after 1991 or whose list begins later start where their first term starts. */
const SINCE = Date.UTC(1992, 0, 31);

const errors = [];
const warnings = [];
const error = (where, what) => errors.push(`${where}: ${what}`);
const warn = (where, what) => warnings.push(`${where}: ${what}`);

const offices = readOffices(join(folder, 'offices.yaml'));
const files = readdirSync(join(folder, 'people'))
  .filter((f) => f.endsWith('.yaml'))
  .sort();
/** State or organisation, then office: the terms held in it, over all files (a term may say `for` whom). */
const byActor = new Map();
let people = 0;
let terms = 0;
for (const file of files) checkFile(join(folder, 'people', file));
for (const [actor, byOffice] of byActor) {
  for (const [office, held] of byOffice) if (offices.get(office)?.single) checkOverlaps(actor, office, held);
  if (/^[A-Z]{3}$/.test(actor) && byOffice.has('head-of-state')) checkGaps(actor, byOffice.get('head-of-state'));
}

if (!quiet) for (const w of warnings) console.log(`warning  ${w}`);
for (const e of errors) console.log(`error    ${e}`);
console.log(
  `${files.length} files, ${people} people, ${terms} terms, ${offices.size} offices: ${errors.length} errors, ${warnings.length} warnings`,
);
process.exitCode = errors.length ? 1 : 0;

function readOffices(path) {
  const byId = new Map();
  for (const office of parse(readFileSync(path, 'utf8'))) {
    const where = `${basename(path)} ${office.id}`;
    if (!/^[a-z][a-z-]*$/.test(office.id ?? '')) error(where, 'an id is lower-case letters and hyphens');
    if (byId.has(office.id)) error(where, 'listed twice');
    if (!SECTORS.includes(office.sector)) error(where, `sector "${office.sector}" is not in the codebook`);
    if (typeof office.single !== 'boolean') error(where, '`single` must be true or false');
    if (!Array.isArray(office.english) || office.english.length === 0) error(where, 'no English titles');
    byId.set(office.id, office);
  }
  return byId;
}

function checkFile(path) {
  const file = basename(path);
  const code = basename(path, '.yaml');
  if (!/^[A-Z][A-Z0-9+-]{1,15}$/.test(code)) error(file, 'a file is named by the code of a state or organisation');
  const list = parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(list)) return error(file, 'is not a list');

  const names = new Set();
  const items = new Map();
  for (const person of list) {
    people++;
    const where = `${code} ${person.name}`;
    for (const key of Object.keys(person)) if (!PERSON_KEYS.includes(key)) error(where, `unknown key "${key}"`);
    if (typeof person.name !== 'string' || !person.name.trim()) error(where, 'no name');
    const folded = String(person.name).normalize('NFC').toLowerCase();
    if (names.has(folded)) error(where, 'name occurs twice in the file');
    names.add(folded);
    if (person.also !== undefined && (!Array.isArray(person.also) || person.also.some((a) => typeof a !== 'string')))
      error(where, '`also` must be a list of names');
    if (!['m', 'f'].includes(person.sex)) error(where, '`sex` must be m or f');
    if (person.wikidata !== undefined) {
      if (!/^Q[1-9]\d*$/.test(person.wikidata)) error(where, `"${person.wikidata}" is no Wikidata item`);
      else if (items.has(person.wikidata)) warn(where, `has the same Wikidata item as ${items.get(person.wikidata)}`);
      items.set(person.wikidata, person.name);
    }
    if (!Array.isArray(person.held) || person.held.length === 0) {
      warn(where, 'holds no office');
      continue;
    }
    for (const term of person.held) {
      terms++;
      const read = checkTerm(where, term);
      if (!read) continue;
      const actor = term.for ?? code;
      if (!byActor.has(actor)) byActor.set(actor, new Map());
      const byOffice = byActor.get(actor);
      if (!byOffice.has(term.office)) byOffice.set(term.office, []);
      byOffice.get(term.office).push({ ...read, name: person.name, term });
    }
  }
}

function checkTerm(where, term) {
  for (const key of Object.keys(term)) if (!TERM_KEYS.includes(key)) error(where, `unknown key "${key}" in a term`);
  if (!offices.has(term.office)) error(where, `unknown office "${term.office}"`);
  if (!SOURCES.includes(term.source)) error(where, `source "${term.source}" is none of ${SOURCES.join(', ')}`);
  for (const flag of ['acting', 'disputed', 'uncertain'])
    if (term[flag] !== undefined && term[flag] !== true) error(where, `"${flag}" may only be true`);
  const from = readDate(term.from);
  const to = term.to === undefined ? undefined : readDate(term.to);
  if (!from) return error(where, `"${term.from}" is no date`);
  if (term.to !== undefined && !to) return error(where, `"${term.to}" is no date`);
  if (to && to.last < from.first)
    return error(where, `${term.office} ends (${term.to}) before it begins (${term.from})`);
  return { from, to };
}

/** "2019-03-20", "2019-03" or "2019" as the first and the last day (UTC milliseconds) that it can mean. */
function readDate(value) {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(String(value));
  if (!m) return undefined;
  const [year, month, day] = [m[1], m[2], m[3]].map((s) => (s === undefined ? undefined : Number(s)));
  if (year < 1900 || year > 2100 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined && new Date(first).getUTCDate() !== day) return undefined;
  const last = day !== undefined ? first : month !== undefined ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return { first, last };
}

/** Terms overlap only if they do so on every reading of their dates: "until 2003" and "from 2003-06" do not. */
function checkOverlaps(code, office, held) {
  const sure = held.filter((h) => !h.term.acting && !h.term.disputed);
  for (let i = 0; i < sure.length; i++) {
    for (let j = i + 1; j < sure.length; j++) {
      const [a, b] = sure[i].from.first <= sure[j].from.first ? [sure[i], sure[j]] : [sure[j], sure[i]];
      const end = a.to ? a.to.first : Infinity;
      const overlap = Math.min(end, b.to ? b.to.first : Infinity) - b.from.last;
      if (overlap > DAY)
        error(
          `${code} ${office}`,
          `${a.name} (${a.term.from} to ${a.term.to ?? 'today'}) and ${b.name} (${b.term.from} to ${b.term.to ?? 'today'}) at once`,
        );
    }
  }
}

function checkGaps(code, held) {
  const sorted = [...held].sort((a, b) => a.from.first - b.from.first);
  let reach = Math.max(SINCE, sorted[0].from.first);
  for (const { from, to, name } of sorted) {
    if (from.first - reach > GAP_DAYS * DAY)
      warn(`${code} head-of-state`, `nobody from ${iso(reach)} to ${iso(from.first)} (${name})`);
    reach = Math.max(reach, to ? to.last : Infinity);
  }
  if (reach !== Infinity) warn(`${code} head-of-state`, `nobody since ${iso(reach)}`);
}

function iso(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}
