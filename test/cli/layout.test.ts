/** Days in a table: as short as their precision allows, and no shorter. */
import { expect, it } from 'vitest';
import { madeOn } from '../../src/cli/commands/commitments.js';
import { dayOf } from '../../src/tell/dates.js';
import { mergedEvent } from '../judge/events.js';

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

it('a promise of a page that names only its month was made in that month', () => {
  const event = mergedEvent({ id: 'p', announced: range('2022-01-01', '2022-01-31', 'month') });
  expect(madeOn({ made: '2022-01-01', event })).toBe('2022-01');
  expect(madeOn({ made: '2022-01-01', event: null })).toBe('2022-01-01');
});
