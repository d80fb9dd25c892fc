/**
 * What stands at the edges of an article's own lines: a date put before the text by a machine, an agency's dateline
 * ("BİŞKEK (AA) - ", "Astana. 10 Ekim. KAZINFORM –"), an agency's mark at the end ("•aa•").
 * In: the words of a line. Out: how many units of it to drop, and what they say.
 */
import type { DateRange } from '../record/record.js';
import { findDate, stated } from './dates.js';
import { endsSentence } from './lines.js';
import { agencyName, isDomain } from './outlets.js';

export interface Edge {
  /** Units to drop at the beginning (or the end). */
  readonly length: number;
  readonly published: DateRange | null;
  readonly outlets: readonly string[];
}

/** `date 2022-01 `: the name of a field and a day, month or year in ISO form. */
export function machinePrefix(line: string): Edge | null {
  const match =
    /^(?:date|published|publish_date|pubdate|datetime|timestamp|tarih|tarix|дата|сана|күні)\s*[:=]?\s*(\d{4}(?:-\d{2}){0,2}(?:[T ]\d{2}:\d{2}\S*)?)(?=\s|$)/iu.exec(
      line,
    );
  const published = match ? stated(match[1] as string) : null;
  if (!match || !published) return null;
  // What the same machine left behind it is no sentence: "+ ↺ − 16 px".
  const rest = line.slice(match[0].length);
  const junk = rest.length <= 20 && (rest.match(/\p{L}/gu) ?? []).length <= 4 ? rest.length : 0;
  return { length: skipSpace(line, match[0].length + junk), published, outlets: [] };
}

/** Longest dateline looked for, in units. */
const LONGEST = 100;

/**
 * @example dateline('BİŞKEK (AA) - Kırgızistan …')?.outlets // ['AA']
 */
export function dateline(line: string): Edge | null {
  const head = line.slice(0, LONGEST);
  const outlets: string[] = [];
  let published: DateRange | null = null;
  let dated = false;
  let year = '';
  let places = 0;
  let loud = false;
  let at = 0;
  for (let piece = 0; piece < 6; piece++) {
    const match =
      /^[\s([|«"/]*((?:\d{1,2}\.\d{1,2}\.\d{2,4})|[^.,()|/«»":\n–—]{1,60}?(?:\.(?:az|kz|com|uz|kg|tm|ru|org|net))?)[»"]?(\s*[.,()|/–—:]+|\s+[-‑]+(?=\s)|\)?\s*[-‑](?=\s)|$)[\s)]*/iu.exec(
        head.slice(at),
      );
    if (!match || match[1] === undefined) break;
    // "Мамырдың 10–14-інде" is no dateline, and "KABUL/MOSCOW" goes on.
    if (/[-‑–—]$/.test(match[0]) && /^\d/.test(head.slice(at + match[0].length))) break;
    const words = match[1].trim();
    const sign = match[2] ?? '';
    const agency = agencyName(words) ?? (isDomain(words) ? words : undefined);
    const date = agency ? null : findDate(words);
    if (agency) outlets.push(agency);
    else if (date && date.rest === '') {
      dated = true;
      published ??= date.range ?? findDate(`${words} ${year}`)?.range ?? null;
    } else if (!dated && year === '' && YEAR_FIRST.test(words)) {
      year = words;
    } else if (/^(?:19|20)\d\d$/.test(words) && dated) {
      published ??= findDate(`${head.slice(0, at + match[0].length).replace(/[.,]/g, ' ')}`)?.range ?? null;
    } else if (dated && /^\s*[«"“/]/.test(head.slice(at)) && words.length <= 30) {
      outlets.push(words);
    } else if (isPlace(words) && places < MOST_PLACES && outlets.length === 0) {
      places++;
      loud = words === words.toUpperCase() && words.length >= 5;
    } else break;
    at += match[0].length;
    const onwards = sign === '/' && agency === undefined && /^\p{L}/u.test(head.slice(at));
    const closes =
      (/[-‑–—/]/.test(sign) && !onwards) || (/^\s*[-‑–—/|]/.test(head.slice(at)) && !SLASHED.test(head.slice(at)));
    const enough = outlets.length > 0 || dated || (loud && line.length > 80 && endsSentence(line));
    const ended =
      closes ||
      (published !== null && places > 0 && /^\s*\)?\.$/.test(sign) && !LOUD_NAME.test(head.slice(at))) ||
      (agency !== undefined && places > 0 && /[.:)]/.test(sign));
    if (ended && enough) return { length: skipMarks(line, at), published, outlets };
  }
  return null;
}

/** `2025 ж`, `2025 г`: the year before its day. */
const YEAR_FIRST = /^(?:19|20)\d\d\s*(?:ж|г|жыл|жылғы|yil|yıl|il)$/iu;

/** `/AA/`: the agency is still to come. */
const SLASHED = /^\s*\/[^/\s][^/]{1,30}\//;

/** `Doha / İslamabad / Kabil`. */
const MOST_PLACES = 3;

/**
 * A day with its year and a full stop before the text: `4 июля 2025. Над особняком …`. A year with its word
 * ("16 декабря 1991 года. …") begins a tale, no report.
 * @example openingDay('19 қыркүйек, 2022. Шекарада …')?.published?.start // '2022-09-19'
 */
export function openingDay(line: string): Edge | null {
  const match = /^(\d{1,2}\.\d{1,2}\.\d{4}|[^.]{6,24}(?:19|20)\d\d)\.\s+(?=\p{Lu}|[«"“])/u.exec(line);
  const date = match ? findDate(match[1] as string) : null;
  return match && date?.range && date.rest === ''
    ? { length: match[0].length, published: date.range, outlets: [] }
    : null;
}

/** A name in capitals before a dash: the agency that ends the dateline. */
const LOUD_NAME = /^\s*[\p{Lu}.]{3,}\s*[–—/-]/u;

/** One to three capitalised words without a digit. */
function isPlace(words: string): boolean {
  return words.length <= 28 && /^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2}$/u.test(words);
}

/** `•aa•`, `/AA/`, `(AA)`, or the bare mark (or the site's address) after a full stop. */
export function agencyMark(line: string): Edge | null {
  const match = /(?:[•·*([/|–—-]\s*([\p{L} ]{2,20}?)\s*[•·*)\]/|]?|(?<=[.!?…"”»)]\s)([\p{Lu}]{2,12}))\s*$/u.exec(
    line.slice(-40),
  );
  const site = match ? null : /(?<=[.!?…"”»)]\s)([\p{L}\d-]+\.\p{L}{2,4})\s*$/u.exec(line.slice(-60));
  if (site && isDomain(site[1] as string)) {
    const kept = line.slice(0, line.length - site[0].length).trimEnd();
    return { length: line.length - kept.length, published: null, outlets: [site[1] as string] };
  }
  const agency = agencyName(match?.[1] ?? match?.[2] ?? '');
  if (!match || !agency) return null;
  const before = line.slice(0, line.length - match[0].length);
  if (!endsSentence(before.trimEnd())) return null;
  return { length: line.length - before.trimEnd().length, published: null, outlets: [agency] };
}

function skipSpace(line: string, at: number): number {
  let to = at;
  while (to < line.length && /\s/.test(line.charAt(to))) to++;
  return to;
}

function skipMarks(line: string, at: number): number {
  let to = at;
  while (to < line.length && /[\s–—/|:-]/.test(line.charAt(to))) to++;
  return to;
}
