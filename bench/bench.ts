/**
 * `npm run bench`: what the budgets of docs/architecture.md promise, measured on this machine in one run. In: the build, the
 * bundled samples, synthetic records. Out: a table on stdout. The ledger has a bench of its own (`ledger.ts`). Never a test: machines differ; compare runs of one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { collect } from '../src/collect/collect.js';
import type { RawDocument } from '../src/record/record.js';
import { sketches } from './sketches.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'bin/elchi.js');
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
  // As the command does.
  (await built<typeof import('../src/cli/compile-late.js')>('cli/compile-late.js')).compileLate();
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

  const fresh = measureUnseen(texts, round, spent);
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
  line('  texts never seen before', `${fresh.toFixed(2)} MB/s`);
  line('  the whole way', '', `${(whole.seconds / plain).toFixed(1)} × the yardstick`);
  const pages = measure(documents.filter(({ format }) => format === 'html'));
  line('coding HTML pages, one core', `${(pages.bytes / pages.seconds / 1e6).toFixed(2)} MB/s`);
  line('memory after coding', `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
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
  // Books are for the command: the page makes its own.
  const data = gzipped(join(ROOT, 'dist/data'), /^[^/\\]*\.json$/);
  line('page, gzipped, with the coder', megabytes(gzipped(web, /\.(?:js|css|html)$/)));
  line('coder for the browser, gzipped', megabytes(worker));
  line('packs and knowledge, gzipped', megabytes(data));
  line('coder with packs and knowledge', megabytes(worker + data), '< 1.5 MB');
}

/**
 * Megabytes a second of texts whose words are new to the process, as tomorrow's news are: every second text is kept back while the
 * others make the compiler warm, and is then read once.
 */
function measureUnseen(
  texts: readonly Text[],
  round: (over: readonly Text[]) => number,
  spent: Map<string, number>,
): number {
  const [known, unseen] = [texts.filter((_, at) => at % 2 === 0), texts.filter((_, at) => at % 2 === 1)];
  for (const until = performance.now() + CODING_MS; performance.now() < until; ) round(known);
  spent.clear();
  const bytes = round(unseen);
  const seconds = [...spent].reduce((sum, [name, time]) => (name === 'tokens' ? sum : sum + time), 0);
  return bytes / seconds / 1e6;
}
