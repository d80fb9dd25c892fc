/** Reasons of merging: what the rule writes is read back, so that a page can say it in another language. */
import { expect, test } from 'vitest';
import { compare } from '../../src/merge/compare.js';
import { because, MERGE_REASONS, type MergeReason, reasonOf } from '../../src/merge/reasons.js';
import { tellingOf } from '../../src/merge/telling.js';
import { sampleEvent } from '../record/sample.js';
import { DIFFERENT, SAME, type Told, UNSURE } from './pairs.js';

const VALUES = { actors: 'KAZ, TUR', days: '2022-05-10', others: '2022-05-11/2022-05-12', number: '2' };
const MODES = { mode: 'visit', other: 'phone' };

test.each(Object.keys(MERGE_REASONS) as MergeReason[])('%s is read back from its words, with its values', (reason) => {
  const names = [...MERGE_REASONS[reason].matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '');
  const values = Object.fromEntries(names.map((name) => [name, { ...VALUES, ...MODES }[name] ?? '']));
  expect(reasonOf(because(reason, values))).toEqual({ reason, values });
});

const tell = ({ event, published, ...aside }: Told) =>
  tellingOf(sampleEvent({ people: [], place: null, ...event }), published, aside);

test('no reason of the rule is unknown', () => {
  const pairs = [...SAME, ...DIFFERENT, ...UNSURE];
  const told = pairs.flatMap(({ one, other }) => [tell(one), tell(other)]);
  const given = new Set(told.flatMap((one) => told.flatMap((other) => compare(one, other).because)));
  const parts = [...given].flatMap((it) => it.split('; '));
  expect(parts.filter((it) => reasonOf(it) === null)).toEqual([]);
  // Most of them occur among the pairs: the test is not empty.
  expect(new Set(parts.map((it) => reasonOf(it)?.reason)).size).toBeGreaterThan(25);
});

test('words of people are left as they are', () => {
  expect(reasonOf('linked by Ayşe: as the text says')).toBeNull();
});
