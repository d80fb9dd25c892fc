/**
 * The last step of the build for the data: checks packs and knowledge and writes them as plain JSON, a file each.
 * In: `packs/`, `knowledge/`. Out: `dist/data/`, and in its `books/` what opening them works out, which the page makes for
 * itself: that is less than to fetch it. Run as a program; fails with the list of all that is wrong.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexPeople } from '../knowledge/people.js';
import { makeBook } from '../pack/book.js';
import type { PackSource } from '../pack/source.js';
import { BOOKS, COMPILED } from './compiled.js';
import { loadSources, PROJECT } from './load.js';

try {
  const { packs, knowledge } = loadSources();
  rmSync(join(PROJECT, COMPILED), { recursive: true, force: true });
  mkdirSync(join(PROJECT, BOOKS), { recursive: true });
  for (const [language, pack] of Object.entries(packs)) {
    write(COMPILED, language, withoutExamples(pack));
    write(BOOKS, language, makeBook(pack));
  }
  write(COMPILED, 'knowledge', knowledge);
  const { people: _people, names: _names, ...few } = knowledge;
  write(BOOKS, 'knowledge', { ...few, index: indexPeople(knowledge) });
} catch (error) {
  if ((error as Error).constructor !== Error) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

function write(folder: string, name: string, part: unknown): void {
  const text = JSON.stringify(part);
  writeFileSync(join(PROJECT, folder, `${name}.json`), text);
  process.stdout.write(`${join(folder, name)}: ${Math.round(text.length / 1_000)} kB\n`);
}

/** What frames say of themselves and how they are tested is for people and tests. */
function withoutExamples(pack: PackSource): PackSource {
  return { ...pack, frames: pack.frames.map((frame) => ({ ...frame, says: '', accept: [], reject: [] })) };
}
