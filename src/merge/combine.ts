/**
 * One event out of its reports. In: the coded events that tell it, each with its document and its group of copies. Out:
 * the merged event: of each field the value best borne out, and every value that differs with the reports that say it.
 * Sources vote, not reports: a text that was copied a hundred times has one voice, and so have two texts of one outlet.
 */
import { outletKey, siteOf } from '../extract/outlets.js';
import { type Context, DATE_BASES } from '../record/codebook.js';
import { toDayNumber } from '../record/day.js';
import type { MergedEvent, Report, Variant } from '../record/merged.js';
import type { CodedEvent, DateRange, PersonInEvent, Place } from '../record/record.js';
import { isFirm } from './telling.js';

/** A coded event with what its document says of itself. */
export interface Told extends Omit<Report, 'event' | 'copy'> {
  readonly event: CodedEvent;
}

/** How a merged event stands to others; see `link.ts`. */
export type Ties = Pick<MergedEvent, 'partOf' | 'parts' | 'outcome' | 'announcedBy'>;

export const NO_TIES: Ties = { partOf: null, parts: [], outcome: null, announcedBy: null };

/** Example: `combine('m1', [told], NO_TIES).corroboration` is 1. Needs one report at least. */
export function combine(id: string, reports: readonly Told[], ties: Ties): MergedEvent {
  const told = voiced([...reports].sort(earlier));
  const main = surest(told);
  const { event } = main;
  const mode = values(told, (it) => it.mode, String);
  const status = values(told, (it) => it.status, String);
  const date = values(told, (it) => it.date, dateKey, firmness);
  const announced = dayOf(values(told, (it) => it.announced, dateKey, firmness));
  const place = values(told, (it) => it.place, placeKey);
  const sides = values(told, sidesOf, sidesKey);
  const voices = [...new Set(told.map((it) => it.voice))];
  const groups = new Set(told.map((it) => it.group));
  return {
    id,
    type: event.type,
    mode: best(mode, (it) => (it === null ? 0 : (MODE_SAYS[it] ?? 2))),
    status: best(status, () => 0),
    context: contextsOf(told),
    ...best(sides, (it) => it.actors.length + it.recipients.length),
    people: peopleOf(told),
    date: dayOf(event.status === 'planned' ? ahead(date, announced) : date),
    due: best(
      values(told, (it) => it.due, dateKey, firmness),
      exactness,
    ),
    announced,
    place: best(place, (it) => (it?.city ? 2 : it?.state ? 1 : 0)),
    background: told.every((it) => it.event.background),
    confidence: round(1 - voices.reduce((doubt, voice) => doubt * (1 - confidenceOf(told, voice)), 1)),
    variants: {
      mode: differing(mode),
      status: differing(status),
      date: differing(date),
      place: differing(place),
      sides: differing(sides),
    },
    reports: told.map((it, at) => ({
      event: it.event.id,
      document: it.document,
      group: it.group,
      outlet: it.outlet,
      url: it.url,
      title: it.title,
      language: it.language,
      day: it.day,
      copy: told.findIndex((other) => other.group === it.group) !== at,
      passage: it.passage,
    })),
    corroboration: voices.length,
    copies: new Set(told.map((it) => it.document)).size - groups.size,
    ...ties,
  };
}

/** Earliest publication first, unknown days last. */
function earlier(one: Told, other: Told): number {
  const key = (it: Told) => `${it.day || '9999'} ${it.document} ${it.event.id}`;
  return key(one) < key(other) ? -1 : 1;
}

interface Voiced extends Told {
  /** Its independent source: a group of copies, or groups in which one outlet speaks: by one name, or on one site. */
  readonly voice: string;
}

function voiced(told: readonly Told[]): Voiced[] {
  const voices = new Map(told.map(({ group }) => [group, group]));
  const outlets = new Map<string, string>();
  for (const { group, outlet, url } of told)
    for (const key of [outlet && outletKey(outlet), url && siteOf(url)]) {
      if (!key) continue;
      const [mine, known] = [voices.get(group) as string, outlets.get(key)];
      const other = known === undefined ? mine : (voices.get(known) as string);
      outlets.set(key, group);
      for (const [it, voice] of voices) if (voice === other) voices.set(it, mine);
    }
  return told.map((it) => ({ ...it, voice: voices.get(it.group) as string }));
}

function surest(told: readonly Voiced[]): Voiced {
  return told.reduce((best, it) => (it.event.confidence > best.event.confidence ? it : best));
}

function confidenceOf(told: readonly Voiced[], voice: string): number {
  return Math.max(...told.filter((it) => it.voice === voice).map((it) => it.event.confidence));
}

interface Vote<Value> extends Variant<Value> {
  /** Sum of the confidence of the sources that say so. */
  readonly weight: number;
}

/** Reports by what they say; of those with one key the value is that which says most. */
function values<Value>(
  told: readonly Voiced[],
  of: (event: CodedEvent) => Value,
  keyOf: (value: Value) => string,
  says: (value: Value) => number = () => 0,
): Vote<Value>[] {
  const found = new Map<string, { value: Value; told: Voiced[] }>();
  for (const it of told) {
    const value = of(it.event);
    const key = keyOf(value);
    const entry = found.get(key);
    if (entry) {
      entry.told.push(it);
      if (says(value) > says(entry.value)) entry.value = value;
    } else found.set(key, { value, told: [it] });
  }
  return [...found.values()].map((it) => ({
    value: it.value,
    reports: it.told.map(({ event }) => event.id),
    weight: [...new Set(it.told.map(({ voice }) => voice))].reduce(
      (sum, voice) => sum + confidenceOf(it.told, voice),
      0,
    ),
  }));
}

/** The value that says most; of those that say as much, the one with most weight, then the one told first. */
function best<Value>(votes: readonly Vote<Value>[], says: (value: Value) => number): Value {
  const [first, ...rest] = votes as [Vote<Value>, ...Vote<Value>[]];
  return rest.reduce((top, it) => {
    const more = says(it.value) - says(top.value);
    return more > 0 || (more === 0 && it.weight > top.weight) ? it : top;
  }, first).value;
}

/** Unknown is no other opinion: a variant is where reports that speak differ. */
function differing<Value>(votes: readonly Vote<Value>[]): Variant<Value>[] {
  const speaking = votes.filter((it) => it.value !== null);
  if (speaking.length < 2) return [];
  return [...votes].sort((a, b) => b.weight - a.weight).map(({ value, reports }) => ({ value, reports }));
}

/** A meeting told as a visit by one is a visit; any other mode says as much as its neighbours. */
const MODE_SAYS: Readonly<Record<string, number>> = { meet: 1 };

const PRECISION = { day: 3, month: 2, year: 1, decade: 0 };

/** A day that words give is no day of publication because another report has only that. */
function firmness(date: DateRange | null): number {
  return date === null ? -1 : -DATE_BASES.indexOf(date.basis);
}

/** Days of a range from which on it says when as roughly as a month does: "last week". Few visits are longer. */
const ROUGH_DAYS = 5;

/** Stated days before days of publication, exact ones before vague. */
function exactness(date: DateRange | null): number {
  if (date === null) return -1;
  const rough = date.precision === 'day' && toDayNumber(date.end) - toDayNumber(date.start) >= ROUGH_DAYS;
  return PRECISION[rough ? 'month' : date.precision] * 2 + (isFirm(date) ? 1 : 0);
}

/** What is planned lies ahead of its announcement: a day before it is another's ("Wednesday" read as the last one), where any is not. */
function ahead(
  votes: readonly Vote<DateRange | null>[],
  announced: DateRange | null,
): readonly Vote<DateRange | null>[] {
  const open = votes.filter(({ value }) => value === null || announced === null || announced.start <= value.end);
  return open.some(({ value }) => value !== null) ? open : votes;
}

/** Of days that are only those of publication the earliest: news is told after the act, not before. */
function dayOf(votes: readonly Vote<DateRange | null>[]): DateRange | null {
  const top = best(votes, exactness);
  const alike = votes.flatMap(({ value }) => (value !== null && exactness(value) === exactness(top) ? [value] : []));
  if (top === null || isFirm(top)) return top;
  return alike.reduce((first, it) => (it.start < first.start ? it : first), top);
}

function dateKey(date: DateRange | null): string {
  return date === null ? '' : `${date.start}/${date.end}`;
}

function placeKey(place: Place | null): string {
  return place === null ? '' : `${place.city ?? ''}/${place.state ?? ''}`;
}

function sidesOf(event: CodedEvent): { actors: readonly string[]; recipients: readonly string[] } {
  return { actors: event.actors, recipients: event.recipients };
}

function sidesKey({ actors, recipients }: ReturnType<typeof sidesOf>): string {
  return `${[...actors].sort().join('+')}>${[...recipients].sort().join('+')}`;
}

function contextsOf(told: readonly Told[]): Context[] {
  const counts = new Map<Context, number>();
  for (const { event } of told) for (const it of new Set(event.context)) counts.set(it, (counts.get(it) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([it]) => it);
}

/** Each person once, as the report says that tells most: a known person before a mere name. */
function peopleOf(told: readonly Told[]): PersonInEvent[] {
  const people = new Map<string, PersonInEvent>();
  const says = (it: PersonInEvent) => (it.id ? 2 : 0) + (it.office ? 1 : 0);
  for (const { event } of told) {
    for (const it of event.people) {
      const key = it.id ?? `${it.for ?? ''}:${it.name}`;
      const known = people.get(key);
      if (!known || says(it) > says(known)) people.set(key, it);
    }
  }
  return [...people.values()];
}

const round = (value: number) => Math.round(value * 1000) / 1000;
