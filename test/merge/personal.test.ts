/** What people judged, one after the other: the later judgement counts on all of its pairs. */
import { expect, it } from 'vitest';
import { personalOf } from '../../src/merge/personal.js';

const same = (left: string[], right: string[]) => ({ verdict: 'same', left, right }) as const;
const different = (left: string[], right: string[]) => ({ verdict: 'different', left, right }) as const;
const groups = (...verdicts: Parameters<typeof personalOf>[0]) =>
  personalOf(verdicts)
    .groups.filter((it) => it.length > 1)
    .map((it) => [...it].sort());

it('joins whole what was split: nothing is kept apart any more, and nothing looked at alone', () => {
  const { apart, alone } = personalOf([different(['b', 'c', 'd'], ['a']), same(['a'], ['b', 'c', 'd'])]);
  expect([...apart.values()].flatMap((it) => [...it])).toEqual([]);
  expect([...alone]).toEqual([]);
});

it('leaves the rest together when one is split off what was joined', () => {
  expect(groups(same(['a', 'b'], ['c', 'd']), different(['a', 'b', 'd'], ['c']))).toEqual([['a', 'b', 'd']]);
});

it('keeps a whole group apart from what one of it is not', () => {
  const { names, apart, alone } = personalOf([same(['a'], ['b']), different(['a'], ['x'])]);
  expect(apart.get('x')).toEqual(new Set([names.get('b')]));
  expect([...alone]).toEqual(['x']);
});

it('joins over several steps, and parts again where it is told to', () => {
  const steps = [same(['a'], ['b']), same(['b'], ['c'])];
  expect(groups(...steps)).toEqual([['a', 'b', 'c']]);
  expect(groups(...steps, different(['a', 'b'], ['c']))).toEqual([['a', 'b']]);
});
