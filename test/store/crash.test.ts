/**
 * The promise of the ledger: a process killed at any moment of ingesting, merging or correcting loses nothing that it has
 * acknowledged, leaves the file whole, and the next one picks the rest up without doubles.
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
import type { CodedDocument } from '../../src/record/record.js';
import { openStore, type Store, walk } from '../../src/store/store.js';
import { synthetic } from './synthetic.js';

const ROUNDS = Number(process.env.ELCHI_CRASH_ROUNDS ?? 8);
const CHILD = fileURLToPath(new URL('./crash.child.ts', import.meta.url));

interface Acknowledged {
  readonly documents: readonly number[];
  readonly corrections: readonly number[];
}

/** Starts a writer, lets it work for a while after its first acknowledgement, and kills it. */
async function killedWriter(path: string, from: number, milliseconds: number): Promise<Acknowledged> {
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
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await Promise.race([wait(milliseconds), closed]);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  // Nothing but the kill may end it: a writer that gave up told why.
  expect(signal, complaint).toBe('SIGKILL');
  // A line cut in two was not received whole, so it counts as not acknowledged.
  const lines = out.slice(0, out.lastIndexOf('\n') + 1).split('\n');
  const numbers = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => Number(line.slice(kind.length + 1)));
  return { documents: numbers('document'), corrections: numbers('correction') };
}

/** A document without the event that the writer may have corrected. */
function uncorrected(document: CodedDocument | null): CodedDocument | null {
  return document && { ...document, events: document.events.filter(({ id }) => !id.endsWith('.e0')) };
}

async function correctionsOf(store: Store): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { id } of walk((page) => store.corrections({}, page))) {
    expect(ids.has(id), `${id} twice`).toBe(false);
    ids.add(id);
  }
  return ids;
}

/** What each report belongs to, whatever the merged events are called. */
async function clustersOf(store: Store): Promise<readonly string[]> {
  const clusters: string[] = [];
  for await (const { reports } of walk((page) => store.merged({}, page)))
    clusters.push(
      reports
        .map(({ event }) => event)
        .sort()
        .join(' '),
    );
  return clusters.sort();
}

it(
  `keeps every acknowledged document and correction through ${ROUNDS} kills, and goes on without doubles`,
  async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'elchi-crash-')), 'elchi.db');
    const documents = new Set<number>();
    const corrections = new Set<number>();
    let next = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const seen = await killedWriter(path, next, Math.random() * 250);
      for (const it of seen.documents) documents.add(it);
      for (const it of seen.corrections) corrections.add(it);
      // The next writer begins with what the killed one may have been at: some of it is there already.
      next = 4 * (Math.ceil((Math.max(...documents) + 1) / 4) - (round % 2));
      const store = await openStore(path);
      for (const it of seen.documents)
        expect(uncorrected(await store.document(`d${it}`)), `d${it}`).toEqual(uncorrected(synthetic(it)));
      const kept = await correctionsOf(store);
      for (const it of seen.corrections) expect(kept.has(`c${it}`), `c${it}`).toBe(true);
      expect(await store.check()).toEqual([]);
      await store.close();
    }
    const store = await openStore(path);
    for (const it of documents) expect(await store.document(`d${it}`)).not.toBeNull();
    const counts = await store.counts();
    // No document is there in part, none twice.
    expect(counts.events).toBe(counts.documents * 3);
    const covered = await store.coverage();
    expect(covered.documents).toBe(counts.documents);
    expect(covered.outlets.reduce((sum, it) => sum + it.documents, 0)).toBe(counts.documents);
    expect((await correctionsOf(store)).size).toBeGreaterThanOrEqual(corrections.size);
    // Clusters are what merging all of it at once makes of the same reports.
    const before = await clustersOf(store);
    await store.remerge('2024-01-01T00:00:00Z');
    expect(await clustersOf(store)).toEqual(before);
    await store.close();
    expect(documents.size).toBeGreaterThanOrEqual(ROUNDS / 2);
    expect(corrections.size).toBeGreaterThan(0);
  },
  120_000 + ROUNDS * 15_000,
);
