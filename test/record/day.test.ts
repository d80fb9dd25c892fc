import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, fromDayNumber, isDay, lastDayOfMonth, makeDay, toDayNumber, weekday } from '../../src/record/day.js';

test('counts days from 1970-01-01', () => {
  expect(toDayNumber('1970-01-01')).toBe(0);
  expect(toDayNumber('1969-12-31')).toBe(-1);
  expect(toDayNumber('2000-03-01')).toBe(11017);
  expect(fromDayNumber(11016)).toBe('2000-02-29');
});

test('knows which days exist', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2023-02-29')).toBe(false);
  expect(isDay('1900-02-29')).toBe(false);
  expect(isDay('2024-13-01')).toBe(false);
  expect(isDay('2024-1-1')).toBe(false);
  expect(isDay('0000-01-01')).toBe(false);
  expect(makeDay(2024, 4, 31)).toBeNull();
  expect(makeDay(Number.NaN, 1, 1)).toBeNull();
  expect(makeDay(991, 4, 3)).toBe('0991-04-03');
  expect(() => toDayNumber('yesterday')).toThrow(RangeError);
});

test('months and weekdays', () => {
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  expect(lastDayOfMonth(2100, 2)).toBe('2100-02-28');
  expect(lastDayOfMonth(2025, 6)).toBe('2025-06-30');
  expect(weekday('1970-01-01')).toBe(3);
  expect(weekday('2024-07-15')).toBe(0);
  expect(weekday('1991-12-16')).toBe(0);
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
});

test('agrees with the calendar of the platform, both ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      const day = fromDayNumber(number);
      expect(toDayNumber(day)).toBe(number);
      expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});
