/**
 * Stretches between quotation marks, over sentences and paragraphs, nested ones included.
 * In: the text and its blocks. Out: quotations in order of their start, outer before inner. A mark that
 * is missing in the source is put where the paragraph begins or ends, and the quotation is marked repaired.
 * Dashes quote too, as the Cyrillic press prints speech: «– Біз дайынбыз, – деді Президент. – Құжат әзір».
 */

import { isUpperAt } from '../analyze/letters.js';
import { gather } from '../record/gather.js';
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

/** The units that may quote: of fifty hardly one is. */
const QUOTES = new Uint8Array(0x1_0000);
for (const mark of '\'‘’"“”„″«»‹›') QUOTES[mark.charCodeAt(0)] = 1;

/** Where the next unit stands that may quote. */
function nextMark(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && QUOTES[text.charCodeAt(at)] !== 1) at++;
  return at;
}

interface Open {
  readonly at: number;
  readonly mark: string;
}

/** Finds the quotations of a document's article. `says` knows the verbs of saying that stand right behind the dash that closes speech. */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  says: (words: string) => boolean = () => false,
): readonly Quotation[] {
  const found: Quotation[] = [];
  /** Marks that close what a paragraph before has opened. */
  const taken = new Set<number>();
  let unclosed = false;
  for (const [index, block] of blocks.entries()) {
    const open: Open[] = [];
    const before = found.length;
    for (let at = nextMark(text, block.start, block.end); at < block.end; at = nextMark(text, at + 1, block.end)) {
      // ('' stands for ")
      const doubled = isDoubled(text, at);
      if (taken.has(at)) continue;
      const mark = doubled ? '"' : text.charAt(at);
      const single = open.length === 0 && SINGLE.test(mark) ? singleFrom(text, at, block) : null;
      if (single) {
        found.push(single);
        at = single.end;
        continue;
      }
      if (STRAIGHT.has(mark)) {
        if (
          (opensHere(text, at, block) || (open.length === 0 && isGlued(text, at, block))) &&
          !(open.length > 0 && open.some((one) => STRAIGHT.has(one.mark)) && closesHere(text, at, block))
        ) {
          // A straight mark inside an open quotation opens another one only after a space and before a letter.
          open.push({ at: doubled ? at + 1 : at, mark: '"' });
        } else if (open.length > 0) {
          // («Мы не приедем", – сказал он: closed by another mark than it was opened with)
          const isOther = !open.some((one) => one.mark === '"') && !text.slice(at, block.end).includes('»');
          close(found, open, at, isOther && open[0]?.mark === '«' ? '«' : '"');
        } else if (at > block.start && isSpace(text.charAt(at - 1)) && hasMarkBehind(text, at + 1, block)) {
          // (a space behind the opening mark: 'konuşan Bakan, " Görüşmeler sürüyor." dedi')
          open.push({ at, mark: '"' });
        } else {
          // A closing mark with nothing open: the opening one is missing where the paragraph begins.
          found.push({ start: block.start, end: trimEnd(text, block.start, at), repaired: true, inside: -1 });
        }
        if (doubled) at++;
      } else if (mark === '«' || mark === '‹') open.push({ at, mark });
      else if (CLOSING.has(mark) && open.some((one) => OPENING.get(one.mark) === mark))
        close(found, open, at, mark === '»' ? '«' : '‹');
    }
    const left = open[0];
    const rest = left && open.length === 1 ? untilClosed(text, blocks, index, left.mark) : null;
    if (left && rest) {
      const end = trimEnd(text, left.at, block.end);
      found.push({ start: trimStart(text, left.at + 1, end), end, repaired: false, inside: -1 }, ...rest);
      taken.add(closingOf(text, rest.at(-1) as Quotation));
      unclosed = false;
      continue;
    }
    // An opening mark that is never closed: the paragraph is the quotation, if the words are many enough to be one.
    if (left && block.end - left.at > 40) {
      const end = trimEnd(text, left.at, block.end);
      found.push({ start: trimStart(text, left.at + 1, end), end, repaired: true, inside: -1 });
    }
    // “… (no closing mark), and the next paragraph opens again: one speech, as English prints it.
    const [first] = found.slice(before).sort((a, b) => a.start - b.start);
    if (unclosed && first && first.start <= block.start + 2)
      found[found.indexOf(first)] = { continues: true, ...first };
    unclosed = left !== undefined && block.end - left.at > 40;
    found.push(...dashed(text, block, says));
  }
  const sorted = gather(found, (one) => interrupted(text, one))
    .filter((one) => one.end > one.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
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

/** Another mark behind, which closes: a letter or a stop before it. */
const hasMarkBehind = (text: string, from: number, block: Block): boolean =>
  /^[^"“”„]*[^\s"“”„]["”]/u.test(text.slice(from, block.end));

/** The least words between single marks that are speech: fewer are a term, or apostrophes. */
const FEWEST_SINGLE_WORDS = 4;
/** An opening single mark … */
const SINGLE = /['‘’]/;
/** … and a closing one: behind a letter or a mark, before a space or a mark. */
const SINGLE_CLOSES = /(?<=[\p{L}\p{N}.!?…%)])['’](?=$|[\s.,;:!?)…])/u;

/** "'Büyük bir operasyon başlattık' dedi": speech between single marks, within a paragraph and without other marks. */
function singleFrom(text: string, at: number, block: Block): Quotation | null {
  const before = at === block.start ? '' : text.charAt(at - 1);
  if (!(isSpace(before) || before === '(' || before === ':') || !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3)))
    return null;
  const rest = text.slice(at + 1, block.end);
  const closing = SINGLE_CLOSES.exec(rest);
  const words = closing ? rest.slice(0, closing.index) : '';
  if (/["“”„«»]/.test(words) || words.split(/\s+/).length < FEWEST_SINGLE_WORDS) return null;
  const start = at + 1;
  return { start, end: trimEnd(text, start, start + words.length), repaired: false, inside: -1 };
}

/** How many paragraphs a letter or a telegram printed whole may go on. */
const MOST_PARAGRAPHS = 12;

/** Two apostrophes side by side, which make one mark. */
const isDoubled = (text: string, at: number): boolean =>
  (text.charAt(at) === "'" && text.charAt(at + 1) === "'") || (text.charAt(at) === '’' && text.charAt(at + 1) === '’');

/** The paragraphs of a quotation that is closed only in a later one, without marks of their own before that. */
function untilClosed(text: string, blocks: readonly Block[], from: number, mark: string): readonly Quotation[] | null {
  const rest: Quotation[] = [];
  for (const block of blocks.slice(from + 1, from + 1 + MOST_PARAGRAPHS)) {
    if (block.kind !== 'paragraph') return null;
    const words = text.slice(block.start, block.end);
    const closing = words.search(mark === '«' ? /[«»]/ : /["“”„]/);
    // (a mark before a word opens another quotation)
    if (
      closing >= 0 &&
      (/[«„]/.test(words.charAt(closing)) || closing === 0 || OPENS_WORD.test(words.slice(closing - 1)))
    )
      return null;
    const end = closing < 0 ? block.end : block.start + closing;
    rest.push({
      start: block.start,
      end: trimEnd(text, block.start, end),
      repaired: false,
      inside: -1,
      continues: true,
    });
    if (closing >= 0) return rest;
  }
  return null;
}

/** Where the mark stands that closes a quotation. */
function closingOf(text: string, { end }: Quotation): number {
  let at = end;
  while (at < text.length && !/["“”»]/.test(text.charAt(at))) at++;
  return at;
}

/** A space, a mark, a letter. */
const OPENS_WORD = /^[\s(]["“”][^\s.,!?)]/u;

/** A dash with its space that opens speech, at the head of a paragraph or after the clause that reports it. */
const DASH_OPENS = /^\s*[-–—]\s+(?=[\p{Lu}«"“])/u;
/** A mark and a dash, after which the writer speaks again, in lower case. */
const DASH_CLOSES = /[,.!?…»"”]\s*[-–—]\s+(?=\p{Ll})/u;
const DASH_REOPENS = /(?:[.!?…]\s*[-–—]\s+(?=[\p{Lu}«"“])|,\s*[-–—]\s+)/u;

/** A comma and a dash, the first ones of a paragraph, right behind a word, and the words behind them. */
const UNOPENED = /^(\p{Lu}[^:\n]{19,}?[\p{L}\p{N}]),\s*[-–—]\s*(\p{Ll}+(?: \p{Ll}+)?)/u;

/** Every mark that quotes within these words is closed in them. */
const isClosed = (words: string): boolean =>
  (words.match(/["“”„]/g)?.length ?? 0) % 2 === 0 && words.split('«').length === words.split('»').length;

/** Speech between dashes; a paragraph that begins with a dash and has no other is a row of a list, or a dialogue's. */
function dashed(text: string, block: Block, says: (words: string) => boolean): readonly Quotation[] {
  const paragraph = text.slice(block.start, block.end);
  const opening = DASH_OPENS.exec(paragraph);
  const found: Quotation[] = [];
  let from = opening ? opening[0].length : -1;
  // "Бәрі жақын арада босатылады, - деді Трамп.": the dash that opens is left out.
  const [, words = '', verb] = opening || block.kind !== 'paragraph' ? [] : (UNOPENED.exec(paragraph) ?? []);
  if (verb && isClosed(words) && says(verb)) from = 0;
  while (from >= 0) {
    const rest = paragraph.slice(from);
    const closing = DASH_CLOSES.exec(rest);
    if (!closing && found.length === 0) return [];
    const last = closing ? closing.index + 1 : rest.length;
    const start = block.start + from;
    const end = trimEnd(text, start, start + last);
    // Marks around all of it are a quotation already.
    if (end > start && !/^[«"“]/.test(text.charAt(start))) found.push({ start, end, repaired: false, inside: -1 });
    if (!closing) break;
    const after = from + closing.index + closing[0].length;
    const again = DASH_REOPENS.exec(paragraph.slice(after));
    from = again ? after + again.index + again[0].length : -1;
  }
  return found;
}

/** «Мы готовы, — сказал он, — и начнём завтра», “Hazırıq, – Prezident dedi. – Sabah …”: the reporting clause inside the marks is not what was said. */
const REPORTED_INSIDE =
  /[,.!?…]\s*[—–-]\s+(?:(?=\p{Ll})[^«»"“”.!?\n]{4,140}?(?:,\s*[—–-]\s+(?=\p{Ll})|\.\s*[—–-]\s+(?=[\p{Lu}«]))|(?=\p{Lu})[^«»"“”.!?\n]{4,140}?\.\s*[—–-]\s+(?=[\p{Lu}«]))/u;

function interrupted(text: string, quotation: Quotation): readonly Quotation[] {
  const words = text.slice(quotation.start, quotation.end);
  const found = REPORTED_INSIDE.exec(words);
  if (!found || quotation.repaired) return [quotation];
  const first = { ...quotation, end: trimEnd(text, quotation.start, quotation.start + found.index + 1) };
  const start = quotation.start + found.index + found[0].length;
  const rest: Quotation = { continues: true, ...quotation, start };
  return [first, ...interrupted(text, rest)];
}

/** Which quotation each quotation stands in. */
export function nest(sorted: readonly Quotation[]): readonly Quotation[] {
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

/** 'olunacaq."Report" xəbər verir', 'Semerci,"Son …': between a mark and a capital a quotation opens, though the space before it is missing. */
const isGlued = (text: string, at: number, block: Block): boolean =>
  at > block.start && /[.!?…,;]/.test(text.charAt(at - 1)) && isUpperAt(text, at + 1);

function opensHere(text: string, at: number, block: Block): boolean {
  const before = at === block.start ? '' : text.charAt(at - 1);
  const after = at + 1 >= block.end ? '' : text.charAt(at + 1);
  if (text.charAt(at) === '“' || text.charAt(at) === '„')
    return !isSpace(after) && (isOpener(before) || text.charAt(at) === '„' || isGlued(text, at, block));
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
