/** What the tables of who is who cost in the browser: knowledge and the names in all packs, gzipped as the server sends them. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/record/codebook.js';
import { loadSources } from '../sources.js';

/** The budget of docs/architecture.md, in bytes. */
const NAMES = 600_000;

it('the tables of names stay within their budget, with all eight packs', () => {
  const { packs, knowledge } = loadSources();
  expect(Object.keys(packs).sort()).toEqual([...LANGUAGES].sort());
  const size = (part: unknown) => gzipSync(JSON.stringify(part)).length;
  const sizes = {
    knowledge: size(knowledge),
    packs: Object.values(packs)
      .map(({ states, organisations, offices, notStates }) => size({ states, organisations, offices, notStates }))
      .reduce((sum, one) => sum + one, 0),
  };
  // What it weighs, so that a table left out by mistake is seen too.
  expect(sizes.knowledge).toBeGreaterThan(200_000);
  expect(sizes.packs).toBeGreaterThan(50_000);
  expect(sizes.knowledge + sizes.packs, JSON.stringify(sizes)).toBeLessThan(NAMES);
});
