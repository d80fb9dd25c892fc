/** The marks of documents that are in the ledger. In: their inner numbers. Out: their words, read again, and their facts as they were kept. */
import { type Kysely, sql } from 'kysely';
import { marksFrom, marksOf, type TextMarks } from '../merge/text-marks.js';
import type { CodedDocument } from '../record/record.js';
import type { Tables } from './tables.js';

interface StoredText {
  readonly id: string;
  readonly text: string;
  /** Its current coding, as JSON. */
  readonly result: string;
  readonly facts: string;
}

/** Those that are known are not read again; what is read is known from then on. */
export async function readMarks(db: Kysely<Tables>, known: Map<number, TextMarks>, number: number): Promise<TextMarks> {
  const found = known.get(number);
  if (found) return found;
  const { rows } = await sql<StoredText>`select d.id, d.text, c.result, m.facts from documents d
    join codings c on c.document = d.number and c.current = 1 join document_marks m on m.document = d.number
    where d.number = ${number}`.execute(db);
  const marks = storedMarks(rows[0] as StoredText);
  known.set(number, marks);
  return marks;
}

function storedMarks({ id, text, result, facts }: StoredText): TextMarks {
  const coded = { ...JSON.parse(result), id, text } as CodedDocument;
  // A ledger of before has no facts until its next write.
  return facts === '' ? marksOf(coded) : marksFrom(coded, facts);
}
