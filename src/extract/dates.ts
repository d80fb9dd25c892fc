/**
 * Dates as pages write them beside an article: `12.05.2023 14:30`, `18 Noyabr 2025`, `May 16, 2025`, `2024-03-12T10:00`.
 * In: a short text. Out: the first date with a year, and what of the text is no part of a date.
 * Dates inside sentences are the business of `recognize`; here only lines about the article are read.
 */
import { isDay, lastDayOfMonth, makeDay } from '../record/day.js';
import type { DateRange } from '../record/record.js';
import { fold } from './fold.js';
import { MONTHS, WEEKDAYS } from './months.js';

export interface FoundDate {
  /** `null` when day and month stand without a year. */
  readonly range: DateRange | null;
  /** Words left when the date, the time and the weekday are taken away. */
  readonly rest: string;
}

/** @example stated('2024-05')?.end // '2024-05-31' */
export function stated(text: string): DateRange | null {
  const iso =
    /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ??
    /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return range(Number(iso[1]), iso[2] ? Number(iso[2]) : undefined, iso[3] ? Number(iso[3]) : undefined);
  return findDate(text)?.range ?? null;
}

/** @example findDate('27 Ocak 2023 Cuma 12:10')?.rest // '' */
export function findDate(text: string): FoundDate | null {
  if (text.length > 300 || !/\d/.test(text)) return null;
  const folded = fold(text).replace(
    /(\d)-?(?:ci|cı|cu|cü|si|nci|nji|njy|шы|ші|жылғы|жылы|yil|йил|st|nd|rd|th)(?![\p{L}\d])/gu,
    '$1',
  );
  for (const read of [readNumeric, readNamed]) {
    const found = read(folded);
    if (found) return { range: found.range, rest: leftOver(found.rest) };
  }
  return null;
}

/**
 * A month with its year and nothing else, as a paper's foot gives its issue.
 * @example issueMonth('2024 жылғы қараша')?.start // '2024-11-01'
 */
export function issueMonth(text: string): DateRange | null {
  if (text.length > 40) return null;
  const numeric = /^\s*(\d{1,2})[./](\d{4})\s*$/.exec(text);
  if (numeric) return range(Number(numeric[2]), Number(numeric[1]));
  const folded = fold(text);
  const [year, ...others] = folded.match(/\d+/g) ?? [];
  const months = (folded.match(/\p{L}+/gu) ?? []).filter((word) => !OF_DATES.test(word)).map(monthOf);
  const [first, last = first] = months;
  if (!first || !last || months.length > 2 || others.length > 0 || year?.length !== 4) return null;
  const [from, to] = [range(Number(year), first), range(Number(year), last)];
  return from && to && from.start <= to.start ? { ...from, end: to.end } : null;
}

/** Words that stand with a date and say nothing more. */
const OF_DATES =
  /^(?:t|z|utc|gmt|am|pm|г|гг|год|года|году|il|ilin|yil|yili|yilda|йил|йили|ж|жыл|жылы|жылгы|жылғы|saat)$/;

interface Read {
  range: DateRange | null;
  rest: string;
}

function readNumeric(text: string): Read | null {
  const iso = /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/.exec(text);
  if (iso) return taken(text, iso, range(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const local = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text);
  if (local) return taken(text, local, range(Number(local[3]), Number(local[2]), Number(local[1])));
  const short = /(?<![\d.])(\d{2})\.(\d{2})\.(\d{2})(?![\d.]\d|\d)/.exec(text);
  if (short) return taken(text, short, range(2000 + Number(short[3]), Number(short[2]), Number(short[1])));
  return null;
}

/** A line may state a second date, of a change. */
const ALL_NUMERIC = /(?<!\d)(?:\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d)/g;

/** Day, month by name and year in any of the orders that the languages use. */
function readNamed(text: string): Read | null {
  for (const match of text.matchAll(/\p{L}{3,}/gu)) {
    const month = monthOf(match[0]);
    if (month === 0) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const day = /(?<!\d)(\d{1,2})\s*[-.,]?\s*$/.exec(before) ?? /^\.?\s*(\d{1,2})(?![\d:])/.exec(after);
    if (!day) continue;
    const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(after) ?? /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(before);
    const rest = text
      .replace(match[0], ' ')
      .replace(day[1] as string, ' ')
      .replace(year?.[1] ?? '\u0000', ' ');
    return { range: year ? range(Number(year[1]), month, Number(day[1])) : null, rest };
  }
  return null;
}

/** 1 to 12, or 0. A month is known by its beginning, so that its case endings and short forms are too. */
function monthOf(word: string): number {
  for (let month = 0; month < MONTHS.length; month++) {
    for (const stem of MONTHS[month] as readonly string[]) {
      if (word === stem || (word.startsWith(stem) && stem.length > 3 && word.length < stem.length + 7))
        return month + 1;
    }
  }
  return 0;
}

function taken(text: string, match: RegExpExecArray, found: DateRange | null): Read | null {
  return found ? { range: found, rest: text.replace(ALL_NUMERIC, ' ').replace(match[0], ' ') } : null;
}

function leftOver(text: string): string {
  const words = text.replace(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?/g, ' ').match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !WEEKDAYS.has(word) && !OF_DATES.test(word)).join(' ');
}

function range(year: number, month?: number, day?: number): DateRange | null {
  if (year < 1900 || year > 2199) return null;
  const at = String(year);
  if (month === undefined) return { start: `${at}-01-01`, end: `${at}-12-31`, precision: 'year', basis: 'stated' };
  if (month < 1 || month > 12) return null;
  if (day === undefined) {
    const end = lastDayOfMonth(year, month);
    return { start: `${end.slice(0, 8)}01`, end, precision: 'month', basis: 'stated' };
  }
  const made = makeDay(year, month, day);
  return made && isDay(made) ? { start: made, end: made, precision: 'day', basis: 'stated' } : null;
}
