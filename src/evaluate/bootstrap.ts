/**
 * How sure a figure is, with so few documents. In: one value per document and the figure made of them.
 * Out: the interval that holds 95 % of resamples. The seed is fixed: the same gold gives the same interval.
 */
export type Interval = readonly [low: number, high: number] | null;

const RESAMPLES = 1_000;
const SEED = 20261122;

/** Example: `bootstrap(counts, (some) => recall(some))`. */
export function bootstrap<T>(each: readonly T[], figure: (some: readonly T[]) => number | null): Interval {
  if (each.length < 2) return null;
  const random = mulberry32(SEED);
  const values: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    const value = figure(each.map(() => each[Math.floor(random() * each.length)] as T));
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
  return [at(0.025), at(0.975)];
}

/** A small seeded generator of numbers in [0, 1) (Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
