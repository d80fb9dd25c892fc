/**
 * `npx tsx bench/growth.ts SMALL.db LARGE.db`: what one more document costs in a small and in a large ledger, side by side, so that
 * whatever else the machine does slows both alike. In: two ledgers kept by `npm run bench:ledger`. Out: documents a second of processor
 * time in each and the exponent of all time over documents that follows. Both ledgers grow by what is measured. Never a test.
 */
import { openStore, type Store } from '../src/store/store.js';
import { archived, type Order } from './archive.js';

const ORDER: Order = process.env.ELCHI_BENCH_ORDER === 'spread' ? 'spread' : 'days';
/** Documents of one transaction, as a loader of coded documents writes them. */
const BATCH = 200;
const TURNS = 50;
/** The first turns fill the caches of each. */
const WARM = 5;
const CLOCK = '2026-01-01T00:00:00Z';

interface Growing {
  readonly path: string;
  readonly store: Store;
  readonly began: number;
  done: number;
  /** Seconds of processor time of each turn. */
  readonly spent: number[];
}

const paths = process.argv.slice(2);
if (paths.length !== 2) throw new Error('give two ledgers: npx tsx bench/growth.ts SMALL.db LARGE.db');
const growing: Growing[] = [];
for (const path of paths) {
  const store = await openStore(path, { coder: 'bench', mode: 'write' });
  const { documents } = await store.counts();
  growing.push({ path, store, began: documents, done: documents, spent: [] });
}
for (let turn = 0; turn < TURNS; turn++)
  for (const it of turn % 2 === 0 ? growing : [...growing].reverse()) await grow(it);
for (const { path, store, began, spent } of growing) {
  await store.close();
  console.log(
    `${path}: from ${began} documents, ${(BATCH / middle(spent)).toFixed(0)} a second in the middle of ${spent.length} turns`,
  );
}
const [small, large] = growing as [Growing, Growing];
const costlier = middle(large.spent) / middle(small.spent);
const exponent = 1 + Math.log(costlier) / Math.log(large.began / small.began);
console.log(
  `one more costs ${costlier.toFixed(2)} times as much: exponent of all time over documents ${exponent.toFixed(2)}`,
);

async function grow(it: Growing): Promise<void> {
  const batch = Array.from({ length: BATCH }, (_, at) => archived(it.done + at, ORDER));
  const start = process.cpuUsage();
  await it.store.ingestAll(batch, CLOCK);
  const { user, system } = process.cpuUsage(start);
  it.spent.push((user + system) / 1e6);
  it.done += BATCH;
}

/** The middle one of the turns that count. */
function middle(values: readonly number[]): number {
  const sorted = values.slice(WARM).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
