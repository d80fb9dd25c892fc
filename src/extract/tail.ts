/**
 * Headlines of other articles, which pages set after (and within) the article.
 * In: the judged lines. Out: the same lines, those of related headlines marked. A line is judged here by its company:
 * a headline has no full stop, stands among others, and shares few words with the article.
 */
import { gather } from '../record/gather.js';
import { fold, foldedWords } from './fold.js';
import { endsSentence, endsWithStop, type Line } from './lines.js';

/** Marks related headlines among the lines that are still held for article. */
export function markRelated(text: string, lines: readonly Line[]): void {
  afterHeads(text, lines);
  atEnd(text, lines);
}

const LONGEST_HEADLINE = 220;

/** Headlines under "Most read" and its like, until the article goes on. */
function afterHeads(text: string, lines: readonly Line[]): void {
  let article = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.reason === undefined) {
      article ||= endsSentence(text.slice(line.start, line.end));
      continue;
    }
    if (line.reason !== 'related' || !article) continue;
    for (let next = lines[++i]; next; next = lines[++i]) {
      if (next.reason === undefined && !isHeadline(text.slice(next.start, next.end))) break;
      next.reason ??= 'related';
    }
    i--;
  }
}

function isHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !endsWithStop(line) && !/[:;,]$/.test(line);
}

/** Least share of an article's lines that end as sentences do; where fewer do, a missing stop says nothing. */
const LEAST_PUNCTUATED = 0.5;
/** Share of its words that a headline after the article may have in common with it; the article's own lines have more. Calibrated on the seeds and on pages read. */
const MOST_SHARED = 0.5;
/** The same for a single line, of which less is known. */
const MOST_SHARED_ALONE = 0.2;

/** The run of headlines at the very end. */
function atEnd(text: string, lines: readonly Line[]): void {
  const kept = lines.filter((line) => line.reason === undefined);
  const run: Line[] = [];
  for (let i = kept.length - 1; i > 0; i--) {
    const line = kept[i] as Line;
    const words = text.slice(line.start, line.end);
    if (
      line.kind === 'title' ||
      !isHeadline(words) ||
      words.length < 20 ||
      (endsSentence(words) && !/[?!…]["”»]?$/.test(words))
    )
      break;
    run.unshift(line);
  }
  if (run.length === 0) return;
  const article = kept.slice(0, kept.length - run.length);
  const punctuated = article.filter((line) => endsSentence(text.slice(line.start, line.end)));
  if (punctuated.length === 0 || punctuated.length < article.length * LEAST_PUNCTUATED) return;
  const vocabulary = new Set(gather(punctuated, (line) => stems(text.slice(line.start, line.end))));
  const shared = run.map((line) => sharedWith(vocabulary, text.slice(line.start, line.end)));
  const mean = shared.reduce((sum, share) => sum + share, 0) / run.length;
  const first = lines.indexOf(run[0] as Line);
  const afterMark = lines[first - 1]?.reason !== undefined;
  const limit = run.length > 1 || afterMark ? MOST_SHARED : MOST_SHARED_ALONE;
  if (mean < limit) for (const line of run) line.reason = 'related';
}

/** Beginnings of longer words: they stand for the word in all its forms. */
function stems(line: string): string[] {
  return gather(foldedWords(fold(line)), (word) => (word.length >= 4 ? [word.slice(0, 5)] : []));
}

function sharedWith(vocabulary: ReadonlySet<string>, line: string): number {
  const own = stems(line);
  return own.length === 0 ? 1 : own.filter((stem) => vocabulary.has(stem)).length / own.length;
}
