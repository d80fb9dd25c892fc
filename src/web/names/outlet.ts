/** The name of a source. In: the head of a document. Out: its outlet, or what comes nearest. */
import type { Head } from '../../server/schema.js';

/** What names the source best: the outlet, the host of its address, the file that it was read from. */
export function outletOf({ outlet, url, path }: Pick<Head, 'outlet' | 'url' | 'path'>): string | null {
  if (outlet !== null) return outlet;
  if (url && URL.canParse(url)) return new URL(url).hostname.replace(/^www\./u, '');
  return path?.split(/[\\/]/u).at(-1) ?? null;
}
