/**
 * The built program in one file, with the code that Node's compiler made of it at the build: two hundred modules found,
 * read and compiled one by one are a third of a short run. In: `dist/elchi.cjs`, `dist/elchi.cache`. Out: the program.
 * Another version of Node than that of the build refuses the kept code and compiles anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { compileLate } from './compile-late.js';

/** What `tools/bundle.mjs` writes. */
export const PROGRAM = fileURLToPath(new URL('../elchi.cjs', import.meta.url));
export const COMPILED_CODE = fileURLToPath(new URL('../elchi.cache', import.meta.url));

interface Opened {
  readonly program: typeof import('./main.js');
  /** What has been compiled of it so far, as `COMPILED_CODE` keeps it. */
  compiled(): Uint8Array;
  /** Whether the kept code was taken. */
  readonly kept: boolean;
}

/** Throws the file system's error where nothing is built. Example: `await openProgram().program.start()`. */
export function openProgram(): Opened {
  // Before anything is compiled: code that was kept under other settings of the compiler is refused.
  compileLate();
  const source = readFileSync(PROGRAM, 'utf8');
  const cachedData = existsSync(COMPILED_CODE) ? readFileSync(COMPILED_CODE) : undefined;
  const script = new Script(source, { filename: PROGRAM, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(PROGRAM), dirname(PROGRAM));
  return {
    program: module.exports as typeof import('./main.js'),
    compiled: () => script.createCachedData(),
    kept: script.cachedDataRejected === false,
  };
}

/** Entry of `bin/elchi.js`. */
export async function start(): Promise<void> {
  await openProgram().program.start();
}
