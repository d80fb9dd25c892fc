/** The grammar that all frames share: each construction's sentences are read, but for those that its file says are not yet. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';
import { Constructions, means, readCells } from './constructions.js';

const FOLDER = new URL('./constructions/', import.meta.url);
/** PACKS=tr,az tests these alone. */
const only = process.env.PACKS?.split(',') ?? null;
const resources = openResources(loadSources(undefined, only));

for (const file of readdirSync(FOLDER)) {
  const given = Constructions.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  if (only !== null && !only.includes(given.language)) continue;
  describe(`constructions of ${given.language}`, () => {
    for (const one of given.constructions)
      it(one.name, () => {
        const cells = readCells(given, one, resources);
        const misread = cells.filter(({ came }) => came !== null);
        const isTold = (cell: (typeof cells)[number]) => one.unread.some((line) => means(line, cell));
        expect(misread.filter((cell) => !isTold(cell))).toEqual([]);
        // What is read by now is no longer called unread.
        expect(one.unread.filter((line) => !misread.some((cell) => means(line, cell)))).toEqual([]);
      });
  });
}
