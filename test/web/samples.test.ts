/** Samples of Check: each is read in its own language, and all that it asserts is found. */
import { expect, test } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { openResources } from '../../src/resources/resources.js';
import { SAMPLES } from '../../src/web/check/samples.js';
import { loadSources } from '../sources.js';

const { packs, knowledge } = loadSources();
const resources = openResources({ packs, knowledge });

test('every language whose pack reads claims has one', () => {
  const reading = Object.keys(packs).filter((it) => packs[it]?.claims !== undefined && packs[it]?.claims !== null);
  expect(SAMPLES.map(({ language }) => language).sort()).toEqual(reading.sort());
});

test.each(SAMPLES)('$language: four claims of four kinds', ({ language, published, text }) => {
  const { document } = codeDocument({ content: text, format: 'text', published }, resources);
  expect(document.language).toBe(language);
  expect(document.claims.map(({ kind }) => kind).sort()).toEqual(['count', 'date', 'first', 'total']);
});
