import type { RawDocument } from '../record/record.js';
import type { HtmlPage } from './extract.js';
import { linesOf } from './lines.js';
export function extractHtml(html: string, _raw: RawDocument): HtmlPage {
  return { text: html, lines: linesOf(html), facts: {}, issues: [] };
}
