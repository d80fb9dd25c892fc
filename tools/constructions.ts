/**
 * Shows which constructions of a language are read and which are not, for those who write packs.
 * `PACKS=tr npx tsx tools/constructions.ts tr [NAME]`: all constructions, or those whose name contains NAME.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadSources } from '../src/resources/load.js';
import { openResources } from '../src/resources/resources.js';
import { Constructions, readCells } from '../test/packs/constructions.js';

const [language = '', name = ''] = process.argv.slice(2);
const file = new URL(`../test/packs/constructions/${language}.yaml`, import.meta.url);
const given = Constructions.parse(parse(readFileSync(file, 'utf8')));
const resources = openResources(loadSources(undefined, process.env.PACKS?.split(',') ?? null));
let read = 0;
let all = 0;
for (const one of given.constructions.filter((it) => it.name.includes(name))) {
  const cells = readCells(given, one, resources);
  const misread = cells.filter(({ came }) => came !== null);
  read += cells.length - misread.length;
  all += cells.length;
  console.log(`${one.name}: ${cells.length - misread.length} of ${cells.length}`);
  for (const cell of misread) console.log(`  ${cell.text}\n    wanted ${cell.wanted}, came ${cell.came}`);
}
console.log(`read ${read} of ${all}`);
