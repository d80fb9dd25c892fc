/**
 * Rows in the format that the reader wants. In: values one by one. Out: JSON Lines (a pipe's default), a table
 * (a terminal's), one JSON array, or CSV.
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.js';
import type { Column } from './table.js';

export const FORMATS = ['jsonl', 'json', 'table', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Adds `--format` and `--quiet`, which mean the same on every command that prints rows. */
export function withFormat(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'how to print: a table on a terminal, JSON Lines in a pipe').choices(FORMATS),
    )
    .option('-q, --quiet', 'no messages but errors');
}

export function formatFor(io: Io, given: Format | undefined): Format {
  return given ?? (io.terminal ? 'table' : 'jsonl');
}

/** How a value becomes rows where it is not printed whole: `code` prints documents, and tables of their events. */
export interface Layout<Value, Row> extends Rows<Value, Row> {
  /** For the terminal: a table. */
  readonly columns: readonly Column<Row>[];
}

/** The same where the cells of a table would cut what must be read whole. */
export interface LinesLayout<Value, Row> extends Rows<Value, Row> {
  /** For the terminal: lines for each row. */
  readonly lines: (row: Row, io: Io) => Promise<readonly string[]>;
}

interface Rows<Value, Row> {
  readonly rows: (value: Value) => readonly Row[];
  /** For CSV: name of the column and its plain value. */
  readonly csv: Readonly<Record<string, (row: Row) => string | number | boolean | null>>;
}

export interface Printer<Value> {
  print(value: Value): Promise<void>;
  /** Closes the array, or draws the table. */
  end(): Promise<void>;
}

/** Example: `const out = printer(io, 'csv', layout); await out.print(event); await out.end()`. */
export function printer<Value, Row>(
  io: Io,
  format: Format,
  layout: Layout<Value, Row> | LinesLayout<Value, Row>,
): Printer<Value> {
  let count = 0;
  if (format === 'jsonl') {
    return { print: (value) => io.write(`${JSON.stringify(value)}\n`), end: async () => {} };
  }
  if (format === 'json') {
    return {
      print: (value) => io.write(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(value)}`),
      end: () => io.write(count === 0 ? '[]\n' : '\n]\n'),
    };
  }
  if (format === 'csv') {
    const cells = Object.values(layout.csv);
    const head = async () => {
      if (count++ === 0) await io.write(csvLine(Object.keys(layout.csv)));
    };
    return {
      async print(value) {
        await head();
        for (const row of layout.rows(value)) await io.write(csvLine(cells.map((it) => it(row))));
      },
      end: head,
    };
  }
  if ('lines' in layout) {
    return {
      async print(value) {
        for (const row of layout.rows(value)) await io.write(`${(await layout.lines(row, io)).join('\n')}\n`);
      },
      end: async () => {},
    };
  }
  const rows: Row[] = [];
  return {
    async print(value) {
      rows.push(...layout.rows(value));
    },
    async end() {
      if (rows.length === 0) return;
      const { table } = await import('./table.js');
      const [head = '', ...lines] = table(layout.columns, rows, io.width);
      await io.write(`${[io.paint('bold', head), ...lines].join('\n')}\n`);
    },
  };
}

/**
 * Prints all of them, or so many at most, and closes the output. Gives how many were printed.
 *
 * @example if ((await printAll(out, walk((page) => store.doubts(page)), 50)) === 0) io.say('nothing found')
 */
export async function printAll<Value>(
  out: Printer<Value>,
  values: Iterable<Value> | AsyncIterable<Value>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let shown = 0;
  for await (const it of values) {
    if (shown === most) break;
    await out.print(it);
    shown++;
  }
  await out.end();
  return shown;
}

/** One line of CSV as RFC 4180 has it. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  const cell = (value: string | number | boolean | null) => {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${values.map(cell).join(',')}\r\n`;
}

/** Reads a whole number above zero. */
export function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number above zero.');
  return value;
}
