/**
 * A stored document as `extract` handed it on, so that it can be coded once more without the page that it came from. In: a
 * coded document. Out: the same text, with what was dropped then dropped again: the marks of the page are gone, and only
 * they told a menu from an article. Whatever else is extracted today from the bare text is extracted anew.
 */
import type { CodedDocument, Dropped, ExtractedDocument, RawDocument, Span } from '../record/record.js';
import { extract } from './extract.js';

/** Issues of what came with the page, which its bare text no longer shows. */
const OF_THE_PAGE = new Set(['extract.no-date', 'extract.bad-characters', 'extract.html-unparsable']);

/** Example: `restore(document).text === document.text`. Null when the present reading of the text is another text. */
export function restore(document: CodedDocument): ExtractedDocument | null {
  const { url, path, title, author, outlet, published } = document;
  const said: Partial<RawDocument> = {
    ...(title === null ? {} : { title }),
    ...(outlet === null ? {} : { outlet }),
    ...(author === null ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(path === undefined ? {} : { path }),
    ...(published?.precision === 'day' ? { published: published.start } : {}),
  };
  const now = extract({ content: document.text, format: 'text', ...said });
  if (now.text !== document.text) return null;
  const covered = (it: Span) => document.dropped.some((drop) => drop.start <= it.start && it.end <= drop.end);
  const further = now.dropped.filter(
    (it) => !document.dropped.some((drop) => drop.start < it.end && it.start < drop.end),
  );
  return {
    ...now,
    id: document.id,
    issues: [...document.issues.filter(({ id }) => OF_THE_PAGE.has(id)), ...now.issues],
    title,
    author,
    outlet,
    published: published ?? now.published,
    via: document.via.length > 0 ? document.via : now.via,
    blocks: now.blocks.filter((it) => !covered(it)),
    dropped: [...document.dropped, ...further].sort(byStart),
  };
}

function byStart(one: Dropped, other: Dropped): number {
  return one.start - other.start || one.end - other.end;
}
