import { expect, it } from 'vitest';
import { bCubed, type Mention, pairwise } from '../../src/evaluate/clusters.js';

const mentions = (text: string): Mention[] =>
  text.split(' ').map((one) => ({ gold: one[0] ?? '', system: one[1] ?? '' }));

it('a perfect grouping scores one, whatever the names', () => {
  for (const score of [pairwise, bCubed]) expect(score(mentions('ax ax by cz')).f1).toBe(1);
});

it('one heap loses precision, all apart loses recall', () => {
  expect(pairwise(mentions('ax ax bx bx'))).toEqual({ precision: 2 / 6, recall: 1, f1: 0.5 });
  expect(bCubed(mentions('ax ax bx bx'))).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  expect(bCubed(mentions('a1 a2 b3 b4')).recall).toBe(0.5);
  expect(pairwise(mentions('a1 a2 b3 b4')).recall).toBe(0);
});

it('agrees with the example of Amigó et al. (2009) for B³', () => {
  // Gold: aaaa bbb; system: aaab | a | bb.
  const { precision, recall } = bCubed(mentions('a1 a1 a1 b1 a2 b3 b3'));
  expect(precision).toBeCloseTo((3 * (3 / 4) + 1 / 4 + 1 + 2) / 7);
  expect(recall).toBeCloseTo((3 * (3 / 4) + 1 / 4 + 1 / 3 + 2 * (2 / 3)) / 7);
});

it('nothing to judge is not a score', () => {
  expect(bCubed([]).f1).toBeNull();
  expect(pairwise(mentions('ax by')).f1).toBeNull();
});
