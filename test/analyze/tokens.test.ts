import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/analyze/tokens.js';
import type { Language } from '../../src/record/codebook.js';

const read = (text: string, language: Language = 'tr') => tokenize(text, 0, text.length, language);
const texts = (text: string, language?: Language) => read(text, language).map((token) => token.text);

test('a word keeps its inner apostrophes and hyphens', () => {
  expect(texts('Kazakistan’ın Nur-Sultan’ı')).toEqual(['Kazakistan’ın', 'Nur-Sultan’ı']);
  expect(texts('O‘zbekiston bog‘ ochdi', 'uz')).toEqual(['O‘zbekiston', 'bog‘', 'ochdi']);
  expect(texts("'Ankara' - Kassym-Jomart", 'en')).toEqual(["'", 'Ankara', "'", '-', 'Kassym-Jomart']);
  expect(texts('COVID-19')).toEqual(['COVID-19']);
});

test('a number keeps its suffix', () => {
  const tokens = read("2022'nin 18-də 10%-i 1,5 12:30 13.03.2025 2024-03-12’de 90'lar 2:1", 'az');
  expect(tokens.map(({ text }) => text)).toEqual([
    "2022'nin",
    '18-də',
    '10%-i',
    '1,5',
    '12:30',
    '13.03.2025',
    '2024-03-12’de',
    "90'lar",
    '2:1',
  ]);
  expect(new Set(tokens.map(({ kind }) => kind))).toEqual(new Set(['number']));
  expect(texts('18-20 Ekim, %10')).toEqual(['18', '-', '20', 'Ekim', ',', '%', '10']);
});

test('addresses and initialisms are words, initials stand alone', () => {
  expect(texts('Icma.az, https://a.kz/b?c=1. U.S. R.T.Erdoğan')).toEqual([
    'Icma.az',
    ',',
    'https://a.kz/b?c=1',
    '.',
    'U.S.',
    'R',
    '.',
    'T',
    '.',
    'Erdoğan',
  ]);
  expect(texts('the U.S, Peru', 'en')).toEqual(['the', 'U.S', ',', 'Peru']);
  expect(texts('qurulur.Dövlət', 'az')).toEqual(['qurulur', '.', 'Dövlət']);
  expect(texts('Oxu.Az gedir.Az', 'az')).toEqual(['Oxu.Az', 'gedir', '.', 'Az']);
});

test('norm has the small letters of the language, one apostrophe, nothing unseen', () => {
  const [word] = read('KAZAKİSTAN’IN');
  expect(word?.norm).toBe("kazakistan'ın");
  expect(word?.text).toBe('KAZAKİSTAN’IN');
  expect(read('Kazak\u00ADistan')[0]?.norm).toBe('kazakistan');
  expect(read('Oʻzbekiston', 'uz')[0]?.norm).toBe("o'zbekiston");
});

test('tokens cover everything but spaces, in order, and slice to their text', () => {
  const pieces = fc.constantFrom(
    'a',
    'İ',
    'ə',
    "'",
    '’',
    '-',
    '.',
    '1',
    '%',
    ' ',
    '\n',
    'http://',
    'www.',
    'az',
    '😀',
    '\u0301',
    '\ud800',
    '"',
    '(',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom<Language>('tr', 'uz', 'ru'), (parts, language) => {
      const text = parts.join('');
      let at = 0;
      for (const token of read(text, language)) {
        expect(text.slice(at, token.start).trim()).toBe('');
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.end).toBeGreaterThan(token.start);
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test.each(['ab.', 'a.', 'A.', "a'", 'a-', '1.', '1-', 'www.', '.', '"'])(
  '%s a hundred thousand times is quick',
  (piece) => {
    const text = piece.repeat(100_000);
    const began = performance.now();
    read(`${text}word`);
    expect(performance.now() - began).toBeLessThan(5_000);
  },
);
