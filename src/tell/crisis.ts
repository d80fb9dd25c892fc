/**
 * A crisis: who answered it, how, after how long, in which order. In: the merged events around it, whom it struck, its
 * first day. Out: responses, earliest first. News gives days, so hours are told as the least and the most that may have passed.
 */

import { firstDay } from '../judge/deeds.js';
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import { inOrder } from './telling.js';

export interface CrisisOptions {
  /** The state that it struck. */
  readonly of: string;
  /** Its first day. */
  readonly since: string;
  /** Days after it within which acts count as answers; 30 unless told. */
  readonly days?: number;
}

export interface Response {
  readonly event: MergedEvent;
  readonly by: string;
  readonly kind: 'words' | 'promise' | 'deed' | 'contact' | 'against';
  /** Whole days after the first; the same day is 0. */
  readonly afterDays: number;
  readonly hours: { readonly least: number; readonly most: number };
}

export interface Crisis {
  readonly of: string;
  readonly since: string;
  readonly until: string;
  /** Earliest first. */
  readonly responses: readonly Response[];
  /** States and organisations in the order of their first answer; of those of one day it is not known who came first. */
  readonly order: readonly { readonly by: string; readonly first: string; readonly events: readonly string[] }[];
  /** Acts of its days of which no text gives the day: they are left out, for they say nothing about the order. */
  readonly undated: number;
}

const DAYS = 30;

/** Example: `crisis(events, { of: 'TUR', since: '2023-02-06' }).order[0].by`. */
export function crisis(events: readonly MergedEvent[], { of, since, days = DAYS }: CrisisOptions): Crisis {
  const until = addDays(since, days);
  const answers = inOrder(events).filter((event) => !event.background && answerers(event, of).length > 0);
  const isDated = ({ date }: MergedEvent) => date?.precision === 'day';
  const responses = answers.filter(isDated).flatMap((event): readonly Response[] => {
    const kind = kindOf(event) as Response['kind'];
    const first = event.date?.start ?? '';
    if (first < since || first > until) return [];
    const afterDays = toDayNumber(first) - toDayNumber(since);
    const hours = { least: Math.max(0, (afterDays - 1) * 24), most: (afterDays + 1) * 24 };
    return answerers(event, of).map((by) => ({ event, by, kind, afterDays, hours }));
  });
  const undated = answers.filter((event) => !isDated(event) && mayBeIn(event, since, until)).length;
  return { of, since, until, responses, order: orderOf(responses), undated };
}

/** Those who answer the state by this act; none where it is no answer. */
function answerers(event: MergedEvent, of: string): readonly string[] {
  const kind = kindOf(event);
  if (!kind) return [];
  const together = kind === 'contact' && event.actors.includes(of) ? [...event.actors, ...event.recipients] : [];
  return (event.recipients.includes(of) ? event.actors : together).filter((by) => by !== of);
}

function mayBeIn(event: MergedEvent, since: string, until: string): boolean {
  const day = firstDay(event);
  const { start, end } = event.date ?? { start: day, end: day };
  return start <= until && end >= since;
}

function kindOf({ type, mode, status }: MergedEvent): Response['kind'] | null {
  if (status === 'denied' || status === 'hypothetical') return null;
  if (type === 'AID') return 'deed';
  if (type === 'AGREE') return mode === 'pledge-aid' ? 'promise' : null;
  if (type === 'SUPPORT')
    return mode === 'solidarity' || mode === 'condole' || mode === 'endorse' || mode === null ? 'words' : null;
  if (type === 'CONSULT') return 'contact';
  if (type === 'ACCUSE' || type === 'SANCTION' || type === 'THREATEN') return 'against';
  return null;
}

function orderOf(responses: readonly Response[]): Crisis['order'] {
  const byActor = new Map<string, { by: string; first: string; events: string[] }>();
  for (const { by, event } of responses) {
    const found = byActor.get(by);
    if (found) found.events.push(event.id);
    else byActor.set(by, { by, first: event.date?.start ?? '', events: [event.id] });
  }
  return [...byActor.values()];
}
