/**
 * `elchi check`: does the record bear a text's claims out? In: files, `-`, or the id of a document or event of the ledger.
 * Out: a verdict for each claim, with its reasons and what was counted.
 */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { Checked } from '../../answer/check.js';
import { sayReason } from '../../judge/words.js';
import type { CodedDocument } from '../../record/record.js';
import type { Store } from '../../store/store.js';
import { dayOf } from '../../tell/dates.js';
import { coding, exitFor, resourcesFor, type Tally } from '../coding.js';
import { EXIT, Failure } from '../exit.js';
import { type Format, formatFor, type LinesLayout, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';

interface CheckOptions {
  db: string;
  strict?: boolean;
  format?: Format;
  quiet?: boolean;
}

export function checkCommand(io: Io): Command {
  const command = withLedger(
    new Command('check').description('hold the claims of a text against the ledger and what is known'),
  )
    .argument('<what...>', 'files, - for standard input, or ids of documents or events of the ledger')
    .option('--strict', `exit with ${EXIT.contradicted} when a claim is contradicted`);
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi check article.txt
  elchi check article.txt --strict --format jsonl
  elchi check 3f1c9a0b5d7e2468 --db kaz.db

supported: a record or a known fact says the same. contradicted: another one speaks against it; a record that
merely lacks something never contradicts. Without a ledger the claims are held against the knowledge base alone.`,
    )
    .action((what: string[], options: CheckOptions) => check(io, what, options));
}

async function check(io: Io, what: readonly string[], options: CheckOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const { checkClaims } = await import('../../answer/check.js');
  const resources = await resourcesFor();
  const out = printer<Checked, Checked>(io, formatFor(io, options.format), LAYOUT);
  const tally: Tally = { coded: 0, failed: 0, bugs: 0 };
  let contradicted = 0;
  let claims = 0;
  const tell = async (document: CodedDocument, store: Store | null) => {
    for (const one of await checkClaims(document, store, resources)) {
      claims++;
      if (one.verdict === 'contradicted') contradicted++;
      await out.print(one);
    }
  };
  await withStore(io, options.db, async (store) => {
    const files = what.filter((it) => it === '-' || existsSync(it));
    for (const id of what.filter((it) => !files.includes(it))) await tell(await stored(id, store, options.db), store);
    if (files.length > 0) for await (const { document } of coding(files, io, tally)) await tell(document, store);
  });
  await out.end();
  if (claims === 0) io.say('no claim that the record could bear out was read');
  io.exitCode = options.strict && contradicted > 0 ? EXIT.contradicted : exitFor(tally);
}

/** The ledger, where there is one: knowledge alone also judges. */
async function withStore(io: Io, db: string, work: (store: Store | null) => Promise<void>): Promise<void> {
  if (existsSync(db) || db.includes('://')) return ledgerAt(io, db, 'read', work);
  io.say(`there is no ledger ${db}: claims are held against the knowledge base alone`);
  return work(null);
}

async function stored(id: string, store: Store | null, db: string): Promise<CodedDocument> {
  const event = store ? await store.mergedEvent(id) : null;
  const document = await store?.document(event?.reports[0]?.document ?? id);
  if (!document)
    throw new Failure(`${id} is no file, and no document or event of ${db}`, 'see: elchi events --db FILE');
  return document;
}

const LAYOUT: LinesLayout<Checked, Checked> = {
  rows: (one) => [one],
  // The reasons stand below each claim: a column would cut them.
  lines: async (one, io) => (await import('../verdicts.js')).verdictLines(one, io),
  csv: {
    id: ({ claim }) => claim.id,
    kind: ({ claim }) => claim.kind,
    predicate: ({ claim }) => claim.predicate,
    subject: ({ claim }) => claim.subject.join(';'),
    value: ({ claim }) => claim.value,
    unit: ({ claim }) => claim.unit ?? null,
    verdict: ({ verdict }) => verdict,
    because,
    records: ({ records }) => records.join(';'),
    words: ({ words }) => words,
  },
};

/** The reasons, and of a count the list that was counted. */
function because({ reasons, counted, events }: Checked): string {
  const told = reasons.map(sayReason);
  const listed = counted[0]?.events ?? [];
  if (listed.length > 0)
    told.push(`counted: ${listed.map((id) => dayOf(events.find((it) => it.id === id)?.date ?? null)).join(', ')}`);
  return told.join('; ');
}
