/**
 * "Seven visits in three years", "the first to recognise": counted in the record, in each reading that the words allow.
 * In: a claim and its facts. Out: a verdict. A record that holds fewer contradicts nothing; one that holds more, in the
 * strictest reading, does.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { MergedEvent } from '../record/merged.js';
import type { Claim } from '../record/record.js';
import { byDay, firstDay, isDeed, isLeaders } from './deeds.js';
import { type Counted, type Facts, type Judged, judged, type Reason } from './judged.js';
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
  const least = Math.min(...all.map(({ events }) => events.length));
  const fewest = Math.min(...meant.map(({ events }) => events.length));
  const most = Math.max(...meant.map(({ events }) => events.length));
  const reasons: Reason[] = [];
  const isSeries = SERIES.has(claim.predicate);
  const exact = meant.find(({ events }) => events.length === stated);
  if (exact) reasons.push({ id: 'count.agrees', values: { stated, reading: nameOf(exact.names) } });
  else if (least > stated)
    reasons.push({ id: isSeries ? 'count.series' : 'count.more', values: { stated, counted: least } });
  else if (most > stated) reasons.push({ id: 'count.between', values: { stated, least: fewest, counted: most } });
  else reasons.push({ id: 'count.fewer', values: { stated, counted: most } });
  const first = exact?.events.length ?? most;
  for (const { reading, events } of counted)
    if (events.length !== first) reasons.push({ id: 'count.reading', values: { reading, counted: events.length } });
  reasons.push(...coverage(claim, facts));
  const more = least > stated && !isSeries;
  return judged(claim, exact ? 'supported' : more ? 'contradicted' : 'not enough record', reasons, {
    records: exact?.events ?? meant.find(({ events }) => events.length === most)?.events ?? [],
    counted,
  });
}

/** "The fourth meeting of the council": the record holds meetings, and not of which series they are. */
const SERIES: ReadonlySet<string> = new Set(['council', 'summit']);

interface Reading {
  /** What it leaves out; none for all. */
  readonly names: readonly string[];
  /** Ids of merged events, earliest first. */
  readonly events: readonly string[];
}

/** All first; then each way to count, and those of the person or of leaders in each of them. */
function readings(claim: Claim, facts: Facts, knowledge: Knowledge): readonly Reading[] {
  const all = facts.events
    .filter((event) => isDeed(event, claim.predicate, claim.subject) && isWithin(event, claim))
    .sort(byDay);
  const found: Reading[] = [{ names: [], events: all.map(({ id }) => id) }];
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
  found.push({ names: [whosoever], events: all.filter(whose).map(({ id }) => id) });
  for (const [name, keep] of Object.entries(manners)) {
    const kept = all.filter(keep);
    found.push({ names: [name], events: kept.map(({ id }) => id) });
    found.push({ names: [whosoever, name], events: kept.filter(whose).map(({ id }) => id) });
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

function isWithin(event: MergedEvent, { period }: Claim): boolean {
  if (!period) return true;
  const day = firstDay(event);
  return day !== '' && period.start <= day && day <= period.end;
}

/** The ledger does not reach over the whole period that the claim is about. */
function coverage(claim: Claim, { reach }: Facts): readonly Reason[] {
  if (!reach) return [{ id: 'record.none', values: {} }];
  const { period } = claim;
  if (!period) return [{ id: 'record.coverage', values: { first: reach.first, last: reach.last } }];
  // ("2022-05" reaches to the end of May)
  if (reach.first <= period.start && period.end.slice(0, reach.last.length) <= reach.last) return [];
  return [
    {
      id: 'record.period',
      values: { first: reach.first, last: reach.last, start: period.start, end: period.end },
    },
  ];
}

/** Deeds that knowledge holds by day: who was first can be known, where the ledger cannot tell. */
export function judgeFirst(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  const [who, whom] = claim.subject;
  if (claim.predicate === 'recognize' && who !== undefined && whom !== undefined) {
    const known = knowledge.data.milestones.filter(({ what, first }) => what === 'recognize' && first);
    const own = known.find(({ of }) => of.includes(whom));
    if (own?.by === who)
      return judged(claim, 'supported', [{ id: 'first.known', values: { who, whom, day: own.from } }]);
    const other = known.find(({ by, of }) => by === whom && of.includes(who));
    if (other)
      return judged(claim, 'contradicted', [
        { id: 'first.reversed', values: { who: whom, whom: who, day: other.from } },
      ]);
    if (own?.by)
      return judged(claim, 'contradicted', [{ id: 'first.known-other', values: { who: own.by, whom, day: own.from } }]);
  }
  const latest = (isSpan(claim) ? null : claim.period?.start) ?? facts.published?.start ?? '9999';
  const rivals = facts.events
    .filter((event) => isRival(event, claim, facts, knowledge) && firstDay(event) !== '' && firstDay(event) < latest)
    .sort(byDay);
  const within = isSpan(claim) ? rivals.filter((event) => isWithin(event, claim)) : rivals;
  const own = within.filter((event) => isSameDeed(event, claim, facts));
  const earlier = within.find((event) => !own.includes(event));
  // A text of later years that looks back does not say which one it means: the first of the period is just the first.
  if (earlier && !(isSpan(claim) && own.length === 0))
    return judged(claim, 'contradicted', [{ id: 'first.earlier', values: { day: firstDay(earlier) } }], {
      records: [earlier.id],
    });
  const [first] = within;
  const before = rivals.findLast((event) => !within.includes(event));
  return judged(
    claim,
    'not enough record',
    [
      isSpan(claim) && first
        ? { id: 'first.of-period', values: { day: firstDay(first) } }
        : { id: 'first.none-earlier', values: {} },
      ...(before ? [{ id: 'first.before-period', values: { day: firstDay(before) } } as const] : []),
      ...coverage(claim, facts),
    ],
    { records: first ? [first.id] : [] },
  );
}

/** "The first visit this year, in five years": first within a time, not of a day. */
function isSpan({ period }: Claim): boolean {
  return period !== null && period.start.slice(0, 7) !== period.end.slice(0, 7);
}

/** The same deed by anybody to the same other side; of one side alone, its own earlier deeds. */
function isRival(event: MergedEvent, claim: Claim, facts: Facts, knowledge: Knowledge): boolean {
  const { predicate, subject } = claim;
  const [, whom] = subject;
  // "The first visit of X to Y" is earlier than other visits of X to Y; "the first to recognise Y" than anybody's.
  if (predicate === 'recognize' || predicate === 'aid')
    return isDeed(event, predicate, []) && whom !== undefined && event.recipients.includes(whom);
  if (!isDeed(event, predicate, subject)) return false;
  // "His first state visit" was not preceded by his minister's, nor by an official one of his own.
  return predicate !== 'visit' || (isPaidBy(event, claim, knowledge) && isOfKind(event, claim, facts));
}

/** The very event that the claim speaks of: within its own period, or told as news by its text. */
function isSameDeed(event: MergedEvent, claim: Claim, { published }: Facts): boolean {
  const day = firstDay(event);
  if (claim.period && !isSpan(claim)) return isWithin(event, claim);
  const told = published?.start;
  return told !== undefined && day.slice(0, 7) === told.slice(0, 7);
}
