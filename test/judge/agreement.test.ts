/** Agreement between coders: shares and kappa, against figures worked out by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreement, type Decision } from '../../src/judge/agreement.js';

const decided = (by: string, verdicts: string, kind: Decision['kind'] = 'record'): Decision[] =>
  [...verdicts].map((verdict, at) => ({ item: `i${at}`, kind, by, verdict }));

test('is counted beyond chance: the textbook table of 20, 5, 10, 15', () => {
  const one = 'y'.repeat(25) + 'n'.repeat(25);
  const other = 'y'.repeat(20) + 'n'.repeat(5) + 'y'.repeat(10) + 'n'.repeat(15);
  const [found] = agreement([...decided('B', other), ...decided('A', one)]);
  expect(found).toMatchObject({ kind: 'record', coders: ['A', 'B'], items: 50, agreed: 35, share: 0.7 });
  expect(found?.kappa).toBeCloseTo(0.4, 10);
});

test('is 1 where all is alike, below 0 where it is worse than chance, and unknown where nobody ever differs', () => {
  const kappa = (one: string, other: string) => agreement([...decided('A', one), ...decided('B', other)])[0]?.kappa;
  expect(kappa('ynyn', 'ynyn')).toBe(1);
  expect(kappa('ynyn', 'nyny')).toBe(-1);
  expect(kappa('yyyy', 'yyyy')).toBeNull();
  expect(kappa('yyyy', 'nnnn')).toBe(0);
});

test('only common items count, pairs and records apart, and the latest of a person’s decisions', () => {
  const found = agreement([
    { item: 'a', kind: 'pair', by: 'A', verdict: 'same' },
    { item: 'a', kind: 'pair', by: 'A', verdict: 'different' },
    { item: 'a', kind: 'pair', by: 'B', verdict: 'same' },
    { item: 'b', kind: 'pair', by: 'A', verdict: 'same' },
    { item: 'a', kind: 'record', by: 'B', verdict: 'accept' },
    { item: 'c', kind: 'record', by: 'A', verdict: 'accept' },
  ]);
  expect(found).toEqual([{ kind: 'pair', coders: ['A', 'B'], items: 1, agreed: 1, share: 1, kappa: null }]);
});

test('does not depend on who is named first', () => {
  const verdicts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { minLength: 1 });
  fc.assert(
    fc.property(verdicts, (both) => {
      const [one, other] = [both.map(([it]) => it).join(''), both.map(([, it]) => it).join('')];
      const [there] = agreement([...decided('A', one), ...decided('B', other)]);
      const [back] = agreement([...decided('A', other), ...decided('B', one)]);
      expect(there?.kappa ?? 0).toBeCloseTo(back?.kappa ?? 0, 10);
      expect(there?.kappa ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});
