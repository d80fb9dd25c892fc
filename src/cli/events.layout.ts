/** How events are shown: the same columns for `code` and `events`, as a table and as CSV. */
import { passageOf } from '../record/passage.js';
import type { CodedDocument, CodedEvent } from '../record/record.js';
import { dayOf } from '../tell/dates.js';
import type { Layout } from './format.js';

export interface EventRow {
  readonly event: CodedEvent;
  readonly document: Pick<CodedDocument, 'id' | 'path' | 'url' | 'title' | 'outlet' | 'language'>;
  /** The sentence that says it. */
  readonly words: string;
}

/** The events of a document as rows. */
export function eventRows(document: CodedDocument): EventRow[] {
  return document.events.map((event) => ({
    event,
    document,
    words: passageOf(document.text, event.evidence)?.text ?? '',
  }));
}

export const eventLayout: Omit<Layout<unknown, EventRow>, 'rows'> = {
  columns: [
    { head: 'date', cell: ({ event }) => dayOf(event.date) },
    { head: 'type', cell: ({ event }) => [event.type, event.mode ?? ''].join(' ').trim() },
    { head: 'status', cell: ({ event }) => event.status + (event.background ? '*' : '') },
    { head: 'who', cell: ({ event }) => sides(event) },
    { head: 'words', cell: ({ words }) => words, gives: true },
    { head: 'document', cell: ({ document }) => name(document) },
  ],
  csv: {
    id: ({ event }) => event.id,
    type: ({ event }) => event.type,
    mode: ({ event }) => event.mode,
    status: ({ event }) => event.status,
    actors: ({ event }) => event.actors.join(';'),
    recipients: ({ event }) => event.recipients.join(';'),
    date_start: ({ event }) => event.date?.start ?? null,
    date_end: ({ event }) => event.date?.end ?? null,
    date_precision: ({ event }) => event.date?.precision ?? null,
    date_basis: ({ event }) => event.date?.basis ?? null,
    city: ({ event }) => event.place?.city ?? null,
    state: ({ event }) => event.place?.state ?? null,
    context: ({ event }) => event.context.join(';'),
    background: ({ event }) => event.background,
    reported_by: ({ event }) => event.reportedBy,
    confidence: ({ event }) => event.confidence,
    words: ({ words }) => words,
    document: ({ document }) => document.id,
    language: ({ document }) => document.language,
    outlet: ({ document }) => document.outlet,
    address: ({ document }) => document.url ?? document.path ?? null,
  },
};

/** `KAZ → TUR`; `KAZ, TUR` where there is no other side. */
export function sides(event: Pick<CodedEvent, 'actors' | 'recipients'>): string {
  const actors = event.actors.join(', ');
  return event.recipients.length > 0 ? `${actors} → ${event.recipients.join(', ')}` : actors;
}

/** Day, type, mode and sides in one line: `2022-05-10 CONSULT visit KAZ → TUR`. */
export function act(event: Pick<CodedEvent, 'date' | 'type' | 'mode' | 'actors' | 'recipients'>): string {
  return [dayOf(event.date), event.type, event.mode ?? '', sides(event)].filter((it) => it !== '').join(' ');
}

function name(document: EventRow['document']): string {
  return document.path?.split('/').at(-1) ?? document.url ?? document.id;
}
