/**
 * What an HTML page says about itself: its meta tags, JSON-LD, title and address.
 * In: the parsed page. Out: facts, each from the most trustworthy place that has it.
 */
import type { DateRange } from '../record/record.js';
import { stated } from './dates.js';
import { fold } from './fold.js';
import type { PageFacts } from './page.js';

/** The little of a parsed page that is needed here. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface PageElement {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

/** @example factsOf(parseHTML('<title>T</title>').document).title // 'T' */
export function factsOf(page: PageDocument): PageFacts {
  const linked = linkedData(page);
  const outlet = meta(page, 'og:site_name', 'application-name', 'publisher', 'dc.publisher') ?? linked.outlet;
  const title = titleOf(page, linked, outlet);
  const published =
    day(
      meta(
        page,
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'publication_date',
        'publish-date',
        'pubdate',
        'publishdate',
        'sailthru.date',
        'parsely-pub-date',
        'citation_publication_date',
        'citation_online_date',
      ),
    ) ??
    day(linked.published) ??
    day(content(page, '[itemprop="datePublished"]')) ??
    day(
      meta(
        page,
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'dcterms.issued',
        'date',
        'article.published',
        'cxenseparse:recs:publishtime',
        'mediator_published_time',
      ),
    ) ??
    day(content(page, 'article time[datetime], time[pubdate], time[datetime]'));
  const author =
    personName(meta(page, 'author', 'article:author', 'dc.creator', 'byl')) ??
    personName(linked.author) ??
    personName(content(page, '[rel="author"], [itemprop="author"]'));
  const url = meta(page, 'og:url') ?? page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(author === undefined ? {} : { author }),
    ...(url && /^https?:\/\//i.test(url) ? { url } : {}),
  };
}

function meta(page: PageDocument, ...names: string[]): string | undefined {
  const wanted = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const value = clean(element.getAttribute('content'));
    if (value !== undefined && !wanted.has(name)) wanted.set(name, value);
  }
  for (const name of names) if (wanted.has(name)) return wanted.get(name);
  return undefined;
}

function content(page: PageDocument, selector: string): string | undefined {
  const element = page.querySelector(selector);
  return clean(element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent ?? null);
}

interface LinkedData {
  readonly title?: string;
  readonly published?: string;
  readonly author?: string;
  readonly outlet?: string;
}

const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Report|ReportageNewsArticle|WebPage)$/;

/** The first thing in JSON-LD that is an article. Broken JSON is no reason to fail: the page's other words remain. */
function linkedData(page: PageDocument): LinkedData {
  const things: Record<string, unknown>[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parse(script.textContent ?? ''), things, 0);
  }
  const articles = things.filter((thing) => [thing['@type']].flat().some((type) => ARTICLE.test(String(type))));
  const article = articles.find((thing) => thing.headline !== undefined) ?? articles[0];
  if (!article) return {};
  const found = {
    title: text(article.headline) ?? text(article.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    author: text(article.author),
    outlet: text(article.publisher),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function parse(json: string): unknown {
  const trimmed = json.replace(/^\s*<!--|-->\s*$|^\s*\/\/<!\[CDATA\[|\/\/\]\]>\s*$/g, '').trim();
  for (const attempt of [trimmed, trimmed.replace(/\s+/g, ' '), trimmed.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt repairs what pages commonly break: raw line breaks in strings, commas too many.
    }
  }
  return brokenFields(trimmed);
}

/** The few fields of interest out of JSON that no repair makes whole. */
function brokenFields(json: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of ['headline', 'datePublished']) {
    const match = new RegExp(`"${field}"\\s*:\\s*"([^"]{1,300})"`).exec(json.slice(0, 100_000));
    if (match) found[field] = match[1] as string;
  }
  return Object.keys(found).length > 0 ? { '@type': 'Article', ...found } : {};
}

const DEEPEST = 6;

function collect(value: unknown, things: Record<string, unknown>[], depth: number): void {
  if (depth > DEEPEST || value === null || typeof value !== 'object' || things.length > 200) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 100)) collect(item, things, depth + 1);
    return;
  }
  const thing = value as Record<string, unknown>;
  things.push(thing);
  collect(thing['@graph'], things, depth + 1);
  collect(thing.mainEntity, things, depth + 1);
}

/** A string, or the name of a thing, or of the first of several. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return text(value[0]);
  if (value !== null && typeof value === 'object') return text((value as { name?: unknown }).name);
  return undefined;
}

function titleOf(page: PageDocument, linked: LinkedData, outlet: string | undefined): string | undefined {
  const headings = [...page.querySelectorAll('h1')];
  const heading = clean(
    (page.querySelector('article h1, main h1') ?? (headings.length === 1 ? headings[0] : null))?.textContent ?? null,
  );
  const given =
    meta(page, 'og:title', 'twitter:title') ??
    linked.title ??
    heading ??
    clean(page.querySelector('title')?.textContent ?? null);
  if (given === undefined) return undefined;
  // The page's own heading is the title when the given one only adds the site's name to it.
  if (heading !== undefined && heading.length >= 15 && fold(given).startsWith(fold(heading))) return heading;
  return withoutSite(given, outlet);
}

/** `Headline - Site`, `Headline | Section | Site`: the pieces after the first long one are dropped. */
function withoutSite(title: string, outlet: string | undefined): string {
  const pieces = title.split(/\s+[|–—»·-]\s+/);
  const last = pieces.at(-1) ?? '';
  if (pieces.length < 2) return title;
  const isSite = (outlet !== undefined && fold(last) === fold(outlet)) || /\.\p{L}{2,4}$/u.test(last);
  if (isSite || (last.length <= 25 && /\s\|\s/.test(title)))
    return title.slice(0, title.length - last.length).replace(/\s+[|–—»·-]\s+$/, '');
  return title;
}

function day(value: string | undefined): DateRange | undefined {
  return value === undefined ? undefined : (stated(value) ?? undefined);
}

/** A person's name, not the address of a profile. */
function personName(value: string | undefined): string | undefined {
  return value === undefined || /^https?:|@/.test(value) || value.length > 80 ? undefined : value;
}

function clean(value: string | null | undefined): string | undefined {
  const out = value?.replace(/\s+/g, ' ').trim().normalize('NFC');
  return out === '' ? undefined : out;
}
