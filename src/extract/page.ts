/**
 * Makes a document of a stored text and its lines, whether they were read from plain text or from HTML.
 * In: the text, its lines (those from HTML may carry a reason or a kind already) and what is known about the page.
 * Out: the document without its issues: blocks, dropped spans, title, author, outlet, sources, date.
 */
import type { Block, DateRange, Dropped, ExtractedDocument, RawDocument } from '../record/record.js';
import { findDate, stated } from './dates.js';
import { agencyMark, dateline, type Edge, machinePrefix } from './edges.js';
import { bare, fold } from './fold.js';
import { judgeLine } from './judge.js';
import { endsSentence, endsWithStop, type Line } from './lines.js';
import { agencyName, mentions } from './outlets.js';
import { sha256 } from './sha256.js';
import { namedSources } from './sources.js';
import { markRelated } from './tail.js';

/** What HTML says about a page beside its text; the carrier's word goes before it. */
export interface PageFacts {
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: DateRange;
}

/** @example readPage('Geldi.', linesOf('Geldi.'), { content: '', format: 'text' }, {}).blocks.length // 1 */
export function readPage(
  text: string,
  lines: Line[],
  raw: RawDocument,
  facts: PageFacts,
): Omit<ExtractedDocument, 'issues'> {
  const words = (line: Line): string => text.slice(line.start, line.end);
  const edges = cutEdges(text, lines);
  for (const line of lines) if (line.reason === undefined && line.kind === undefined) judge(line, words(line));
  const title = findTitle(text, lines, raw.title ?? facts.title);
  markDuplicates(text, lines, title);
  markRelated(text, lines);
  const author = raw.author ?? facts.author ?? markByline(text, lines);
  const kept = lines.filter((line) => line.reason === undefined);
  nameKinds(text, kept);
  const known = raw.outlet ?? facts.outlet ?? null;
  const telling = [...kept.filter((line) => line.kind !== 'title').slice(0, 4), ...kept.slice(-2)];
  const named = lines.filter((line) => line.reason === 'source-line' || telling.includes(line));
  const metInLines = lines.filter((line) => line.reason === 'date-line').flatMap((line) => outletsOf(words(line)));
  const sources = namedSources(named.map(words), [...edges.outlets, ...metInLines], known);
  const url = raw.url ?? facts.url;
  return {
    id: sha256(text).slice(0, 16),
    ...(raw.path === undefined ? {} : { path: raw.path }),
    ...(url === undefined ? {} : { url }),
    title: raw.title ?? facts.title ?? (title ? words(title) : null),
    author: author ?? null,
    outlet: sources.outlet ?? ownLine(text, lines),
    via: sources.via,
    published:
      (raw.published === undefined ? null : stated(raw.published)) ??
      facts.published ??
      edges.published ??
      statedInLines(text, lines) ??
      dateInAddress(url),
    text,
    blocks: kept.map(({ start, end, kind }): Block => ({ start, end, kind: kind ?? 'paragraph' })),
    dropped: [
      ...edges.dropped,
      ...lines.flatMap(({ start, end, reason }) => (reason ? [{ start, end, reason }] : [])),
    ].sort((a, b) => a.start - b.start),
  };
}

interface Edges {
  readonly dropped: Dropped[];
  readonly outlets: string[];
  published: DateRange | null;
}

/** Article lines from the top that may carry a dateline. */
const DATELINE_LINES = 4;

/** Shortens lines by what stands at their edges; the cut stretches are dropped by themselves. */
function cutEdges(text: string, lines: Line[]): Edges {
  const edges: Edges = { dropped: [], outlets: [], published: null };
  const take = (edge: Edge): void => {
    edges.outlets.push(...edge.outlets);
    edges.published ??= edge.published;
  };
  const first = lines[0];
  const prefix = first && first.reason === undefined ? machinePrefix(text.slice(first.start, first.end)) : null;
  if (first && prefix) {
    take(prefix);
    cutStart(text, first, prefix.length, 'prefix', edges, lines);
  }
  let looked = 0;
  for (const line of lines) {
    if (line.reason !== undefined || line.kind === 'title') continue;
    if (++looked > DATELINE_LINES) break;
    const words = text.slice(line.start, line.end);
    const found = words.length > 60 ? dateline(words) : null;
    if (!found) continue;
    take(found);
    cutStart(text, line, found.length, 'date-line', edges, lines);
    break;
  }
  for (const line of lines.filter(({ reason }) => reason === undefined).slice(-3)) {
    const mark = agencyMark(text.slice(line.start, line.end));
    if (!mark) continue;
    take(mark);
    const at = line.end - mark.length;
    const start = at + (text.slice(at, line.end).length - text.slice(at, line.end).trimStart().length);
    edges.dropped.push({ start, end: line.end, reason: 'agency-mark' });
    line.end = at;
  }
  return edges;
}

function cutStart(
  text: string,
  line: Line,
  length: number,
  reason: Dropped['reason'],
  edges: Edges,
  lines: Line[],
): void {
  const start = line.start;
  const cut = text.slice(start, start + length).trimEnd().length;
  edges.dropped.push({ start, end: start + cut, reason });
  line.start += length;
  if (line.start >= line.end) lines.splice(lines.indexOf(line), 1);
}

function judge(line: Line, words: string): void {
  const reason = judgeLine(words);
  if (reason) line.reason = reason;
}

/** Longest first line that is taken for a title. */
const LONGEST_TITLE = 220;

/** The line that is the title: the one that the page's data name, else a first line that looks like one. */
function findTitle(text: string, lines: readonly Line[], stated: string | undefined): Line | undefined {
  const marked = lines.find((line) => line.kind === 'title');
  if (marked) return marked;
  const kept = lines.filter((line) => line.reason === undefined);
  const wanted = stated === undefined ? '' : bare(stated);
  const same =
    wanted === ''
      ? undefined
      : kept.slice(0, 12).find((line) => isCopy(wanted, bare(text.slice(line.start, line.end))));
  const first = same ?? kept[0];
  if (!first || first.kind !== undefined) return undefined;
  const words = text.slice(first.start, first.end);
  const looks = words.length <= LONGEST_TITLE && !endsWithStop(words) && !/[,;:]$/.test(words) && kept.length > 1;
  if (!same && (!looks || wanted !== '')) return undefined;
  first.kind = 'title';
  return first;
}

/** Letters more than the title that a copy may have: a section before it, a site's name after it. */
const COPY_EXTRA = 40;

/** The same words, a beginning of them cut off by "…", or they with a site's name around them. */
function isCopy(title: string, line: string): boolean {
  if (line === title) return true;
  if (line.length >= 25 && line.length < title.length) return title.startsWith(line);
  return title.length >= 20 && line.length <= title.length + COPY_EXTRA && line.includes(title);
}

/** Shortest line whose second standing is a copy and no refrain. */
const SHORTEST_COPY = 40;

function markDuplicates(text: string, lines: readonly Line[], title: Line | undefined): void {
  const heading = title ? bare(text.slice(title.start, title.end)) : '';
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.reason !== undefined || line === title) continue;
    const words = bare(text.slice(line.start, line.end));
    const ofTitle = heading !== '' && !endsWithStop(text.slice(line.start, line.end)) && isCopy(heading, words);
    if (ofTitle || seen.has(words)) line.reason = 'duplicate';
    else if (words.length >= SHORTEST_COPY) seen.add(words);
  }
}

/** A last line that is only a name: two or three capitalised words. Returns the name. */
function markByline(text: string, lines: readonly Line[]): string | undefined {
  const named = lines.find(({ reason }) => reason === 'byline');
  if (named) return authorOf(text.slice(named.start, named.end));
  const kept = lines.filter(({ reason }) => reason === undefined);
  const last = kept.at(-1);
  if (!last || kept.length < 3 || last.kind !== undefined) return undefined;
  const words = text.slice(last.start, last.end);
  if (!/^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*\.?)?\s\p{Lu}[\p{Ll}'’-]+$/u.test(words)) return undefined;
  last.reason = 'byline';
  return words;
}

/** `Haber: Abdullah Yiğit – Fotoğraf: …` is `Abdullah Yiğit`; a post's head is what stands before the @. */
function authorOf(line: string): string | undefined {
  const value = line.includes(':') && !line.includes('@') ? line.slice(line.indexOf(':') + 1) : line;
  const name = (value.split(/\s[–—|/-]\s|\s@|,|;|\//)[0] ?? '').trim();
  return name === '' || name.length > 60 ? undefined : name;
}

/** Longest subheading. */
const LONGEST_SUBHEADING = 120;

function nameKinds(text: string, kept: readonly Line[]): void {
  kept.forEach((line, index) => {
    if (line.kind !== undefined) return;
    const words = text.slice(line.start, line.end);
    const next = kept[index + 1];
    const short = words.length <= LONGEST_SUBHEADING && next !== undefined && !/[,;:]$/.test(words);
    if (short && (!endsSentence(words) || isLoud(words))) {
      line.kind = kept[index - 1]?.kind === 'title' ? 'lead' : 'subheading';
    }
  });
}

/** Written in capitals throughout, as subheadings within statements are. */
function isLoud(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

function outletsOf(line: string): string[] {
  return line.split(/[,.|/()]|\s[-–—]\s/).flatMap((part) => agencyName(part.trim()) ?? []);
}

/** A last line that is only the site's own name. */
function ownLine(text: string, lines: readonly Line[]): string | null {
  const last = lines.filter(({ reason }) => reason === 'source-line').at(-1);
  const words = last ? text.slice(last.start, last.end) : '';
  const [only] = mentions(words);
  return only && only.kind === 'site' && fold(words).replace(/\.$/, '') === fold(only.name) && !/^https?:/.test(words)
    ? only.name
    : null;
}

/** The date that a date line near the top or the end states; a line of changes ("Updated: …") only when no other does. */
function statedInLines(text: string, lines: readonly Line[]): DateRange | null {
  const dated = lines
    .filter(
      ({ reason }) => reason === 'date-line' || reason === 'byline' || reason === 'source-line' || reason === 'share',
    )
    .map((line) => text.slice(line.start, line.end));
  const firstStated = dated.find(
    (line) =>
      !/^(?:son )?(?:güncel|yenilən|обновл|updated|last|modified|yangilan|жаңарт)/i.test(line) && findDate(line)?.range,
  );
  return findDate(firstStated ?? dated.find((line) => findDate(line)?.range) ?? '')?.range ?? null;
}

/** `/2024/05/12/` or `/2024-05-12/` in the address. */
function dateInAddress(url: string | undefined): DateRange | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/?#.-]|$)/.exec(url ?? '');
  return match
    ? stated(`${match[1]}-${(match[2] as string).padStart(2, '0')}-${(match[3] as string).padStart(2, '0')}`)
    : null;
}
