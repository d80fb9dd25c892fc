/** The ledger of visits. In: merged events. Out: one row for each visit done, oldest first, and how many each way. */
import { mayBeOneOf } from '../judge/deeds.js';
import type { MergedEvent } from '../record/merged.js';
import { inOrder, isDone } from './telling.js';

export interface VisitRow {
  readonly event: MergedEvent;
  readonly guest: string;
  readonly host: string;
  /** Who came, as far as named. */
  readonly people: readonly string[];
  readonly city: string | null;
}

/** Example: `visitRows(events)[0].guest`. A delegation of two states is two rows. */
export function visitRows(events: readonly MergedEvent[]): readonly VisitRow[] {
  return inOrder(events.filter((event) => event.type === 'CONSULT' && event.mode === 'visit' && isDone(event))).flatMap(
    (event) =>
      event.actors.flatMap((guest) =>
        event.recipients.map((host) => ({
          event,
          guest,
          host,
          people: event.people.filter((one) => one.for === guest).map(({ name }) => name),
          city: event.place?.city ?? null,
        })),
      ),
  );
}

/**
 * How often each came to the other; a visit of which only the month or year is told may be one of those that have their day,
 * and is not counted beside them.
 *
 * @example visitsEachWay(rows).get('KAZ>TUR') // how often Kazakhstan came to Türkiye
 */
export function visitsEachWay(rows: readonly VisitRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const events = [...new Set(rows.map(({ event }) => event))];
  for (const { event, guest, host } of rows)
    if (!mayBeOneOf(event, events)) counts.set(`${guest}>${host}`, (counts.get(`${guest}>${host}`) ?? 0) + 1);
  return counts;
}
