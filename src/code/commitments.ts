/**
 * Who bound whom to a future act or target. In: the events of a document. Out: commitments, each pointing to its event.
 */
import type { CodedEvent, Commitment } from '../record/record.js';

const BINDING: ReadonlySet<string> = new Set(['pledge-aid', 'pledge-cooperation', 'set-target', 'plan-meeting']);

export function readCommitments(events: readonly CodedEvent[]): readonly Commitment[] {
  return events
    .filter((event) => event.type === 'AGREE' && event.mode !== null && BINDING.has(event.mode) && event.status === 'planned')
    .map((event): Commitment => {
      const spans = event.evidence.filter((one) => one.field === 'type' || one.field === 'due' || one.field === 'date');
      const first = spans[0] ?? { start: 0, end: 0 };
      const due = event.due ?? (event.mode === 'plan-meeting' && event.date?.basis !== 'published' ? event.date : null);
      return { event: event.id, by: event.actors, to: event.recipients, what: { start: first.start, end: first.end }, due };
    });
}
