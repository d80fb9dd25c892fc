/**
 * How soon Node's compiler takes up what runs often. In: nothing. Out: nothing; from then on this process compiles later.
 *
 * The way is broad: 1,300 functions that run often, of which none takes three in a hundred of the time. Compiled as soon as Node would,
 * they are a quarter of a run and more, and are compiled 2,080 times. Figures: docs/benchmarks.md, "Coding".
 */
import { setFlagsFromString } from 'node:v8';

/** Units of bytecode that a function runs before the compiler is asked; three times what Node 20 gives. Chosen among 132,000, 400,000 and 1,000,000. */
const BUDGET = 400_000;

/** @example compileLate(); await start() */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
