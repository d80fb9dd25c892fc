/**
 * When a text appeared whose page does not say it: the day that its first lines call today or the day after their yesterday,
 * the day of a report that has both its weekday and its year, the year of the issue. The days that a review covers are not its
 * own. In: the first lines of the article. Out: a day or a year, marked as inferred where it is not said.
 */

import { addDays } from '../record/day.js';
import { gather } from '../record/gather.js';
import type { DateRange } from '../record/record.js';
import { findDate, stated } from './dates.js';
import { fold, foldedWords } from './fold.js';
import { WEEKDAYS } from './months.js';

/** Title and lead: there a report says when it happened; further on it is told what was before. */
const REPORT = 2;
/** Lines in which a paper names its issue. */
const ISSUE_LINES = 3;

/** @example dayOfText(['', 'They met on Wednesday, Sept. 4, 2024, in Ankara.'])?.start // '2024-09-04' */
export function dayOfText(lead: readonly string[]): DateRange | null {
  const report = lead.slice(0, REPORT);
  return today(lead) ?? inferred(yesterday(report) ?? weekdayNamed(report)) ?? issueYear(lead.slice(0, ISSUE_LINES));
}

const inferred = (day: string | null): DateRange | null =>
  day === null ? null : { start: day, end: day, precision: 'day', basis: 'inferred' };

/** `today, March 13, 2025`, `бүгін, 2025 жылғы 13 наурызда`. */
const today = (lead: readonly string[]): DateRange | null => dayBehind(TODAY, lead);

const TODAY =
  /(?<!\p{L})(?:today|сегодня|бүгін|бүгүн|бугун|bugün|bu gün|bugun|şu gün)(?:\s?[,(–—-]\s?|\s)(?=[\p{L}\d])/giu;

/** `yesterday, March 13, 2025`: the text is of the day after. */
function yesterday(lead: readonly string[]): string | null {
  const day = dayBehind(YESTERDAY, lead);
  return day?.precision === 'day' ? addDays(day.end, 1) : null;
}

const YESTERDAY =
  /(?<!\p{L})(?:yesterday|dün|dünən|кеше|кечээ|kecha|кеча|вчера|düýn)(?:\s?[,(–—-]\s?|\s)(?=[\p{L}\d])/giu;

/** The date that stands right behind a word. */
function dayBehind(word: RegExp, lead: readonly string[]): DateRange | null {
  for (const line of lead)
    for (const { index, 0: found } of line.matchAll(word)) {
      const after = line.slice(index + found.length, index + found.length + 50);
      for (const { index: end } of after.matchAll(/(?<=[\p{L}\d])(?=[^\p{L}\d]|$)/gu)) {
        const date = findDate(after.slice(0, end));
        if (date?.range && date.rest === '') return date.range;
      }
    }
  return null;
}

/** A report names the weekday of what was this week. */
function weekdayNamed(lead: readonly string[]): string | null {
  const named = gather(lead, datesOf).find(({ weekday }) => weekday);
  return named?.day ?? null;
}

/** Days with their year in a line that names a weekday, and whether it stands by. */
function datesOf(line: string): { day: string; weekday: boolean }[] {
  const words = [...line.matchAll(/[\p{L}\d’'-]+/gu)];
  if (!foldedWords(fold(line)).some(isWeekday)) return [];
  return gather(words, (word, at) => {
    if (!/^(?:19|20)\d\d/.test(word[0])) return [];
    for (let from = Math.max(0, at - MOST_WORDS); from <= at; from++)
      for (let to = Math.min(words.length - 1, at + MOST_WORDS); to >= at; to--) {
        const part = line.slice(words[from]?.index, (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0));
        const found = findDate(part);
        if (found?.rest === '' && found.range?.precision === 'day')
          return [{ day: found.range.end, weekday: foldedWords(fold(part)).some(isWeekday) }];
      }
    return [];
  });
}

/** Words of a date before or after its year. */
const MOST_WORDS = 4;

/** (a short form may be another word: "sun", "cum") */
const isWeekday = (word: string): boolean => word.length > 3 && WEEKDAYS.has(word);

/** `“Surxon” newspaper, No. 39 (2025)`: of an issue no more than its year is told. */
function issueYear(lead: readonly string[]): DateRange | null {
  const year = lead.map((line) => ISSUE.exec(line)?.[1]).find((one) => one !== undefined);
  return year === undefined ? null : stated(year);
}

const ISSUE = /(?:№|\bno\.?|say[ıi]?|саны?|soni|сони|issue|выпуск)\s*\d+\s?[(,/]\s?((?:19|20)\d\d)(?!\d)/iu;
