/**
 * `elchi explain`: why a record is as it is. In: a file, `-`, or the id of a document or event (coded or merged) of the ledger. Out: the
 * text with its marks, each record with the words and rule behind every field, and what was rejected and why.
 */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { CodedWithTrace } from '../../pipeline.js';
import type { CodedDocument } from '../../record/record.js';
import { loadCoder, loadRecoder } from '../coding.js';
import { EXIT, Failure } from '../exit.js';
import { explanation } from '../explanation.js';
import type { Io } from '../io.js';
import { ledgerAt, withLedger } from '../ledger.js';

interface ExplainOptions {
  db: string;
  json?: boolean;
}

export function explainCommand(io: Io): Command {
  return withLedger(
    new Command('explain').description('show the rule and the words behind each record, and what was rejected'),
  )
    .argument('<what>', 'a file, - for standard input, or the id of a document or an event of the ledger')
    .option('--json', 'the coded document and every step of the reasoning as JSON')
    .addHelpText(
      'after',
      `
Examples:
  elchi explain article.txt
  elchi explain 3f1c9a0b5d7e2468 --db kaz.db
  elchi explain article.txt --json | jq '.trace[] | select(.outcome == "rejected")'`,
    )
    .action((what: string, options: ExplainOptions) => explain(io, what, options));
}

async function explain(io: Io, what: string, options: ExplainOptions): Promise<void> {
  if (what === '-' || existsSync(what)) {
    const [{ collect }, coder] = await Promise.all([import('../../collect/collect.js'), loadCoder()]);
    for await (const item of collect([what], { stdin: io.stdin })) {
      if ('issue' in item) {
        io.error(item.issue.message, item.issue.hint);
        io.exitCode = EXIT.failure;
      } else {
        await show(io, coder(item.document), null, options);
      }
    }
    return;
  }
  const { document, event } = await fromLedger(io, what, options.db);
  // The reasoning is not kept, so the stored text is coded once more.
  const coded = (await loadRecoder())(document);
  if (!coded) throw new Failure(`the text of ${document.id} is read otherwise today`, 'ingest its page again');
  if (event !== null && !coded.document.events.some((it) => it.id === event)) {
    io.say('this coder no longer records that event; what follows is its coding of the document');
    await show(io, coded, null, options);
    return;
  }
  await show(io, coded, event, options);
}

async function fromLedger(io: Io, id: string, db: string): Promise<{ document: CodedDocument; event: string | null }> {
  return ledgerAt(io, db, 'read', async (store) => {
    const event = await store.event(id);
    const document = await store.document(event?.document.id ?? id);
    if (document) return { document, event: event ? id : null };
    const [first, ...others] = (await store.mergedEvent(id))?.reports ?? [];
    const told = first && (await store.document(first.document));
    if (told) {
      if (others.length > 0)
        io.say(`the first of its reports; the others: ${others.map((report) => report.event).join(', ')}`);
      return { document: told, event: first.event };
    }
    throw new Failure(`${id} is neither a file nor a record of ${db}`, 'ids stand in elchi events --format jsonl');
  });
}

async function show(io: Io, coded: CodedWithTrace, event: string | null, options: ExplainOptions): Promise<void> {
  if (options.json) {
    const trace = event === null ? coded.trace : coded.trace.filter((it) => it.event === event);
    await io.write(`${JSON.stringify({ document: coded.document, trace })}\n`);
    return;
  }
  await io.write(`${explanation(coded, event, (style, text) => io.paint(style, text)).join('\n')}\n`);
}
