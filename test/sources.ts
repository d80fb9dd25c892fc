/**
 * Packs and knowledge for tests, compiled from their YAML once and not by each file that needs them. In: nothing, or languages.
 * Out: what `loadSources` answers. Kept in the folder for scratch under a name made of all that goes into it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as real from '../src/resources/load.js';
import type { ResourceData } from '../src/resources/resources.js';

/** What the answer is made of: the files themselves, and what reads them. */
const MADE_OF = ['packs', 'knowledge', 'src/resources', 'src/pack', 'src/knowledge', 'src/record', 'src/names'];

/** Example: `loadSources(undefined, ['tr', 'az'])`. */
export function loadSources(_?: undefined, only: readonly string[] | null = null): ResourceData {
  let all: ResourceData;
  try {
    all = whole();
  } catch {
    // A language that is broken does not break the tests of another.
    return real.loadSources(undefined, only);
  }
  const { packs, knowledge } = all;
  const wanted = Object.entries(packs).filter(([language]) => only === null || only.includes(language));
  return { packs: Object.fromEntries(wanted), knowledge };
}

function whole(): ResourceData {
  const path = join(tmpdir(), `elchi-sources-${fingerprint()}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const text = JSON.stringify(real.loadSources());
  // Two that are first at once write the same.
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return JSON.parse(text);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of MADE_OF) {
    const here = join(real.PROJECT, folder);
    const files = readdirSync(here, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
    for (const path of files.map((it) => join(it.parentPath, it.name)).sort())
      hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
