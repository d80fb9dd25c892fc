/**
 * What the lines around an article say of it: who wrote it, when it appeared, who publishes it.
 * In: the judged lines (those of no article are read here), the page's address. Out: author, date, outlet.
 */
import type { DropReason } from '../record/codebook.js';
import type { DateRange } from '../record/record.js';
import { findDate, stated } from './dates.js';
import { fold } from './fold.js';
import type { Line } from './lines.js';
import { agencyName, isAgency, isDomain, isOutletName, mentions } from './outlets.js';

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
    .filter((line) => findDate(line)?.range);
  const original = dated.find((line) => !CHANGED.test(fold(line)));
  return findDate(original ?? dated[0] ?? '')?.range ?? null;
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
  return lines
    .filter(({ reason }) => reason === 'date-line' || reason === 'agency-mark')
    .flatMap((line) => pieces(text.slice(line.start, line.end)).flatMap((piece) => agencyName(piece) ?? []));
}

/** Who took the photographs or wrote the text, where a credit names an agency or a site: `Fotoğraf: https://www.akorda.kz/kz`. */
export function credited(text: string, lines: readonly Line[]): string[] {
  return lines
    .filter(({ reason }) => reason === 'credit')
    .flatMap((line) => mentions(text.slice(line.start, line.end)).map(({ name }) => name.replace(/^www\./i, '')));
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
