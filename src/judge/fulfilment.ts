/**
 * Whether an event shows what became of a promise. In: a promise and an event. Out: how it bears on the promise, when and why;
 * or null. Compared are sides, people, days and matter; an event counts from the day on which it was first told.
 */
import { fateOf } from '../merge/fate.js';
import { linkable } from '../merge/link.js';
import { toldOf } from '../merge/plans.js';
import { isFirm } from '../merge/telling.js';
import { GOODS } from '../record/codebook.js';
import { addDays, toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { Amount, Figure, FiguresOf, Fulfilment, Promised } from './commitments.js';
import { firstDay } from './deeds.js';

/** Days within which a promise without a deadline is expected to be followed, by what was promised. */
const EXPECTED: Readonly<Record<string, number>> = { 'plan-meeting': 366, 'pledge-aid': 120 };
const ANY_PROMISE = 730;

/** Example: `expectedDays({ event: null })` is 730. */
export function expectedDays({ event }: Pick<Promised, 'event'>): number {
  return EXPECTED[event?.mode ?? ''] ?? ANY_PROMISE;
}

export const LATE = ', after the deadline';

type Found = Pick<Fulfilment, 'how' | 'because'> & {
  /** When it came about, where that is not when the event was. */
  readonly day?: string;
  /** First day that it tells of, where it is told only later: a year's figure. */
  readonly of?: string;
  readonly part?: Part;
};

/** How much of the target came, or which of those who promised gave, where that is not all. */
type Part = { readonly given: number } | { readonly by: readonly string[] };

/** With the part of the promise that it keeps, so that parts can be added up. */
export type Borne = Fulfilment & { readonly part?: Part };

/** Of a planned meeting there is one end, which the timeline tells, too. Example: `meetingOf(promise, plan, [visit])?.how`. */
export function meetingOf(
  { by, to, due, made }: Promised,
  plan: MergedEvent,
  events: readonly MergedEvent[],
): Fulfilment | null {
  const date = plan.due === null && due !== null && !isFirm(plan.date) ? due : plan.date;
  const planned = { ...linkable(plan), actors: by, recipients: to, date, announced: null, reported: made };
  const fate = fateOf(planned, events.map(linkable));
  const event = events.find(({ id }) => id === fate?.act.id);
  if (fate === null || event === undefined) return null;
  if (fate.kind === 'took-place') {
    const because = `the meeting took place${fate.late ? LATE : ''}`;
    return { event: event.id, day: firstDay(event), how: 'kept', because };
  }
  return fate.kind === 'cancelled'
    ? { event: event.id, day: fate.act.reported, how: 'superseded', because: 'the meeting was called off' }
    : { event: event.id, day: toldOf(fate.act), how: 'superseded', because: 'another date was announced later' };
}

/** Example: `evidenceOf(promise, gift, () => [])?.how` is `kept`. */
export function evidenceOf(promise: Promised, event: MergedEvent, figuresOf: FiguresOf): Borne | null {
  if (event.id === promise.event?.id) return null;
  const found = fulfils(promise, event, figuresOf);
  const day = found?.day ?? firstDay(event);
  if (!found || day === '' || !isAfter(promise, event, day)) return null;
  const expected = expectedDays(promise);
  const until = promise.due?.end ?? (promise.made === '' ? '' : addDays(promise.made, expected));
  const of = found.of ?? day;
  const late = until !== '' && of > until;
  // Without a deadline, what comes long after is another matter; with one, it is a promise kept late.
  if (late && (!promise.due || toDayNumber(of) - toDayNumber(until) > expected)) return null;
  const { how, because, part } = found;
  return { event: event.id, day, how, because: late ? `${because}${LATE}` : because, ...(part ? { part } : {}) };
}

/** First day on which it was reported, '' where unknown. Example: `firstTold(event) <= '2022-06-30'`. */
export function firstTold({ reports }: MergedEvent): string {
  return reports.find(({ day }) => day !== '')?.day ?? '';
}

/** What has no day of its own is as old as the text that tells it: if that is the text of the promise, it came before. */
function isAfter({ made }: Promised, event: MergedEvent, day: string): boolean {
  if (made === '') return true;
  return isFirm(event.date) ? day >= made : firstTold(event) > made;
}

function fulfils(promise: Promised, event: MergedEvent, figuresOf: FiguresOf): Found | null {
  const mode = promise.event?.mode ?? null;
  if (mode === 'pledge-aid') return ofAid(promise, event, figuresOf);
  const sides = [...promise.by, ...promise.to];
  if (sides.length < 2 || !sides.every((side) => isParty(event, side))) return null;
  if (mode === 'set-target') return ofTarget(promise, event, figuresOf);
  if (mode === 'pledge-cooperation')
    return promise.target && MEASURED.some((matter) => promise.event?.context.includes(matter))
      ? ofTarget(promise, event, figuresOf)
      : ofCooperation(promise, event);
  return null;
}

/**
 * A number of something is kept by as many; where it is not told how many came, or only another kind of help, by a part. What is
 * known to be of one kind is kept by that kind.
 */
function ofAid(promise: Promised, event: MergedEvent, figuresOf: FiguresOf): Found | null {
  const { by, to, target } = promise;
  const givers = by.filter((side) => event.actors.includes(side));
  const taken = to.length > 0 && to.every((side) => event.recipients.includes(side));
  if (event.type !== 'AID' || givers.length === 0 || !taken || isToldWith(promise, event)) return null;
  if (event.status !== 'happened') return { how: 'under-way', because: 'aid is on its way' };
  const kind = kindOf(promise);
  const other: Found = { how: 'partly', because: 'aid of another kind was given' };
  if (givers.length < by.length)
    return { how: 'partly', because: 'one of those who pledged gave aid', part: { by: givers } };
  const isOfKind = kind === null || event.mode === null || event.mode === kind;
  if (!target) return isOfKind ? { how: 'kept', because: 'aid was given' } : other;
  const figures = figuresOf(event);
  // Goods may be worth the sum that was pledged.
  const told = figures.filter(({ unit }) => unit === target.unit).map(({ value }) => value);
  if (told.length > 0) return ofMuch(Math.max(...told), target);
  const elsewise = isGoods(target) && figures.some(({ unit }) => unit !== null);
  return isOfKind && !elsewise ? { how: 'partly', because: 'aid was given, how much is not told' } : other;
}

/** "Has sent rescuers and will send tents": what the text of the promise tells as done is not what it promises, whoever else tells it. */
function isToldWith({ documents, made }: Promised, { reports }: MergedEvent): boolean {
  return reports.some(({ document, day }) => day !== '' && day <= made && documents.includes(document));
}

/** Rounded numbers are one number. Share of the target. */
const ENOUGH = 0.97;

function ofMuch(given: number, { value, unit }: Amount): Found {
  return given >= value * ENOUGH
    ? { how: 'kept', because: 'aid was given' }
    : { how: 'partly', because: `a part of what was pledged: ${given} of ${value} ${unit}`, part: { given } };
}

/** What came in parts is kept by the part with which all of it has come: `addUp(promise, found)`. */
export function addUp({ by, target }: Promised, found: readonly Borne[]): readonly Fulfilment[] {
  let sum = 0;
  const counted = new Set<string>();
  const givers = new Set<string>();
  const isWhole = () => (target !== null && sum >= target.value * ENOUGH) || by.every((side) => givers.has(side));
  return found.map(({ part, ...one }) => {
    if (!part || isWhole()) return one;
    if ('by' in part) for (const side of part.by) givers.add(side);
    // One delivery that is in the record twice has come once.
    else if (!counted.has(`${one.day} ${part.given}`)) sum += part.given;
    if ('given' in part) counted.add(`${one.day} ${part.given}`);
    const late = one.because.endsWith(LATE) ? LATE : '';
    return isWhole() ? { ...one, how: 'kept', because: `all of what was pledged has come${late}` } : one;
  });
}

/** The mode of `AID` that was pledged, as a sum or the matter shows it; goods and help in general may be any. */
function kindOf({ target, event }: Promised): string | null {
  if (target !== null && isCurrency(target)) return 'financial';
  if (target !== null && isGoods(target)) return 'humanitarian';
  if (event?.context.includes('military')) return 'military';
  return event?.context.includes('health') ? 'medical' : null;
}

/** Matters of which figures tell how far a promise has come; that there is some trade keeps none. */
const MEASURED = ['trade', 'investment'] as const;
const FIGURES: Readonly<Record<(typeof MEASURED)[number], readonly string[]>> = {
  trade: ['trade-volume', 'trade-growth'],
  investment: ['investment'],
};

/** Under way until a figure of the same matter, the same sides and the same unit reaches it. */
function ofTarget(promise: Promised, event: MergedEvent, figuresOf: FiguresOf): Found | null {
  const { event: promised, by, to, target, made } = promise;
  if (event.type !== 'COOPERATE' || event.status !== 'happened') return null;
  // A figure of the time before the promise is where it started.
  if (event.date !== null && event.date.end < made) return null;
  const matter = MEASURED.find((it) => promised?.context.includes(it));
  const isOfIt = ({ predicate, subject }: Figure) =>
    (matter ? FIGURES[matter].includes(predicate) : !Object.values(FIGURES).flat().includes(predicate)) &&
    (subject.length === 0 || [...by, ...to].every((side) => subject.includes(side)));
  const figures = figuresOf(event).filter(isOfIt);
  // A figure of a year is known when it is told, not on the year's first day.
  const day = event.date?.precision === 'day' ? firstDay(event) : firstTold(event) || (event.date?.end ?? '');
  const when = { day, of: firstDay(event) };
  const told = figures.filter(({ unit }) => target !== null && unit === target.unit).map(({ value }) => value);
  if (target && told.some((value) => value >= target.value))
    return { how: 'kept', because: 'the figure reached the target', ...when };
  if (target && told.length > 0) {
    const said = `${Math.max(...told)} of ${target.value}${target.unit === null ? '' : ` ${target.unit}`}`;
    return { how: 'under-way', because: `the figure is below the target: ${said}`, ...when };
  }
  return figures.length > 0 ? { how: 'under-way', because: 'a later figure is told', ...when } : null;
}

/** By a signing or by cooperation on the same matter; what was signed on another matter says nothing, on an untold one too little. */
function ofCooperation({ event: promised }: Promised, event: MergedEvent): Found | null {
  const done = event.status === 'happened';
  const common = (promised?.context ?? []).filter((one) => event.context.includes(one));
  if (event.type === 'SUPPORT' && event.mode === 'sign' && done) {
    if (common.length > 0) return { how: 'kept', because: 'they signed on the same matter' };
    return event.context.length === 0 ? { how: 'under-way', because: 'they signed, on what is not told' } : null;
  }
  if (common.length > 0 && done && isDone(event)) return { how: 'kept', because: 'it takes place' };
  if (event.type !== 'COOPERATE' || common.length === 0) return null;
  const onlyMeasured = common.every((one) => (MEASURED as readonly string[]).includes(one));
  return done && !onlyMeasured
    ? { how: 'kept', because: 'it takes place' }
    : { how: 'under-way', because: 'it is under way' };
}

/** An embassy that was to be opened is open, a border or visas that were to be eased are eased. */
const isDone = ({ type, mode }: MergedEvent): boolean =>
  (type === 'SUPPORT' && mode === 'upgrade') || (type === 'RETREAT' && mode === 'access');

/** Units that are sums of money: ISO 4217. */
function isCurrency({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}

/** What is counted in pieces. */
function isGoods({ unit }: Pick<Figure, 'unit'>): boolean {
  return (GOODS as readonly (string | null)[]).includes(unit);
}

function isParty({ actors, recipients }: MergedEvent, side: string): boolean {
  return actors.includes(side) || recipients.includes(side);
}
