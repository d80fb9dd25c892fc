/**
 * `elchi correct`: what a person decides about records, kept for good. In: an action and the ids it is about; or lines of
 * corrections. Out: the correction as kept; or all of them as JSON Lines, or as rows of gold.
 */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { sha256 } from '../../extract/sha256.js';
import type { Correction } from '../../record/merged.js';
import type { PortableCorrection } from '../../store/query.js';
import { EXIT, Failure } from '../exit.js';
import { type Format, formatFor, type Layout, printAll, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';

interface CorrectOptions {
  db: string;
  by?: string;
  reason?: string;
  set: [field: string, value: unknown][];
  into?: string;
  standing?: boolean;
  format?: Format;
  quiet?: boolean;
}

/** How many ids each action takes. */
const ACTIONS: Readonly<Record<Correction['action'], 1 | 2>> = {
  accept: 1,
  reject: 1,
  edit: 1,
  merge: 2,
  split: 2,
  link: 2,
  undo: 1,
};
const OTHERS = ['list', 'export', 'import', 'gold'] as const;

export function correctCommand(io: Io): Command {
  const command = withLedger(
    new Command('correct').description('decide about records; what is decided outlives any coding'),
  )
    .addArgument(new Argument('<action>', 'what to do').choices([...Object.keys(ACTIONS), ...OTHERS]))
    .argument('[ids...]', 'events (coded or merged), a correction to undo, or files to import')
    .option('--by <name>', 'who decides (the name of this user)')
    .option('--reason <text>', 'why')
    .option('--set <field=value>', 'for edit: a field and its value, as JSON or plain; may be repeated', fieldValue, [])
    .option('--into <folder>', 'for gold: where the texts of the documents are written')
    .option('--standing', 'for list and export: only what was not taken back');
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi correct reject d1.consult.visit.kaz-tur.120 --reason 'a museum was visited'
  elchi correct edit ID --set mode=meet --set 'actors=["KAZ","TUR"]' --reason 'host and guest are not told apart'
  elchi correct merge ONE OTHER --reason 'both tell of the talks in Ankara'
  elchi correct split EVENT REPORT --reason 'another call'
  elchi correct link PROMISE EVENT --reason 'the visit announced in March'
  elchi correct edit PROMISE --set status=broken --reason 'the border stayed closed'
  elchi correct undo CORRECTION --reason 'read again'
  elchi correct export > corrections.jsonl; elchi correct import corrections.jsonl --db other.db
  elchi correct gold --into gold/texts > gold/mine.jsonl`,
    )
    .action((action: string, ids: string[], options: CorrectOptions) => correct(io, action, ids, options));
}

async function correct(io: Io, action: string, ids: readonly string[], options: CorrectOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  if (action === 'import') return importLines(io, ids, options);
  if (action === 'gold') return writeGold(io, options);
  if (action === 'list' || action === 'export') return list(io, action, options);
  await decide(io, action as Correction['action'], ids, options);
}

async function decide(
  io: Io,
  action: Correction['action'],
  ids: readonly string[],
  options: CorrectOptions,
): Promise<void> {
  const [one, two] = ids;
  if (one === undefined || ids.length !== ACTIONS[action])
    throw new Failure(
      `${action} takes ${ACTIONS[action] === 1 ? 'one id' : 'two ids'}`,
      'elchi correct --help',
      EXIT.usage,
    );
  if (options.reason === undefined) throw new Failure('say why: --reason', 'elchi correct --help', EXIT.usage);
  if ((action === 'edit') !== options.set.length > 0)
    throw new Failure('--set goes with edit, and edit with --set', 'elchi correct --help', EXIT.usage);
  const decided = {
    action,
    record: one,
    other: action === 'undo' ? one : (two ?? null),
    fields: action === 'edit' ? Object.fromEntries(options.set) : null,
    by: options.by ?? userInfo().username,
    at: new Date().toISOString(),
    reason: options.reason,
  };
  const correction: Correction = { id: `c${sha256(JSON.stringify(decided)).slice(0, 12)}`, ...decided };
  await ledgerAt(io, options.db, 'write', (store) => store.correct(correction));
  const out = printer<PortableCorrection, PortableCorrection>(io, formatFor(io, options.format), LAYOUT);
  await printAll(out, [correction]);
}

async function list(io: Io, action: 'list' | 'export', options: CorrectOptions): Promise<void> {
  const { walk } = await import('../../store/store.js');
  const filter = {
    ...(options.standing ? { standing: true } : {}),
    ...(options.by === undefined ? {} : { by: options.by }),
  };
  await ledgerAt(io, options.db, 'read', async (store) => {
    const found: PortableCorrection[] = [];
    for await (const it of walk((page) => store.corrections(filter, page))) found.push(it);
    const format = action === 'export' ? 'jsonl' : formatFor(io, options.format);
    const out = printer<PortableCorrection, PortableCorrection>(io, format, LAYOUT);
    // Oldest first: an undo follows what it undoes.
    await printAll(out, found.reverse());
    if (found.length === 0) io.say('nothing was corrected');
  });
}

async function importLines(io: Io, files: readonly string[], options: CorrectOptions): Promise<void> {
  if (files.length === 0) throw new Failure('name a file of corrections, or -', 'elchi correct --help', EXIT.usage);
  const { PortableCorrectionSchema } = await import('../../record/schema.js');
  const corrections: PortableCorrection[] = [];
  for (const file of files) {
    const text = file === '-' ? await streamed(io) : await readFile(file, 'utf8').catch(() => null);
    if (text === null) throw new Failure(`${file} cannot be read`, 'check its name');
    text.split('\n').forEach((line, at) => {
      if (line.trim() === '') return;
      const parsed = PortableCorrectionSchema.safeParse(jsonOf(line, `${file}:${at + 1}`));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const field = issue?.path.length ? `${issue.path.join('.')}: ` : '';
        throw new Failure(`${file}:${at + 1} is no correction: ${field}${issue?.message}`, AS_EXPORTED);
      }
      corrections.push(parsed.data as PortableCorrection);
    });
  }
  const added = await ledgerAt(io, options.db, 'write', (store) => store.correctAll(corrections));
  io.say(`${options.db}: ${added} corrections taken, ${corrections.length - added} known already`);
}

async function streamed(io: Io): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const it of io.stdin) chunks.push(Buffer.from(it));
  return Buffer.concat(chunks).toString('utf8');
}

const AS_EXPORTED = 'a line is one correction, as elchi correct export writes it';

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Failure(`${place} is no JSON`, AS_EXPORTED);
  }
}

async function writeGold(io: Io, options: CorrectOptions): Promise<void> {
  if (options.into === undefined)
    throw new Failure('say where the texts go: --into', 'elchi correct --help', EXIT.usage);
  const { goldOf } = await import('../gold-rows.js');
  let count = 0;
  await ledgerAt(io, options.db, 'read', async (store) => {
    for await (const row of goldOf(store, options.into as string)) {
      await io.write(`${JSON.stringify(row)}\n`);
      count++;
    }
  });
  io.say(`${count} documents of which every event was decided`);
}

function fieldValue(text: string, before: CorrectOptions['set']): CorrectOptions['set'] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('write field=value, such as mode=meet.');
  const plain = text.slice(at + 1);
  let value: unknown = plain;
  try {
    value = JSON.parse(plain);
  } catch {
    // A plain word.
  }
  const field = text.slice(0, at);
  const day = DAY_FIELDS.has(field) && ONE_DAY.test(plain);
  return [...before, [field, day ? { start: plain, end: plain, precision: 'day', basis: 'stated' } : value]];
}

const DAY_FIELDS: ReadonlySet<string> = new Set(['date', 'announced', 'due']);
const ONE_DAY = /^\d{4}-\d{2}-\d{2}$/;

const LAYOUT: Layout<PortableCorrection, PortableCorrection> = {
  rows: (row) => [row],
  columns: [
    { head: 'id', cell: ({ id }) => id },
    { head: 'at', cell: ({ at }) => at.slice(0, 16).replace('T', ' ') },
    { head: 'by', cell: ({ by }) => by },
    { head: 'action', cell: ({ action }) => action },
    { head: 'record', cell: ({ record }) => record },
    { head: 'other', cell: ({ other }) => other ?? '' },
    { head: 'reason', cell: ({ reason }) => reason, gives: true },
  ],
  csv: {
    id: ({ id }) => id,
    action: ({ action }) => action,
    record: ({ record }) => record,
    other: ({ other }) => other,
    fields: ({ fields }) => (fields === null ? null : JSON.stringify(fields)),
    by: ({ by }) => by,
    at: ({ at }) => at,
    reason: ({ reason }) => reason,
  },
};
