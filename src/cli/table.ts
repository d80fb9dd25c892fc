/**
 * Tables for a terminal. In: columns, rows and the width of the terminal. Out: lines, cut to fit.
 * Widths are those that a terminal draws: a CJK letter takes two columns, a combining mark none.
 */
import stringWidth from 'string-width';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** The column that gives way when the terminal is narrow; the last one does when none is marked. */
  readonly gives?: true;
  readonly right?: true;
}

const GAP = '  ';
const LEAST_WIDTH = 12;

/** Example: `table([{ head: 'type', cell: (it) => it.type }], events, 80)`. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string[] {
  const cells = rows.map((row) => columns.map((it) => it.cell(row).replace(/\s+/g, ' ')));
  const widths = columns.map((it, at) =>
    Math.max(stringWidth(it.head), ...cells.map((line) => stringWidth(line[at] ?? ''))),
  );
  const giving = columns.some((it) => it.gives) ? columns.findIndex((it) => it.gives) : columns.length - 1;
  const over = widths.reduce((sum, it) => sum + it, GAP.length * (columns.length - 1)) - width;
  if (over > 0) widths[giving] = Math.max(LEAST_WIDTH, (widths[giving] ?? 0) - over);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => fitted(text, widths[at] ?? 0, columns[at]?.right === true))
      .join(GAP)
      .trimEnd();
  return [line(columns.map((it) => it.head)), ...cells.map(line)];
}

/** A text in lines of at most `width` columns, broken between words; a word that is longer stands alone. */
export function wrapped(text: string, width: number, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  let begun = false;
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (begun && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      [line, begun] = [next, false];
    }
    line += begun ? ` ${word}` : word;
    begun = true;
  }
  return begun ? [...lines, line] : lines;
}

/** Cuts or fills a text to exactly `width` columns of a terminal. */
export function fitted(text: string, width: number, right = false): string {
  const has = stringWidth(text);
  if (has <= width) return right ? ' '.repeat(width - has) + text : text + ' '.repeat(width - has);
  let cut = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = stringWidth(segment);
    if (used + next > width - 1) break;
    cut += segment;
    used += next;
  }
  return `${cut}…${' '.repeat(width - used - 1)}`;
}
