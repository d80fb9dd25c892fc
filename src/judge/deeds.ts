/** Which merged events are a deed that claims speak of. In: a predicate and its subject. Out: a test, and helpers on days. */
import { toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';

/** Both sides in the roles that the claim gives them, done and not merely announced. */
export function isDeed(event: MergedEvent, predicate: string, subject: readonly string[]): boolean {
  if (event.status !== 'happened' && event.status !== 'ongoing') return false;
  const [who, whom] = subject;
  const acts = who === undefined || event.actors.includes(who);
  const hosts = whom === undefined || event.recipients.includes(whom);
  const together = subject.every((side) => event.actors.includes(side) || event.recipients.includes(side));
  const alone = [...event.actors, ...event.recipients].every((side) => subject.includes(side));
  switch (predicate) {
    case 'visit':
      return event.type === 'CONSULT' && acts && (event.mode === 'visit' ? hosts : isHostedBy(event, whom));
    case 'meet':
      return event.type === 'CONSULT' && event.mode !== 'phone' && together;
    case 'council':
      // (a summit of many is no session of the council of two)
      return event.type === 'CONSULT' && event.mode === 'multilateral' && together && alone;
    case 'summit':
    case 'hold':
      return event.type === 'CONSULT' && event.mode === 'multilateral' && together;
    case 'recognize':
      return event.type === 'SUPPORT' && event.mode === 'recognize' && acts && hosts;
    case 'embassy':
    case 'ambassador':
    case 'relations':
    case 'join':
      return event.type === 'SUPPORT' && event.mode === 'upgrade' && together;
    case 'sign':
    case 'agreements':
      return event.type === 'SUPPORT' && event.mode === 'sign' && together;
    case 'aid':
      return event.type === 'AID' && acts && hosts;
    case 'expelled':
      return event.type === 'SANCTION' && event.mode === 'expel' && acts && hosts;
    default:
      return false;
  }
}

/** A summit or a meeting that took place in the other's country: who came, visited it. */
function isHostedBy(event: MergedEvent, whom: string | undefined): boolean {
  return whom !== undefined && event.place?.state === whom && event.mode !== 'phone';
}

/** A leader took part for this side. */
export function isLeaders(event: MergedEvent, who: string): boolean {
  return event.people.some((one) => one.for === who && one.office === 'head-of-state');
}

/** First day of the event; of an undated one the first publication. */
export function firstDay(event: MergedEvent): string {
  return event.date?.start ?? event.reports.find(({ day }) => day !== '')?.day ?? '';
}

export const byDay = (a: MergedEvent, b: MergedEvent): number =>
  firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : a.id < b.id ? -1 : 1;

/**
 * "Visited in 2023" beside a visit of 16 March 2023: told without its day, it may be one of those that have theirs. Such a
 * deed is no further one; nor is the second of two that name no day.
 */
export function mayBeOneOf(event: MergedEvent, others: readonly MergedEvent[]): boolean {
  const { date } = event;
  if (!date || !isLong(date)) return false;
  return others.some((other) => {
    if (other === event || !other.date || !isSameDeed(event, other)) return false;
    const within = date.start <= other.date.start && other.date.end <= date.end;
    return within && (!isLong(other.date) || isLonger(date, other.date) || other.id < event.id);
  });
}

/** Days of a stay: what is told of a longer time names no day. */
const LONGEST_STAY = 10;

const lengthOf = ({ start, end }: DateRange): number => toDayNumber(end) - toDayNumber(start) + 1;
const isLong = (date: DateRange): boolean => lengthOf(date) > LONGEST_STAY;
const isLonger = (one: DateRange, other: DateRange): boolean => lengthOf(one) > lengthOf(other);

/** Of one kind between the same two, and by nobody else, as far as both say. */
function isSameDeed(one: MergedEvent, other: MergedEvent): boolean {
  const key = ({ type, actors, recipients }: MergedEvent) => `${type} ${[...actors].sort()}>${[...recipients].sort()}`;
  const names = ({ people, actors }: MergedEvent) =>
    people.filter((it) => it.for !== null && actors.includes(it.for)).map(({ id, name }) => id ?? name);
  const [mine, theirs] = [names(one), names(other)];
  return (
    key(one) === key(other) && (mine.length === 0 || theirs.length === 0 || mine.some((it) => theirs.includes(it)))
  );
}
