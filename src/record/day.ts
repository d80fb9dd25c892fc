/**
 * Days without a clock: `YYYY-MM-DD` strings in and out, and arithmetic on the number of days since
 * 1970-01-01 (proleptic Gregorian, years 1 to 9999). The core may not ask `Date`, which knows a time
 * zone and the present moment; a day in the news has neither.
 */

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/** True for an existing day written `YYYY-MM-DD`. Example: `isDay('2024-02-30')` is false. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day made of year, month (1–12) and day, or `null` when there is none. Example: `makeDay(2024, 5, 9)`. */
export function makeDay(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
}

/** Its last moment in UTC, ISO 8601. Example: `endOfDay('2022-05-10')` is `2022-05-10T23:59:59.999Z`. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}

/** Days since 1970-01-01. Throws a RangeError when `day` is none. Example: `toDayNumber('1970-01-02')` is 1. */
export function toDayNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  const month = Number(day.slice(5, 7));
  // Years are counted from March, so that the leap day comes last.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH;
}

/** The day of a number. Example: `fromDayNumber(0)` is `1970-01-01`. */
export function fromDayNumber(number: number): string {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** Example: `addDays('2024-02-28', 2)` is `2024-03-01`. */
export function addDays(day: string, count: number): string {
  return fromDayNumber(toDayNumber(day) + count);
}

/** Last day of a month (1–12). Example: `lastDayOfMonth(2024, 2)` is `2024-02-29`. */
export function lastDayOfMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(daysInMonth(year, month))}`;
}

/** Day of the week, 0 is Monday. Example: `weekday('1970-01-01')` is 3. */
export function weekday(day: string): number {
  return (((toDayNumber(day) + 3) % 7) + 7) % 7;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
