/**
 * A progress bar on stderr, for work that lasts. In: the inputs, or how many documents there are.
 * Out: nothing on a pipe, under `--quiet`, or before a second has passed.
 */
import { files, formatOf } from '../collect/files.js';
import type { Io } from './io.js';

export interface Progress {
  /** So many documents more; one if not said. */
  step(count?: number): void;
  stop(): void;
}

const PATIENCE_MS = 1_000;

/** Example: `const bar = await progress(io, inputs); … bar.step(); … bar.stop()`. */
export async function progress(io: Io, inputs: readonly string[] | number): Promise<Progress> {
  // A bar and a growing table on one screen spoil each other.
  if (!io.messagesOnTerminal || io.terminal || io.quiet) return { step() {}, stop() {} };
  const { default: cli } = await import('cli-progress');
  const total = typeof inputs === 'number' ? inputs : await countDocuments(inputs);
  const format = total
    ? '{bar} {percentage} % · {value} of {total} documents · {eta_formatted} to go'
    : '{value} documents · {duration_formatted}';
  const began = Date.now();
  const bar = new cli.SingleBar({
    format,
    stream: io.stderr as NodeJS.WriteStream,
    clearOnComplete: true,
    barsize: 24,
  });
  let done = 0;
  let shown = false;
  return {
    step(count = 1) {
      done += count;
      if (shown) bar.update(done);
      else if (Date.now() - began > PATIENCE_MS) {
        shown = true;
        bar.start(total ?? 0, done);
      }
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}

/** Null where it cannot be told beforehand: standard input and files of many rows. */
async function countDocuments(inputs: readonly string[]): Promise<number | null> {
  let count = 0;
  for (const input of inputs) {
    if (input === '-') return null;
    for await (const file of files(input)) {
      const format = 'path' in file ? formatOf(file.path) : undefined;
      if (format === 'jsonl' || format === 'json') return null;
      count++;
    }
  }
  return count;
}
