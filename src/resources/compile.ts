/**
 * The last step of the build for the data: checks packs and knowledge and writes them as plain JSON, a file each.
 * In: `packs/`, `knowledge/`. Out: `dist/data/`. Run as a program; fails with the list of all that is wrong.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPILED } from './compiled.js';
import { loadSources, PROJECT } from './load.js';

try {
  const { packs, knowledge } = loadSources();
  const folder = join(PROJECT, COMPILED);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, part] of Object.entries({ ...packs, knowledge })) {
    const text = JSON.stringify(part);
    writeFileSync(join(folder, `${name}.json`), text);
    process.stdout.write(`${name}: ${Math.round(text.length / 1_000)} kB\n`);
  }
} catch (error) {
  if ((error as Error).constructor !== Error) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
