/**
 * How merged events stand to each other: what became of a plan, what belongs to a visit. In: an event and those near it
 * in time between the same parties. Out: its ties. Links join nothing: a plan and its visit stay two events.
 */
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent, Outcome } from '../record/merged.js';
import type { Ties } from './combine.js';
import { announces, byDay, daysMeant, fateOf, isMeeting, isPlan, lastDay } from './fate.js';
import { type Days, isCancellation, MOVED_DAYS, toldOf } from './plans.js';
import { because } from './reasons.js';
import { personKey } from './telling.js';

/** What linking needs to know of a merged event. */
export type Linkable = Pick<
  MergedEvent,
  'id' | 'type' | 'mode' | 'status' | 'actors' | 'recipients' | 'people' | 'date' | 'due' | 'announced' | 'place'
> & {
  /** Day of the first report, '' where unknown. */
  readonly reported: string;
  /** The coded event of the first report: orders what happened on one day, as ids do not. */
  readonly first: string;
};

/** Example: `linkable(event).reported` is the day of its first report. */
export function linkable(event: MergedEvent): Linkable {
  const { id, type, mode, status, actors, recipients, people, date, due, announced, place } = event;
  const [first] = event.reports;
  const told = { reported: first?.day ?? '', first: first?.event ?? '' };
  return { id, type, mode, status, actors, recipients, people, date, due, announced, place, ...told };
}

/** What was announced longer ago is looked for no more: see `lastDay`. */
const PLAN_DAYS = 366 + MOVED_DAYS;
/** News is late; only so many days after the day planned is silence worth a word. */
const SILENCE_DAYS = 14;

/** Acts that bear on an event, and the first and last day on which they can have begun: what the caller must bring. */
export interface Search {
  readonly first: string;
  readonly last: string;
  /** `CONSULT visit`, or `CONSULT null` where no mode is known. */
  readonly acts: readonly string[];
}

export function searchesFor(event: Linkable): Search[] {
  const [days, exact] = [daysOf(event), exactDays(event)];
  if (!days) return [];
  const searches: Search[] = [];
  if (isPlan(event)) {
    const said = toldOf(event) || days.start;
    const [earlier = said] = [said, days.start].sort();
    const first = addDays(earlier, -MOVED_DAYS);
    searches.push({ first, last: lastDay(event) || days.end, acts: [...MEETINGS, ...CALLED_OFF, PLAN] });
  }
  if (isMeeting(event) || isCancellation(event))
    searches.push({ first: addDays(days.start, -PLAN_DAYS), last: addDays(days.end, PLAN_DAYS), acts: [PLAN] });
  if (isWhole(event) && exact) searches.push({ first: exact.start, last: exact.end, acts: partsOf(event) });
  const wholes = WHOLES_OF[actOf(event)];
  if (wholes && exact) searches.push({ first: addDays(exact.start, -LONGEST), last: exact.start, acts: wholes });
  return searches;
}

/**
 * Example: `link(plan, [visit], '2024-06-01').outcome?.kind` is `took-place`.
 *
 * @param near merged events between the same parties as `searchesFor(event)` asks for them
 * @param until the last day that the ledger reaches: silence after it says nothing
 */
export function link(event: Linkable, near: readonly Linkable[], until: string): Ties {
  const others = near.filter((it) => it.id !== event.id).sort(byDay);
  return {
    partOf: isWhole(event) ? null : (others.find((it) => holds(it, event))?.id ?? null),
    parts: isWhole(event) ? others.filter((it) => !isWhole(it) && holds(event, it)).map((it) => it.id) : [],
    outcome: isPlan(event) ? outcomeOf(event, others, until) : null,
    announcedBy: announcementOf(event, others),
  };
}

/** A visit or a summit holds what its parties did together in its days, a call what was said in it. */
function isWhole(event: Linkable): boolean {
  return partsOf(event).length > 0 && event.status !== 'denied';
}

function partsOf(event: Linkable): string[] {
  return Object.keys(WHOLES_OF).filter((it) => WHOLES_OF[it]?.includes(actOf(event)));
}

function actOf({ type, mode }: Linkable): string {
  return `${type} ${mode}`;
}

const PLAN = 'AGREE plan-meeting';
const [VISIT, SUMMIT, CALL] = ['CONSULT visit', 'CONSULT multilateral', 'CONSULT phone'];
const MEETINGS = [VISIT, SUMMIT, 'CONSULT third-party', 'CONSULT meet', 'CONSULT null'];
const CALLED_OFF = ['REJECT meet'];

/** What can be a part, and of what: talks, signings, honours, what was agreed; in a call, words. Never what was only planned. */
const WHOLES_OF: Readonly<Record<string, readonly string[]>> = {
  'CONSULT meet': [VISIT, SUMMIT, CALL],
  'CONSULT null': [VISIT, SUMMIT],
  'CONSULT third-party': [SUMMIT],
  'SUPPORT sign': [VISIT, SUMMIT],
  'SUPPORT honor': [VISIT, SUMMIT],
  'SUPPORT upgrade': [VISIT, SUMMIT],
  'AGREE set-target': [VISIT, SUMMIT],
  'AGREE pledge-cooperation': [VISIT, SUMMIT],
  'SUPPORT condole': [CALL],
  'SUPPORT congratulate': [CALL],
  'SUPPORT thank': [CALL],
  'SUPPORT solidarity': [CALL],
};

function holds(whole: Linkable, one: Linkable): boolean {
  if (!isWhole(whole) || whole.id === one.id || !WHOLES_OF[actOf(one)]?.includes(actOf(whole))) return false;
  const [a, b] = [exactDays(whole), exactDays(one)];
  if (!a || !b || b.start < a.start || b.end > a.end) return false;
  const [parties, within] = [partiesOf(one), partiesOf(whole)];
  if (actOf(whole) === CALL && one.type === 'CONSULT' && !isTalkBy(whole, one)) return false;
  return parties.length > 1 && parties.every((it) => within.includes(it));
}

/** "They talked": where nobody says where, and the very same two called each other that day, it is the call. */
function isTalkBy(call: Linkable, { people, place, status }: Linkable): boolean {
  const callers = new Set(call.people.map(personKey));
  const talkers = new Set(people.map(personKey));
  return place === null && status === call.status && talkers.size > 1 && [...talkers].every((it) => callers.has(it));
}

function outcomeOf(plan: Linkable, others: readonly Linkable[], until: string): Outcome | null {
  const fate = fateOf(plan, others);
  const planned = daysMeant(plan);
  if (fate === null) {
    const due = planned?.end ?? lastDay(plan);
    return due !== '' && until > addDays(due, SILENCE_DAYS)
      ? { kind: 'no-news', event: null, because: because('silence', { days: until }) }
      : null;
  }
  const { kind, act } = fate;
  const days = wordsOf(daysOf(act));
  if (kind === 'took-place') return { kind, event: act.id, because: because('met', { days }) };
  if (kind === 'cancelled') return { kind, event: act.id, because: because('called-off') };
  const later = (act.date?.start ?? '') > (planned?.start ?? '');
  return { kind: later ? 'postponed' : 'superseded', event: act.id, because: because('anew', { days }) };
}

/** The latest announcement of this meeting, or of what was called off. */
function announcementOf(event: Linkable, others: readonly Linkable[]): string | null {
  return others.findLast((it) => announces(it, event))?.id ?? null;
}

function partiesOf({ actors, recipients }: Linkable): string[] {
  return [...new Set([...actors, ...recipients])];
}

function daysOf({ date, reported }: Linkable): Days | null {
  return date ?? reportDays({ reported });
}

function reportDays({ reported }: Pick<Linkable, 'reported'>): Days | null {
  return reported === '' ? null : { start: reported, end: reported };
}

/** Longest visit. A range of more days only says roughly when. */
const LONGEST = 10;

function exactDays({ date }: Linkable): Days | null {
  if (date?.precision !== 'day') return null;
  return toDayNumber(date.end) - toDayNumber(date.start) <= LONGEST ? date : null;
}

function wordsOf(days: Days | null): string {
  return days === null ? '?' : days.start === days.end ? days.start : `${days.start}/${days.end}`;
}
