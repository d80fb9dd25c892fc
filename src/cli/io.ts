/**
 * Where a command reads and writes. In: the process, or streams of a test. Out: one object that knows whether
 * it talks to a terminal, keeps data and messages apart, waits for slow readers and notices gone ones.
 */
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { EXIT, OutputClosed } from './exit.js';

type Style = Parameters<typeof styleText>[0];

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Stdout is a terminal: tables instead of JSON Lines. */
  readonly terminal: boolean;
  /** Stderr is a terminal: progress may be drawn. */
  readonly messagesOnTerminal: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  quiet: boolean;
  exitCode: number;
  /** Ctrl-C is how this command ends, so it is no interruption. */
  endsBySignal: boolean;
  /** Writes data; waits while the reader is slow; throws `OutputClosed` when it is gone. */
  write(text: string): Promise<void>;
  /** A message for people; silent under `--quiet`. */
  say(text: string): void;
  /** What went wrong and its remedy; never silent. */
  error(text: string, hint?: string): void;
  /** Colour, where colour is wanted. */
  paint(style: Style, text: string): string;
}

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean };
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** Example: `makeIo({ stdin: Readable.from(['…']), stdout, stderr })`. */
export function makeIo(streams: Streams): Io {
  const { stdout, stderr, env = {} } = streams;
  const terminal = stdout.isTTY === true;
  const color = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : terminal && !env.NO_COLOR && env.TERM !== 'dumb';
  let broken: NodeJS.ErrnoException | null = null;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    broken = error;
  });
  // Messages that nobody can read are no reason to stop.
  stderr.on('error', () => {});
  const check = () => {
    if (broken?.code === 'EPIPE' || stdout.destroyed) throw new OutputClosed();
    if (broken) throw broken;
  };
  return {
    get stdin() {
      return streams.stdin;
    },
    stdout,
    stderr,
    terminal,
    messagesOnTerminal: stderr.isTTY === true,
    width: Math.max(40, stdout.columns ?? (Number(env.COLUMNS) || 100)),
    signal: streams.signal ?? new AbortController().signal,
    quiet: false,
    exitCode: EXIT.done,
    endsBySignal: false,
    async write(text) {
      check();
      if (!stdout.write(text)) await room(stdout);
      check();
    },
    say(text) {
      if (!this.quiet) stderr.write(`elchi: ${text}\n`);
    },
    error(text, hint) {
      stderr.write(`elchi: error: ${text}\n${hint ? `  hint: ${hint}\n` : ''}`);
    },
    paint: (style, text) => (color ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** Resolves when a slow reader has caught up, or has gone. */
function room(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const it of ['drain', 'close', 'error']) stream.off(it, done);
      resolve();
    };
    for (const it of ['drain', 'close', 'error']) stream.on(it, done);
  });
}

/** The streams of this process; the first Ctrl-C lets the work in hand finish, the second ends at once. */
export function processIo(): Io {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const { stdout, stderr, env } = process;
  return makeIo({
    // Touching process.stdin opens it, and an open one keeps some shells waiting.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    signal: stop.signal,
  });
}
