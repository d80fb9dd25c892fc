/**
 * `elchi eval`: how well the coder does against gold. In: gold files. Out: a table or JSON; with floors, the exit
 * code says whether one was broken.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { loadCoder, resourcesFor } from '../coding.js';
import { EXIT, Failure } from '../exit.js';
import type { Io } from '../io.js';

interface EvalOptions {
  split?: 'dev' | 'test';
  language?: string;
  json?: boolean;
  misses?: boolean;
  verbose?: boolean;
  floors?: string;
  raise?: boolean;
  merging?: boolean;
}

export function evalCommand(io: Io): Command {
  return new Command('eval')
    .description('score the coder against gold: what it missed, what it made up')
    .argument('<gold...>', 'gold files (.jsonl), each row naming its text relative to the gold file')
    .addOption(new Option('--split <split>', 'only rows of this split').choices(['dev', 'test']))
    .option('--language <code>', 'only rows in this language (tr, az …)')
    .option('--misses', 'list what was missed and what was false, with words and rules')
    .option('--verbose', 'the same as --misses')
    .option('--json', 'the whole evaluation as JSON')
    .option('--merging', 'score merging: GOLD is a folder of reports (gold/merge)')
    .option('--floors <file>', 'fail when a figure is below its floor in this file')
    .option('--raise', 'lift the floors in the file of --floors to what was reached; never lowers one')
    .addHelpText(
      'after',
      `
Examples:
  elchi eval gold/*.jsonl
  elchi eval gold/tr.jsonl --split dev --misses
  elchi eval gold/*.jsonl --floors gold/floors.json
  elchi eval gold/merge --merging --misses

P and R are precision and recall of events with type and sides right; "loose" asks for the type and one actor only.
"date" wants the same first and last day, "~date" days in common. Intervals come from resampled documents.`,
    )
    .action((gold: string[], options: EvalOptions) =>
      options.merging ? scoreMerging(io, gold, options) : evaluateGold(io, gold, options),
    );
}

async function scoreMerging(io: Io, folders: readonly string[], options: EvalOptions): Promise<void> {
  const [{ evaluateMerging, mergingReport }, coder] = await Promise.all([
    import('../../evaluate/merging.js'),
    loadCoder(),
  ]);
  for (const folder of folders) {
    const evaluation = await evaluateMerging(folder, (raw) => coder(raw).document);
    const list = Boolean(options.misses || options.verbose);
    await io.write(
      `${options.json ? JSON.stringify(evaluation, null, 1) : mergingReport(evaluation, list).join('\n')}\n`,
    );
  }
}

async function evaluateGold(io: Io, gold: readonly string[], options: EvalOptions): Promise<void> {
  const [
    { evaluate },
    { belowFloors, raised, readFloors },
    { GoldError },
    { report },
    { codeDocument },
    { samePerson },
    resources,
  ] = await Promise.all([
    import('../../evaluate/evaluate.js'),
    import('../../evaluate/floors.js'),
    import('../../evaluate/gold.js'),
    import('../../evaluate/report.js'),
    import('../../pipeline.js'),
    import('../../knowledge/same-person.js'),
    resourcesFor(),
  ]);
  try {
    const filter = { split: options.split, language: options.language };
    const evaluation = await evaluate(
      gold,
      (raw) => codeDocument(raw, resources).document,
      filter,
      samePerson(resources.knowledge),
    );
    if (evaluation.documents.length === 0) {
      throw new Failure('no gold row is left to score', 'look at --split and --language');
    }
    const style = { bold: (text: string) => io.paint('bold', text), dim: (text: string) => io.paint('dim', text) };
    const misses = Boolean(options.misses || options.verbose);
    const text = options.json ? JSON.stringify(evaluation, null, 1) : report(evaluation, { misses, style }).join('\n');
    await io.write(`${text}\n`);
    if (!options.floors) {
      if (options.raise) throw new Failure('--raise needs a file to write', 'name it with --floors', EXIT.usage);
      return;
    }
    const floors = options.raise && !existsSync(options.floors) ? {} : await readFloors(options.floors);
    if (options.raise) await writeFile(options.floors, `${JSON.stringify(raised(evaluation, floors), null, 2)}\n`);
    const broken = belowFloors(evaluation, floors);
    for (const it of broken) io.error(`below the floor: ${it}`);
    if (broken.length > 0) io.exitCode = EXIT.failure;
  } catch (error) {
    const expected = error instanceof GoldError || (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw expected ? new Failure((error as Error).message, 'see docs/gold.md for the form of gold') : error;
  }
}
