import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { ExtractedDocument } from '../../src/record/record.js';

/** Blocks and dropped spans never overlap, and together cover all that is not blank. */
function checkCover({ text, blocks, dropped }: ExtractedDocument): void {
  let at = 0;
  for (const { start, end } of [...blocks, ...dropped].sort((a, b) => a.start - b.start)) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(at);
    expect(text.slice(at, start).replace(/[\s\p{Cc}\u200B\uFEFF]/gu, '')).toBe('');
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
  expect(text.slice(at).replace(/[\s\p{Cc}\u200B\uFEFF]/gu, '')).toBe('');
}

const LINES = fc.constantFrom(
  ...[
    'Bakan geldi ve görüştü.',
    'Bakan geldi',
    ' date 2022-01 Geldi.',
    'BİŞKEK (AA) - Bakan dün ülkeye geldi ve mevkidaşıyla uzun uzun görüştü.',
  ],
  ...[
    'Geldi. •aa•',
    'Haber: A B',
    '12.05.2023',
    'Devamını oku',
    'En çok okunanlar',
    '© x',
    '***',
    '"',
    ' ',
    '',
    'Ali Veli',
    '<p>',
    '</div>',
    '&amp;',
  ],
  ...['\u00a0', '\u200b', '\r', 'https://a.az/b', 'AA', 'Kaynak: AA', '\u2028', 'İLGİLİ HABERLER'],
);

test('text of any lines is covered, without overlaps', () => {
  fc.assert(
    fc.property(
      fc.array(LINES, { maxLength: 14 }),
      fc.constantFrom<'text' | 'html'>('text', 'html'),
      (lines, format) => {
        checkCover(extract({ content: lines.join('\n'), format }));
      },
    ),
    { numRuns: 400 },
  );
});

test('no input throws', () => {
  const contents = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(contents, fc.constantFrom<'text' | 'html'>('text', 'html'), (content, format) => {
      checkCover(extract({ content, format }));
    }),
    { numRuns: 500 },
  );
});

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);

describe.skipIf(!existsSync(SEEDS))('seeds', () => {
  const gold = existsSync(SEEDS)
    ? readFileSync(new URL('gold.jsonl', SEEDS), 'utf8')
        .trim()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as {
              file: string;
              boilerplate: [number, number][];
              statements: { spans: [number, number][] }[];
            },
        )
    : [];
  test.each(gold.map((each) => [each.file, each] as const))('%s', (file, { boilerplate, statements }) => {
    const document = extract({ content: readFileSync(new URL(file, SEEDS)), format: 'text' });
    checkCover(document);
    const isDropped = (at: number) => document.dropped.some(({ start, end }) => start <= at && at < end);
    for (const [start, end] of boilerplate) {
      for (let at = start; at < end; at++) if (document.text.charAt(at).trim() !== '') expect(isDropped(at)).toBe(true);
    }
    // What is dropped begins or ends in what the coder dropped: a credit of two parts is one line.
    for (const { start, end } of document.dropped)
      expect(boilerplate.some(([from, to]) => start < to && from < end)).toBe(true);
    for (const [start] of statements.flatMap(({ spans }) => spans)) expect(isDropped(start)).toBe(false);
  });
  test('all seeds are read', () => {
    expect(gold.map(({ file }) => file).sort()).toEqual(
      readdirSync(SEEDS)
        .filter((file) => file.endsWith('.txt'))
        .sort(),
    );
  });
});
