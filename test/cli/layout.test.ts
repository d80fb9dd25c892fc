/** Days in a table: as short as their precision allows, and no shorter. */
import { expect, it } from 'vitest';
import { dayOf } from '../../src/tell/dates.js';

const range = (start: string, end: string, precision: 'day' | 'month' | 'year' | 'decade') =>
  ({ start, end, precision, basis: 'stated' }) as const;

it.each([
  [range('2022-01-01', '2022-12-31', 'year'), '2022'],
  [range('2022-04-01', '2022-06-30', 'year'), '2022-04/2022-06'],
  [range('2022-01-01', '2022-06-30', 'year'), '2022-01/2022-06'],
  [range('2022-05-01', '2022-05-31', 'month'), '2022-05'],
  [range('2022-05-10', '2022-05-11', 'day'), '2022-05-10/11'],
  [range('2010-01-01', '2019-12-31', 'decade'), '2010s'],
  [null, '?'],
])('%j is %s', (days, words) => {
  expect(dayOf(days)).toBe(words);
});
