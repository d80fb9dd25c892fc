/**
 * "Seven visits in three years": counted in the record, in each reading that the words allow.
 * In: a claim and its facts. Out: a verdict. A record that holds fewer contradicts nothing; one that holds more, in the
 * strictest reading, does.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { MergedEvent } from '../record/merged.js';
import type { Claim } from '../record/record.js';
import { byDay, isDeed, isLeaders, mayBeOneOf } from './deeds.js';
import { type Counted, type Facts, type Judged, judged, type Reason } from './judged.js';
import { coverage, isWithin } from './periods.js';
import { isLesser, isOfKind, isPaidBy } from './visits.js';

export function judgeCount(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  // "In the last three years" of a text that nobody can date: which years are meant is not known.
  if (!claim.period && claim.evidence.some(({ field }) => field === 'period'))
    return judged(claim, 'not enough record', [{ id: 'count.undated', values: {} }]);
  const stated = Number(claim.value);
  const all = readings(claim, facts, knowledge);
  // Whose visits and of which kind they were is no matter of reading where the words say it.
  const meant = all.filter(({ names }) => meantBy(claim).every((name) => names.includes(name)));
  const counted = told(all.filter((reading) => reading.names.length === 0 || meant.includes(reading)));
  const least = Math.min(...all.map((it) => it.least));
  const fewest = Math.min(...meant.map((it) => it.least));
  const most = Math.max(...meant.map(({ events }) => events.length));
  const reasons: Reason[] = [];
  const isSeries = SERIES.has(claim.predicate);
  const exact =
    meant.find((it) => it.least === stated && it.events.length === stated) ??
    meant.find((it) => it.least === stated || isWithinBound(it.least, claim));
  if (exact) reasons.push({ id: 'count.agrees', values: { stated: exact.least, reading: nameOf(exact.names) } });
  else if (least > stated)
    reasons.push({ id: isSeries ? 'count.series' : 'count.more', values: { stated, counted: least } });
  else if (meant.some((it) => it.least < stated && stated <= it.events.length))
    reasons.push({ id: 'count.vague', values: { least: fewest, counted: most } });
  else if (most > stated) reasons.push({ id: 'count.between', values: { stated, least: fewest, counted: most } });
  else reasons.push({ id: 'count.fewer', values: { stated, counted: most } });
  const first = exact?.events.length ?? most;
  for (const { reading, events } of counted)
    if (events.length !== first) reasons.push({ id: 'count.reading', values: { reading, counted: events.length } });
  reasons.push(...coverage(claim, facts));
  const more = least > stated && !isSeries && claim.bound !== 'least';
  return judged(claim, exact ? 'supported' : more ? 'contradicted' : 'not enough record', reasons, {
    records: exact?.events ?? meant.find(({ events }) => events.length === most)?.events ?? [],
    counted,
  });
}

/** "More than three visits": four of them are. */
const isWithinBound = (counted: number, { bound, value }: Claim): boolean =>
  bound === 'least' && counted > Number(value);

/** "The fourth meeting of the council": the record holds meetings, and not of which series they are. */
const SERIES: ReadonlySet<string> = new Set(['council', 'summit']);

interface Reading {
  /** What it leaves out; none for all. */
  readonly names: readonly string[];
  /** Ids of merged events, earliest first. */
  readonly events: readonly string[];
  /** How many of them there are at least: those of which no day is told may be among the others. */
  readonly least: number;
}

const readingOf = (names: Reading['names'], events: readonly MergedEvent[]): Reading => ({
  names,
  events: events.map(({ id }) => id),
  least: events.filter((event) => !mayBeOneOf(event, events)).length,
});

/** All first; then each way to count, and those of the person or of leaders in each of them. */
function readings(claim: Claim, facts: Facts, knowledge: Knowledge): readonly Reading[] {
  const all = facts.events
    .filter((event) => isDeed(event, claim.predicate, claim.subject) && isWithin(event, claim))
    .sort(byDay);
  const found: Reading[] = [readingOf([], all)];
  if (!PERSONAL.has(claim.predicate)) return found;
  const isVisit = claim.predicate === 'visit';
  const sides = isVisit ? claim.subject.slice(0, 1) : claim.subject;
  const whose = (event: MergedEvent) =>
    claim.people ? isPaidBy(event, claim, knowledge) : sides.length > 0 && sides.every((it) => isLeaders(event, it));
  const manners: Readonly<Record<string, (event: MergedEvent) => boolean>> = {
    bilateral: ({ mode }) => (isVisit ? mode === 'visit' : mode !== 'multilateral'),
    ...(isVisit
      ? { 'without-working': (event) => event.mode === 'visit' && !isLesser(facts.visitKindsOf(event)) }
      : {}),
    ...(claim.visit ? { kind: (event: MergedEvent) => isOfKind(event, claim, facts) } : {}),
  };
  const whosoever = claim.people ? 'own' : 'leaders';
  found.push(readingOf([whosoever], all.filter(whose)));
  for (const [name, keep] of Object.entries(manners)) {
    const kept = all.filter(keep);
    found.push(readingOf([name], kept));
    found.push(readingOf([whosoever, name], kept.filter(whose)));
  }
  return found;
}

/** Deeds of persons: whose they were is told, and asked for. */
const PERSONAL: ReadonlySet<string> = new Set(['visit', 'meet']);

/** What the words of the claim themselves leave out. */
function meantBy({ people, visit, predicate }: Claim): readonly string[] {
  return PERSONAL.has(predicate) ? [...(people ? ['own'] : []), ...(visit ? ['kind'] : [])] : [];
}

const nameOf = (names: Reading['names']): string => names.join('+') || 'all';

/** All, and what leaves out more than the readings that it is made of. */
function told(all: readonly Reading[]): readonly Counted[] {
  const sizes = new Map(all.map(({ names, events }) => [nameOf(names), events.length]));
  return all
    .filter(({ names, events }) =>
      names.every((name) => sizes.get(nameOf(names.filter((it) => it !== name))) !== events.length),
    )
    .map((it) => ({ reading: nameOf(it.names), events: it.events }));
}
