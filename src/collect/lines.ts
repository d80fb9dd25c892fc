/**
 * Lines of a stream of bytes, cut before decoding, so that no character is torn between two chunks.
 * In: the first chunk and the rest. Out: numbered lines; `text` is null for one above the limit, which is
 * skipped without being kept in memory.
 */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
  readonly bytes: number;
}

const NEWLINE = 0x0a;

/** Example: `for await (const line of lines(first, rest, 1_000)) JSON.parse(line.text)`. */
export async function* lines(first: Buffer, rest: AsyncIterator<Buffer | string>, limit: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    number++;
    const text = size <= limit ? Buffer.concat(parts).toString('utf8').replace(/\r$/, '') : null;
    const line = { number, text: number === 1 && text ? text.replace(/^\uFEFF/, '') : text, bytes: size };
    parts = [];
    size = 0;
    return line;
  };

  let chunk: Buffer | null = first;
  while (chunk) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
    const next = await rest.next();
    chunk = next.done ? null : Buffer.from(next.value);
  }
  if (size > 0) yield take();
}
