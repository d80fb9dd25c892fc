/**
 * Takes rows along as a file. In: a name, columns and the rows, which may be asked for page by page. Out: a download as CSV or
 * JSON, and how many rows.
 */
import type { MergedRow } from '../../server/routes/merged.js';
import { teller } from '../../tell/telling.js';
import { ask } from '../ask.js';

/** More is the command's business: the page would hold it all in memory. */
const MOST = 20_000;

export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null | undefined>>;
/** Saves a file and tells how many rows are in it. */
export type Take = (format: 'csv' | 'json') => Promise<number>;

/** Example: `take('commitments', COLUMNS, () => items)`; the JSON holds the rows whole. */
export function take<Row>(
  name: string,
  columns: Columns<Row>,
  rowsOf: () => readonly Row[] | Promise<readonly Row[]>,
): Take {
  return async (format) => {
    const rows = await rowsOf();
    const text = format === 'csv' ? toCsv(columns, rows) : `${JSON.stringify(rows, null, 2)}\n`;
    save(text, `elchi-${name}.${format}`, format === 'csv' ? 'text/csv' : 'application/json');
    return rows.length;
  };
}

/** Events of a question to `/api/merged`. */
export const takeEvents = (query: string): Take =>
  take('events', EVENTS, () => allRows<MergedRow>('/api/merged', query));

export const EVENTS: Columns<MergedRow> = {
  id: ({ event }) => event.id,
  type: ({ event }) => event.type,
  mode: ({ event }) => event.mode,
  status: ({ event }) => event.status,
  date_start: ({ event }) => event.date?.start,
  date_end: ({ event }) => event.date?.end,
  date_precision: ({ event }) => event.date?.precision,
  date_basis: ({ event }) => event.date?.basis,
  actors: ({ event }) => event.actors.join(';'),
  recipients: ({ event }) => event.recipients.join(';'),
  context: ({ event }) => event.context.join(';'),
  city: ({ event }) => event.place?.city,
  state: ({ event }) => event.place?.state,
  background: ({ event }) => String(event.background),
  people: ({ event }) => event.people.map(({ name }) => name).join(';'),
  confidence: ({ event }) => event.confidence,
  corroboration: ({ event }) => event.corroboration,
  copies: ({ event }) => event.copies,
  documents: ({ event }) => event.reports.map(({ document }) => document).join(';'),
  outlets: ({ event }) => [...new Set(event.reports.flatMap(({ outlet }) => outlet ?? []))].join(';'),
  language: ({ event }) => teller(event)?.language,
  published: ({ event }) => teller(event)?.day,
  url: ({ event }) => teller(event)?.url,
  title: ({ event }) => teller(event)?.title,
  quote: ({ quote }) => quote?.text,
};

/** @example toCsv({ id: (it) => it.id }, [{ id: 'a' }]) // 'id\r\na\r\n' */
export function toCsv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const lines = rows.map((row) => Object.values(columns).map((value) => cell(value(row) ?? '')));
  return `${[Object.keys(columns), ...lines].map((it) => it.join(',')).join('\r\n')}\r\n`;
}

/** Words of strangers: a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/u, "'");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All pages of an address that answers page by page. */
export async function allRows<Row>(address: string, query: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const asked = new URLSearchParams(query);
    asked.set('limit', '200');
    if (cursor) asked.set('cursor', cursor);
    const page: { items: Row[]; next: string | null } = await ask(`${address}?${asked}`);
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && rows.length < MOST);
  return rows;
}

export function save(text: string, name: string, kind: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
