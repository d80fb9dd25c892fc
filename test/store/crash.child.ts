/** Ingests without end and tells each acknowledged document on stdout, until it is killed. */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/store.js';
import { synthetic } from './synthetic.js';

const [path = '', from = '0'] = process.argv.slice(2);
const store = await openStore(path);
for (let number = Number(from); ; number += 4) {
  // Single documents and batches in turn, and some that were there before.
  const batch = number % 3 === 0 ? [number] : [number, number + 1, number + 2, Math.max(0, number - 40)];
  await store.ingestAll(
    batch.map((it) => synthetic(it)),
    new Date().toISOString(),
  );
  writeSync(1, `${batch.join('\n')}\n`);
}
