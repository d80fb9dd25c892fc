/**
 * Gold: what a careful coder records from a document. In: a JSON Lines file, one document a row, each naming
 * the file of its text relative to itself, or holding a short passage itself. Out: rows, checked.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { formatOf } from '../collect/files.js';
import { CLAIM_KINDS, EVENT_TYPES, type EventType, isMode, STATUSES } from '../record/codebook.js';
import type { RawDocument } from '../record/record.js';

/** The words themselves, or the first and the last words of a long stretch. */
const Words = z.union([z.string().min(1), z.object({ from: z.string().min(1), to: z.string().min(1) })]);
/** Offsets into the file as it stands on disk. */
const Pair = z.tuple([z.number().int(), z.number().int()]);

const GoldEventSchema = z
  .object({
    type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
    mode: z.string().nullable(),
    status: z.enum(STATUSES),
    actors: z.array(z.string()).min(1),
    recipients: z.array(z.string()),
    /** Null where the text gives no ground for one, absent where nobody judged it: then it is not scored. */
    date: z.object({ start: z.iso.date(), end: z.iso.date() }).nullish(),
    required: z.boolean(),
    background: z.boolean().default(false),
    place: z.string().nullish(),
    people: z.array(z.string()).optional(),
    note: z.string().optional(),
  })
  .refine((it) => it.mode === null || isMode(it.type, it.mode), { error: 'no mode of this type', path: ['mode'] });

const GoldStatementSchema = z
  .object({
    speaker: z.string().nullable(),
    office: z.string().nullish(),
    for: z.string().nullish(),
    kind: z.enum(['direct', 'indirect']),
    spans: z.array(Pair).optional(),
    words: z.array(Words).optional(),
    /** False for words that a second careful coder may leave out: to find them is no error, nor is it to miss them. */
    required: z.boolean().default(true),
  })
  .refine((it) => it.spans || it.words, 'a statement has spans or words');

const GoldRowSchema = z
  .object({
    id: z.string(),
    /** The file of an article, relative to the gold file. */
    file: z.string().optional(),
    /** A passage instead of a file. */
    text: z.string().min(1).optional(),
    lang: z.string(),
    split: z.enum(['dev', 'test']).default('dev'),
    published: z.string().nullish(),
    events: z.array(GoldEventSchema),
    /** Absent where nobody judged them: then they are not scored. */
    statements: z.array(GoldStatementSchema).optional(),
    claims: z.array(z.object({ kind: z.enum(CLAIM_KINDS) })).default([]),
    boilerplate: z.array(Pair).optional(),
    dropped: z.array(Words).optional(),
  })
  .refine((it) => (it.file === undefined) !== (it.text === undefined), 'a row names a file or holds a text');

export type GoldEvent = z.output<typeof GoldEventSchema>;
export type GoldStatement = z.output<typeof GoldStatementSchema>;
export type GoldWords = z.output<typeof Words>;
export interface GoldDocument extends z.output<typeof GoldRowSchema> {
  /** The file of the text, absolute; null for a passage. */
  readonly path: string | null;
  /** Gold file and line, for messages. */
  readonly where: string;
}

export interface GoldFilter {
  readonly split?: 'dev' | 'test' | undefined;
  readonly language?: string | undefined;
}

/** Throws with file and line where a row is not gold. Example: `await readGold('gold/tr.jsonl', { split: 'dev' })`. */
export async function readGold(path: string, filter: GoldFilter = {}): Promise<GoldDocument[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const rows = lines.flatMap((line, at) => (line.trim() === '' ? [] : [goldRow(line, path, at + 1)]));
  return rows.filter(
    (it) => (!filter.split || it.split === filter.split) && (!filter.language || it.lang === filter.language),
  );
}

function goldRow(line: string, path: string, number: number): GoldDocument {
  const where = `${path}:${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new GoldError(`${where} is not JSON: ${(error as Error).message}`);
  }
  const parsed = GoldRowSchema.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new GoldError(`${where} is not gold: ${first?.path.join('.')}: ${first?.message}`);
  }
  const { file } = parsed.data;
  return { ...parsed.data, path: file === undefined ? null : resolve(dirname(path), file), where };
}

/**
 * What the coder is given of a row. A file must show its own day of publication; a passage is too short to, so it is told
 * it, and the language as a hint.
 * Throws {@link GoldError} where the file cannot be read. Example: `codeDocument(await rawOf(row), resources)`.
 */
export async function rawOf(row: GoldDocument): Promise<RawDocument> {
  if (row.path === null)
    return {
      content: row.text ?? '',
      format: 'text',
      language: row.lang,
      ...(row.published ? { published: row.published } : {}),
    };
  const content = await readFile(row.path).catch((error: Error) => {
    throw new GoldError(`${row.where} names a text that cannot be read: ${error.message}`);
  });
  return { content, format: formatOf(row.path) === 'html' ? 'html' : 'text', path: row.path };
}

/** A gold file that cannot be used. */
export class GoldError extends Error {}
