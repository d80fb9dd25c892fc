/**
 * Takes the rows of a question along as a file. In: the query of `/api/merged`. Out: a download, and how many rows.
 */
import type { MergedPage, MergedRow } from '../../server/routes/merged.js';
import { teller } from '../../tell/telling.js';
import { ask } from '../ask.js';

/** More is the command's business: the page would hold it all in memory. */
const MOST = 20_000;

const COLUMNS: Readonly<Record<string, (row: MergedRow) => string | number>> = {
  id: ({ event }) => event.id,
  type: ({ event }) => event.type,
  mode: ({ event }) => event.mode ?? '',
  status: ({ event }) => event.status,
  date_start: ({ event }) => event.date?.start ?? '',
  date_end: ({ event }) => event.date?.end ?? '',
  date_precision: ({ event }) => event.date?.precision ?? '',
  date_basis: ({ event }) => event.date?.basis ?? '',
  actors: ({ event }) => event.actors.join(';'),
  recipients: ({ event }) => event.recipients.join(';'),
  context: ({ event }) => event.context.join(';'),
  city: ({ event }) => event.place?.city ?? '',
  state: ({ event }) => event.place?.state ?? '',
  background: ({ event }) => String(event.background),
  people: ({ event }) => event.people.map(({ name }) => name).join(';'),
  confidence: ({ event }) => event.confidence,
  corroboration: ({ event }) => event.corroboration,
  copies: ({ event }) => event.copies,
  documents: ({ event }) => event.reports.map(({ document }) => document).join(';'),
  outlets: ({ event }) => [...new Set(event.reports.flatMap(({ outlet }) => outlet ?? []))].join(';'),
  language: ({ event }) => teller(event)?.language ?? '',
  published: ({ event }) => teller(event)?.day ?? '',
  url: ({ event }) => teller(event)?.url ?? '',
  title: ({ event }) => teller(event)?.title ?? '',
  quote: ({ quote }) => quote?.text ?? '',
};

export async function exportRows(query: string, format: 'csv' | 'json'): Promise<number> {
  const rows = await allRows(query);
  const text = format === 'csv' ? toCsv(rows) : `${JSON.stringify(rows, null, 2)}\n`;
  save(text, `elchi-events.${format}`, format === 'csv' ? 'text/csv' : 'application/json');
  return rows.length;
}

/** @example toCsv([]).split('\r\n')[0].startsWith('id,type,mode') */
export function toCsv(rows: readonly MergedRow[]): string {
  const lines = rows.map((row) => Object.values(COLUMNS).map((value) => cell(value(row))));
  return `${[Object.keys(COLUMNS), ...lines].map((it) => it.join(',')).join('\r\n')}\r\n`;
}

/** Words of strangers: a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/u, "'");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function allRows(query: string): Promise<MergedRow[]> {
  const rows: MergedRow[] = [];
  let cursor: string | null = null;
  do {
    const asked = new URLSearchParams(query);
    asked.set('limit', '200');
    if (cursor) asked.set('cursor', cursor);
    const page: MergedPage = await ask<MergedPage>(`/api/merged?${asked}`);
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
