/**
 * Coding of many inputs, as `code` and `ingest` share it. In: inputs. Out: coded documents one by one, with
 * failures told on stderr and counted; memory holds one document at a time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CollectOptions } from '../collect/collect.js';
import type { CodedWithTrace } from '../pipeline.js';
import type { CodedDocument, RawDocument } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { EXIT, Failure } from './exit.js';
import type { Io } from './io.js';

export type Coder = (raw: RawDocument) => CodedWithTrace;

/** The coder with all packs and knowledge. */
export async function loadCoder(): Promise<Coder> {
  const [{ codeDocument }, resources] = await Promise.all([import('../pipeline.js'), resourcesFor()]);
  return (raw) => codeDocument(raw, resources);
}

/** The coder for documents of the ledger, which have no page any more. */
export async function loadRecoder(): Promise<(document: CodedDocument) => CodedWithTrace | null> {
  const [{ codeAgain }, resources] = await Promise.all([import('../pipeline.js'), resourcesFor()]);
  return (document) => codeAgain(document, resources);
}

/** What was compiled; run from the sources, the packs as they stand now. */
export async function resourcesFor(): Promise<Resources> {
  const { loadResources } = await import('../resources/compiled.js');
  try {
    return await loadResources();
  } catch (error) {
    // A plain Error lists what is wrong with packs or knowledge; anything else is a bug.
    if ((error as Error).constructor !== Error) throw error;
    throw new Failure((error as Error).message, 'mend the files named above');
  }
}

export interface Tally {
  coded: number;
  /** Inputs that could not be read, and documents with an issue of severity `error`. */
  failed: number;
  /** Documents on which the coder itself broke down. */
  bugs: number;
}

/** How long the event loop may be held before signals and timers get their turn, in milliseconds. */
const TURN_MS = 50;

/** Example: `for await (const { document } of coding(['news/'], io, tally)) …`. */
export async function* coding(
  inputs: readonly string[],
  io: Io,
  tally: Tally,
  options: CollectOptions = {},
): AsyncGenerator<CodedWithTrace> {
  const [{ collect }, { progress }, coder] = await Promise.all([
    import('../collect/collect.js'),
    import('./progress.js'),
    loadCoder(),
  ]);
  const bar = await progress(io, inputs);
  let turn = Date.now();
  try {
    for await (const item of collect(inputs, {
      get stdin() {
        return io.stdin;
      },
      ...options,
    })) {
      if (io.signal.aborted) return;
      if (Date.now() - turn > TURN_MS) {
        await nextTurn();
        turn = Date.now();
      }
      bar.step();
      if ('issue' in item) {
        tally.failed += item.issue.severity === 'error' ? 1 : 0;
        if (item.issue.severity === 'error') io.error(item.issue.message, item.issue.hint);
        else io.say(item.issue.message);
        continue;
      }
      const coded = codeOne(coder, item.document, item.where, io, tally);
      if (coded) yield coded;
    }
  } finally {
    bar.stop();
  }
}

function codeOne(coder: Coder, raw: RawDocument, where: string, io: Io, tally: Tally): CodedWithTrace | null {
  try {
    const coded = coder(raw);
    const error = coded.document.issues.find((it) => it.severity === 'error');
    if (error) {
      tally.failed++;
      io.error(`${where}: ${error.message}`, error.hint);
    } else {
      tally.coded++;
      // What was wrong with the input; what is doubtful in the reading stands in the document.
      for (const { id, severity, message } of coded.document.issues)
        if (severity === 'warning' && id.startsWith('extract.')) io.say(`${where}: ${message}`);
    }
    return coded;
  } catch (error) {
    tally.bugs++;
    io.error(`${where}: ${error instanceof Error ? error.stack : error}`, 'this is a bug in Elchi; the run goes on');
    return null;
  }
}

/** 0 when all went well, 3 when some inputs failed, 1 when all did or the coder broke down. */
export function exitFor(tally: Tally): number {
  if (tally.bugs > 0) return EXIT.failure;
  if (tally.failed === 0) return EXIT.done;
  return tally.coded > 0 ? EXIT.partial : EXIT.failure;
}
