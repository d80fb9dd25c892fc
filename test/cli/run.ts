/** Runs a command line inside the test, with streams that can play a terminal, a pipe and a reader that leaves. */
import { Readable, Writable } from 'node:stream';
import { makeIo } from '../../src/cli/io.js';
import { run } from '../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly rows: unknown[];
}

export interface Setting {
  readonly stdin?: string;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly signal?: AbortSignal;
  /** The reader leaves after so many writes. */
  readonly leavesAfter?: number;
}

export async function elchi(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const out = sink(setting.leavesAfter);
  const err = sink();
  const { terminal = false, columns = 100 } = setting;
  const io = makeIo({
    stdin: Readable.from([Buffer.from(setting.stdin ?? '')]),
    stdout: Object.assign(out.stream, { isTTY: terminal, columns }),
    stderr: Object.assign(err.stream, { isTTY: terminal }),
    ...(setting.env ? { env: setting.env } : {}),
    ...(setting.signal ? { signal: setting.signal } : {}),
  });
  const code = await run(args, io);
  const text = out.text();
  const rows = () =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  return {
    code,
    out: text,
    err: err.text(),
    get rows() {
      return rows();
    },
  };
}

function sink(leavesAfter = Number.POSITIVE_INFINITY) {
  let text = '';
  let writes = 0;
  const stream = new Writable({
    write(chunk, _, done) {
      if (writes++ >= leavesAfter) return done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}
