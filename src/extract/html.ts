/**
 * Reads an HTML page.
 * In: its source. Out: the whole visible text, its lines with what the page's structure says of them, and the page's
 * own data. What Readability does not keep is dropped; why is told by the elements it stands in.
 */
import type { DropReason } from '../record/codebook.js';
import type { Issue, RawDocument } from '../record/record.js';
import type { HtmlPage } from './extract.js';
import { bare } from './fold.js';
import { factsOf, type PageDocument } from './html-meta.js';
import { htmlParser } from './html-parser.js';
import { isUnreasonable, stripTags } from './html-strip.js';
import { type PageLine, type PageNode, visibleText } from './html-text.js';
import { linesOf } from './lines.js';

/** @example extractHtml('<h1>Başlık</h1><p>Geldi.</p>', raw).text // 'Başlık\nGeldi.' */
export function extractHtml(html: string, raw: RawDocument): HtmlPage {
  if (isUnreasonable(html))
    return stripped(html, 'The page nests its elements or holds tags beyond reason; it was read as plain text.');
  try {
    return parsed(html, raw);
  } catch (error) {
    // Third-party parsers may fail on hostile pages; that is a matter of the input.
    return stripped(
      html,
      `The page could not be parsed (${error instanceof Error ? error.message : 'unknown'}); it was read as plain text.`,
    );
  }
}

function stripped(html: string, message: string): HtmlPage {
  const text = stripTags(html).normalize('NFC');
  const issue: Issue = {
    id: 'extract.html-unparsable',
    severity: 'warning',
    message,
    hint: 'Check the page in a browser; save its text.',
  };
  return { text, lines: linesOf(text), facts: {}, issues: [issue] };
}

type ParsedPage = PageDocument & { readonly documentElement: PageNode | null };

function parsed(html: string, raw: RawDocument): HtmlPage {
  const page = htmlParser().parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  ).document as unknown as ParsedPage;
  const root = page.documentElement;
  if (!root) return { text: '', lines: [], facts: {}, issues: [] };
  const facts = factsOf(page);
  const { text, lines } = visibleText(root);
  const kept = readable(page, lines);
  const title = markTitle(text, lines, raw.title ?? facts.title);
  for (const line of lines) {
    if (line === title) continue;
    const words = text.slice(line.start, line.end);
    const kind = kindOf(line.element);
    // A lead is named by its class; Readability often leaves it out with the heading.
    const isOut = kept !== null && kind !== 'lead' && !keeps(kept, line, words);
    const reason = byElement(line.element) ?? (isOut ? outside(line, lines, title) : null);
    if (reason) line.reason = reason;
    else if (kind) line.kind = kind;
  }
  return { text, lines: lines.map(({ element: _, ...line }) => line), facts, issues: [] };
}

const MARK = 'data-elchi-block';

/** Numbers of the blocks that Readability keeps, and the text it keeps; `null` when it finds no article. */
function readable(page: ParsedPage, lines: readonly PageLine[]): { blocks: ReadonlySet<string>; text: string } | null {
  const elements = [...new Set(lines.map(({ element }) => element))] as (PageNode & Element)[];
  elements.forEach((element, index) => {
    element.setAttribute?.(MARK, String(index));
  });
  const { isProbablyReaderable, Readability } = htmlParser();
  const copy = (page as unknown as Document).cloneNode(true) as Document;
  for (const unwanted of copy.querySelectorAll('nav, aside, footer, form')) unwanted.remove();
  if (lines.length < 3 || !isProbablyReaderable(copy, { minContentLength: 60, minScore: 5 })) return null;
  const article = new Readability(copy as never, { charThreshold: 200, keepClasses: true }).parse();
  if (!article?.content) return null;
  const blocks = new Set(
    Array.from(article.content.matchAll(new RegExp(`${MARK}="(\\d+)"`, 'g')), (match) => match[1] as string),
  );
  return { blocks, text: bare(article.textContent ?? '') };
}

function keeps(kept: { blocks: ReadonlySet<string>; text: string }, line: PageLine, words: string): boolean {
  const number = (line.element as PageNode & Element).getAttribute?.(MARK);
  return (
    (number !== null && number !== undefined && kept.blocks.has(number)) ||
    (words.length > 40 && kept.text.includes(bare(words)))
  );
}

/** The line that holds the title: in the heading, else anywhere near the top. */
function markTitle(text: string, lines: PageLine[], title: string | undefined): PageLine | undefined {
  if (title === undefined) return undefined;
  const wanted = bare(title);
  const copies = lines.filter((line) => bare(text.slice(line.start, line.end)) === wanted);
  const found =
    copies.find((line) => line.element.nodeName.toUpperCase() === 'H1') ??
    copies.find((line) => byElement(line.element) === null);
  if (found) found.kind = 'title';
  return found;
}

/** Names of elements and of their classes that tell what stands in them. Tried from the line outwards. */
const BY_NAME: Readonly<Record<string, DropReason>> = {
  NAV: 'menu',
  FOOTER: 'footer',
  FIGCAPTION: 'caption',
  BUTTON: 'menu',
  FORM: 'contact',
  ASIDE: 'related',
  MENU: 'menu',
};
const BY_CLASS: readonly (readonly [RegExp, DropReason])[] = [
  [/cookie|consent|gdpr|cerez|çerez|kvkk/, 'cookie-notice'],
  [
    /related|recommend|ilgili|benzer|oxsar|read-?also|most-?read|most-?popular|popular|trending|other-?news|more-?news|cok-?okunan|son-?haber|news-?list|lastnews|latest|sidebar|widget/,
    'related',
  ],
  [/(?:^|[\s_-])(?:share|sharing|social|paylas|soc-?links|addthis|ya-share)/, 'share'],
  [/comment|disqus|yorum|rəy|sherh/, 'comments'],
  [/(?:^|[\s_-])(?:tags?|etiket|keywords|hashtag)(?:$|[\s_-])/, 'tags'],
  [/breadcrumb|(?:^|[\s_-])(?:nav|menu|navbar|topbar|header-?menu|pagination|pager)(?:$|[\s_-])/, 'menu'],
  [/(?:^|[\s_-])(?:ad|ads|advert\w*|reklam\w*|banner|sponsor\w*|promo)(?:$|[\s_-])/, 'advertisement'],
  [/(?:^|[\s_-])(?:caption|figcaption|photo-?desc|image-?desc|wp-caption-text)/, 'caption'],
  [/(?:^|[\s_-])(?:footer|copyright|site-?info|legal)(?:$|[\s_-])/, 'footer'],
  [/(?:^|[\s_-])(?:newsletter|subscribe|subscription)(?:$|[\s_-])/, 'share'],
  [/twitter-tweet|instagram-media|embed-tweet/, 'embed'],
];
/** Elements looked at from the line outwards. */
const FURTHEST = 12;

function byElement(element: PageNode): DropReason | null {
  let at: PageNode | null = element;
  for (let step = 0; at && step < FURTHEST; step++, at = at.parentNode) {
    const name = at.nodeName.toUpperCase();
    if (name === 'BODY' || name === 'HTML') return null;
    if (BY_NAME[name]) return BY_NAME[name];
    const attribute = (key: string): string => (at as PageNode & Element).getAttribute?.(key) ?? '';
    if (name === 'ARTICLE' || name === 'MAIN' || /articleBody/i.test(attribute('itemprop'))) return null;
    const marks = `${attribute('class')} ${attribute('id')}`.toLowerCase().slice(0, 300);
    const found = BY_CLASS.find(([pattern]) => pattern.test(marks));
    if (found) return found[1];
    const role = attribute('role');
    if (role === 'navigation') return 'menu';
    if (role === 'contentinfo') return 'footer';
  }
  return null;
}

/** Not kept and not told by an element: before the title it is a menu, after the article it is other articles. */
function outside(line: PageLine, lines: readonly PageLine[], title: PageLine | undefined): DropReason {
  const first = title?.start ?? lines.find(({ reason }) => reason === undefined)?.start ?? 0;
  return line.start < first ? 'menu' : 'related';
}

function kindOf(element: PageNode): 'lead' | 'subheading' | null {
  let at: PageNode | null = element;
  for (let step = 0; at && step < 3; step++, at = at.parentNode) {
    const marks = ((at as PageNode & Element).getAttribute?.('class') ?? '').toLowerCase();
    if (/(?:^|[\s_-])(?:lead|spot|summary|standfirst|anons|subtitle|ozet)(?:$|[\s_-])/.test(marks)) return 'lead';
    if (/^H[2-6]$/.test(at.nodeName.toUpperCase())) return 'subheading';
  }
  return null;
}
