/**
 * How many functions of ours a word of news costs when its text is read again: the time of the rooms is calls of small functions, and a
 * list that is gone through for every word, or a question that is put to every act, shows here whatever the machine does meanwhile.
 * The limits are a tenth above what was counted on 24 November 2026.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

const MOST_CALLS = { ru: 264, en: 277, tr: 215 } as const;
const TEXTS = 6;

it.each(Object.entries(MOST_CALLS))('%s: a word takes no more than %i calls', async (language, most) => {
  const resources = openResources(loadSources(undefined, [language]));
  const samples = new URL(`../../samples/${language}/`, import.meta.url);
  const texts = readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, TEXTS)
    .map((name) => readFileSync(new URL(name, samples), 'utf8'));
  const read = () => {
    for (const content of texts) codeDocument({ content, format: 'text' }, resources);
  };
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  read();
  await session.post('Profiler.takePreciseCoverage');
  read();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  let calls = 0;
  for (const { url, functions } of result)
    if (url.includes('/src/')) for (const { ranges } of functions) calls += ranges[0]?.count ?? 0;
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  expect(calls / words).toBeGreaterThan(most / 4);
  expect(calls / words).toBeLessThan(most);
});
