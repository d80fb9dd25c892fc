import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLowerAt, isUpperAt, lower } from '../../src/analyze/letters.js';
import { LANGUAGES } from '../../src/record/codebook.js';

test('letters belong to languages', () => {
  expect(lower('IŞIK İLE', 'tr')).toBe('ışık ile');
  expect(lower('QIRĞIZISTAN', 'az')).toBe('qırğızıstan');
  expect(lower('TITLE İ', 'en')).toBe('title i');
  expect(lower('ӘЛЕМ', 'kk')).toBe('әлем');
  expect(isUpperAt('İş', 0)).toBe(true);
  expect(isLowerAt('ış', 0)).toBe(true);
  expect(isUpperAt('1', 0) || isLowerAt('1', 0)).toBe(false);
});

test('lower case never changes the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES, 'und' as const), (text, language) => {
      expect(lower(text, language)).toHaveLength(text.length);
    }),
  );
});
