/**
 * A crisis: who answered it, how, after how long, in which order. In: the merged events around it, whom it struck, its
 * first day. Out: responses, earliest first. News gives days, so hours are told as the least and the most that may have passed.
 */

import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { inOrder } from './telling.js';

/** Ways to answer; `force` is troops sent or readied, whether to help or not, `appeal` a call upon the state to change or yield. */
export const RESPONSE_KINDS = ['words', 'promise', 'contact', 'deed', 'force', 'appeal', 'against'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

export interface CrisisOptions {
  /** The state that it struck. */
  readonly of: string;
  /** Its first day. */
  readonly since: string;
  /** Days after it within which acts count as answers; 30 unless told. */
  readonly days?: number;
  /** When a page was published, where its report's day says too little: of a page that names only its month. */
  readonly published?: (document: string) => DateRange | null;
}

export interface Response {
  readonly event: MergedEvent;
  readonly by: string;
  readonly kind: ResponseKind;
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
  /** Acts of its days of which no text gives the one day: they are left out, for they say nothing about the order. */
  readonly undated: number;
  /** Calls and visits of its days that it made itself, or of which it stands first: no answers of others, and left out. */
  readonly sought: number;
}

const DAYS = 30;

/** Example: `crisis(events, { of: 'TUR', since: '2023-02-06' }).order[0].by`. */
export function crisis(
  events: readonly MergedEvent[],
  { of, since, days = DAYS, published = () => null }: CrisisOptions,
): Crisis {
  const until = addDays(since, days);
  const near = inOrder(events).filter((event) => !event.background && mayBeIn(event, { since, until }, published));
  const answers = near.filter((event) => answerers(event, of).length > 0);
  const responses = answers.filter(hasOneDay).flatMap((event): readonly Response[] => {
    const kind = kindOf(event) as ResponseKind;
    const afterDays = toDayNumber(event.date?.start ?? since) - toDayNumber(since);
    const hours = { least: Math.max(0, (afterDays - 1) * 24), most: (afterDays + 1) * 24 };
    return answerers(event, of).map((by) => ({ event, by, kind, afterDays, hours }));
  });
  const undated = answers.filter((event) => !hasOneDay(event)).length;
  const sought = near.filter((event) => kindOf(event) === 'contact' && isSoughtBy(event, of)).length;
  return { of, since, until, responses, order: orderOf(responses), undated, sought };
}

/** A range of days says as little about the order as a month: that its first day is the day is not told. */
function hasOneDay({ date }: MergedEvent): boolean {
  return date?.precision === 'day' && date.start === date.end;
}

/** Those who answer the state by this act; none where it is no answer. */
function answerers(event: MergedEvent, of: string): readonly string[] {
  const kind = kindOf(event);
  if (!kind || (kind === 'contact' && isSoughtBy(event, of))) return [];
  const isTogether = kind === 'contact' && event.actors.includes(of);
  return (event.recipients.includes(of) || isTogether ? event.actors : []).filter((by) => by !== of);
}

/** It called or went there; of two who talk, the text tells it of the one that stands first. A gathering has no such order. */
function isSoughtBy({ actors, recipients, mode }: MergedEvent, of: string): boolean {
  if (!actors.includes(of) || actors.length + recipients.length < 2) return false;
  return recipients.length > 0 || (actors.length === 2 && actors[0] === of && mode !== 'multilateral');
}

function mayBeIn(
  event: MergedEvent,
  { since, until }: { since: string; until: string },
  published: (document: string) => DateRange | null,
): boolean {
  const isIn = ({ start, end }: { start: string; end: string }) => start !== '' && start <= until && end >= since;
  if (event.date) return isIn(event.date);
  // Of an act without a date it is known when it was told.
  return event.reports.some(({ document, day }) => isIn(published(document) ?? { start: day, end: day }));
}

function kindOf({ type, mode, status }: MergedEvent): ResponseKind | null {
  if (status === 'denied' || status === 'hypothetical') return null;
  if (type === 'AID') return 'deed';
  if (type === 'AGREE') return mode === 'pledge-aid' ? 'promise' : null;
  if (type === 'SUPPORT')
    return mode === 'solidarity' || mode === 'condole' || mode === 'endorse' || mode === null ? 'words' : null;
  if (type === 'CONSULT') return 'contact';
  if (type === 'MOBILIZE') return 'force';
  // (who asks for help or for a meeting answers nothing)
  if (type === 'REQUEST') return mode === 'change' || mode === 'yield' || mode === null ? 'appeal' : null;
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
