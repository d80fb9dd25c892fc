/**
 * Makes a document of a stored text and its lines, whether they were read from plain text or from HTML.
 * In: the text, its lines (those from HTML may carry a reason or a kind already) and what is known about the page.
 * Out: the document without its issues: blocks, dropped spans, title, author, outlet, sources, date.
 */
import { gather } from '../record/gather.js';
import type { Block, DateRange, Dropped, ExtractedDocument, RawDocument } from '../record/record.js';
import { stated } from './dates.js';
import { agencyMark, dateline, type Edge, machinePrefix, openingDay } from './edges.js';
import { judgeLine } from './judge.js';
import { endsSentence, isLoud, type Line } from './lines.js';
import { agenciesIn, credited, dateInAddress, markByline, markFoot, signature, statedInLines } from './masthead.js';
import { dayOfText } from './own-day.js';
import { sha256 } from './sha256.js';
import { namedSources } from './sources.js';
import { markRelated } from './tail.js';
import { findTitle, markDuplicates, markSectionName } from './title.js';

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
  const edges: Edges = { dropped: [], outlets: [], published: null, opening: null };
  cutPrefix(text, lines, edges);
  for (const line of lines) if (line.reason === undefined && line.kind !== 'title') judge(line, words(line));
  cutEdges(text, lines, edges);
  const title = findTitle(text, lines, raw.title ?? facts.title);
  markSectionName(text, lines, title);
  markDuplicates(text, lines, title);
  markFoot(text, lines);
  markRelated(text, lines);
  const author = raw.author ?? facts.author ?? markByline(text, lines);
  const kept = lines.filter((line) => line.reason === undefined);
  nameKinds(text, kept);
  const known = raw.outlet ?? facts.outlet ?? null;
  const telling = new Set([...kept.filter((line) => line.kind !== 'title').slice(0, 3), ...kept.slice(-1)]);
  const named = lines.filter((line) => line.reason === 'source-line' || telling.has(line)).map(words);
  const own = known ?? signature(text, lines);
  const sources = namedSources(
    gather(named, tellingParts),
    [...edges.outlets, ...agenciesIn(text, lines), ...credited(text, lines)],
    own,
  );
  const url = raw.url ?? facts.url;
  return {
    id: sha256(text).slice(0, 16),
    ...(raw.path === undefined ? {} : { path: raw.path }),
    ...(url === undefined ? {} : { url }),
    title: raw.title ?? facts.title ?? (title ? words(title) : null),
    author: author ?? null,
    outlet: sources.outlet,
    via: sources.via,
    published:
      (raw.published === undefined ? null : stated(raw.published)) ??
      facts.published ??
      edges.published ??
      statedInLines(text, lines) ??
      dateInAddress(url) ??
      edges.opening ??
      dayOfText(kept.slice(0, LEAD_LINES).map(words)),
    text,
    blocks: kept.map(({ start, end, kind }): Block => ({ start, end, kind: kind ?? 'paragraph' })),
    dropped: [
      ...edges.dropped,
      ...gather(lines, ({ start, end, reason }) => (reason ? [{ start, end, reason }] : [])),
    ].sort((a, b) => a.start - b.start),
  };
}

/** Units at the beginning and at the end of a paragraph in which its source is named; further in, an outlet is only quoted. */
const TELLING = 300;

function tellingParts(words: string): string[] {
  return words.length <= 2 * TELLING ? [words] : [words.slice(0, TELLING), words.slice(-TELLING)];
}

/** Lines from the title on in which the text may say of which day it is. */
const LEAD_LINES = 8;

interface Edges {
  readonly dropped: Dropped[];
  readonly outlets: string[];
  published: DateRange | null;
  /** The day before the first paragraph; a tale may begin so too, and what the page says otherwise goes before it. */
  opening: DateRange | null;
}

/** Article lines from the top that may carry a dateline. */
const DATELINE_LINES = 4;

function take(edges: Edges, edge: Edge): void {
  edges.outlets.push(...edge.outlets);
  edges.published ??= edge.published;
}

function cutPrefix(text: string, lines: Line[], edges: Edges): void {
  const [first] = lines;
  const prefix = first && first.reason === undefined ? machinePrefix(text.slice(first.start, first.end)) : null;
  if (!first || !prefix) return;
  take(edges, prefix);
  cutStart(text, first, prefix.length, 'prefix', edges, lines);
}

/** Shortens lines by what stands at their edges; the cut stretches are dropped by themselves. */
function cutEdges(text: string, lines: Line[], edges: Edges): void {
  let looked = 0;
  for (const line of lines) {
    if (line.reason !== undefined || line.kind === 'title') continue;
    if (++looked > DATELINE_LINES) break;
    const words = text.slice(line.start, line.end);
    const found = words.length > 60 ? (dateline(words) ?? openingDay(words)) : null;
    if (!found) continue;
    if (openingDay(words)) edges.opening = found.published;
    else take(edges, found);
    cutStart(text, line, found.length, 'date-line', edges, lines);
    break;
  }
  for (const line of lines.filter(({ reason }) => reason === undefined).slice(-3)) {
    const mark = agencyMark(text.slice(line.start, line.end));
    if (!mark) continue;
    take(edges, mark);
    const at = line.end - mark.length;
    const start = at + (text.slice(at, line.end).length - text.slice(at, line.end).trimStart().length);
    edges.dropped.push({ start, end: line.end, reason: 'agency-mark' });
    line.end = at;
  }
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
