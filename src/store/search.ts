/**
 * The search index over folded text. In: texts, or what a reader typed. Out: rows of the index, or a condition.
 * The only place that speaks FTS5 and `tsvector`.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { fold, foldWords } from '../record/fold.js';
import { inPostgres } from './flavour.js';
import { spellings } from './spellings.js';
import type { Tables } from './tables.js';

type Index = 'search_documents' | 'search_statements';

/** A text that is to be found. */
export interface Indexed {
  readonly index: Index;
  /** Its row in `documents` or `statements`. */
  readonly number: number;
  /** Of documents. */
  readonly title: string | null;
  readonly text: string;
  /** It may stand in the index already. */
  readonly again: boolean;
}

/**
 * Puts texts into the index: all of a transaction in one go, since FTS5 writes out what it has gathered whenever another
 * statement comes between.
 */
export async function indexTexts(db: Kysely<Tables>, texts: readonly Indexed[]): Promise<void> {
  for (const { index, number, again } of texts) if (again) await unindex(db, index, number);
  for (const { index, number, title, text } of texts) {
    if (inPostgres(db)) await indexWords(db, index, number, `${title ?? ''} ${text}`);
    else if (index === 'search_statements')
      await sql`insert into search_statements(rowid, body) values (${number}, ${fold(text)})`.execute(db);
    else
      await sql`insert into search_documents(rowid, title, body)
        values (${number}, ${fold(title ?? '')}, ${fold(text)})`.execute(db);
  }
}

/** Letters of a text that PostgreSQL indexes: a `tsvector` has at most a megabyte. */
const MOST_INDEXED = 200_000;

async function indexWords(db: Kysely<Tables>, index: Index, number: number, text: string): Promise<void> {
  const words = foldWords(text.slice(0, MOST_INDEXED)).join(' ');
  await sql`insert into ${sql.table(index)}(rowid, words) values (${number}, to_tsvector('simple', ${words}))`.execute(
    db,
  );
}

export async function unindex(db: Kysely<Tables>, index: Index, number: number): Promise<void> {
  await sql`delete from ${sql.table(index)} where rowid = ${number}`.execute(db);
}

/** The numbers of what matches, for `… in (…)`; null when the query holds no word at all. */
export function matching(db: Kysely<Tables>, index: Index, query: string): RawBuilder<number> | null {
  const terms = termsOf(query);
  if (terms.length === 0) return null;
  return inPostgres(db)
    ? sql`(select rowid from ${sql.table(index)} where words @@ to_tsquery('simple', ${tsquery(terms)}))`
    : sql`(select rowid from ${sql.table(index)} where ${sql.table(index)} match ${matchExpression(query)})`;
}

/** From how many texts on a word is common: then events are walked by day and looked up in what was found. */
const COMMON = 1_000;

/** The texts that are found (`matching`), where they are so few that it is quicker to begin with them; else null. */
export async function fewTexts(db: Kysely<Tables>, found: RawBuilder<number>): Promise<number[] | null> {
  const { rows } = await sql<{ rowid: number }>`select rowid from ${found} as found limit ${COMMON}`.execute(db);
  return rows.length < COMMON ? rows.map((it) => it.rowid) : null;
}

/** Whether a text is found by a query, as the index would tell; null when the query holds no word at all. */
export function saying(query: string): ((title: string, text: string) => boolean) | null {
  const terms = termsOf(query);
  if (terms.length === 0) return null;
  return (title, text) => {
    const parts = [foldWords(title), foldWords(text)];
    return terms.every((term) => parts.some((words) => stands(term, words)));
  };
}

function stands(term: Term, words: readonly string[]): boolean {
  if ('anyOf' in term) return words.some((word) => term.anyOf.some((it) => word.startsWith(it)));
  return words.some((_, at) => term.phrase.every((it, next) => words[at + next] === it));
}

type Term = { readonly phrase: readonly string[] } | { readonly anyOf: readonly string[] };

/** All words, in any order, each as the beginning of a word and in either script; `a|b` is one of them, a phrase in quotation marks stands as it is. */
function termsOf(query: string): readonly Term[] {
  const terms: Term[] = [];
  const rest = query.replace(/["“«]([^"”»]*)["”»]/g, (_, phrase: string) => {
    const words = foldWords(phrase);
    if (words.length > 0) terms.push({ phrase: words });
    return ' ';
  });
  return [...rest.split(/\s+/).flatMap((it) => (it.includes('|') ? either(it) : beginnings(it))), ...terms];
}

/** `Қазақстан|Казахстан|Kazakistan`: one of these. Of each the first word. */
function either(typed: string): readonly Term[] {
  const words = typed.split('|').flatMap((it) => {
    const [first] = beginnings(it);
    return first && 'anyOf' in first ? first.anyOf : [];
  });
  return words.length === 0 ? [] : [{ anyOf: [...new Set(words)] }];
}

/** `Tokayev'in` is two words of the index; `Мирзиёев` is one, whose letters say more before they are folded. */
function beginnings(typed: string): readonly Term[] {
  const words = foldWords(typed);
  const whole = typed.replace(/[^\p{L}\p{M}\p{N}'‘’ʻʼ]/gu, '');
  return words.map((word) => ({ anyOf: spellings(words.length === 1 ? whole : word) }));
}

/**
 * For FTS5; null when the query holds no word at all.
 *
 * @example matchExpression('su "resmi ziyaret"') // '"su"* AND "resmi ziyaret"'
 */
export function matchExpression(query: string): string | null {
  const parts = termsOf(query).map((it) => {
    if ('phrase' in it) return `"${it.phrase.join(' ')}"`;
    const [first, ...others] = it.anyOf.map((word) => `"${word}"*`);
    return others.length === 0 ? first : `(${[first, ...others].join(' OR ')})`;
  });
  return parts.length === 0 ? null : parts.join(' AND ');
}

/** For PostgreSQL: `('tokayev':* | 'токаев':*) & ('resmi' <-> 'ziyaret')`. Only letters and digits reach it: all else is its syntax. */
function tsquery(terms: readonly Term[]): string {
  const quoted = (word: string) => `'${word.replace(/[^\p{L}\p{N}]/gu, '')}'`;
  return terms
    .map((it) =>
      'phrase' in it
        ? `(${it.phrase.map(quoted).join(' <-> ')})`
        : `(${it.anyOf.map((word) => `${quoted(word)}:*`).join(' | ')})`,
    )
    .join(' & ');
}
