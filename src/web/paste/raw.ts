/**
 * What was pasted, as the coder takes it. In: words of a field. Out: a raw document.
 */
import type { RawDocument } from '../../record/record.js';

/** Longest text that is coded while one types, in UTF-16 units: a long read is some 30 000. */
export const TEXT_LIMIT = 400_000;

export interface Pasted {
  readonly text: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly published: string;
  readonly outlet: string;
  readonly title: string;
  /** Where it was published: written down, never asked. */
  readonly url: string;
}

/** Source of a page was pasted, not its words. */
const HTML = /^\s*<(?:!doctype|html|head|body|article|div|p|h1|section|main)\b/iu;

/** @example rawOf({ text: '<p>Tokayev geldi.</p>', published: '', outlet: '', title: '', url: '' }).format // 'html' */
export function rawOf({ text, published, outlet, title, url }: Pasted): RawDocument {
  return {
    content: text.slice(0, TEXT_LIMIT),
    format: HTML.test(text) ? 'html' : 'text',
    ...(published === '' ? {} : { published }),
    ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(isAddress(url) ? { url: url.trim() } : {}),
  };
}

/** @example isAddress('javascript:alert(1)') // false */
export function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text.trim()) && URL.canParse(text.trim());
}
