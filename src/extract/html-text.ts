/**
 * The visible text of a parsed page, in document order, with line breaks where blocks begin and end.
 * In: the parsed page's root. Out: the text and, for each line, the element it stands in.
 * Walks without recursion, so that no depth of nesting overflows the stack.
 */
import type { Line } from './lines.js';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageLine extends Line {
  /** The nearest block element around the line. */
  readonly element: PageNode;
}

export interface PageText {
  readonly text: string;
  readonly lines: PageLine[];
}

const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO TEXTAREA SELECT OPTION DATALIST'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG NOBR O:P G-EMOJI'.split(
    ' ',
  ),
);

/** @example visibleText(parseHTML('<p>a<br>b</p>').document.documentElement).text // 'a\nb' */
export function visibleText(root: PageNode): PageText {
  const parts: string[] = [];
  const lines: PageLine[] = [];
  let length = 0;
  let line: { words: string[]; endsInSpace: boolean; element: PageNode } | null = null;
  const close = (): void => {
    const words = line?.words.join('').trim().normalize('NFC') ?? '';
    if (line && words !== '') {
      if (length > 0) {
        parts.push('\n');
        length++;
      }
      lines.push({ start: length, end: length + words.length, element: line.element });
      parts.push(words);
      length += words.length;
    }
    line = null;
  };
  walk(root, {
    text(node) {
      const words = (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
      // Two pieces may meet in a word ("Türki" + "ye"), so spaces are kept as written and only runs made one.
      if (words === '') return;
      if (line) line.words.push(line.endsInSpace ? words.replace(/^ /, '') : words);
      else if (words.trim() !== '')
        line = { words: [words.replace(/^ /, '')], endsInSpace: false, element: blockOf(node) };
      if (line) line.endsInSpace = words.endsWith(' ');
    },
    edge: close,
    sign(sign) {
      line?.words.push(sign);
    },
  });
  close();
  return { text: parts.join(''), lines };
}

interface Visitor {
  text(node: PageNode): void;
  /** A block begins or ends here, or a line is broken. */
  edge(): void;
  /** A sign that browsers show though it is not in the text: the quotation marks of `<q>`. */
  sign(sign: string): void;
}

const ELEMENT = 1;
const TEXT = 3;

function walk(root: PageNode, visitor: Visitor): void {
  let node: PageNode | null = root;
  while (node) {
    const enters: boolean = node.nodeType !== ELEMENT || !isUnseen(node);
    if (node.nodeType === TEXT) visitor.text(node);
    else if (node.nodeType === ELEMENT && isBlock(node)) visitor.edge();
    else if (isQuotation(node) && node.firstChild) visitor.sign('“');
    if (enters && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node, visitor);
      node = node.parentNode;
    }
    if (node) leave(node, visitor);
    node = !node || node === root ? null : node.nextSibling;
  }
}

function leave(node: PageNode, visitor: Visitor): void {
  if (node.nodeType === ELEMENT && isBlock(node)) visitor.edge();
  else if (isQuotation(node) && node.firstChild) visitor.sign('”');
}

function isQuotation(node: PageNode): boolean {
  return node.nodeName.toUpperCase() === 'Q';
}

function isUnseen(node: PageNode): boolean {
  if (UNSEEN.has(node.nodeName.toUpperCase())) return true;
  const element = node as PageNode & { getAttribute?(name: string): string | null };
  if (element.getAttribute?.('hidden') !== null && element.getAttribute?.('hidden') !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute?.('style') ?? '');
}

function isBlock(node: PageNode): boolean {
  return !INLINE.has(node.nodeName.toUpperCase());
}

/** The block around a text; a run of inline elements belongs to the block that holds it. */
function blockOf(node: PageNode): PageNode {
  let at = node.parentNode;
  while (at?.parentNode && at.nodeType === ELEMENT && !isBlock(at)) at = at.parentNode;
  return at ?? node;
}
