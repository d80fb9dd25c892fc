/**
 * Dates in a sentence: "10 Ekim 2024", "2025-ci il oktyabrın 18-də", "dün", "2022'nin ilk yarısında".
 * In: tokens, the date patterns of a pack, the day of publication. Out: dates in order, each with what it rests on.
 *
 * A pattern is a row of parts: D day, M month, Y year, W weekday, N any number, `-` a dash, `,` a comma, `word`,
 * `word*` (begins so). It gives a unit (`dates.yaml`, docs/packs.md "Dates").
 */
import { addDays, fromDayNumber, lastDayOfMonth, makeDay, toDayNumber, weekday } from '../record/day.js';
import type { DateRange, Token } from '../record/record.js';
import type { DateMention } from './recognized.js';

export interface DatesSource {
  /** Twelve lists of stems; a word that begins with one is that month. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  readonly patterns: Readonly<Record<string, string>>;
  /** Phrase → distance from the day of publication: { days: -1 }, { weeks: -1 }, { months: -1 }, { years: 0 }. */
  readonly relative: Readonly<Record<string, Offset>>;
  /** Words after (or before) a date that make it a deadline. */
  readonly due?: readonly string[];
  /** Words before a date from which on something lasts: "с 28 февраля". */
  readonly since?: readonly string[];
  /** Words before the day for which something is meant: "намеченный на 30 июня". */
  readonly meant?: readonly string[];
  /** Words before the day of a paper, not of an act: "договор от 13 марта". */
  readonly papers?: readonly string[];
  /** Words (`word*` begins so) before a weekday that is still to come: "next Tuesday", "назначен* на" before "четверг". */
  readonly next?: readonly string[];
}

interface Offset {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
  /** "That year": the year named last in the text. */
  readonly that?: boolean;
  /** May stand after its month: "в ноябре прошлого года". */
  readonly after?: boolean;
  /** Counted from the day told last, if that is near: "накануне", "днём ранее". */
  readonly told?: boolean;
  /** A deadline by itself: "до конца года". */
  readonly due?: boolean;
  /** Counts only before a month, whose name alone may be another word: "in May". */
  readonly month?: boolean;
}

interface CompiledPattern {
  readonly parts: readonly string[];
  readonly unit: string;
}

export interface DateReader {
  read(tokens: readonly Token[], published: DateRange | null, year: YearMemory): readonly DateMention[];
}

/** The year that the text speaks of, carried from date to date where one leaves it out. */
export interface YearMemory {
  year: number | null;
  /** The year comes from a full date. */
  full?: boolean;
  /** The year named last. */
  last?: number | null;
  /** The last single day told, no later than publication. */
  day?: string;
}

/** Days before publication within which "накануне" may be the eve of the day told last. */
const NEAR_DAYS = 10;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

export function openDates(source: DatesSource): DateReader {
  const patterns = Object.entries(source.patterns)
    .map(([pattern, unit]): CompiledPattern => ({ parts: pattern.split(/\s+/), unit }))
    .sort((a, b) => b.parts.length - a.parts.length);
  const relative = Object.entries(source.relative)
    .map(([phrase, offset]) => ({ parts: phrase.split(/\s+/), offset }))
    .sort((a, b) => b.parts.length - a.parts.length);
  const due = new Set(source.due ?? []);
  const [since, meantFor, papers] = [source.since, source.meant, source.papers].map((words) => new Set(words ?? []));
  const next = (source.next ?? []).map((phrase) => phrase.split(/\s+/));
  const dueEnds = [...due].filter((word) => word.length > 2);
  // What may follow "last year's": a month, a day and month, "end", "first half".
  const withinYear = [
    ...patterns.filter(({ parts }) => parts.includes('M') && !parts.includes('Y')),
    { parts: ['M'], unit: 'month' },
  ];
  for (const { parts, unit } of patterns)
    if (parts[0] === 'Y' && parts[1]?.endsWith('*') && parts.length > 2 && !parts.includes('Y', 1))
      withinYear.push({ parts: parts.slice(2), unit });
  withinYear.sort((a, b) => b.parts.length - a.parts.length);
  // Weekdays of several words ("bazar ertəsi"); those of one are looked up.
  const weekdayPhrases = source.weekdays
    .flatMap((stems, index) =>
      stems.filter((stem) => stem.includes(' ')).map((stem) => ({ parts: `${stem}*`.split(' '), day: index + 1 })),
    )
    .sort((a, b) => b.parts.length - a.parts.length);
  const monthCache = new Map<string, number>();
  const monthStarts = firstUnits(source.months);
  const monthOf = (norm: string): number =>
    monthStarts.has(norm.charCodeAt(0)) ? lookup(monthCache, norm, source.months) : 0;
  const weekdayCache = new Map<string, number>();
  const weekdayStarts = firstUnits(source.weekdays);
  const weekdayOf = (norm: string): number =>
    weekdayStarts.has(norm.charCodeAt(0)) ? lookup(weekdayCache, norm, source.weekdays) : 0;
  const relativeStarts = new Set(relative.map(({ parts }) => (parts[0] as string).replace(/\*$/, '').slice(0, 2)));
  const afterMonth = relative.filter(({ offset }) => offset.after);
  const fromMonth = [...patterns.filter(({ parts }) => parts[0] === 'M'), { parts: ['M'], unit: 'month' }];
  // Patterns that begin with a word: "в начале 2024 года".
  const worded = patterns.filter(({ parts }) => /^\p{Ll}{2}/u.test(parts[0] as string));
  const wordedStarts = new Set(worded.map(({ parts }) => (parts[0] as string).slice(0, 2)));

  const fits = (part: string, token: Token | undefined): boolean => {
    if (!token) return false;
    if (part === 'D') return dayNumberOf(token) > 0;
    if (part === 'Y') return yearOf(token) > 0;
    if (part === 'N') return token.kind === 'number';
    if (part === 'M') return monthOf(token.norm) > 0;
    if (part === 'W') return weekdayOf(token.norm) > 0;
    if (part === '-') return /^[-–—]$/.test(token.text);
    if (part.endsWith('*')) return token.norm.startsWith(part.slice(0, -1));
    return token.norm === part;
  };
  const fitsAll = (parts: readonly string[], tokens: readonly Token[], at: number): boolean => {
    for (let index = 0; index < parts.length; index++)
      if (!fits(parts[index] as string, tokens[at + index])) return false;
    return true;
  };

  return {
    read(tokens, published, memory) {
      const found: DateMention[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at] as Token;
        let matched: { length: number; range: DateRange | null; weekday?: boolean; due?: boolean } | null = null;
        if (token.kind === 'number' || monthOf(token.norm) > 0) {
          const pattern = patterns.find(({ parts }) => fitsAll(parts, tokens, at));
          if (pattern) {
            const next = at + pattern.parts.length;
            const year = pattern.parts.includes('Y')
              ? undefined
              : afterMonth.find(({ parts }) => fitsAll(parts, tokens, next));
            const meant = year ? yearMeant(year.offset, published, memory) : null;
            matched = {
              length: pattern.parts.length + (year?.parts.length ?? 0),
              range: absolute(pattern, tokens, at, published, memory, monthOf, meant),
            };
          } else if (token.kind === 'number') {
            const numeric = numericDate(token.text);
            if (numeric) {
              matched = { length: 1, range: numeric };
              memory.year = Number(numeric.start.slice(0, 4));
            }
          }
        } else if (token.kind === 'word' && wordedStarts.has(token.norm.slice(0, 2))) {
          const pattern = worded.find(({ parts }) => fitsAll(parts, tokens, at));
          if (pattern)
            matched = {
              length: pattern.parts.length,
              range: absolute(pattern, tokens, at, published, memory, monthOf),
            };
        }
        if (!matched && token.kind === 'word' && relativeStarts.has(token.norm.slice(0, 2))) {
          const phrase = relative.find(({ parts }) => fitsAll(parts, tokens, at));
          const year = phrase ? yearMeant(phrase.offset, published, memory) : null;
          const next = at + (phrase?.parts.length ?? 0);
          const within = phrase?.offset.month ? fromMonth : year === null ? [] : withinYear;
          const part = within.find(({ parts }) => fitsAll(parts, tokens, next));
          if (part)
            matched = {
              length: next - at + part.parts.length,
              range: absolute(part, tokens, next, published, memory, monthOf, year),
            };
          else if (phrase && !phrase.offset.month)
            matched = {
              length: next - at,
              range: phrase.offset.that
                ? null
                : shifted(phrase.offset, phrase.offset.told ? told(published, memory) : published),
            };
        }
        if (!matched && token.kind === 'word') {
          const phrase = weekdayStarts.has(token.norm.charCodeAt(0))
            ? weekdayPhrases.find(({ parts }) => fitsAll(parts, tokens, at))
            : undefined;
          const day = phrase?.day ?? weekdayOf(token.norm);
          if (day > 0 && published?.precision === 'day') {
            const ahead = next.some((parts) => fitsAll(parts, tokens, at - parts.length));
            matched = {
              length: phrase?.parts.length ?? 1,
              range: weekdayOn(day, published.start, ahead),
              weekday: !ahead,
            };
          }
        }
        if (!matched) continue;
        const last = at + matched.length - 1;
        if (matched.range) {
          const after = tokens[last + 1];
          const before = tokens[at - 1];
          const { norm } = tokens[last] as Token;
          const { start, end, precision } = matched.range;
          if (precision === 'day' && start === end && (!published || end <= published.end)) memory.day = end;
          const isDue =
            matched.due === true ||
            (after !== undefined && due.has(after.norm)) ||
            (before !== undefined && due.has(before.norm)) ||
            dueEnds.some((end) => norm.length > end.length && norm.endsWith(end));
          found.push({
            first: at,
            last,
            start: token.start,
            end: (tokens[last] as Token).end,
            due: isDue,
            ...(before && since?.has(before.norm) && isMoment(matched.range) ? { since: true } : {}),
            ...(before && meantFor?.has(before.norm) ? { meant: true } : {}),
            ...(before && papers?.has(before.norm) ? { paper: true } : {}),
            ...(matched.weekday ? { weekday: true } : {}),
            range: matched.range,
          });
        }
        at = last;
      }
      return found;
    },
  };
}

/** Most words are neither month nor weekday, and their first letter says so. */
function firstUnits(lists: readonly (readonly string[])[]): ReadonlySet<number> {
  return new Set(lists.flat().map((stem) => stem.charCodeAt(0)));
}

function lookup(cache: Map<string, number>, norm: string, lists: readonly (readonly string[])[]): number {
  const known = cache.get(norm);
  if (known !== undefined) return known;
  let best = 0;
  let length = 0;
  lists.forEach((stems, index) => {
    for (const stem of stems)
      if (norm.startsWith(stem) && stem.length > length && norm.length - stem.length <= 6) {
        best = index + 1;
        length = stem.length;
      }
  });
  if (cache.size > 50_000) cache.clear();
  cache.set(norm, best);
  return best;
}

function leadingNumber(text: string): { digits: string; rest: string } {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return { digits: text.slice(0, at), rest: text.slice(at) };
}

/** 1..31, or 0. A number with a decimal part or a percent sign is no day. */
function dayNumberOf(token: Token): number {
  if (token.kind !== 'number') return 0;
  const { digits, rest } = leadingNumber(token.text);
  if (digits.length === 0 || digits.length > 2 || /^[.,:%/]\d|^%/.test(rest)) return 0;
  const value = Number(digits);
  return value >= 1 && value <= 31 ? value : 0;
}

function yearOf(token: Token): number {
  if (token.kind !== 'number') return 0;
  const { digits, rest } = leadingNumber(token.text);
  if (digits.length !== 4 || /^[.,:%]\d|^%/.test(rest)) return 0;
  const value = Number(digits);
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

function absolute(
  pattern: CompiledPattern,
  tokens: readonly Token[],
  at: number,
  published: DateRange | null,
  memory: YearMemory,
  monthOf: (norm: string) => number,
  meant: number | null = null,
): DateRange | null {
  const days: number[] = [];
  const months: number[] = [];
  const years: number[] = [];
  pattern.parts.forEach((part, index) => {
    const token = tokens[at + index] as Token;
    if (part === 'D') days.push(dayNumberOf(token));
    if (part === 'M') months.push(monthOf(token.norm));
    if (part === 'Y') years.push(yearOf(token));
  });
  const stated = years.at(-1) ?? null;
  // The first full date sets the year of the story; a year in passing ("since 2021") does not change it.
  if (stated !== null && (memory.year === null || (days.length > 0 && !memory.full))) {
    memory.year = stated;
    memory.full = days.length > 0;
  }
  if (stated !== null) memory.last = stated;
  const firstMonth = months[0];
  const lastMonth = months.at(-1);
  if (firstMonth === undefined || lastMonth === undefined) {
    if (meant !== null) return { ...yearPart(meant, meant, pattern.unit), basis: 'relative' };
    return stated === null ? null : yearPart(stated, years[0] as number, pattern.unit);
  }
  const year = stated ?? meant ?? nearestYear(lastMonth, days.at(-1) ?? 15, published) ?? memory.year;
  if (year === null) return null;
  const basis = stated !== null ? 'stated' : published ? 'relative' : 'inferred';
  if (days.length === 0) {
    const start = makeDay(year, firstMonth, 1);
    return start ? { start, end: lastDayOfMonth(year, lastMonth), precision: 'month', basis } : null;
  }
  const start = makeDay(
    years.length > 1 ? (years[0] as number) : firstMonth > lastMonth ? year - 1 : year,
    firstMonth,
    days[0] as number,
  );
  const end = makeDay(year, lastMonth, days.at(-1) as number);
  return start && end && start <= end ? { start, end, precision: 'day', basis } : null;
}

function yearPart(year: number, first: number, unit: string): DateRange {
  const parts: Record<string, [string, string]> = {
    'first-half': ['01-01', '06-30'],
    'second-half': ['07-01', '12-31'],
    'first-quarter': ['01-01', '03-31'],
    'second-quarter': ['04-01', '06-30'],
    'third-quarter': ['07-01', '09-30'],
    'fourth-quarter': ['10-01', '12-31'],
    'year-end': ['12-01', '12-31'],
    'year-start': ['01-01', '01-31'],
    spring: ['03-01', '05-31'],
    summer: ['06-01', '08-31'],
    autumn: ['09-01', '11-30'],
  };
  if (unit === 'decade')
    return { start: `${year}-01-01`, end: `${year + 9}-12-31`, precision: 'decade', basis: 'stated' };
  const [from, to] = parts[unit] ?? ['01-01', '12-31'];
  return { start: `${Math.min(first, year)}-${from}`, end: `${year}-${to}`, precision: 'year', basis: 'stated' };
}

/** Of the years around publication the one that brings the day nearest to it. */
function nearestYear(month: number, day: number, published: DateRange | null): number | null {
  if (!published) return null;
  const year = Number(published.start.slice(0, 4));
  if (published.precision === 'year') return year;
  const reference = toDayNumber(published.end);
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const made = makeDay(candidate, month, Math.min(day, 28));
    if (!made) continue;
    const away = Math.abs(toDayNumber(made) - reference);
    if (away < distance) {
      distance = away;
      best = candidate;
    }
  }
  return best;
}

function numericDate(text: string): DateRange | null {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(text) ?? null;
  const iso = match ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const day = match
    ? makeDay(Number(match[3]), Number(match[2]), Number(match[1]))
    : iso
      ? makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      : null;
  return day ? { start: day, end: day, precision: 'day', basis: 'stated' } : null;
}

/** The year that "last year", "that year" mean; `null` for other distances. */
function yearMeant(offset: Offset, published: DateRange | null, memory: YearMemory): number | null {
  if (offset.that) return memory.last ?? memory.year;
  if (offset.years === undefined || !published) return null;
  const year = Number(published.start.slice(0, 4)) + offset.years;
  memory.last = year;
  return year;
}

/** One day, or a month or year as a whole: "с 3 мая", "с мая", but not "с 3 по 5 мая". */
const isMoment = ({ start, end, precision }: DateRange): boolean => start === end || precision !== 'day';

/** The day told last, where it is near publication; else publication. */
function told(published: DateRange | null, { day }: YearMemory): DateRange | null {
  if (!day || !published || toDayNumber(published.end) - toDayNumber(day) > NEAR_DAYS) return published;
  return { start: day, end: day, precision: 'day', basis: 'relative' };
}

function shifted(offset: Offset, published: DateRange | null): DateRange | null {
  if (!published) return null;
  const year = Number(published.start.slice(0, 4));
  const month = Number(published.start.slice(5, 7));
  if (offset.years !== undefined)
    return {
      start: `${year + offset.years}-01-01`,
      end: `${year + offset.years}-12-31`,
      precision: 'year',
      basis: 'relative',
    };
  if (published.precision === 'year') return null;
  if (offset.months !== undefined) {
    const index = year * 12 + month - 1 + offset.months;
    const start = makeDay(Math.floor(index / 12), (index % 12) + 1, 1) as string;
    return {
      start,
      end: lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1),
      precision: 'month',
      basis: 'relative',
    };
  }
  if (published.precision !== 'day') return { ...published, basis: 'relative' };
  if (offset.weeks !== undefined) {
    const monday = addDays(published.start, -weekday(published.start) + 7 * offset.weeks);
    return { start: monday, end: addDays(monday, 6), precision: 'day', basis: 'relative' };
  }
  const day = addDays(published.start, offset.days ?? 0);
  return { start: day, end: day, precision: 'day', basis: 'relative' };
}

/** The last such weekday on or before the day of publication, or the first one after it. */
function weekdayOn(day: number, published: string, ahead: boolean): DateRange {
  const back = (weekday(published) - (day - 1) + 7) % 7;
  const found = fromDayNumber(toDayNumber(published) - back + (ahead ? 7 : 0));
  return { start: found, end: found, precision: 'day', basis: 'relative' };
}
