/**
 * The parsers of HTML that others wrote, loaded when the first page is read: they take longer to load than all of the
 * coder. In: nothing. Out: the parsers. In Node they are found by themselves; a browser, whose bundle must name what it
 * holds, hands them in once (`provideHtmlParser`).
 */
import type { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { parseHTML } from 'linkedom';

export interface HtmlParser {
  readonly parseHTML: typeof parseHTML;
  readonly Readability: typeof Readability;
  readonly isProbablyReaderable: typeof isProbablyReaderable;
}

let parser: HtmlParser | null = null;

/** Example: `provideHtmlParser({ parseHTML, Readability, isProbablyReaderable })` in a browser's worker. */
export function provideHtmlParser(given: HtmlParser): void {
  parser = given;
}

/** Throws where there is neither Node nor a parser handed in. */
export function htmlParser(): HtmlParser {
  parser ??= fromNode();
  return parser;
}

function fromNode(): HtmlParser {
  const node = globalThis.process?.getBuiltinModule?.('node:module');
  if (!node) throw new Error('no parser of HTML was handed in');
  const require = node.createRequire(import.meta.url);
  return { ...require('linkedom'), ...require('@mozilla/readability') } as HtmlParser;
}
