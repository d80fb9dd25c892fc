/**
 * How soon Node's compiler takes up what runs often, and how much it makes of it. In: nothing. Out: nothing; from then on this process
 * compiles later, and less.
 *
 * The way is broad: 1,300 functions that run often, of which none takes three in a hundred of the time. Compiled as Node would, they
 * are half of the processor time of the first megabytes. Figures: docs/benchmarks.md, "Coding".
 */
import { setFlagsFromString } from 'node:v8';

/** Units of bytecode that a function runs before the compiler is asked; three times what Node 20 gives. Chosen among 67,584, 132,000, 250,000, 400,000 and 1,000,000. */
const BUDGET = 400_000;

/** @example compileLate(); await start() */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  // `map`, `filter`, `some` and their like stay calls: spelt out as loops in each function that asks them, they are half of all that is
  // compiled, and what is compiled of them is thrown away again with each new kind of list.
  setFlagsFromString('--no-turbo-inline-array-builtins');
}
