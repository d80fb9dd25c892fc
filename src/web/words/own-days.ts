/**
 * Days in languages whose months not every browser knows. In: days and how exact to be. Out: words, or null where the browser
 * itself is to be asked.
 */

export type Exact = 'year' | 'month' | 'day' | 'day-of-month';

interface Months {
  readonly months: readonly string[];
  /** As short as the language writes them. */
  readonly short: readonly string[];
}

const learnt = new Map<string, Months>();

/** Called when the words of a language are loaded. */
export function learnMonths(language: string, months: Months): void {
  learnt.set(language, months);
}

/** @example ownDay('2024-03-01', 'day', 'az') // '1 mar 2024', when Azerbaijani is loaded */
export function ownDay(day: string, exact: Exact, language: string): string | null {
  const known = learnt.get(language);
  if (!known) return null;
  const [year = '', month = '1', number = ''] = day.split('-');
  const at = Number(month) - 1;
  const { within, year: withYear, month: ofYear } = ORDER[language] ?? PLAIN;
  if (exact === 'year') return year;
  if (exact === 'month') return ofYear(year, known.months[at] ?? '');
  const short = within(String(Number(number)), known.short[at] ?? '');
  return exact === 'day' ? withYear(year, short) : short;
}

/** From one day to another, saying once what both share. */
export function ownRange(start: string, end: string, exact: Exact, language: string): string | null {
  const [from, to] = [ownDay(start, exact, language), ownDay(end, exact, language)];
  if (from === null || to === null) return null;
  if (from === to) return from;
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const days = `${Number(start.slice(8))}–${Number(end.slice(8))}`;
  if ((exact === 'day' || exact === 'day-of-month') && sameMonth)
    return from.replace(new RegExp(`(?<!\\d)${Number(start.slice(8))}(?!\\d)`, 'u'), days);
  return `${from} – ${to}`;
}

interface Order {
  readonly within: (day: string, month: string) => string;
  readonly year: (year: string, rest: string) => string;
  readonly month: (year: string, month: string) => string;
}

/** Azerbaijani and Turkmen: day, month, year. */
const PLAIN: Order = {
  within: (day, month) => `${day} ${month}`,
  year: (year, rest) => `${rest} ${year}`,
  month: (year, month) => `${month} ${year}`,
};

const ORDER: Readonly<Record<string, Order>> = {
  kk: { ...PLAIN, year: (year, rest) => `${year} ж. ${rest}`, month: (year, month) => `${year} ж. ${month}` },
  uz: { ...PLAIN, within: (day, month) => `${day}-${month}`, year: (year, rest) => `${rest}, ${year}` },
  ky: {
    within: (day, month) => `${day}-${month}`,
    year: (year, rest) => `${year}-ж., ${rest}`,
    month: (year, month) => `${year}-ж., ${month}`,
  },
};
