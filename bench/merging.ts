/**
 * What merging costs, and how it grows. In: a folder for scratch, how to print. Out: figures of ingest with merging at one
 * tenth and the whole of so many documents, of questions to merged events, and of the index of sketches alone.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { runsOf, sketchOf } from '../src/merge/sketch.js';
import { foldWords } from '../src/record/fold.js';
import { openStore, type Store } from '../src/store/store.js';
import { synthetic } from '../test/store/synthetic.js';

export type Line = (name: string, value: string, budget?: string) => void;

/** Documents of three events each; ELCHI_BENCH_DOCUMENTS=100000 for the figures of docs/benchmarks.md. */
const DOCUMENTS = Number(process.env.ELCHI_BENCH_DOCUMENTS ?? 10_000);
/** Sketches in the index at most; ELCHI_BENCH_SKETCHES=1000000 takes some minutes and 700 MB of disk. */
const SKETCHES = Number(process.env.ELCHI_BENCH_SKETCHES ?? 100_000);
const EVENTS = 3;
const BATCH = 50;

export async function merging(scratch: string, line: Line): Promise<void> {
  const tenth = DOCUMENTS / 10;
  const store = await openStore(join(scratch, 'merging.db'), { coder: 'bench' });
  const first = await fill(store, 0, tenth);
  const rest = await fill(store, tenth, DOCUMENTS);
  const perSecond = (count: number, seconds: number) => `${(count / seconds).toFixed(0)} docs/s`;
  line(`ingest and merging, the first ${tenth}`, perSecond(tenth, first));
  line(`ingest and merging, up to ${DOCUMENTS}`, perSecond(DOCUMENTS - tenth, rest));
  line('growth: exponent of time over documents', Math.log10((first + rest) / first).toFixed(2), '≤ 1.1');
  const { events, merged } = await store.counts();
  line('reports → events', `${events} → ${merged}`);
  const page = { limit: 50 };
  const some = (await store.merged({ corroboration: 2 }, page)).items;
  const questions = {
    newest: () => store.merged({}, page),
    'a dyad': () => store.merged({ dyad: ['KAZ', 'TUR'] }, page),
    'a state, a rare mode': () => store.merged({ states: ['HUN'], mode: ['condole'] }, page),
    'two sources at least, a year': () =>
      store.merged({ corroboration: 2, since: '2018-01-01', until: '2018-12-31' }, page),
    'one event': (at: number) => store.mergedEvent(some[at % some.length]?.id ?? ''),
    'a group of copies': (at: number) => store.group(some[at % some.length]?.reports[0]?.document ?? ''),
    doubts: () => store.doubts(page),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[] = [];
    for (let at = 0; at < 21; at++) {
      const began = performance.now();
      await ask(at);
      times.push(performance.now() - began);
    }
    const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)];
    line(`merged: ${name}`, `${median.toFixed(1)} ms`, `95 %: ${late.toFixed(1)} ms (< 50 ms)`);
  }
  await store.close();
}

/** Seconds of processor time that it took: what else runs on the machine counts less. */
async function fill(store: Store, from: number, to: number): Promise<number> {
  const began = process.cpuUsage();
  for (let at = from; at < to; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, to - at) }, (_, index) =>
      synthetic(at + index, { events: EVENTS, sentences: 30 }),
    );
    await store.ingestAll(batch, '2026-01-01T00:00:00Z');
  }
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** The table of the ledger that finds near-copies, filled with sketches as texts of 270 words have them. */
export function sketches(scratch: string, line: Line): void {
  const texts = Array.from({ length: 400 }, (_, at) => foldWords(synthetic(at * 4, { sentences: 30 }).text));
  const began = performance.now();
  const made = texts.map((words) => sketchOf(runsOf(words)));
  const each = (performance.now() - began) / texts.length;
  const numbers = made.reduce((sum, it) => sum + it.length, 0) / made.length;
  line(
    'a sketch',
    `${each.toFixed(2)} ms`,
    `${numbers.toFixed(0)} numbers, ${(numbers * 4).toFixed(0)} bytes in memory`,
  );
  const path = join(scratch, 'sketches.db');
  const db = new Database(path);
  db.pragma('journal_mode = OFF');
  db.exec(
    'create table sketches (hash integer, day integer, document integer, primary key (hash, day, document)) without rowid',
  );
  const add = db.prepare('insert or ignore into sketches values (?, ?, ?)');
  const ask = db.prepare(`select document from sketches where hash in (${made[0]?.map(() => '?').join()})
    and day between ? and ? group by document having count(*) >= 2`);
  let seed = 1;
  const draw = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed;
  };
  const width = made[0]?.length ?? 0;
  const kept: number[][] = [];
  for (let count = 0, size = 10_000; size <= SKETCHES; size *= 10) {
    db.transaction(() => {
      for (; count < size; count++) {
        const sketch = Array.from({ length: width }, draw);
        if (count % 1_000 === 0) kept.push(sketch);
        for (const hash of sketch) add.run(hash, count % 4_000, count);
      }
    })();
    const times = kept.slice(-200).map((sketch, at) => {
      const start = performance.now();
      ask.all(...sketch, at % 4_000, (at % 4_000) + 20);
      return performance.now() - start;
    });
    const bytes = statSync(path).size / size;
    line(
      `index of ${size} sketches`,
      `${bytes.toFixed(0)} bytes each`,
      `asked in ${quantile(times, 0.95).toFixed(2)} ms (95 %)`,
    );
  }
  db.close();
}
