/**
 * Rows of JSON as documents. Exports name their fields in many ways; the usual names are known here, and a
 * row without a text is an issue that tells its line, never a guess.
 * In: JSON text. Out: documents and issues.
 */
import type { Issue, RawDocument } from '../record/record.js';
import type { Collected } from './collect.js';

/** Our field, and the names under which exports carry it; the first that holds text is taken. */
const NAMES = {
  html: ['html', 'raw_html'],
  text: ['text', 'content', 'body', 'article', 'maintext', 'full_text'],
  title: ['title', 'headline'],
  url: ['url', 'link', 'canonical_url'],
  published: ['published', 'date', 'published_at', 'publish_date', 'date_publish', 'pubDate', 'datePublished'],
  outlet: ['outlet', 'source', 'site', 'publisher', 'source_domain'],
  author: ['author', 'byline', 'authors'],
  language: ['language', 'lang'],
} as const;

/** Lists in which a file may keep its rows. */
const LISTS = ['documents', 'articles', 'items', 'rows', 'results', 'data'];

/** Example: `readJsonLine('{"text":"…","title":"…"}', 'news.jsonl:3', { path: 'news.jsonl' })`. */
export function* readJsonLine(line: string, where: string, path: { path?: string }): Generator<Collected> {
  const parsed = parse(line, where);
  yield 'issue' in parsed ? parsed : row(parsed.value, where, path);
}

/** One row, an array of rows, or an object that keeps them in a list such as `articles`. */
export function* readJson(text: string, where: string, path: { path?: string }): Generator<Collected> {
  const parsed = parse(text, where);
  if ('issue' in parsed) {
    yield parsed;
    return;
  }
  const { value } = parsed;
  const list = isObject(value) && !fields(value).content ? LISTS.map((it) => value[it]).find(Array.isArray) : value;
  if (!Array.isArray(list)) {
    yield row(value, where, path);
    return;
  }
  for (const [at, it] of list.entries()) yield row(it, `${where}[${at}]`, path);
}

function parse(text: string, where: string): { value: unknown } | { issue: Issue; where: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const issue: Issue = {
      id: 'collect.json-broken',
      severity: 'error',
      message: `${where} is not JSON: ${(error as Error).message}`,
      hint: 'one complete JSON object per line in .jsonl; one value per file in .json',
    };
    return { issue, where };
  }
}

function row(value: unknown, where: string, path: { path?: string }): Collected {
  if (!isObject(value)) return shapeless(where, `is ${Array.isArray(value) ? 'a list' : typeof value}, not an object`);
  const found = fields(value);
  if (!found.content) {
    const keys = Object.keys(value).slice(0, 8).join(', ') || 'none';
    return shapeless(where, `has no text (fields: ${keys})`);
  }
  const { content, format, ...said } = found;
  return { document: { content, format: format ?? 'text', ...path, ...said }, where };
}

function fields(value: Record<string, unknown>): Partial<RawDocument> & { content?: string } {
  const first = (names: readonly string[], read = words) =>
    names.map((it) => read(value[it])).find((it) => it !== null) ?? null;
  const html = first(NAMES.html);
  const text = html ?? first(NAMES.text);
  const said = (['title', 'url', 'published', 'outlet', 'author', 'language'] as const).flatMap((field) => {
    const it = first(NAMES[field], field === 'published' ? dayWords : words);
    return it === null ? [] : [[field, it] as const];
  });
  if (text === null) return Object.fromEntries(said);
  const format = html !== null || /<(?:p|div|br|article|html)[\s/>]/i.test(text.slice(0, 2_000)) ? 'html' : 'text';
  return { content: text, format, ...Object.fromEntries(said) };
}

/** A string as it is; the name of `{name: …}`; the first of a list of strings. */
function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return value.length > 0 ? words(value[0]) : null;
  return isObject(value) ? words(value.name ?? value.title) : null;
}

/** A number is a date too, `20240509`, or is told to be none; databases write `{"$date": …}`. */
function dayWords(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return isObject(value) && '$date' in value ? dayWords(value.$date) : words(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shapeless(where: string, why: string): Collected {
  const issue: Issue = {
    id: 'collect.row-shape',
    severity: 'error',
    message: `${where} ${why}`,
    hint: `a row is an object with its text in one of ${[...NAMES.text, ...NAMES.html].join(', ')}`,
  };
  return { issue, where };
}
