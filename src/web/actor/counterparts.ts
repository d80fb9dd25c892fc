/** Counterparts gathered. In: counts by other party, type and mode. Out: one row for each party, the busiest first. */
import { type EventType, TYPES } from '../../record/codebook.js';
import type { ActorView } from '../../server/routes/actors.js';

export interface CounterpartRow {
  readonly actor: string;
  readonly events: number;
  readonly visits: number;
  readonly meetings: number;
  /** Backing, agreements, aid: quads 1 and 2 but for meetings. */
  readonly together: number;
  /** Quads 3 and 4. */
  readonly against: number;
  /** First days of the earliest and the latest; '' where unknown. */
  readonly first: string;
  readonly last: string;
}

const NOTHING = { events: 0, visits: 0, meetings: 0, together: 0, against: 0, first: '', last: '' };

/** @example counterpartRows(view.counterparts)[0]?.actor */
export function counterpartRows(rows: ActorView['counterparts']): readonly CounterpartRow[] {
  const found = new Map<string, CounterpartRow>();
  for (const { actor, type, mode, events, first, last } of rows) {
    const known = found.get(actor) ?? { actor, ...NOTHING };
    const { quad } = TYPES[type as EventType];
    const visit = type === 'CONSULT' && mode === 'visit';
    found.set(actor, {
      actor,
      events: known.events + events,
      visits: known.visits + (visit ? events : 0),
      meetings: known.meetings + (type === 'CONSULT' && !visit ? events : 0),
      together: known.together + (type !== 'CONSULT' && (quad === 1 || quad === 2) ? events : 0),
      against: known.against + (quad >= 3 ? events : 0),
      first: [known.first, first].filter(Boolean).sort()[0] ?? '',
      last: [known.last, last].sort().at(-1) ?? '',
    });
  }
  return [...found.values()].sort((a, b) => b.events - a.events || (a.actor < b.actor ? -1 : 1));
}
