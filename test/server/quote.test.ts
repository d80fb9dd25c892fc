/** Quotations: whatever the passage, marks slice the words that they stand for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUOTE_LIMIT, quoteFrom } from '../../src/server/quote.js';

test('marks point into the words shown, and to the same words in the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.nat(5000),
      fc.array(fc.record({ at: fc.nat(900), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 12 }),
      (text, start, places) => {
        const evidence = places.map(({ at, length }, index) => ({
          start: start + at,
          end: start + at + length,
          field: index === 0 ? 'type' : 'actors',
          rule: 'r',
        }));
        const quote = quoteFrom({ start, text }, evidence);
        expect(quote.text.length).toBeLessThanOrEqual(QUOTE_LIMIT);
        expect(text.slice(quote.start - start, quote.start - start + quote.text.length)).toBe(quote.text);
        for (const mark of quote.marks) {
          expect(mark.end).toBeLessThanOrEqual(quote.text.length);
          const whole = text.slice(quote.start - start + mark.start, quote.start - start + mark.end);
          expect(quote.text.slice(mark.start, mark.end)).toBe(whole);
        }
      },
    ),
  );
});

test('a long sentence is cut around its trigger', () => {
  const text = `${'önce '.repeat(100)}görüştü ${'sonra '.repeat(100)}`;
  const at = text.indexOf('görüştü');
  const quote = quoteFrom({ start: 0, text }, [{ field: 'type', start: at, end: at + 7, rule: 'r' }]);
  expect(quote.marks.map((it) => quote.text.slice(it.start, it.end))).toEqual(['görüştü']);
  expect(quote.text).toMatch(/^önce .*sonra$/su);
});
