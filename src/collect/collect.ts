/**
 * Collect: from what the user names to documents as they came.
 * In: paths of files and folders, or `-` for standard input. Out: one item for each document, in natural
 * order (2.txt before 10.txt), or an issue where there is none to read; the run always goes on.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Issue, RawDocument } from '../record/record.js';
import { files, formatOf, type InputFormat } from './files.js';
import { lines } from './lines.js';
import { readJson, readJsonLine } from './rows.js';

/** Larger than any article; a file above it is an archive or a mistake. */
export const LIMIT_BYTES = 50 * 1024 * 1024;

/** Either a document or the issue that stands in its place. */
export type Collected =
  | { readonly document: RawDocument; readonly where: string }
  | { readonly issue: Issue; readonly where: string };

export interface CollectOptions {
  /** Stands in for `process.stdin`. */
  readonly stdin?: Readable;
  /** What standard input and files without a known ending hold; by default it is told from the first character. */
  readonly format?: InputFormat;
  readonly limitBytes?: number;
}

/**
 * Reads documents one by one; memory holds one of them at a time.
 *
 * @example for await (const item of collect(['news/', '-'])) if ('document' in item) codeDocument(item.document, resources)
 */
export async function* collect(inputs: readonly string[], options: CollectOptions = {}): AsyncGenerator<Collected> {
  for (const input of inputs) {
    if (input === '-') {
      yield* fromStream(options.stdin ?? process.stdin, '-', options.format, options);
      continue;
    }
    for await (const found of files(input)) {
      if ('issue' in found) yield found;
      else yield* fromFile(found.path, options);
    }
  }
}

async function* fromFile(path: string, options: CollectOptions): AsyncGenerator<Collected> {
  try {
    const format = formatOf(path) ?? options.format;
    const { size } = await stat(path);
    if (format === 'jsonl') {
      yield* fromStream(createReadStream(path), path, format, options);
      return;
    }
    if (size > (options.limitBytes ?? LIMIT_BYTES)) {
      yield tooLarge(path, size, options);
      return;
    }
    yield* fromBytes(await readFile(path), path, format);
  } catch (error) {
    yield unreadable(path, error);
  }
}

async function* fromStream(
  stream: Readable,
  where: string,
  format: InputFormat | undefined,
  options: CollectOptions,
): AsyncGenerator<Collected> {
  const limit = options.limitBytes ?? LIMIT_BYTES;
  try {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
    const first = await nextBytes(chunks);
    if ((format ?? sniff(first)) === 'jsonl') {
      for await (const line of lines(first, chunks, limit)) {
        const at = `${where}:${line.number}`;
        if (line.text === null) yield tooLarge(at, line.bytes, options);
        else if (line.text.trim() !== '') yield* readJsonLine(line.text, at, pathOf(where));
      }
      return;
    }
    const parts = [first];
    let size = first.length;
    for (let part = await nextBytes(chunks); part.length > 0; part = await nextBytes(chunks)) {
      size += part.length;
      if (size <= limit) parts.push(part);
    }
    if (size > limit) yield tooLarge(where, size, options);
    else yield* fromBytes(Buffer.concat(parts), where, format);
  } catch (error) {
    yield unreadable(where, error);
  }
}

function* fromBytes(bytes: Buffer, where: string, given: InputFormat | undefined): Generator<Collected> {
  const format = given ?? sniff(bytes);
  if (format === 'json') {
    yield* readJson(bytes.toString('utf8'), where, pathOf(where));
  } else {
    const document: RawDocument = { content: bytes, format: format === 'html' ? 'html' : 'text', ...pathOf(where) };
    yield { document, where };
  }
}

/** JSON Lines begin with an object on one line, pages with a tag; everything else is plain text. */
function sniff(bytes: Buffer): InputFormat {
  const head = bytes
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^\{[^\S\n]*"/.test(head)) return 'jsonl';
  if (/^(?:\[\s*)?\{\s*"/.test(head)) return 'json';
  return /^<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>])/i.test(head) ? 'html' : 'text';
}

async function nextBytes(chunks: AsyncIterator<Buffer | string>): Promise<Buffer> {
  const next = await chunks.next();
  if (next.done) return Buffer.alloc(0);
  return typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
}

function pathOf(where: string): { path?: string } {
  return where === '-' ? {} : { path: where };
}

function tooLarge(where: string, size: number, options: CollectOptions): Collected {
  const mib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  const issue: Issue = {
    id: 'collect.too-large',
    severity: 'error',
    message: `${where} has ${mib(size)}, more than the ${mib(options.limitBytes ?? LIMIT_BYTES)} that one document may have`,
    hint: 'give one article per file, or JSON Lines with one article per line',
  };
  return { issue, where };
}

function unreadable(where: string, error: unknown): Collected {
  const why = error instanceof Error ? error.message : String(error);
  const issue: Issue = {
    id: 'collect.unreadable',
    severity: 'error',
    message: `${where} cannot be read: ${why}`,
    hint: 'check that it exists and that you may read it',
  };
  return { issue, where };
}
