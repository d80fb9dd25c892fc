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
import { merging, sketches } from './merging.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin/elchi.js');
/** Events in the ledger whose queries are timed; ELCHI_BENCH_EVENTS=1000000 for the budget of the design. */
const EVENTS = Number(process.env.ELCHI_BENCH_EVENTS ?? 100_000);
/** How long each measurement of coding runs after its warm-up, in milliseconds. */
const CODING_MS = 4_000;
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
  await merging(scratch, line);
  sketches(scratch, line);
  bundle();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Whole processes, as a shell sees them; the bare runtime stands beside them. */
async function startUp(): Promise<void> {
  const short = join(scratch, 'short.txt');
  writeFileSync(short, "Tokayev dün Ankara'ya geldi.");
  const run = async (...args: string[]) => {
    const times: number[] = [];
    for (let at = 0; at < 7; at++) times.push(await timed(() => spawnSync(process.execPath, args)));
    return median(times);
  };
  line('start-up: bare node', `${(await run('-e', '0')).toFixed(0)} ms`);
  line('start-up: elchi --version', `${(await run(BIN, '--version')).toFixed(0)} ms`, '< 150 ms');
  line('start-up: elchi code, a short text', `${(await run(BIN, 'code', short)).toFixed(0)} ms`, '< 150 ms');
}

/** A document whose bytes are decoded already. */
type Text = RawDocument & { readonly content: string };

function decoded(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/**
 * The samples again and again on one core, their digits changed in each round so that no cache is warmer than it would
 * be on news; then room by room, against a plain pass of the tokeniser over the same texts. Processor time, not the
 * clock's: what else runs on the machine counts less.
 */
async function coding(): Promise<void> {
  const documents: Text[] = [];
  for await (const item of collect([join(ROOT, 'samples')]))
    if ('document' in item) documents.push({ ...item.document, content: decoded(item.document.content) });
  const texts = documents.filter(({ format }) => format === 'text');
  // The build is measured, not the sources; its types are those of the sources.
  const built = <Room>(path: string): Promise<Room> => import(join(ROOT, 'dist', path)) as Promise<Room>;
  const { tokenize } = await built<typeof import('../src/analyze/tokens.js')>('analyze/tokens.js');
  const { extract } = await built<typeof import('../src/extract/extract.js')>('extract/extract.js');
  const { analyze } = await built<typeof import('../src/analyze/analyze.js')>('analyze/analyze.js');
  const { recognize } = await built<typeof import('../src/recognize/recognize.js')>('recognize/recognize.js');
  const { link } = await built<typeof import('../src/link/link.js')>('link/link.js');
  const { code } = await built<typeof import('../src/code/code.js')>('code/code.js');
  const { loadResources } = await built<typeof import('../src/resources/compiled.js')>('resources/compiled.js');
  const resources = await loadResources();

  const spent = new Map<string, number>();
  const step = <Out>(name: string, work: () => Out): Out => {
    const began = process.cpuUsage();
    const out = work();
    const { user, system } = process.cpuUsage(began);
    spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1e6);
    return out;
  };
  let mentions = 0;
  const codeOne = (raw: Text) => {
    step('tokens', () => tokenize(raw.content, 0, raw.content.length, 'tr'));
    const extracted = step('extract', () => extract(raw));
    const analyzed = step('analyze', () => analyze(extracted, raw.language));
    const recognized = step('recognize', () => recognize(analyzed, resources));
    for (const { groups } of recognized.sentences) for (const { members } of groups) mentions += members.length;
    const linked = step('link', () => link(recognized, resources));
    step('code', () => code(linked, resources));
  };
  let rounds = 0;
  const round = (over: readonly Text[]): number => {
    rounds++;
    let bytes = 0;
    for (const raw of over) {
      const content = raw.content.replace(/\d/g, (digit) => String((Number(digit) + rounds * 7) % 10));
      bytes += Buffer.byteLength(content);
      codeOne({ ...raw, content });
    }
    return bytes;
  };
  const measure = (over: readonly Text[]): { bytes: number; seconds: number; documents: number } => {
    for (const until = performance.now() + CODING_MS / 2; performance.now() < until; ) round(over);
    spent.clear();
    mentions = 0;
    let [bytes, done] = [0, 0];
    for (const until = performance.now() + CODING_MS; performance.now() < until; done += over.length)
      bytes += round(over);
    const seconds = [...spent].reduce((sum, [name, time]) => (name === 'tokens' ? sum : sum + time), 0);
    return { bytes, seconds, documents: done };
  };

  const whole = measure(texts);
  const plain = spent.get('tokens') ?? 1;
  line('coding text, one core', `${(whole.bytes / whole.seconds / 1e6).toFixed(2)} MB/s`, '≥ 5 MB/s');
  line('coding text, one core', `${(whole.documents / whole.seconds).toFixed(0)} documents/s`);
  for (const [name, seconds] of spent)
    line(
      name === 'tokens' ? '  yardstick: words alone' : `  ${name}`,
      `${(whole.bytes / seconds / 1e6).toFixed(2)} MB/s`,
      `${(seconds / plain).toFixed(1)} × the yardstick`,
    );
  line('linking a mention', `${((1e6 * (spent.get('link') ?? 0)) / mentions).toFixed(1)} µs`);
  line('  the whole way', '', `${(whole.seconds / plain).toFixed(1)} × the yardstick`);
  const pages = measure(documents.filter(({ format }) => format === 'html'));
  line('coding HTML pages, one core', `${(pages.bytes / pages.seconds / 1e6).toFixed(2)} MB/s`);
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
  const gzipped = (folder: string, kind: RegExp): number =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((it) => kind.test(it))
          .reduce((sum, it) => sum + gzipSync(readFileSync(join(folder, it))).length, 0)
      : 0;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  const web = join(ROOT, 'dist/web');
  const worker = gzipped(web, /worker[^/]*\.js$/);
  const data = gzipped(join(ROOT, 'dist/data'), /\.json$/);
  line('page, gzipped, with the coder', megabytes(gzipped(web, /\.(?:js|css|html)$/)));
  line('coder for the browser, gzipped', megabytes(worker));
  line('packs and knowledge, gzipped', megabytes(data));
  line('coder with packs and knowledge', megabytes(worker + data), '< 1.5 MB');
}
