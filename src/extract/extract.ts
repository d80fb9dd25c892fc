/**
 * Makes one stored text of what came in, and says what of it is article.
 * In: bytes or text with what their carrier said about them. Out: text (NFC), kept blocks, dropped spans with
 * reasons, title, author, outlet, sources, date, issues. Bad input gives an issue, never an exception.
 */
import type { ExtractedDocument, Issue, RawDocument } from '../record/record.js';
import { stated } from './dates.js';
import { decode } from './decode.js';
import { extractHtml } from './html.js';
import { type Line, linesOf } from './lines.js';
import { type PageFacts, readPage } from './page.js';

/** What a reader of HTML makes of a page: the visible text, its lines, and what the page says about itself. */
export interface HtmlPage {
  readonly text: string;
  readonly lines: Line[];
  readonly facts: PageFacts;
  readonly issues: readonly Issue[];
}

export interface ExtractOptions {
  /** Reads HTML; the browser passes its own, so that the parser is loaded only when needed. */
  readonly html?: (html: string, raw: RawDocument) => HtmlPage;
}

/**
 * @example extract({ content: 'Geldi.\nGitti.', format: 'text' }).blocks.length // 2
 */
export function extract(raw: RawDocument, options: ExtractOptions = {}): ExtractedDocument {
  const { text, issues } = decode(raw);
  if (raw.format === 'html') {
    const page = (options.html ?? extractHtml)(text, raw);
    const document = readPage(page.text, page.lines, raw, page.facts);
    return { issues: [...issues, ...page.issues, ...unreadDay(raw), ...doubts(document, issues)], ...document };
  }
  const document = readPage(text, linesOf(text), raw, {});
  return { issues: [...issues, ...unreadDay(raw), ...doubts(document, issues)], ...document };
}

/** A date of the carrier that is none is told: what else the page says takes its place, or nothing does. */
function unreadDay({ published = '' }: RawDocument): Issue[] {
  if (published.trim() === '' || stated(published)) return [];
  return [
    {
      id: 'extract.no-date',
      severity: 'warning',
      message: `published is ${JSON.stringify(published.slice(0, LONGEST_SHOWN))}, which is no date that there is.`,
      hint: 'Write a day such as 2024-02-29, a month or a year; without it the date is what the page itself tells, or unknown.',
    },
  ];
}

/** Letters of a value in a message. */
const LONGEST_SHOWN = 40;

function doubts(document: Omit<ExtractedDocument, 'issues'>, known: readonly Issue[]): Issue[] {
  if (document.blocks.length > 0 || known.some(({ severity }) => severity === 'error')) return [];
  return [
    {
      id: 'extract.no-article',
      severity: 'warning',
      message: 'The page has text, but none that looks like an article.',
      hint: 'Look at the dropped spans: `elchi explain` shows their reasons.',
    },
  ];
}
