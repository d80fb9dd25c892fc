/**
 * When an act took place, or is to: which of the dates of its sentence is its own.
 * In: an act with its roles, its sentence, the day of publication. Out: a range and the words that say it, or null where no date is the act's.
 */
import type { LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Act, DateMention } from '../recognize/recognized.js';
import type { EventType } from '../record/codebook.js';
import { addDays, lastDayOfMonth, makeDay, toDayNumber } from '../record/day.js';
import type { DateRange } from '../record/record.js';
import { isInCause } from './final/cause.js';
import type { Roles } from './roles.js';
import { PERFORMED, type StatusReading } from './status.js';
import { isEmbeddedAt, isMedial } from './syntax.js';

/** How an act is told, as far as its day depends on it. */
export interface Telling {
  readonly published: DateRange | null;
  /** It has taken place, or takes place now. */
  readonly done: boolean;
  readonly planned: boolean;
  readonly type: EventType;
  readonly pack: Pack;
}

export interface ActDate {
  readonly range: DateRange;
  readonly due: boolean;
  readonly start: number;
  readonly end: number;
}

/** The date in the clause, nearest before the predicate; else one in the sentence, if it is the only one. */
export function dateOf(act: Act, roles: Roles, sentence: LinkedSentence, telling: Telling): ActDate | null {
  const { published, planned, pack } = telling;
  const found = ownDate(act, roles, sentence, telling);
  if (!found) return null;
  const { start, end } = found;
  // A target is set when it is agreed; the day for which it is set is its deadline.
  const target = act.frame.source.gives.mode === 'set-target' && published !== null && found.range.end > published.end;
  const due = found.due || target;
  // "Will come on Thursday" is the next one; before its verb English has the day of the announcement.
  const behind = pack.source.words.syntax !== 'position' || found.first > act.anchor;
  const ahead = planned && found.weekday && behind && isWithin(found, act, roles, pack);
  if (ahead && published && found.range.end < published.start)
    return { range: weekLater(found.range), due, start, end };
  // "с 28 февраля наносит удары": up to now.
  if (found.since && telling.done && published && found.range.start <= published.start)
    return { range: { ...found.range, end: published.end }, due, start, end };
  return { range: found.range, due, start, end };
}

function ownDate(act: Act, roles: Roles, sentence: LinkedSentence, telling: Telling): DateMention | null {
  const { published, done, planned, type, pack } = telling;
  const dates = sentence.dates
    .map((date) => (published ? inItsYear(date, published, done, planned && !isAgreed(act)) : date))
    .filter(
      (date) =>
        !(done && published && isAfter(date.range, published)) &&
        !(date.meant && !planned) &&
        // (a decree takes effect on its day)
        !(date.paper && type !== 'OFFICE'),
    );
  const level = dates.filter((date) => sentence.quotationOf[date.first] === act.quotation);
  const apart = ({ first }: DateMention): boolean =>
    isMedial(pack)
      ? isEmbeddedAt(sentence, first, act.anchor, pack)
      : first < act.anchor && isInCause(first, act, roles, sentence, pack);
  const within = level.filter((date) => isWithin(date, act, roles, pack) && !apart(date));
  const own = pack.source.words.syntax === 'case' ? nearest(within, act) : within.at(-1);
  if (own) return own;
  const [only, ...others] = level;
  if (only && others.length === 0 && !apart(only) && !isCutOff(only, act, sentence, pack)) return only;
  const next = isMedial(pack) && level.find((date) => date.first > act.anchor && date.first <= act.anchor + 3);
  if (next) return next;
  // "вчера заявил: «Мы поддерживаем …»": what is done by saying it is done when it is said.
  if (act.quotation < 0 || level.length > 0 || !(PERFORMED.has(type) || type === 'AGREE')) return null;
  const outside = dates.filter((date) => sentence.quotationOf[date.first] === -1 && !apart(date));
  return outside.length === 1 ? (outside[0] as DateMention) : null;
}

/** Another sentence between the same stops; where the verb stands last, a date behind it and a comma is the next verb's. */
function isCutOff({ first }: DateMention, { anchor }: Act, { tokens }: LinkedSentence, pack: Pack): boolean {
  const between = tokens.slice(Math.min(first, anchor), Math.max(first, anchor));
  return between.some(({ text }) => text === ';' || (text === ',' && first > anchor && !isMedial(pack)));
}

/** A day rather than a year ("8 августа … договор 2022 года"), then what stands nearest to the predicate. */
function nearest(dates: readonly DateMention[], { anchor }: Act): DateMention | undefined {
  const away = ({ first, range }: DateMention) =>
    Math.abs(first - anchor) + (range.precision === 'day' ? 0 : NOT_A_DAY);
  return [...dates].sort((one, other) => away(one) - away(other))[0];
}

/** More than any distance within a sentence. */
const NOT_A_DAY = 10_000;

/** In the clause of the act; where the verb stands last, before it. */
const isWithin = ({ first, last }: DateMention, act: Act, { from, to }: Roles, pack: Pack): boolean =>
  first >= from && last < (isMedial(pack) ? to + 1 : act.anchor);

/** "В среду вылетает в Ашхабад": a present beside a day to come tells a plan (where the verb stands in the middle). */
export function isStillToCome(
  { quotation }: Act,
  { from, to }: Roles,
  { reading }: StatusReading,
  sentence: LinkedSentence,
  published: DateRange | null,
  pack: Pack,
): boolean {
  if (pack.source.words.syntax === 'position' || reading.features.tense !== 'present' || !published) return false;
  return sentence.dates.some(
    (date) =>
      sentence.quotationOf[date.first] === quotation &&
      date.first >= from &&
      date.last <= to &&
      !date.since &&
      (date.range.start > published.end || (date.weekday && date.range.end < published.start)),
  );
}

/**
 * What took place did so before it was told: "6 Şubat depremleri" in January names another year's day, a programme
 * "for 2025–2030" the years to come.
 */
function isAfter(range: DateRange, published: DateRange): boolean {
  const years = Number(range.end.slice(0, 4)) - Number(range.start.slice(0, 4));
  return range.start > published.end || (years > 0 && range.end > `${published.end.slice(0, 4)}-12-31`);
}

/** "In April" said in November: of what is done the last one, of what is planned the next, whichever is nearer. */
function inItsYear(date: DateMention, published: DateRange, done: boolean, planned: boolean): DateMention {
  const { range, yearless } = date;
  if (!yearless) return date;
  const ahead = toDayNumber(range.start) - toDayNumber(published.end);
  if (done && ahead > LONG_WAY) return { ...date, range: yearsLater(range, -1) };
  const passed = toDayNumber(published.start) - toDayNumber(range.end);
  return planned && passed > LONG_WAY ? { ...date, range: yearsLater(range, 1) } : date;
}

/** "They agreed on 10 March to …": its day is the one on which that was done. */
const isAgreed = ({ frame }: Act): boolean =>
  frame.source.gives.type === 'AGREE' && frame.source.gives.mode !== 'plan-meeting';

/** Days off publication from which a day without its year is another year's; nearer, it is the day of another act. */
const LONG_WAY = 60;

function yearsLater({ start, end, ...rest }: DateRange, years: number): DateRange {
  const later = (day: string) => {
    const [year, month, of] = day.split('-').map(Number) as [number, number, number];
    return makeDay(year + years, month, of) ?? lastDayOfMonth(year + years, month);
  };
  return { ...rest, start: later(start), end: later(end) };
}

function weekLater(range: DateRange): DateRange {
  return { ...range, start: addDays(range.start, 7), end: addDays(range.end, 7) };
}
