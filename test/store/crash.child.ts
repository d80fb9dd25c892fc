/**
 * Ingests and corrects without end and tells each acknowledged document and correction on stdout, until it is killed. In: a
 * ledger and the number to begin with.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/store.js';
import { synthetic } from './synthetic.js';

const [path = '', from = '0'] = process.argv.slice(2);
const store = await openStore(path);
for (let number = Number(from); ; number += 4) {
  // Single documents and batches in turn, and some that were there before. Four in a row are one story: they are merged.
  const batch = number % 3 === 0 ? [number] : [number, number + 1, number + 2, Math.max(0, number - 40)];
  await store.ingestAll(
    batch.map((it) => synthetic(it)),
    new Date().toISOString(),
  );
  writeSync(1, `${batch.map((it) => `document ${it}`).join('\n')}\n`);
  const id = `c${number}`;
  await store.correct({
    id,
    action: number % 2 === 0 ? 'accept' : 'reject',
    record: `d${number}.e0`,
    other: null,
    fields: null,
    by: 'a coder',
    // A decision that the killed writer kept but never acknowledged comes once more, and is the same one: told at its time.
    at: '2024-01-01T00:00:00Z',
    reason: 'read again',
  });
  writeSync(1, `correction ${number}\n`);
}
