/**
 * Writes what the page calls cities, one file for each language: `src/web/names/cities/<language>.json`. In: packs and knowledge.
 * Out: what `citiesOf` makes of them. Run after new cities in `packs/` or `knowledge/states.yaml`: `npx tsx tools/cities.ts`;
 * a test compares the files with what this would write.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../src/record/codebook.js';
import { loadSources } from '../src/resources/load.js';
import { openResources, type Resources } from '../src/resources/resources.js';
import { type Cities, citiesOf } from '../src/tell/cities.js';

export const FOLDER = fileURLToPath(new URL('../src/web/names/cities/', import.meta.url));

/** What the file of a language is to hold. Example: `citiesIn('tr', resources).AZE?.[0]` is `['Bakü', 'Baku']`. */
export function citiesIn(language: Language, resources: Resources): Readonly<Record<string, Cities>> {
  const own = Object.entries(resources.source(language)?.states ?? {});
  const of = own.map(([code, names]) => [code, citiesOf(names, resources.knowledge.states.get(code)?.more)] as const);
  return Object.fromEntries(of.filter(([, cities]) => cities.length > 0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const resources = openResources(loadSources());
  mkdirSync(FOLDER, { recursive: true });
  for (const language of LANGUAGES)
    writeFileSync(`${FOLDER}${language}.json`, JSON.stringify(citiesIn(language, resources)));
  execFileSync('npx', ['biome', 'format', '--write', FOLDER]);
}
