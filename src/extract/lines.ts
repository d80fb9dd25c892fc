/**
 * The lines of a stored text.
 * In: a text. Out: its lines that hold anything, trimmed, in order. Each is judged for itself by the other files of
 * this room; a paragraph wrapped at a fixed width is one line.
 */
import type { DropReason } from '../record/codebook.js';
import type { Block } from '../record/record.js';

export interface Line {
  start: number;
  end: number;
  /** Why it is no article; absent while it is held for one. */
  reason?: DropReason;
  /** What it is in the article; absent until known. */
  kind?: Block['kind'];
}

/** @example linesOf(' one\n\ntwo ').length // 2 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const line = trimmed(text, start, at);
    if (line.end > line.start) lines.push(line);
    start = at + 1;
  }
  return isWrapped(text, lines) ? joinWrapped(text, lines) : lines;
}

/** The stretch without the spaces at its edges. */
export function trimmed(text: string, start: number, end: number): Line {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** True when a sentence may end here: . ! ? … and what closes after them. Example: `endsSentence('dedi."')`. */
export function endsSentence(line: string): boolean {
  let end = line.length;
  while (end > 0 && '"”’»)]\' \u00a0'.includes(line.charAt(end - 1))) end--;
  return end > 0 && '.!?…'.includes(line.charAt(end - 1));
}

/** True for a line that ends in a full stop; a headline may ask or exclaim. */
export function endsWithStop(line: string): boolean {
  let end = line.length;
  while (end > 0 && '"”’»)]\' \u00a0'.includes(line.charAt(end - 1))) end--;
  return end > 0 && line.charAt(end - 1) === '.' && !line.slice(0, end).endsWith('..');
}

/** Written in capitals throughout, as subheadings within statements are. Example: `isLoud('TİCARET')`. */
export function isLoud(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

export function isBreak(unit: number): boolean {
  return (unit >= 10 && unit <= 13) || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

export function isSpace(unit: number): boolean {
  if (unit <= 32 || unit === 0xa0) return true;
  return unit > 0x7f && (isBreak(unit) || unit === 0xfeff || unit === 0x200b || /\s/.test(String.fromCharCode(unit)));
}

/** Columns to which programs wrap a text: nothing is longer, and most lines break off in the middle of a sentence. */
const WIDEST = 100;

function isWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.length < 8) return false;
  let broken = 0;
  let wide = 0;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i] as Line;
    if (end - start > WIDEST) return false;
    if (end - start > 50) wide++;
    const next = lines[i + 1];
    if (
      next &&
      text.charAt(next.start) !== text.charAt(next.start).toUpperCase() &&
      !endsSentence(text.slice(start, end))
    ) {
      broken++;
    }
  }
  return wide > lines.length * 0.6 && broken > lines.length * 0.4;
}

/** Joins the lines of a paragraph; an empty line, or a short line that ends a sentence, parts paragraphs. */
function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const before = joined.at(-1);
    const gap = before ? text.slice(before.end, line.start).split('\n').length - 1 : 0;
    const ended = last !== undefined && last.end - last.start < 50 && endsSentence(text.slice(last.start, last.end));
    if (before && gap === 1 && !ended) before.end = line.end;
    else joined.push({ ...line });
    last = line;
  }
  return joined;
}
