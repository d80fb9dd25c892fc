/**
 * How merged events stand to each other: what became of a plan, what belongs to a visit. In: an event and those near it
 * in time between the same parties. Out: its ties. Links join nothing: a plan and its visit stay two events.
 */
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent, Outcome } from '../record/merged.js';
import type { Ties } from './combine.js';
import {
  type Days,
  firstTold,
  isCalledOff,
  isCancellation,
  isMeant,
  isMoved,
  isMoveOf,
  isNearer,
  LATE_WORD,
  MOVED_DAYS,
  meets,
  toldOf,
} from './plans.js';
import { because } from './reasons.js';
import { isFirm } from './telling.js';

/** What linking needs to know of a merged event. */
export type Linkable = Pick<
  MergedEvent,
  'id' | 'type' | 'mode' | 'status' | 'actors' | 'recipients' | 'people' | 'date' | 'announced' | 'place'
> & {
  /** Day of the first report, '' where unknown. */
  readonly reported: string;
  /** The coded event of the first report: orders what happened on one day, as ids do not. */
  readonly first: string;
};

/** A plan without a day is fulfilled by a visit within so many days of the announcement. */
const PLAN_DAYS = 120;
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
    searches.push({ first, last: addDays(days.end, PLAN_DAYS), acts: [...MEETINGS, ...CALLED_OFF, PLAN] });
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

function isPlan({ type, mode, status }: Linkable): boolean {
  return type === 'AGREE' && mode === 'plan-meeting' && status === 'planned';
}

/** Fulfils a plan of meeting. */
function isMeeting({ type, mode, status }: Linkable): boolean {
  return type === 'CONSULT' && mode !== 'phone' && (status === 'happened' || status === 'ongoing');
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
  'CONSULT meet': [VISIT, SUMMIT],
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
  return parties.length > 1 && parties.every((it) => within.includes(it));
}

function outcomeOf(plan: Linkable, others: readonly Linkable[], until: string): Outcome | null {
  const days = daysOf(plan);
  if (!days) return null;
  const said = toldOf(plan);
  const named = isFirm(plan.date);
  const day = named ? plan.date : null;
  const same = others.filter((it) => sameParties(plan, it));
  const inTime = (it: Linkable) => {
    const on = daysOf(it);
    if (!on || !isAfter(it, said)) return false;
    // Of an announcement without any day it is not known what came after it.
    return named ? meets(on, days, 1) : said !== '' && on.start >= said && on.start <= addDays(said, PLAN_DAYS);
  };
  const met = same.find((it) => isMeeting(it) && inTime(it) && isMeant(plan, it, day));
  if (met) return { kind: 'took-place', event: met.id, because: because('met', { days: wordsOf(daysOf(met)) }) };
  const off = same.find(
    (it) =>
      isCancellation(it) &&
      meets(reportDays(it), { start: said, end: days.end }, LATE_WORD) &&
      isCalledOff(plan, it, day) &&
      !same.some((next) => next.id !== plan.id && isPlan(next) && isNearer(next, plan, it)),
  );
  const moved = firstTold(same.filter((it) => isPlan(it) && isMoved(plan, it, day)));
  if (off && !(moved && isMoveOf(moved, off)))
    return { kind: 'cancelled', event: off.id, because: because('called-off') };
  if (moved) {
    const later = (daysOf(moved)?.start ?? '') > days.start;
    const why = because('anew', { days: wordsOf(daysOf(moved)) });
    return { kind: later ? 'postponed' : 'superseded', event: moved.id, because: why };
  }
  const due = named ? days.end : addDays(said || days.end, PLAN_DAYS);
  return until > addDays(due, SILENCE_DAYS)
    ? { kind: 'no-news', event: null, because: because('silence', { days: until }) }
    : null;
}

/** What has no day of its own but that of its telling came before the plan, unless it was told after it. */
function isAfter(it: Linkable, said: string): boolean {
  return isFirm(it.date) ? (it.date?.end ?? '') >= said : it.reported > said;
}

/** The latest announcement whose days agree. */
function announcementOf(event: Linkable, others: readonly Linkable[]): string | null {
  if (!isMeeting(event) && !isCancellation(event)) return null;
  const days = daysOf(event);
  const fits = others.filter((it) => {
    if (!isPlan(it) || !sameParties(it, event)) return false;
    const [planned, said] = [daysOf(it), toldOf(it)];
    const day = isFirm(it.date) ? it.date : null;
    if (!planned || !days || said > days.end) return false;
    if (isCancellation(event) ? !isCalledOff(it, event, day) : !(isAfter(event, said) && isMeant(it, event, day)))
      return false;
    // Called off before its day, or when it had come.
    if (isCancellation(event))
      return planned.end >= addDays(days.start, -LATE_WORD) && planned.start <= addDays(days.end, PLAN_DAYS);
    if (isFirm(it.date)) return meets(days, planned, 1);
    // Of an announcement without any day it is not known what it came before.
    return said !== '' && planned.start <= days.end && days.start <= addDays(said, PLAN_DAYS);
  });
  return fits.at(-1)?.id ?? null;
}

function sameParties(one: Linkable, other: Linkable): boolean {
  const [a, b] = [partiesOf(one), partiesOf(other)];
  return a.length > 1 && a.length === b.length && a.every((it) => b.includes(it));
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

function byDay(one: Linkable, other: Linkable): number {
  const key = (it: Linkable) => `${daysOf(it)?.start ?? ''} ${it.reported} ${it.first}`;
  return key(one) < key(other) ? -1 : 1;
}

function wordsOf(days: Days | null): string {
  return days === null ? '?' : days.start === days.end ? days.start : `${days.start}/${days.end}`;
}
