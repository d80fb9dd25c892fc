/**
 * `npm run bench`: what the budgets of docs/architecture.md promise, measured on this machine in one run. In: the build, the
 * bundled samples, synthetic records. Out: a table on stdout. Never a test: machines differ; compare runs of one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { collect } from '../src/collect/collect.js';
import type { RawDocument } from '../src/record/record.js';
import { openStore } from '../src/store/store.js';
import { synthetic } from '../test/store/synthetic.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin/elchi.js');
/** Events in the ledger whose queries are timed; ELCHI_BENCH_EVENTS=1000000 for the budget of the design. */
const EVENTS = Number(process.env.ELCHI_BENCH_EVENTS ?? 100_000);
const scratch = mkdtempSync(join(tmpdir(), 'elchi-bench-'));

const line = (name: string, value: string, budget = '') =>
  console.log(`${name.padEnd(44)}${value.padStart(14)}  ${budget}`);
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

try {
  if (!existsSync(join(ROOT, 'dist/cli/main.js')))
    throw new Error('run `npm run build` first: the bench measures the build');
  await startUp();
  await coding();
  await ledger();
  bundle();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Whole processes, as a shell sees them; the bare runtime stands beside them. */
async function startUp(): Promise<void> {
  const short = join(scratch, 'short.txt');
  writeFileSync(short, "Tokayev dün Ankara'ya geldi.");
  const run = async (...args: string[]) =>
    median(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => timed(() => spawnSync(process.execPath, args)))));
  line('start-up: bare node', `${(await run('-e', '0')).toFixed(0)} ms`);
  line('start-up: elchi --version', `${(await run(BIN, '--version')).toFixed(0)} ms`, '< 150 ms');
  line('start-up: elchi code, a short text', `${(await run(BIN, 'code', short)).toFixed(0)} ms`, '< 150 ms');
}

/** The samples again and again on one core, for three seconds after a warm-up; bytes of the raw documents. */
async function coding(): Promise<void> {
  // The build is measured, not the sources; its types are those of the sources.
  const { codeDocument } = (await import(join(ROOT, 'dist/pipeline.js'))) as typeof import('../src/pipeline.js');
  const { loadResources } = (await import(
    join(ROOT, 'dist/resources/compiled.js')
  )) as typeof import('../src/resources/compiled.js');
  const resources = await loadResources();
  const documents: RawDocument[] = [];
  for await (const item of collect([join(ROOT, 'samples')])) if ('document' in item) documents.push(item.document);
  const size = documents.reduce((sum, it) => sum + Buffer.byteLength(it.content), 0);
  const round = () => documents.forEach((it) => void codeDocument(it, resources));
  for (const until = performance.now() + 1_000; performance.now() < until; ) round();
  const began = performance.now();
  let rounds = 0;
  for (; performance.now() - began < 3_000; rounds++) round();
  const seconds = (performance.now() - began) / 1_000;
  line('coding, one core', `${((size * rounds) / seconds / 1e6).toFixed(2)} MB/s`, '≥ 5 MB/s');
  line('coding, one core', `${((documents.length * rounds) / seconds).toFixed(0)} documents/s`);
  line('memory after coding', `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
}

async function ledger(): Promise<void> {
  const path = join(scratch, 'elchi.db');
  const store = await openStore(path, { coder: 'bench' });
  const perDocument = 10;
  const count = Math.ceil(EVENTS / perDocument);
  const clock = '2026-01-01T00:00:00Z';
  const whole = await timed(async () => {
    for (let from = 0; from < count; from += 50) {
      const batch = Array.from({ length: Math.min(50, count - from) }, (_, at) =>
        synthetic(from + at, { events: perDocument, sentences: 30 }),
      );
      await store.ingestAll(batch, clock);
    }
  });
  line(`ingest, batches of 50 (${count} documents)`, `${((count / whole) * 1_000).toFixed(0)} docs/s`);
  const single = await timed(async () => {
    for (let at = 0; at < 200; at++) await store.ingest(synthetic(count + at, { events: perDocument }), clock);
  });
  line('ingest, one by one', `${((200 / single) * 1_000).toFixed(0)} docs/s`);
  line('ledger on disk', `${(statSync(path).size / 1e6).toFixed(0)} MB`);
  const page = { limit: 50 };
  const queries = {
    newest: () => store.events({}, page),
    'a dyad': () => store.events({ dyad: ['KAZ', 'TUR'] }, page),
    'a dyad, visits of one year': () =>
      store.events({ dyad: ['KAZ', 'TUR'], mode: ['visit'], since: '2018-01-01', until: '2018-12-31' }, page),
    'a state, a rare mode': () => store.events({ states: ['HUN'], mode: ['condole'] }, page),
    'a state, a source, a period': () =>
      store.events({ states: ['KAZ'], source: ['Outlet 3'], since: '2016-01-01', until: '2016-03-31' }, page),
    words: () => store.events({ text: 'turkmenistan ziyaret' }, page),
    coverage: () => store.coverage(),
    reach: () => store.reach(),
    counts: () => store.counts(),
  };
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    for (let at = 0; at < 21; at++) times.push(await timed(query));
    const [p50, p95] = [median(times), times[Math.floor(times.length * 0.95)] ?? 0];
    line(`query over ${EVENTS} events: ${name}`, `${p50.toFixed(1)} ms`, `95 %: ${p95.toFixed(1)} ms (< 50 ms)`);
  }
  await store.close();
}

function bundle(): void {
  const web = join(ROOT, 'dist/web');
  if (!existsSync(web)) return;
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((it) => /\.(?:js|css|html)$/.test(it));
  const sizes = files.map((it) => gzipSync(readFileSync(join(web, it))).length);
  line('page, gzipped', `${(sizes.reduce((sum, it) => sum + it, 0) / 1e6).toFixed(2)} MB`);
  const data = join(ROOT, 'dist/data.json');
  if (existsSync(data))
    line(
      'packs and knowledge, gzipped',
      `${(gzipSync(readFileSync(data)).length / 1e6).toFixed(2)} MB`,
      '< 1.5 MB with the core',
    );
}
