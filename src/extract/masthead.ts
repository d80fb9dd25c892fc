/**
 * What the lines around an article say of it: who wrote it, when it appeared, who publishes it.
 * In: the judged lines (those of no article are read here), the page's address. Out: author, date, outlet.
 */

import type { DropReason } from '../record/codebook.js';
import { gather } from '../record/gather.js';
import type { DateRange } from '../record/record.js';
import { findDate, issueMonth, stated } from './dates.js';
import { fold } from './fold.js';
import type { Line } from './lines.js';
import { agencyName, isAgency, isDomain, isOutletName, isOutletWord, mentions } from './outlets.js';

/** A last line that is only a name: two or three capitalised words. Returns the name. */
export function markByline(text: string, lines: readonly Line[]): string | undefined {
  const named = lines.find(({ reason }) => reason === 'byline');
  if (named) return authorOf(text.slice(named.start, named.end));
  const kept = lines.filter(({ reason }) => reason === undefined);
  const last = kept.at(-1);
  if (!last || kept.length < 3 || last.kind !== undefined) return undefined;
  const words = text.slice(last.start, last.end);
  const [name = '', ...rest] = words.split(/,\s*/);
  // Nothing may follow the name but the outlet: "Fidan Nəcəfova, Pulsaati.az".
  if (!/^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*\.?)?\s\p{Lu}[\p{Ll}'’-]+$/u.test(name)) return undefined;
  if (rest.some((part) => part !== '' && !isDomain(part) && !isAgency(part) && !isOutletName(part))) return undefined;
  last.reason = 'byline';
  return name;
}

/** `Haber: Abdullah Yiğit – Fotoğraf: …` is `Abdullah Yiğit`; a post's head is what stands before the @. */
function authorOf(line: string): string | undefined {
  const value = line.includes(':') && !line.includes('@') ? line.slice(line.indexOf(':') + 1) : line;
  const name = (value.split(/\s[–—|/-]\s|\s@|,|;|\//)[0] ?? '').trim();
  return name === '' || name.length > 60 ? undefined : name;
}

/** Lines at the end of the article in which a paper gives its issue. */
const FOOT = 4;

/** Marks a line at the end that gives the day or month of the issue, with its place, paper or author at most. */
export function markFoot(text: string, lines: readonly Line[]): void {
  const kept = lines.filter(({ reason }) => reason === undefined);
  for (const line of kept.slice(3).slice(-FOOT)) if (stamp(text.slice(line.start, line.end))) line.reason = 'date-line';
}

/**
 * The date of a line that is made of names and a date: `Собкор «Маяк», 27.09.2025`, `«Таң» газеті, 2024 жылғы қараша`,
 * `30 июня 2025, Москва. …`, `Ноябрь 2025 г.`
 */
function stamp(line: string): DateRange | null {
  if (line.length > 90 || !/\d/.test(line)) return null;
  const first = /^(.{6,24}?\d{4}),\s\p{Lu}[\p{Ll}-]+(?:\.|$)/u.exec(line)?.[1];
  if (first) return bareDate(first);
  for (const { index } of line.matchAll(/(?:^|[.,;)»"”]\s+|\s[-–—|/]\s)(?=[\p{L}\d])/gu)) {
    const at = index + (/^[^\p{L}\d]*/u.exec(line.slice(index))?.[0].length ?? 0);
    const date = namesOnly(line.slice(0, at)) ? bareDate(line.slice(at)) : null;
    if (date) return date;
  }
  return null;
}

function bareDate(words: string): DateRange | null {
  const found = findDate(words);
  return (found?.rest === '' ? found.range : null) ?? issueMonth(words);
}

/** Names, names in quotation marks with a word for a paper, the number of an issue. */
function namesOnly(words: string): boolean {
  const outside = words.replace(/[«“"][^»”"]*[»”"](?:\s\p{Ll}+)?/gu, ' ').match(/[\p{L}\d-]+/gu) ?? [];
  return outside.length <= 5 && outside.every((word) => /^[\p{Lu}\d]/u.test(word) || isOutletWord(word));
}

/** Reasons of lines whose date is the article's own; a related headline or a comment has another. */
const DATED: ReadonlySet<DropReason> = new Set([
  'date-line',
  'byline',
  'source-line',
  'share',
  'menu',
  'credit',
  'tags',
]);
/** Lines at the top and at the end in which the article's date is sought. */
const NEAR_TOP = 12;
const NEAR_END = 6;

/** The date that a line near the top or the end states; a line of changes ("Updated: …") only when no other does. */
export function statedInLines(text: string, lines: readonly Line[]): DateRange | null {
  const dated = lines
    .filter(
      ({ reason }, index) => reason && DATED.has(reason) && (index < NEAR_TOP || index >= lines.length - NEAR_END),
    )
    .map((line) => text.slice(line.start, line.end))
    .filter((line) => dateOf(line));
  const original = dated.find((line) => !CHANGED.test(fold(line)));
  return dateOf(original ?? dated[0] ?? '');
}

function dateOf(line: string): DateRange | null {
  return findDate(line)?.range ?? stamp(line);
}

const CHANGED = /^(?:son )?(?:guncel|yenilen|обновл|updated|last|modified|yangilan|жаңарт)/;

/** `/2024/05/12/` or `/2024-05-12/` in the address. */
export function dateInAddress(url: string | undefined): DateRange | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/?#.-]|$)/.exec(url ?? '');
  const [, year, month = '', day = ''] = match ?? [];
  return match ? stated(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;
}

/** Agencies named in a date line or standing alone. */
export function agenciesIn(text: string, lines: readonly Line[]): string[] {
  return gather(
    lines.filter(({ reason }) => reason === 'date-line' || reason === 'agency-mark'),
    (line) => gather(pieces(text.slice(line.start, line.end)).map(agencyName), (name) => (name ? [name] : [])),
  );
}

/** Who took the photographs or wrote the text, where a credit names an agency or a site: `Fotoğraf: https://www.akorda.kz/kz`. */
export function credited(text: string, lines: readonly Line[]): string[] {
  return gather(
    lines.filter(({ reason }) => reason === 'credit'),
    (line) => mentions(text.slice(line.start, line.end)).map(({ name }) => name.replace(/^www\./i, '')),
  );
}

/** The outlet that signs a page with its own name: alone, with the author, the date or ©. */
export function signature(text: string, lines: readonly Line[]): string | null {
  const near = [...lines.slice(0, 4), ...lines.slice(-NEAR_END)];
  for (const line of near.reverse()) {
    const words = text.slice(line.start, line.end);
    if (line.reason === undefined || /:\s|^https?:/.test(words)) continue;
    if (!['source-line', 'byline', 'footer', 'date-line'].includes(line.reason)) continue;
    const named = pieces(words)
      .map(signedName)
      .find((name) => name !== null);
    if (named) return named;
  }
  return lastName(text, lines);
}

function signedName(piece: string): string | null {
  if (isDomain(piece)) return piece;
  if (!isOutletName(piece)) return null;
  return piece.slice(1, piece.search(/[”"»]\s/));
}

/** `Enerji Xəbərləri, 3 dekabr 2025` as the last line: a name of two words and more, no place. */
function lastName(text: string, lines: readonly Line[]): string | null {
  const last = lines.at(-1);
  const words = last?.reason === 'date-line' ? text.slice(last.start, last.end) : '';
  const name = /^(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){1,3}),\s*\d/u.exec(words)?.[1];
  return lines.length > 3 && name !== undefined && mentions(name).length === 0 ? name : null;
}

function pieces(line: string): string[] {
  return line.split(/[,|/()©]|\.\s|\s[-–—]\s|(?<=\d:\d\d)\s/).map((piece) => piece.trim().replace(/\.$/, ''));
}
