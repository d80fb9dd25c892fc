/**
 * The title among the lines of a page, and the copies of it and of other lines.
 * In: the judged lines and the title that the page's data state, if any. Out: the title's line, marked; later copies
 * marked as duplicates.
 */
import { bare } from './fold.js';
import { endsSentence, endsWithStop, isLoud, type Line } from './lines.js';

/** Longest first line that is taken for a title. */
const LONGEST_TITLE = 220;

/** The line that is the title: the one that the page's data name, else a first line that looks like one. */
export function findTitle(text: string, lines: readonly Line[], stated: string | undefined): Line | undefined {
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
  const looks = isTitleLike(words) && kept.length > 1;
  if (!same && (!looks || wanted !== '')) return undefined;
  const second = same ? undefined : kept[kept.indexOf(first) + 1];
  if (second && isWayTo(words, text.slice(second.start, second.end))) {
    first.reason = 'menu';
    second.kind = 'title';
    return second;
  }
  if (
    second &&
    isKicker(words) &&
    isTitleLike(text.slice(second.start, second.end)) &&
    second.end - second.start > words.length
  ) {
    first.reason = 'menu';
    second.kind = 'title';
    return second;
  }
  first.kind = 'title';
  return first;
}

function isTitleLike(words: string): boolean {
  return words.length <= LONGEST_TITLE && !endsWithStop(words) && !/[,;:]$/.test(words);
}

/** The way to the page before its title: "ESASY Syýasat Türkmenistanyň Prezidenti …". */
function isWayTo(words: string, title: string): boolean {
  const extra = words.length - title.length;
  return title.length >= 25 && extra > 0 && extra <= COPY_EXTRA && words.endsWith(title);
}

/** The name of a section or service above the title: few words, in capitals or parted by a stroke. */
function isKicker(words: string): boolean {
  return words.length <= 40 && (isLoud(words) || /\s\/\s/.test(words));
}

/** Marks the line under the title that names its section: `Haftalık bülten / Orta Asya Masası`. */
export function markSectionName(text: string, lines: readonly Line[], title: Line | undefined): void {
  const kept = lines.filter((line) => line.reason === undefined);
  const below = title ? kept[kept.indexOf(title) + 1] : undefined;
  if (!below || below.kind !== undefined || kept.length < 4) return;
  const words = text.slice(below.start, below.end);
  if (words.length <= 60 && /\s\/\s/.test(words) && !endsSentence(words)) below.reason = 'menu';
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

export function markDuplicates(text: string, lines: readonly Line[], title: Line | undefined): void {
  const heading = title ? bare(text.slice(title.start, title.end)) : '';
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.reason !== undefined || line === title) continue;
    const words = text.slice(line.start, line.end);
    const short = words.length <= heading.length + 2 * COPY_EXTRA;
    const ofTitle = short && heading !== '' && !endsWithStop(words) && isCopy(heading, bare(words));
    if (ofTitle || seen.has(words)) line.reason = 'duplicate';
    else if (words.length >= SHORTEST_COPY) seen.add(words);
  }
}
