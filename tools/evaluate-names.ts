/**
 * Measures who-is-who on a corpus of named entities that is not in this repository: states, organisations that are listed, people.
 * In: a folder of files, either two columns (word, IOB2 label) or sentences with `[LOC Irak ]`, and the language of its texts.
 * Out: recall and precision as recognised and linked by the whole pipeline, and with --misses what was wrong, commonest first.
 * Run: npx tsx tools/evaluate-names.ts FOLDER --language=kk --on=2020-06-01 [--misses]
 *
 * Which entity is which state is told by the names of Unicode CLDR, which the engine that runs this brings along, not by our packs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../src/analyze/analyze.js';
import { extract } from '../src/extract/extract.js';
import { alpha3 } from '../src/knowledge/country-codes.js';
import { link } from '../src/link/link.js';
import type { LinkedMember } from '../src/link/linked.js';
import { recognize } from '../src/recognize/recognize.js';
import type { Language } from '../src/record/codebook.js';
import { loadSources } from '../src/resources/load.js';
import { openResources } from '../src/resources/resources.js';

type Kind = 'place' | 'organisation' | 'person' | 'other';
interface Entity {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}
interface Sentence {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** Letters that an ending adds to a name at most. */
const LONGEST_ENDING = 6;
const KINDS: Readonly<Record<string, Kind>> = {
  GPE: 'place',
  LOC: 'place',
  LOCATION: 'place',
  ORG: 'organisation',
  ORGANISATION: 'organisation',
  ORGANIZATION: 'organisation',
  PER: 'person',
  PERSON: 'person',
};

const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const [folder] = process.argv.slice(2);
const language = option('language') as Language | undefined;
if (!folder || !language) throw new Error('FOLDER and --language are needed');
const published = option('on');
const sources = loadSources();
const resources = openResources(sources);
const lower = (text: string): string => text.toLocaleLowerCase(language).replaceAll('’', "'");
const states = statesByName();
const organisations = organisationsByName();

const counts = new Map<string, number>();
const misses = new Map<string, Map<string, number>>();
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
const miss = (what: string, words: string) => {
  count(what);
  const list = misses.get(what) ?? new Map<string, number>();
  misses.set(what, list.set(words, (list.get(words) ?? 0) + 1));
};

for (const file of readdirSync(folder).sort())
  for (const sentence of readCorpus(readFileSync(join(folder, file), 'utf8'))) compare(sentence);
report();

function compare({ text, entities }: Sentence): void {
  const extracted = extract({ content: text, format: 'text', ...(published ? { published } : {}) });
  const doc = link(recognize(analyze(extracted, language), resources), resources);
  const shift = doc.text.indexOf(text);
  count(shift < 0 ? 'sentences stored otherwise than written' : 'sentences');
  if (shift < 0) return;
  const members = doc.sentences.flatMap((one) => one.groups.flatMap((group) => group.members));
  const holders = members.flatMap(({ mention }) => mention.holders);
  const meets = (entity: Entity, span: { readonly start: number; readonly end: number }) =>
    span.start - shift < entity.end && span.end - shift > entity.start;
  const words = ({ start, end }: Entity) => text.slice(start, end);
  const context = ({ start, end }: Entity) =>
    `${words({ start, end, kind: 'other' })} … ${text.slice(Math.max(0, start - 30), end + 30)}`;

  for (const entity of entities) {
    const near = holders.filter((holder) => meets(entity, holder));
    const state = entity.kind === 'place' ? codeOf(words(entity), states) : null;
    if (state) {
      if (near.some(({ code }) => code === state)) count('states: found');
      else miss('states: missed', `${state} ${context(entity)}`);
    }
    const body = entity.kind === 'organisation' ? codeOf(words(entity), organisations) : null;
    if (body) {
      if (near.some(({ code }) => code === body)) count('organisations: found');
      else miss('organisations: missed', `${body} ${context(entity)}`);
    }
  }
  for (const holder of holders) {
    const at = { kind: 'other' as const, start: holder.start - shift, end: holder.end - shift };
    const around = entities.filter((entity) => meets(entity, holder));
    if (holder.kind === 'state' && holder.as === 'name') {
      const told = around.flatMap((entity) => (entity.kind === 'place' ? (codeOf(words(entity), states) ?? []) : []));
      if (told.includes(holder.code)) count('states: right');
      // "Қазақстан Ұлттық банкі": the name of a state inside of another name is its name all the same.
      else if (around.some(({ kind }) => kind !== 'person' && kind !== 'place')) count('states: inside another name');
      // "Голландия", "Кореяда": a spelling that CLDR lacks; whether the state is meant is for a reader to say.
      else if (told.length === 0 && around.some(({ kind }) => kind === 'place'))
        miss('states: in another spelling', `${holder.code} ${words(at)}`);
      else miss('states: wrong', `${holder.code} ${context(at)}`);
    }
    if (holder.kind === 'organisation') {
      if (around.some(({ kind }) => kind === 'organisation' || kind === 'other')) count('organisations: right');
      else miss('organisations: wrong', `${holder.code} ${context(at)}`);
    }
  }
  comparePeople(members, entities, meets, words, context, shift);
}

function comparePeople(
  members: readonly LinkedMember[],
  entities: readonly Entity[],
  meets: (entity: Entity, span: { readonly start: number; readonly end: number }) => boolean,
  words: (entity: Entity) => string,
  context: (entity: Entity) => string,
  shift: number,
): void {
  for (const { mention, person } of members) {
    const { name } = mention;
    if (!name || !person) continue;
    const entity = entities.find((one) => meets(one, name));
    const at = { kind: 'other' as const, start: name.start - shift, end: name.end - shift };
    const listed = person.id !== undefined && !person.id.startsWith('new:');
    const what = listed ? 'people listed' : 'people new';
    if (entity?.kind === 'person') {
      count(`${what}: a person`);
      if (listed)
        miss(
          'people listed: to be read',
          `${words(entity)} = ${person.name}, ${person.office ?? ''} ${person.for ?? ''}`,
        );
    } else miss(`${what}: no person`, `${person.name} ${context(at)}`);
  }
}

function report(): void {
  const all = (what: string) => counts.get(what) ?? 0;
  const share = (part: number, rest: number) => (part + rest === 0 ? '–' : (part / (part + rest)).toFixed(3));
  for (const what of ['states', 'organisations']) {
    const [found, missed, right, wrong] = ['found', 'missed', 'right', 'wrong'].map((one) =>
      all(`${what}: ${one}`),
    ) as [number, number, number, number];
    console.log(
      `${what}\trecall ${share(found, missed)} of ${found + missed}\tprecision ${share(right, wrong)} of ${right + wrong}`,
    );
  }
  for (const what of ['people listed', 'people new'])
    console.log(
      `${what}\tare people: ${share(all(`${what}: a person`), all(`${what}: no person`))} of ${all(`${what}: a person`) + all(`${what}: no person`)}`,
    );
  for (const what of [
    'sentences',
    'sentences stored otherwise than written',
    'states: inside another name',
    'states: in another spelling',
  ])
    console.log(`${what}\t${all(what)}`);
  if (!process.argv.includes('--misses')) return;
  for (const [what, list] of misses) {
    console.log(`\n${what}`);
    for (const [words, times] of [...list].sort((a, b) => b[1] - a[1])) console.log(`${times}\t${words}`);
  }
}

/** The code whose name the words begin with, followed by an ending at most; "Республикасы" and the like may follow. */
function codeOf(text: string, names: ReadonlyMap<string, string>): string | null {
  const words = lower(text).trim();
  for (let length = words.length; length > 1; length--) {
    const code = names.get(words.slice(0, length));
    if (!code) continue;
    const rest = words.slice(length).replace(/^['-]/u, '');
    if (rest.length <= LONGEST_ENDING && !/\s/u.test(rest)) return code;
    if (/^ (?:республикасы|cumhuriyeti|federasyonu|федерациясы)/u.test(rest)) return code;
    return null;
  }
  return null;
}

function statesByName(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const style of ['long', 'short'] as const) {
    const of = new Intl.DisplayNames([language as string], { type: 'region', style, fallback: 'none' });
    for (let first = 65; first <= 90; first++)
      for (let second = 65; second <= 90; second++) {
        const region = String.fromCharCode(first, second);
        const [name, code] = [of.of(region), alpha3(region)];
        if (name && code && code !== 'EU') names.set(lower(name), code);
      }
  }
  return names;
}

/** Names of organisations that the pack lists: what is measured is whether they are read in their forms. */
function organisationsByName(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  for (const [code, row] of Object.entries(sources.packs[language as string]?.organisations ?? {}))
    for (const name of [...(row.names ?? []), ...(row.acronyms ?? [])]) {
      const words = lower(name);
      if (seen.has(words)) names.delete(words);
      else names.set(words, code);
      seen.add(words);
    }
  return names;
}

function readCorpus(source: string): readonly Sentence[] {
  const text = source.replace(/^\uFEFF/u, '');
  return /^\S+[ \t]+(?:[BI]-\w+|O)$/mu.test(text)
    ? text.split(/\n\s*\n/u).flatMap((block) => fromColumns(block.trim()))
    : text.split('\n').flatMap((line) => fromBrackets(line.trim()));
}

function fromColumns(block: string): readonly Sentence[] {
  if (block === '') return [];
  const rows = block.split('\n').map((line) => line.trim().split(/\s+/u) as [string, string]);
  return [sentenceOf(rows.map(([word, label]) => ({ word, label: label ?? 'O' })))];
}

function fromBrackets(line: string): readonly Sentence[] {
  if (line === '') return [];
  const rows: { word: string; label: string }[] = [];
  let label = 'O';
  let begins = false;
  for (const word of line.split(/\s+/u)) {
    if (word.startsWith('[')) [label, begins] = [word.slice(1), true];
    else if (word === ']') label = 'O';
    else {
      rows.push({ word, label: label === 'O' ? 'O' : `${begins ? 'B' : 'I'}-${label}` });
      begins = false;
    }
  }
  return rows.length > 0 ? [sentenceOf(rows)] : [];
}

/** Words put together as the press sets them, with the places of their entities. */
function sentenceOf(rows: readonly { readonly word: string; readonly label: string }[]): Sentence {
  const entities: Entity[] = [];
  let text = '';
  let glued = true;
  for (const { word, label } of rows) {
    const apart = !glued && !/^(?:[,.;:!?»)\]”%…]|['’]\p{L})/u.test(word);
    if (apart) text += ' ';
    glued = /^[«([“]$/u.test(word);
    const start = text.length;
    text += word;
    const [mark, name] = [label.charAt(0), label.slice(2)];
    if (mark === 'B') entities.push({ kind: KINDS[name] ?? 'other', start, end: text.length });
    else if (mark === 'I' && entities.length > 0) {
      const last = entities.pop() as Entity;
      entities.push({ ...last, end: text.length });
    }
  }
  return { text, entities };
}
