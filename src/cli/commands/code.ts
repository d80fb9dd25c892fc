/**
 * `elchi code`: documents in, coded documents out, in input order. In: files, folders, `-`. Out: one JSON object
 * per document (codebook, section 9), or the events as a table or CSV.
 */
import { Command } from 'commander';
import type { InputFormat } from '../../collect/files.js';
import type { CodedDocument } from '../../record/record.js';
import { coding, exitFor, type Tally } from '../coding.js';
import { type EventRow, eventLayout, eventRows } from '../events.layout.js';
import { type Format, formatFor, printer, withFormat } from '../format.js';
import { withInput } from '../input.js';
import type { Io } from '../io.js';

export function codeCommand(io: Io): Command {
  const command = withInput(
    new Command('code').description('code documents: what happened between whom, in which words'),
  );
  return withFormat(command)
    .addHelpText(
      'after',
      `
Examples:
  elchi code article.txt                     a table of its events on a terminal
  elchi code news/ > coded.jsonl             one JSON object per document, in input order
  elchi code rows.jsonl --format csv         one line per event
  cat article.html | elchi code -            from standard input`,
    )
    .action((inputs: string[], options: { format?: Format; quiet?: boolean; input?: InputFormat }) =>
      code(io, inputs, options),
    );
}

async function code(
  io: Io,
  inputs: readonly string[],
  options: { format?: Format; quiet?: boolean; input?: InputFormat },
): Promise<void> {
  io.quiet = options.quiet ?? false;
  const format = formatFor(io, options.format);
  const tally: Tally = { coded: 0, failed: 0, bugs: 0 };
  const out = printer<CodedDocument, EventRow>(io, format, { ...eventLayout, rows: eventRows });
  for await (const { document } of coding(inputs, io, tally, options.input ? { format: options.input } : {})) {
    await out.print(document);
  }
  await out.end();
  if (tally.failed + tally.bugs > 0) io.say(`${tally.coded} coded, ${tally.failed + tally.bugs} failed`);
  io.exitCode = exitFor(tally);
}
