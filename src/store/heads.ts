/** Heads of documents: what a list shows of one. In: a row. Out: the head. */
import type { Language } from '../record/codebook.js';
import type { DateRange } from '../record/record.js';
import type { DocumentHead } from './query.js';

/** Of `documents d`, named so that they stand beside the columns of a record. */
export const HEAD_COLUMNS =
  'd.id as document_id, d.title, d.outlet, d.via, d.url, d.path, d.language as document_language, d.published';

export interface HeadRow {
  readonly document_id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly via: string;
  readonly url: string | null;
  readonly path: string | null;
  readonly document_language: string;
  readonly published: string | null;
}

export function headOf(row: HeadRow): DocumentHead {
  return {
    id: row.document_id,
    title: row.title,
    outlet: row.outlet,
    via: JSON.parse(row.via) as string[],
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.path === null ? {} : { path: row.path }),
    language: row.document_language as Language | 'und',
    published: row.published === null ? null : (JSON.parse(row.published) as DateRange),
  };
}
