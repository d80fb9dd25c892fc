/**
 * Stretches between quotation marks, over sentences and paragraphs, nested ones included.
 * In: the text and its blocks. Out: quotations in order of their start, outer before inner. A mark that
 * is missing in the source is put where the paragraph begins or ends, and the quotation is marked repaired.
 */
import type { Block } from '../record/record.js';
import type { Quotation } from './recognized.js';

const OPENING = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ['‘', '’'],
]);
const CLOSING: ReadonlySet<string> = new Set(['”', '»', '›']);
const STRAIGHT: ReadonlySet<string> = new Set(['"', '“', '”', '„', '″']);

interface Open {
  readonly at: number;
  readonly mark: string;
}

/** Finds the quotations of a document's article. */
export function findQuotations(text: string, blocks: readonly Block[]): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const block of blocks) {
    const open: Open[] = [];
    for (let at = block.start; at < block.end; at++) {
      const mark = text.charAt(at);
      if (STRAIGHT.has(mark)) {
        if (
          opensHere(text, at, block) &&
          !(open.length > 0 && open.some((one) => STRAIGHT.has(one.mark)) && closesHere(text, at, block))
        ) {
          // A straight mark inside an open quotation opens another one only after a space and before a letter.
          open.push({ at, mark: '"' });
        } else if (open.length > 0) {
          close(found, open, at, '"');
        } else {
          // A closing mark with nothing open: the opening one is missing where the paragraph begins.
          found.push({ start: block.start, end: trimEnd(text, block.start, at), repaired: true, inside: -1 });
        }
      } else if (mark === '«' || mark === '‹') open.push({ at, mark });
      else if (CLOSING.has(mark) && open.some((one) => OPENING.get(one.mark) === mark))
        close(found, open, at, mark === '»' ? '«' : '‹');
    }
    const left = open[0];
    // An opening mark that is never closed: the paragraph is the quotation, if the words are many enough to be one.
    if (left && block.end - left.at > 40) {
      const end = trimEnd(text, left.at, block.end);
      found.push({ start: trimStart(text, left.at + 1, end), end, repaired: true, inside: -1 });
    }
  }
  const sorted = found.filter((one) => one.end > one.start).sort((a, b) => a.start - b.start || b.end - a.end);
  return nest(sorted);

  function close(list: Quotation[], opened: Open[], at: number, mark: string): void {
    for (let index = opened.length - 1; index >= 0; index--) {
      const one = opened[index] as Open;
      if (one.mark !== mark) continue;
      opened.length = index;
      const end = trimEnd(text, one.at + 1, at);
      list.push({ start: trimStart(text, one.at + 1, end), end, repaired: false, inside: -1 });
      return;
    }
  }
}

/** Which quotation each quotation stands in. */
function nest(sorted: readonly Quotation[]): readonly Quotation[] {
  const around: number[] = [];
  return sorted.map((quotation, index) => {
    while (around.length > 0 && (sorted[around.at(-1) as number] as Quotation).end <= quotation.start) around.pop();
    const inside = around.at(-1) ?? -1;
    around.push(index);
    return { ...quotation, inside };
  });
}

const isSpace = (char: string): boolean => char === '' || /\s/.test(char);
const isOpener = (char: string): boolean =>
  isSpace(char) ||
  char === '(' ||
  char === '[' ||
  char === '-' ||
  char === '—' ||
  char === '–' ||
  char === ':' ||
  char === '“' ||
  char === '"';

function opensHere(text: string, at: number, block: Block): boolean {
  const before = at === block.start ? '' : text.charAt(at - 1);
  const after = at + 1 >= block.end ? '' : text.charAt(at + 1);
  if (text.charAt(at) === '“' || text.charAt(at) === '„')
    return !isSpace(after) && (isOpener(before) || text.charAt(at) === '„');
  return isOpener(before) && !isSpace(after);
}

function closesHere(text: string, at: number, block: Block): boolean {
  const after = at + 1 >= block.end ? '' : text.charAt(at + 1);
  return isSpace(after) || /[.,;:!?)\]'’…-]/.test(after);
}

function trimStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /[\s,]/.test(text.charAt(at - 1))) at--;
  return at;
}
