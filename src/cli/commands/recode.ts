/**
 * `elchi recode`: stored documents coded with the present coder. In: a ledger. Out: every record that appears, vanishes or
 * changes, with the words, before anything is taken; with `--take`, the new codings take the place of the old ones.
 */
import { Command } from 'commander';
import type { Change } from '../../merge/diff.js';
import type { CodedDocument, CodedEvent } from '../../record/record.js';
import { loadRecoder } from '../coding.js';
import { sides } from '../events.layout.js';
import { EXIT } from '../exit.js';
import { type Format, formatFor, type Layout, printer, withFormat } from '../format.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';
import { progress } from '../progress.js';

interface RecodeOptions {
  db: string;
  diff?: boolean;
  take?: boolean;
  document?: string;
  format?: Format;
  quiet?: boolean;
}

export function recodeCommand(io: Io): Command {
  const command = withLedger(
    new Command('recode').description('code the stored documents anew, and see first what changes'),
  )
    .option('--diff', 'show what would change, and leave the ledger as it is (the default)')
    .option('--take', 'take the new codings')
    .option('--document <id>', 'only this document');
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi recode --diff                    what a newer Elchi, or a changed pack, reads otherwise
  elchi recode --diff --format jsonl | jq 'select(.change == "vanishes")'
  elchi recode --take

Older codings stay in the ledger; what people corrected stays in force.`,
    )
    .action((options: RecodeOptions) => recode(io, options));
}

async function recode(io: Io, options: RecodeOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const [{ changesOf }, { walk }, again] = await Promise.all([
    import('../../merge/diff.js'),
    import('../../store/store.js'),
    loadRecoder(),
  ]);
  const out = printer<Change, Change>(io, formatFor(io, options.format), LAYOUT);
  const tally = { documents: 0, changed: 0, appears: 0, vanishes: 0, changes: 0, strange: 0 };
  await ledgerAt(io, options.db, options.take ? 'write' : 'read', async (store) => {
    const bar = await progress(io, (await store.counts()).documents);
    const taken: CodedDocument[] = [];
    try {
      for await (const document of walk((page) => store.codings(page), BATCH)) {
        if (options.document !== undefined && document.id !== options.document) continue;
        if (io.signal.aborted) break;
        bar.step();
        tally.documents++;
        const coded = again(document)?.document;
        if (!coded) {
          tally.strange++;
          io.error(`the text of ${document.id} is read otherwise today`, 'ingest its page again');
          continue;
        }
        const changes = changesOf(await store.corrected(document), await store.corrected(coded));
        tally.changed += changes.length > 0 ? 1 : 0;
        for (const it of changes) {
          tally[it.change]++;
          await out.print(it);
        }
        if (options.take) taken.push(coded);
        if (taken.length >= BATCH) await store.ingestAll(taken.splice(0), new Date().toISOString());
      }
      if (taken.length > 0) await store.ingestAll(taken, new Date().toISOString());
    } finally {
      bar.stop();
    }
  });
  await out.end();
  const { documents, changed, appears, vanishes, changes, strange } = tally;
  io.say(
    `${changed} of ${documents} documents: ${appears} records appear, ${vanishes} vanish, ${changes} change; ${options.take ? 'taken' : 'nothing is taken yet (--take)'}`,
  );
  if (strange > 0) io.exitCode = EXIT.partial;
}

/** Documents held in memory, and taken in one transaction. */
const BATCH = 50;

const LAYOUT: Layout<Change, Change> = {
  rows: (row) => [row],
  columns: [
    { head: 'change', cell: ({ change }) => SIGNS[change] },
    { head: 'record', cell: nameOf },
    { head: 'fields', cell: fieldsOf },
    { head: 'words', cell: ({ words }) => words, gives: true },
    { head: 'document', cell: ({ document }) => document },
  ],
  csv: {
    document: ({ document }) => document,
    record: ({ record }) => record,
    change: ({ change }) => change,
    id: ({ before, after }) => (after ?? before)?.id ?? null,
    name: nameOf,
    fields: fieldsOf,
    words: ({ words }) => words,
  },
};

const SIGNS = { appears: '+', vanishes: '−', changes: '~' } as const;

function nameOf({ record, before, after }: Change): string {
  const it = after ?? before;
  if (record !== 'event' || it === null) return record;
  const event = it as CodedEvent;
  return `${event.type} ${event.mode ?? ''} ${sides(event)}`.replace(/ {2,}/g, ' ');
}

function fieldsOf({ fields, before, after }: Change): string {
  const value = (it: unknown) => (typeof it === 'string' ? it : JSON.stringify(it));
  const [a, b] = [before, after] as unknown as (Readonly<Record<string, unknown>> | null)[];
  return fields.map((it) => `${it}: ${value(a?.[it])} → ${value(b?.[it])}`).join('; ');
}
