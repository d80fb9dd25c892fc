/**
 * What passed between two actors, in lanes. In: events in short, the two. Out: the lane of each event, its direction, and the
 * counts of the table. Cooperation stands above the axis, conflict below it.
 */
import type { EventType } from '../../record/codebook.js';
import type { DateRange } from '../../record/record.js';
import type { Act } from '../../server/act.js';

/** From the top: nearest the axis is what costs most. */
export const ABOVE = ['visits', 'meetings', 'calls', 'agreements', 'backing', 'aid'] as const;
export const BELOW = ['criticism', 'refusals', 'sanctions', 'force'] as const;
export const LANES = [...ABOVE, ...BELOW] as const;
export type Lane = (typeof LANES)[number];
/** `there`: the first acts on the second. */
export type Direction = 'there' | 'back' | 'both';

export interface LaneCount {
  readonly lane: Lane;
  readonly there: number;
  readonly back: number;
  readonly both: number;
  /** Of the latest, as exact as it is told. */
  readonly last: DateRange | null;
}

const LANE_OF: Readonly<Record<EventType, Lane | null>> = {
  CONSULT: 'meetings',
  AGREE: 'agreements',
  SUPPORT: 'backing',
  CONCEDE: 'backing',
  RETREAT: 'backing',
  COOPERATE: 'aid',
  AID: 'aid',
  REQUEST: 'criticism',
  ACCUSE: 'criticism',
  PROTEST: 'criticism',
  REJECT: 'refusals',
  SANCTION: 'sanctions',
  THREATEN: 'force',
  MOBILIZE: 'force',
  COERCE: 'force',
  ASSAULT: 'force',
  OFFICE: null,
};

/** @example laneOf({ type: 'CONSULT', mode: 'visit' }) // 'visits' */
export function laneOf({ type, mode }: Pick<Act, 'type' | 'mode'>): Lane | null {
  if (type === 'CONSULT' && mode === 'visit') return 'visits';
  if (type === 'CONSULT' && mode === 'phone') return 'calls';
  if (type === 'SUPPORT' && mode === 'sign') return 'agreements';
  return LANE_OF[type as EventType];
}

export function directionOf(
  { actors, recipients }: Pick<Act, 'actors' | 'recipients'>,
  one: string,
  other: string,
): Direction {
  const acts = (from: string, on: string) => actors.includes(from) && recipients.includes(on);
  const [there, back] = [acts(one, other), acts(other, one)];
  return there === back ? 'both' : there ? 'there' : 'back';
}

/** What was done, promised ahead or is under way; not what was denied or only thought of. */
export const isShown = ({ status }: Pick<Act, 'status'>): boolean => status !== 'denied' && status !== 'hypothetical';
export const isDone = ({ status }: Pick<Act, 'status'>): boolean => status === 'happened' || status === 'ongoing';

/** What the texts only look back at: told as history, or from before the first text. */
export function isPast(
  { background, date }: Pick<Act, 'background' | 'date'>,
  covered: { readonly first: string } | null,
): boolean {
  return background || (date !== null && covered !== null && date.end < covered.first);
}

/** The earliest and the latest date of these, by their first days. */
export function spanOf(events: readonly Act[]): { readonly first: DateRange | null; readonly last: DateRange | null } {
  const dates = events.flatMap((it) => (it.date ? [it.date as DateRange] : []));
  const sorted = dates.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return { first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
}

/** One row for each lane, empty ones too: that nothing is told is told. Only what was done counts. */
export function countLanes(events: readonly Act[], one: string, other: string): readonly LaneCount[] {
  return LANES.map((lane) => {
    const own = events.filter((it) => laneOf(it) === lane && isDone(it));
    const count = (wanted: Direction) => own.filter((it) => directionOf(it, one, other) === wanted).length;
    return {
      lane,
      there: count('there'),
      back: count('back'),
      both: count('both'),
      last: spanOf(own).last,
    };
  });
}
