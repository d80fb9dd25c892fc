/**
 * The promise of the ledger: a process killed at any moment loses nothing that it has acknowledged.
 * ELCHI_CRASH_ROUNDS=100 for the long run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { synthetic } from './synthetic.js';

const ROUNDS = Number(process.env.ELCHI_CRASH_ROUNDS ?? 20);
const CHILD = fileURLToPath(new URL('./crash.child.ts', import.meta.url));

/** Starts a writer, lets it work for a while after its first acknowledgement, and kills it. */
async function killedWriter(path: string, from: number, milliseconds: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, path, String(from)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    complaint += part;
  });
  const first = once(child.stdout, 'data');
  const early = once(child, 'exit').then(() => Promise.reject(new Error(`the writer ended by itself: ${complaint}`)));
  await Promise.race([first, early]);
  early.catch(() => {});
  await wait(milliseconds);
  child.kill('SIGKILL');
  await once(child, 'close');
  // A line cut in two was not received whole, so it counts as not acknowledged.
  return out.slice(0, out.lastIndexOf('\n')).split('\n').map(Number);
}

it(
  `keeps every acknowledged document through ${ROUNDS} kills`,
  async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'elchi-crash-')), 'elchi.db');
    const acknowledged = new Set<number>();
    for (let round = 0; round < ROUNDS; round++) {
      const seen = await killedWriter(path, round * 100_000, Math.random() * 250);
      for (const it of seen) acknowledged.add(it);
      const store = await openStore(path);
      for (const number of seen) expect(await store.document(`d${number}`), `d${number}`).toEqual(synthetic(number));
      expect(await store.check()).toEqual([]);
      await store.close();
    }
    const store = await openStore(path);
    for (const number of acknowledged) expect(await store.document(`d${number}`)).not.toBeNull();
    const { documents, events } = await store.counts();
    // No document is there in part.
    expect(events).toBe(documents * 3);
    const covered = (await store.coverage()).reduce((sum, it) => sum + it.documents, 0);
    expect(covered).toBe(documents);
    await store.close();
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 5_000,
);
