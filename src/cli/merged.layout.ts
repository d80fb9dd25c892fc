/** How merged events are shown: the same columns for `visits`, `timeline` and `crisis`, as a table and as CSV. */
import type { MergedEvent } from '../record/merged.js';
import { day, sides } from './events.layout.js';
import type { Layout } from './format.js';

export const mergedLayout: Layout<MergedEvent, MergedEvent> = {
  rows: (event) => [event],
  columns: [
    { head: 'date', cell: ({ date }) => day(date) },
    { head: 'type', cell: ({ type, mode }) => [type, mode ?? ''].join(' ').trim() },
    { head: 'status', cell: ({ status, background }) => status + (background ? '*' : '') },
    { head: 'who', cell: sides },
    { head: 'sources', cell: weight, right: true },
    { head: 'words', cell: wordsOf, gives: true },
  ],
  csv: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    mode: ({ mode }) => mode,
    status: ({ status }) => status,
    actors: ({ actors }) => actors.join(';'),
    recipients: ({ recipients }) => recipients.join(';'),
    date_start: ({ date }) => date?.start ?? null,
    date_end: ({ date }) => date?.end ?? null,
    city: ({ place }) => place?.city ?? null,
    state: ({ place }) => place?.state ?? null,
    people: ({ people }) => people.map(({ name }) => name).join(';'),
    corroboration: ({ corroboration }) => corroboration,
    copies: ({ copies }) => copies,
    confidence: ({ confidence }) => confidence,
    words: wordsOf,
    documents: ({ reports }) => reports.map(({ document }) => document).join(';'),
  },
};

/** `3+11`: independent sources, and copies of them. */
export function weight({ corroboration, copies }: MergedEvent): string {
  return copies > 0 ? `${corroboration}+${copies}` : String(corroboration);
}

function wordsOf({ reports }: MergedEvent): string {
  return reports.find(({ passage }) => passage !== null)?.passage ?? '';
}
