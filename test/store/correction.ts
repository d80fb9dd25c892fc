/** What a person decided, for tests. In: what is asked of it. Out: a correction, each with an id and a second of its own. */
import type { Correction } from '../../src/record/merged.js';

let count = 0;

/** Example: `await store.correct(correction({ action: 'reject', record: 'd1.0' }))`. */
export const correction = (change: Pick<Correction, 'action' | 'record'> & Partial<Correction>): Correction => ({
  id: `c${++count}`,
  other: null,
  fields: null,
  by: 'Ayşe',
  at: `2022-06-02T00:00:${String(count % 60).padStart(2, '0')}Z`,
  reason: 'as the text says',
  ...change,
});
