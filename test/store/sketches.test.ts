/** The index of sketches finds what going through all of them finds, also where all texts begin with one formula. */
import { expect, it } from 'vitest';
import { SPINES } from '../../src/merge/sketch.js';
import { connect } from '../../src/store/connect.js';
import { type Sketched, sharings, writeSketches } from '../../src/store/sketches.js';

const [FORMULA, BYLINE] = [7, SPINES + 7];

/** Drawn by a small generator, all before 1970 (days of no text count from there); a tenth has no day. */
const ALL = (() => {
  let seed = 1;
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const some = (count: number, below: number, from: number) =>
    [...new Set(Array.from({ length: count }, () => draw(below)))].map((it) => from + it);
  return Array.from(
    { length: 700 },
    (_, document): Sketched => ({
      document,
      day: draw(10) === 0 ? null : draw(60) - 80,
      sketch: [...some(4, 900, 100), ...(draw(9) > 0 ? [FORMULA] : [])],
      spine: draw(3) === 0 ? [] : [...some(3, 700, SPINES + 100), ...(draw(2) === 0 ? [BYLINE] : [])],
    }),
  );
})();

function gone(one: Sketched, hashes: (it: Sketched) => readonly number[], days: number): number[] {
  const shared = (other: Sketched) => hashes(other).filter((it) => hashes(one).includes(it)).length;
  return ALL.filter((it) => it.document !== one.document && it.day !== null && one.day !== null)
    .filter((it) => Math.abs((it.day as number) - (one.day as number)) <= days && shared(it) >= 2)
    .sort((a, b) => shared(b) - shared(a) || a.document - b.document)
    .map((it) => it.document);
}

it('finds the same, in the same order', async () => {
  const { db } = await connect(':memory:', 'write');
  await writeSketches(db, ALL);
  const found = await sharings(db, ALL);
  let shared = 0;
  for (const one of ALL) {
    const { near, alike } = found.get(one.document) ?? { near: [], alike: [] };
    expect(near).toEqual(gone(one, (it) => it.sketch, 10));
    expect(alike).toEqual(gone(one, (it) => it.spine, 2));
    shared += near.length + alike.length;
  }
  expect(shared).toBeGreaterThan(500);
  await db.destroy();
});
