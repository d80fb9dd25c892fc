/** Two processes write into one ledger while a third reads: nothing is lost, nobody waits for ever. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';

const CHILD = fileURLToPath(new URL('./crash.child.ts', import.meta.url));

/** Documents of each writer before one looks. */
const LEAST = 20;

it('takes documents of two writers and shows them to a reader meanwhile', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'elchi-together-')), 'elchi.db');
  // Both make the ledger at the same moment.
  const writers = [0, 1_000_000].map((from) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, path, String(from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const writer = { child, out: '' };
    child.stdout.on('data', (part) => {
      writer.out += part;
    });
    return writer;
  });
  const acknowledged = (writer: { out: string }) =>
    [...writer.out.matchAll(/^document (\d+)\n/gm)].map(([, number]) => number);
  const until = Date.now() + 40_000;
  while (writers.some((it) => acknowledged(it).length < LEAST) && Date.now() < until) {
    await wait(20);
  }
  const reader = await openStore(path, { mode: 'read' });
  const first = await reader.counts();
  await Promise.all(writers.map((it) => once(it.child.stdout, 'data')));
  const second = await reader.counts();
  expect(second.documents).toBeGreaterThan(first.documents);
  await reader.close();

  for (const { child } of writers) child.kill('SIGKILL');
  await Promise.all(writers.map(({ child }) => once(child, 'close')));
  const store = await openStore(path);
  for (const writer of writers) {
    expect(acknowledged(writer).length).toBeGreaterThanOrEqual(LEAST);
    for (const number of acknowledged(writer)) expect(await store.document(`d${number}`), number).not.toBeNull();
  }
  expect(await store.check()).toEqual([]);
  await store.close();
}, 120_000);
