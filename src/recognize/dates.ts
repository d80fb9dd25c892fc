/**
 * Dates in a sentence: "10 Ekim 2024", "2025-ci il oktyabrın 18-də", "dün", "2022'nin ilk yarısında".
 * In: tokens, the date patterns of a pack, the day of publication. Out: dates in order, each with what it rests on.
 *
 * A pattern is a row of parts: D day, M month, Y year, M:da|de and Y:da|de one whose word ends so, W weekday, N any number,
 * `-` a dash, `,` a comma, `word`, `word*` (begins so). It gives a unit (`dates.yaml`, docs/packs.md "Dates").
 */

import { makeDay, toDayNumber } from '../record/day.js';
import { gather } from '../record/gather.js';
import type { DateRange, Token } from '../record/record.js';
import { getOrMake } from '../record/table.js';
import {
  isYearPart,
  monthPart,
  nearestYear,
  numericDate,
  type Offset,
  shifted,
  weekdayOn,
  yearPart,
} from './day-ranges.js';
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
  /** The same behind a date: "martından bəri". */
  readonly onwards?: readonly string[];
  /** Words before the day for which something is meant: "намеченный на 30 июня". */
  readonly meant?: readonly string[];
  /** Words before the day of a paper, not of an act: "договор от 13 марта". */
  readonly papers?: readonly string[];
  /** Words (`word*` begins so) before a weekday that is still to come: "next Tuesday", "назначен* на" before "четверг". */
  readonly next?: readonly string[];
}

/** What a part asks of a token. */
type Test = (token: Spelling) => boolean;

type Spelling = Pick<Token, 'kind' | 'text' | 'norm'>;

/** A row of parts, as written and as what each asks. */
interface Row {
  readonly parts: readonly string[];
  readonly tests: readonly Test[];
}

interface CompiledPattern extends Row {
  readonly unit: string;
}

interface Relative extends Row {
  readonly offset: Offset;
}

interface Weekday extends Row {
  readonly day: number;
}

/** What may begin with a spelling: most words begin no date. */
interface Opening {
  /** Digits, or a month. */
  readonly numbers: boolean;
  readonly patterns: readonly CompiledPattern[];
  /** Patterns of parts of a year, before "next year". */
  readonly ofYear: readonly CompiledPattern[];
  readonly relative: readonly Relative[];
  readonly weekdays: readonly Weekday[];
  /** 1 to 7; 0 for other words. */
  readonly weekday: number;
}

/** A date as it stands, before the words around it are asked. */
interface Matched {
  readonly length: number;
  readonly range: DateRange | null;
  readonly weekday?: boolean;
  readonly due?: boolean;
  readonly back?: boolean;
  readonly yearless?: boolean;
}

/** Spellings that are kept. */
const MOST_OPENINGS = 50_000;

export interface DateReader {
  /** Whether a date may begin with a word; most begin none. */
  mayOpen(norm: string): boolean;
  /** `opens`: whether a date may begin at a token, where that is known already. */
  read(
    tokens: readonly Token[],
    published: DateRange | null,
    year: YearMemory,
    opens?: (at: number) => boolean,
  ): readonly DateMention[];
}

/** The year that the text speaks of, carried from date to date where one leaves it out. */
export interface YearMemory {
  year: number | null;
  /** The year comes from a full date. */
  full?: boolean;
  /** Without a day of publication: the latest day with its year, which days without one are near. */
  latest?: DateRange | null;
  /** The month that was named last with its year: a day of that month is of that year. */
  month?: { readonly month: number; readonly year: number };
  /** The year named last. */
  last?: number | null;
  /** Told last of the past: what "the next day", "the same day" count from. */
  told?: DateRange;
}

/** Days before publication within which "накануне" may be the eve of the day told last. */
const NEAR_DAYS = 10;
/** More days than these are no day that a next one follows. */
const LONGEST_TOLD = 5;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** `behind`: what makes a date a deadline stands behind it (1 Aralık'a kadar), not before it (by 1 December). */
export function openDates(source: DatesSource, behind: boolean): DateReader {
  const monthCache = new Map<string, number>();
  const monthStarts = firstUnits(source.months);
  const monthOf = (norm: string): number =>
    monthStarts.has(norm.charCodeAt(0)) ? lookup(monthCache, norm, source.months) : 0;
  const weekdayCache = new Map<string, number>();
  const weekdayStarts = firstUnits(source.weekdays);
  const weekdayOf = (norm: string): number =>
    weekdayStarts.has(norm.charCodeAt(0)) ? lookup(weekdayCache, norm, source.weekdays) : 0;

  const testFor = (part: string): Test => {
    if (part === 'D') return (token) => dayNumberOf(token) > 0;
    if (part === 'Y') return (token) => yearOf(token) > 0;
    if (part === 'N') return ({ kind }) => kind === 'number';
    if (part === 'M') return ({ norm }) => monthOf(norm) > 0;
    if (part.startsWith('M:')) return ({ norm }) => monthOf(norm) > 0 && endsSo(norm, part);
    if (part.startsWith('Y:')) return (token) => yearOf(token) > 0 && endsSo(token.norm, part);
    if (isJoined(part)) {
      const numberOf = part.startsWith('D') ? dayNumberOf : yearOf;
      const rest = part.slice(2);
      const says = rest === 'M' ? (word: string) => monthOf(word) > 0 : wordTest(rest);
      return (token) => numberOf(token) > 0 && says(writtenOn(token.norm));
    }
    if (part === 'W') return ({ norm }) => weekdayOf(norm) > 0;
    if (part === '-') return ({ text }) => /^[-–—]$/.test(text);
    if (!part.endsWith('*')) return ({ norm }) => norm === part;
    const stem = part.slice(0, -1);
    return ({ norm }) => norm.startsWith(stem);
  };
  // What a part asks is worked out once: every token is asked by many patterns.
  const tests = new Map<string, Test>();
  const row = (parts: readonly string[]): Row => ({
    parts,
    tests: parts.map((part) => getOrMake(tests, part, testFor)),
  });
  const longestFirst = <One extends Row>(rows: readonly One[]): One[] =>
    [...rows].sort((a, b) => b.parts.length - a.parts.length);

  const patterns = longestFirst(
    Object.entries(source.patterns).map(([pattern, unit]): CompiledPattern => ({ unit, ...row(pattern.split(/\s+/)) })),
  );
  const relative = longestFirst(
    Object.entries(source.relative).map(([phrase, offset]): Relative => ({ offset, ...row(phrase.split(/\s+/)) })),
  );
  const due = new Set(source.due ?? []);
  const [since, meantFor, papers] = [source.since, source.meant, source.papers].map((words) => new Set(words ?? []));
  const [next, onwards] = [source.next, source.onwards].map((phrases) =>
    (phrases ?? []).map((phrase) => row(phrase.split(/\s+/))),
  ) as [Row[], Row[]];
  const dueEnds = [...due].filter((word) => word.length > 2);
  const monthAlone: CompiledPattern = { unit: 'month', ...row(['M']) };
  // What may follow "last year's": a month, a day and month, "end", "first half".
  const ofYear = patterns.filter(({ parts }) => parts[0] === 'Y' && parts[1]?.endsWith('*') && parts.length > 2);
  const withinYear = longestFirst([
    ...patterns.filter(({ parts }) => parts.some(isMonth) && !parts.some(isYear)),
    monthAlone,
    ...ofYear
      .filter(({ parts }) => !parts.includes('Y', 1))
      .map(({ parts, unit }): CompiledPattern => ({ unit, ...row(parts.slice(2)) })),
  ]);
  // Weekdays of several words ("bazar ertəsi"); those of one are looked up.
  const weekdayPhrases = longestFirst(
    gather(source.weekdays, (stems, index) =>
      stems
        .filter((stem) => stem.includes(' '))
        .map((stem): Weekday => ({ day: index + 1, ...row(`${stem}*`.split(' ')) })),
    ),
  );
  const afterMonth = relative.filter(({ offset }) => offset.after);
  const fromMonth = [...patterns.filter(({ parts }) => isMonth(parts[0] as string)), monthAlone];
  // Patterns that begin with a word: "в начале 2024 года".
  const worded = patterns.filter(({ parts }) => /^\p{Ll}{2}/u.test(parts[0] as string));

  // "The first half of" before "next year".
  const wordedOfYear = gather(worded, ({ parts, unit }): CompiledPattern[] => {
    const at = parts.findIndex(isYear);
    return at > 0 && isYearPart(unit) ? [{ unit, ...row(parts.slice(0, at)) }] : [];
  });

  const [fromNumbers, fromWords] = [beginningWith(patterns), beginningWith(worded)];
  const fromYearless = beginningWith(wordedOfYear);
  const [fromPhrases, fromWeekdays] = [beginningWith(relative), beginningWith(weekdayPhrases)];

  const openings = new Map<string, Opening | null>();
  const openingOf = (token: Spelling): Opening | null => {
    const { kind, norm, text } = token;
    if (kind === 'mark') return null;
    const spelling = kind === 'number' ? text : norm;
    let opening = openings.get(spelling);
    if (opening === undefined) {
      const isWord = kind === 'word';
      const numbers = kind === 'number' || monthOf(norm) > 0;
      opening = {
        numbers,
        patterns: numbers ? fromNumbers(token) : isWord ? fromWords(token) : [],
        ofYear: numbers || !isWord ? [] : fromYearless(token),
        relative: isWord ? fromPhrases(token) : [],
        weekdays: isWord ? fromWeekdays(token) : [],
        weekday: isWord ? weekdayOf(norm) : 0,
      };
      const { length } = [...opening.patterns, ...opening.ofYear, ...opening.relative, ...opening.weekdays];
      if (kind !== 'number' && length + opening.weekday === 0) opening = null;
      if (openings.size >= MOST_OPENINGS) openings.clear();
      openings.set(spelling, opening);
    }
    return opening;
  };

  const matchAt = (
    at: number,
    opening: Opening,
    tokens: readonly Token[],
    published: DateRange | null,
    memory: YearMemory,
  ): Matched | null => {
    const token = tokens[at] as Token;
    let matched: Matched | null = null;
    if (opening.numbers) {
      const pattern = opening.patterns.find(({ tests }) => fitsAll(tests, tokens, at));
      if (pattern) {
        const next = at + pattern.parts.length;
        const year = pattern.parts.some(isYear)
          ? undefined
          : afterMonth.find(({ tests }) => fitsAll(tests, tokens, next));
        const meant = year ? yearMeant(year.offset, published, memory) : null;
        matched = {
          length: pattern.parts.length + (year?.parts.length ?? 0),
          range: absolute(pattern, tokens, at, published, memory, monthOf, meant),
          yearless: meant === null && !pattern.parts.some(isYear),
        };
      } else if (token.kind === 'number') {
        const numeric = numericDate(token.text);
        if (numeric) {
          matched = { length: 1, range: numeric };
          memory.year = Number(numeric.start.slice(0, 4));
        }
      }
    } else {
      const pattern = opening.patterns.find(({ tests }) => fitsAll(tests, tokens, at));
      const part = pattern ? undefined : opening.ofYear.find(({ tests }) => fitsAll(tests, tokens, at));
      const next = at + (part?.parts.length ?? 0);
      const year = part && afterMonth.find(({ tests }) => fitsAll(tests, tokens, next));
      if (pattern)
        matched = {
          length: pattern.parts.length,
          range: absolute(pattern, tokens, at, published, memory, monthOf),
          yearless: pattern.parts.some(isMonth) && !pattern.parts.some(isYear),
        };
      else if (part && year)
        matched = {
          length: part.parts.length + year.parts.length,
          range: absolute(part, tokens, at, published, memory, monthOf, yearMeant(year.offset, published, memory)),
        };
    }
    if (!matched && opening.relative.length > 0) {
      const phrase = opening.relative.find(({ tests }) => fitsAll(tests, tokens, at));
      const year = phrase ? yearMeant(phrase.offset, published, memory) : null;
      const next = at + (phrase?.parts.length ?? 0);
      const within = phrase?.offset.month ? fromMonth : year === null ? [] : withinYear;
      const part = within.find(({ tests }) => fitsAll(tests, tokens, next));
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
            : shifted(phrase.offset, phrase.offset.told ? told(phrase.offset, published, memory) : published),
          due: phrase.offset.due === true,
          back: phrase.offset.told === true && (phrase.offset.days ?? 0) < 0,
        };
    }
    if (!matched) {
      const phrase = opening.weekdays.find(({ tests }) => fitsAll(tests, tokens, at));
      const day = phrase?.day ?? opening.weekday;
      if (day > 0 && published?.precision === 'day') {
        const ahead = next.some(({ tests }) => fitsAll(tests, tokens, at - tests.length));
        matched = {
          length: phrase?.parts.length ?? 1,
          range: weekdayOn(day, published.start, ahead),
          weekday: !ahead,
        };
      }
    }
    return matched;
  };

  const mentionOf = (matched: Matched, range: DateRange, at: number, tokens: readonly Token[]): DateMention => {
    const token = tokens[at] as Token;
    const last = at + matched.length - 1;
    const after = tokens[last + 1];
    const before = tokens[at - 1];
    const { norm } = tokens[last] as Token;
    const isDue =
      matched.due === true ||
      due.has((behind ? after : before)?.norm ?? '') ||
      dueEnds.some((end) => norm.length > end.length && norm.endsWith(end));
    const lasts =
      since?.has(token.norm) ||
      (before && since?.has(before.norm)) ||
      onwards.some(({ tests }) => fitsAll(tests, tokens, last + 1));
    return {
      first: at,
      last,
      start: token.start,
      end: (tokens[last] as Token).end,
      due: isDue,
      ...(lasts && isMoment(range) ? { since: true } : {}),
      ...(before && meantFor?.has(before.norm) ? { meant: true } : {}),
      ...(before && papers?.has(before.norm) ? { paper: true } : {}),
      ...(matched.weekday ? { weekday: true } : {}),
      ...(matched.back ? { back: true } : {}),
      ...(matched.yearless ? { yearless: true } : {}),
      range,
    };
  };

  return {
    mayOpen: (norm) => openingOf({ kind: 'word', norm, text: norm }) !== null,
    read(tokens, published, memory, opens) {
      const found: DateMention[] = [];
      for (let at = 0; at < tokens.length; at++) {
        // (most words open nothing)
        if (opens?.(at) === false) continue;
        const opening = openingOf(tokens[at] as Token);
        const matched = opening && matchAt(at, opening, tokens, published, memory);
        if (!matched) continue;
        const { range } = matched;
        if (range) {
          const mention = mentionOf(matched, range, at, tokens);
          found.push(mention);
          remember(mention, published, memory);
        }
        at += matched.length - 1;
      }
      return found;
    },
  };
}

function fitsAll(tests: readonly Test[], tokens: readonly Token[], at: number): boolean {
  for (let index = 0; index < tests.length; index++) {
    const token = tokens[at + index];
    if (!token || !(tests[index] as Test)(token)) return false;
  }
  return true;
}

/** Which rows a token may begin, in their order: rows that begin with a word are found by its first letter. */
function beginningWith<One extends Row>(rows: readonly One[]): (token: Spelling) => readonly One[] {
  const unitOf = ({ parts: [first = ''] }: One): number | null => (/^\p{Ll}/u.test(first) ? first.charCodeAt(0) : null);
  const others = rows.filter((one) => unitOf(one) === null);
  const byUnit = new Map<number, readonly One[]>();
  for (const unit of new Set(rows.map(unitOf)))
    if (unit !== null)
      byUnit.set(
        unit,
        rows.filter((one) => unitOf(one) === null || unitOf(one) === unit),
      );
  return (token) => (byUnit.get(token.norm.charCodeAt(0)) ?? others).filter(({ tests }) => tests[0]?.(token));
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
function dayNumberOf(token: Spelling): number {
  if (token.kind !== 'number') return 0;
  const { digits, rest } = leadingNumber(token.text);
  if (digits.length === 0 || digits.length > 2 || /^[.,:%/]\d|^%/.test(rest)) return 0;
  const value = Number(digits);
  return value >= 1 && value <= 31 ? value : 0;
}

function yearOf(token: Spelling): number {
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
    if (isDay(part)) days.push(dayNumberOf(token));
    if (isMonth(part)) months.push(monthOf(isJoined(part) ? writtenOn(token.norm) : token.norm));
    if (isYear(part)) years.push(yearOf(token));
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
    if (stated !== null) return yearPart(stated, years[0] as number, pattern.unit);
    // "The first half of the year": that of publication.
    const own = meant ?? (published && isYearPart(pattern.unit) ? Number(published.start.slice(0, 4)) : null);
    return own === null ? null : { ...yearPart(own, own, pattern.unit), basis: 'relative' };
  }
  const same = memory.month?.month === lastMonth ? memory.month.year : null;
  if (stated !== null) memory.month = { month: lastMonth, year: stated };
  const year =
    stated ??
    meant ??
    same ??
    nearestYear(lastMonth, days.at(-1) ?? 15, published ?? memory.latest ?? null) ??
    memory.year;
  if (year === null) return null;
  const basis = stated !== null ? 'stated' : published ? 'relative' : 'inferred';
  if (days.length === 0) return monthPart(year, firstMonth, lastMonth, pattern.unit, basis);
  const start = makeDay(
    years.length > 1 ? (years[0] as number) : firstMonth > lastMonth ? year - 1 : year,
    firstMonth,
    days[0] as number,
  );
  const end = makeDay(year, lastMonth, days.at(-1) as number);
  return start && end && start <= end ? { start, end, precision: 'day', basis } : null;
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

function remember(mention: DateMention, published: DateRange | null, memory: YearMemory): void {
  const { range, due, meant, paper, back } = mention;
  const took = !due && !meant && !paper && !back && (!published || range.end <= published.end);
  // (a year in passing, "the treaty of 2022", is no time of what follows)
  if (took && (range.precision === 'day' || range.precision === 'month')) memory.told = range;
}

/**
 * What "the next day" counts from. Where no day was told, "a day earlier" counts from publication; where a month was told last,
 * "the same day" is within it.
 */
function told({ days = 0, near }: Offset, published: DateRange | null, { told: last }: YearMemory): DateRange | null {
  const far = last && near && published && toDayNumber(published.end) - toDayNumber(last.end) > NEAR_DAYS;
  if (!last || far) return days < 0 ? published : null;
  const short = last.precision === 'day' && toDayNumber(last.end) - toDayNumber(last.start) < LONGEST_TOLD;
  if (!short) return days === 0 ? { ...last, basis: 'relative' } : null;
  const day = days < 0 ? last.start : last.end;
  return { start: day, end: day, precision: 'day', basis: 'relative' };
}

const isDay = (part: string): boolean => part === 'D' || part.startsWith('D-');
const isYear = (part: string): boolean => part === 'Y' || part.startsWith('Y:') || part.startsWith('Y-');
const isMonth = (part: string): boolean => part === 'M' || part.startsWith('M:') || part === 'D-M';

/** `D-M`, `Y-yil*`: a day written on to its month ("12-noyabr"), a year to its word ("2022-yilda"), one token. */
/** `word` is that word, `word*` begins so. */
function wordTest(part: string): (word: string) => boolean {
  if (!part.endsWith('*')) return (word) => word === part;
  const stem = part.slice(0, -1);
  return (word) => word.startsWith(stem);
}

const isJoined = (part: string): boolean => part.startsWith('D-') || part.startsWith('Y-');
const writtenOn = (norm: string): string => norm.slice(norm.indexOf('-') + 1);

/** `M:da|de`: the word ends in one of these. */
const endsSo = (norm: string, part: string): boolean =>
  part
    .slice(2)
    .split('|')
    .some((end) => norm.endsWith(end));
