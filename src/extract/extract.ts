/**
 * Makes one stored text of what came in, and says what of it is article.
 * In: bytes or text with what their carrier said about them. Out: text (NFC), kept blocks, dropped spans with reasons.
 */
import type { Block, ExtractedDocument, RawDocument } from '../record/record.js';
import { sha256 } from './sha256.js';

/** @example extract({ content: 'Geldi.\nGitti.', format: 'text' }).blocks.length // 2 */
export function extract(raw: RawDocument): ExtractedDocument {
  const read = typeof raw.content === 'string' ? raw.content : new TextDecoder().decode(raw.content);
  const text = read.normalize('NFC');
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kept = line.trim();
    if (kept !== '') {
      const from = start + line.indexOf(kept);
      blocks.push({ start: from, end: from + kept.length, kind: 'paragraph' });
    }
    start += line.length + 1;
  }
  return {
    id: sha256(text).slice(0, 16),
    ...(raw.path === undefined ? {} : { path: raw.path }),
    ...(raw.url === undefined ? {} : { url: raw.url }),
    title: raw.title ?? null,
    author: raw.author ?? null,
    outlet: raw.outlet ?? null,
    via: [],
    published: null,
    text,
    blocks,
    dropped: [],
    issues: [],
  };
}
