/** A ledger beside which nothing may be written is read all the same, and never written. */
import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { synthetic } from './synthetic.js';
import type { Seen } from './unwritable.child.js';

const CLOCK = '2022-05-11T08:00:00Z';
const CHILD = fileURLToPath(new URL('unwritable.child.ts', import.meta.url));

/** A folder that others may enter. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'elchi-store-'));
  chmodSync(path, 0o755);
  return path;
}

/** A ledger with so many documents. */
async function filled(documents: number): Promise<string> {
  const path = join(folder(), 'elchi.db');
  const store = await openStore(path);
  await store.ingestAll(
    Array.from({ length: documents }, (_, at) => synthetic(at)),
    CLOCK,
  );
  await store.close();
  return path;
}

/** What somebody sees who may only read the folder and what is in it. */
async function seenIn(path: string, rights = 0o444): Promise<Seen> {
  for (const file of readdirSync(dirname(path))) chmodSync(join(dirname(path), file), rights);
  chmodSync(dirname(path), 0o555);
  const own = join(folder(), 'tmp');
  mkdirSync(own);
  chmodSync(own, 0o777);
  const child = promisify(execFile)(process.execPath, ['--import', 'tsx', CHILD, path], {
    env: { ...process.env, TMPDIR: own },
  });
  const { stdout } = await child.finally(() => chmodSync(dirname(path), 0o755));
  expect(readdirSync(own).filter((it) => it.startsWith('elchi-'))).toEqual([]);
  return JSON.parse(stdout) as Seen;
}

describe('a ledger beside which nothing may be written', () => {
  it('is read from a copy, of which nothing is left', async () => {
    const path = await filled(5);
    const seen = await seenIn(path);
    expect(seen).toEqual({ asides: [expect.any(Number)], documents: 5, past: 5, written: 'read-only' });
    expect(readdirSync(dirname(path))).toEqual(['elchi.db']);
  }, 30_000);

  it('is read with what still stands in its log', async () => {
    const live = await filled(5);
    const writer = await openStore(live);
    await writer.ingest(synthetic(5), CLOCK);
    const path = join(folder(), 'elchi.db');
    for (const end of ['', '-wal']) copyFileSync(`${live}${end}`, `${path}${end}`);
    await writer.close();
    expect(await seenIn(path)).toMatchObject({ documents: 6, past: 6, written: 'cannot-open' });
  }, 30_000);

  it('is read where it lies when it keeps no log', async () => {
    const path = await filled(5);
    const settled = new Database(path);
    settled.pragma('journal_mode = DELETE');
    settled.close();
    expect(await seenIn(path)).toEqual({ asides: [], documents: 5, past: 5, written: 'read-only' });
  }, 30_000);

  it('cannot be opened by those who may not read it either', async () => {
    expect(await seenIn(await filled(1), 0o000)).toEqual({ asides: [], read: 'cannot-open', written: 'cannot-open' });
  }, 30_000);
});
