/**
 * The search index over folded text. In: texts, or what a reader typed. Out: rows of the index, or a condition.
 * The only place that speaks FTS5; on PostgreSQL a `tsvector` takes its part.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { fold, foldWords } from '../record/fold.js';
import type { Tables } from './tables.js';

type Index = 'search_documents' | 'search_statements';

export async function indexDocument(
  db: Kysely<Tables>,
  number: number,
  title: string | null,
  text: string,
): Promise<void> {
  await unindex(db, 'search_documents', number);
  await sql`insert into search_documents(rowid, title, body) values (${number}, ${fold(title ?? '')}, ${fold(text)})`.execute(
    db,
  );
}

export async function indexStatement(db: Kysely<Tables>, number: number, words: string): Promise<void> {
  await sql`insert into search_statements(rowid, body) values (${number}, ${fold(words)})`.execute(db);
}

export async function unindex(db: Kysely<Tables>, index: Index, number: number): Promise<void> {
  await sql`delete from ${sql.table(index)} where rowid = ${number}`.execute(db);
}

/** The numbers of what matches, for `… in (…)`; null when the query holds no word at all. */
export function matching(index: Index, query: string): RawBuilder<number> | null {
  const match = matchExpression(query);
  return match === null ? null : sql`(select rowid from ${sql.table(index)} where ${sql.table(index)} match ${match})`;
}

/**
 * All words, in any order, each as the beginning of a word; a phrase in quotation marks as it stands.
 *
 * @example matchExpression('Tokayev "resmi ziyaret"') // '"tokayev"* AND "resmi ziyaret"'
 */
export function matchExpression(query: string): string | null {
  const parts: string[] = [];
  const rest = query.replace(/["“«]([^"”»]*)["”»]/g, (_, phrase: string) => {
    const words = foldWords(phrase);
    if (words.length > 0) parts.push(`"${words.join(' ')}"`);
    return ' ';
  });
  parts.unshift(...foldWords(rest).map((it) => `"${it}"*`));
  return parts.length === 0 ? null : parts.join(' AND ');
}
