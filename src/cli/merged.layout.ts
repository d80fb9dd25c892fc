/** How merged events are shown: the same columns for `visits`, `timeline` and `crisis`, as a table and as CSV. */
import type { MergedEvent } from '../record/merged.js';
import { dayOf, otherDates } from '../tell/dates.js';
import { sides } from './events.layout.js';
import type { Layout } from './format.js';

export const mergedLayout: Layout<MergedEvent, MergedEvent> = {
  rows: (event) => [event],
  columns: [
    { head: 'date', cell: dateCell },
    { head: 'type', cell: ({ type, mode }) => [type, mode ?? ''].join(' ').trim() },
    { head: 'status', cell: statusOf },
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
    other_dates: otherDatesCell,
    outcome: ({ outcome }) => outcome?.kind ?? null,
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

/** The date that is told, with ≠ where other reports give another. */
export function dateCell(event: MergedEvent): string {
  return otherDates(event).length > 0 ? `${dayOf(event.date)} ≠` : dayOf(event.date);
}

/** `2022-05-11 TASS; 2022-05-10/11 Trend`: what others say, and who. */
export function otherDatesCell(event: MergedEvent): string {
  return otherDates(event)
    .map(({ date, by }) => `${dayOf(date)} ${by.join(', ')}`)
    .join('; ');
}

/** `planned, cancelled`: a plan with what became of it, so that the day of a visit that was called off is told. */
function statusOf({ status, background, outcome }: MergedEvent): string {
  return [status + (background ? '*' : ''), outcome?.kind ?? ''].filter(Boolean).join(', ');
}

/** `3+11`: independent sources, and copies of them. */
export function weight({ corroboration, copies }: MergedEvent): string {
  return copies > 0 ? `${corroboration}+${copies}` : String(corroboration);
}

function wordsOf({ reports }: MergedEvent): string {
  return reports.find(({ passage }) => passage !== null)?.passage ?? '';
}
