/**
 * Values of one kind have one hidden class, so that whoever reads a field finds it at once. A spread with new fields behind it
 * (`{ ...sentence, groups }`) makes a class of its own for every value (Node 20: 4 µs instead of 10 ns, and all who read the value
 * pay again); with the new fields before it (`{ groups, ...sentence }`) it makes one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import { makeBook } from '../../src/pack/book.js';
import { recognize } from '../../src/recognize/recognize.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

setFlagsFromString('--allow-natives-syntax');
const alike = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean;

function shapes(values: readonly object[]): number {
  const seen: object[] = [];
  for (const value of values) if (!seen.some((one) => alike(one, value))) seen.push(value);
  return seen.length;
}

const resources = openResources(loadSources(undefined, ['tr', 'ru']));

it('tells two shapes apart', () => {
  expect(shapes([{ one: 1 }, { one: 2 }, { other: 1 }])).toBe(2);
});

it.each(['tr', 'ru'])('%s: sentences, words, groups and what words say have one shape each', (language) => {
  const samples = new URL(`../../samples/${language}/`, import.meta.url);
  const texts = readdirSync(samples).filter((name) => name.endsWith('.txt'));
  const sentences = texts.slice(0, 8).flatMap((name) => {
    const content = readFileSync(new URL(name, samples), 'utf8');
    return link(recognize(analyze(extract({ content, format: 'text' })), resources), resources).sentences;
  });
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const groups = sentences.flatMap((sentence) => sentence.groups);
  const pack = resources.pack(language as 'tr') as NonNullable<ReturnType<typeof resources.pack>>;
  const features = tokens.flatMap(({ norm }) => pack.readings(norm).map((reading) => reading.features));
  const predicates = new Set(Object.values(makeBook(pack.source).frames).flat());
  const elements = [...predicates].flatMap((at) => pack.frame(at).pattern.elements);
  expect(groups.length).toBeGreaterThan(50);
  expect(features.length).toBeGreaterThan(500);
  expect(new Set(features).size).toBeLessThan(features.length / 4);
  expect(elements.length).toBeGreaterThan(500);
  expect([sentences, tokens, groups, features, elements].map(shapes)).toEqual([1, 1, 1, 1, 1]);
});
