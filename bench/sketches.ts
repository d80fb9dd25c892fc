/**
 * The index of sketches alone. In: a folder for scratch, how to print. Out: what a sketch costs, and what the table that finds
 * near-copies among so many of them.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { runsOf, sketchOf } from '../src/merge/sketch.js';
import { foldWords } from '../src/record/fold.js';
import { synthetic } from '../test/store/synthetic.js';

export type Line = (name: string, value: string, budget?: string) => void;

/** Sketches in the index at most; ELCHI_BENCH_SKETCHES=1000000 takes some minutes and 700 MB of disk. */
const SKETCHES = Number(process.env.ELCHI_BENCH_SKETCHES ?? 100_000);

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

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
