/**
 * One record per event per document: joins what headline, lead and body tell of the same event.
 * In: candidates in the order of the text. Out: events, each with the evidence of all its tellings.
 */

import { isReciprocal } from '../record/codebook.js';
import { toDayNumber } from '../record/day.js';
import { gather } from '../record/gather.js';
import type { DateRange, TraceEntry } from '../record/record.js';
import type { Candidate } from './candidate.js';
import { confidence } from './confidence.js';
import { GATHERING_REACH } from './memory/company.js';

interface Cluster {
  members: Candidate[];
}

/** Joins candidates. The trace tells what went into what. */
export function fuse(candidates: readonly Candidate[], trace: TraceEntry[]): readonly Candidate[] {
  const clusters: Cluster[] = [];
  // Tellings with a verb first: a noun ("the visit") then finds the event that it points back to.
  const ordered = [...candidates].sort((a, b) => Number(a.nominal) - Number(b.nominal) || a.span.start - b.span.start);
  for (const candidate of ordered) {
    const homes = clusters.filter((cluster) => cluster.members.some((member) => same(member, candidate)));
    const [home] = homes;
    if (home) {
      home.members.push(candidate);
      // What a summit tells in two places and neither knows of the other is one by what names them both.
      for (const other of candidate.gathering ? homes.slice(1) : [])
        if (other.members.some(({ gathering }) => gathering)) home.members.push(...other.members.splice(0));
      trace.push({
        start: candidate.span.start,
        end: candidate.span.end,
        rule: candidate.rule,
        outcome: 'merged',
        because: `the same event as told by ${home.members[0]?.rule}`,
      });
    } else clusters.push({ members: [candidate] });
  }
  return gather(clusters, ({ members }) => (members.length > 0 ? [join(members)] : [])).sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** Whether two tellings are of one event. */
export function same(one: Candidate, other: Candidate): boolean {
  if (!compatible(one, other)) return false;
  return (
    datesAgree(one.date, other.date) ||
    (withinVisit(one, other) && daysApart(one.date, other.date) <= VISIT_DAYS) ||
    (one.status === 'planned' && other.status === 'planned' && (!one.date || !other.date)) ||
    sameExchange(one, other)
  );
}

function compatible(one: Candidate, other: Candidate): boolean {
  const pointsBack = planFor(one, other) || planFor(other, one) || calledOff(one, other) || calledOff(other, one);
  if (pointsBack) return sameUnion(one, other);
  if (one.type !== other.type) return false;
  if (isPlan(one) && isPlan(other) && one.gathering && other.gathering)
    return sameUnion(one, other) || sameSummit(one, other);
  if (isPlan(one) && isPlan(other) && (isMutual(one) || isMutual(other))) return sameUnion(one, other);
  const alike =
    one.status === other.status ||
    (lively(one) && lively(other)) ||
    isHeadlineOf(one, other) ||
    isAnnounced(one, other);
  if (!alike && !one.nominal && !other.nominal) return false;
  if (isReciprocal(one.type)) {
    if (belongs(one, other) || belongs(other, one)) return true;
    return (
      modesAgree(one, other) &&
      (sameUnion(one, other) || (multilateral(one) && multilateral(other) && sameSummit(one, other)))
    );
  }
  if (one.mode !== other.mode && !sameBlow(one, other) && !sameKind(one, other) && !sameBlame(one, other)) return false;
  return sameList(one.actors, other.actors) && sameList(one.recipients, other.recipients);
}

/** Sentences over which a trade is told by its total, its exports and its imports. */
const EXCHANGE_REACH = 3;

/** "Trade reached 4 billion last year; imports rose by a tenth": one exchange, each figure with a period of its own. */
const sameExchange = (one: Candidate, other: Candidate): boolean =>
  one.type === 'COOPERATE' && one.rule === other.rule && Math.abs(one.sentence - other.sentence) <= EXCHANGE_REACH;

/** Sentences over which "attacked" and "shelled" tell of one attack. */
const BLOW_REACH = 2;

/** "shot and killed", "attacked …; the shelling": an attack, and right beside it how it was done. */
function sameBlow(one: Candidate, other: Candidate): boolean {
  return (
    one.type === 'ASSAULT' &&
    (one.mode === null || other.mode === null) &&
    (Math.abs(one.sentence - other.sentence) <= BLOW_REACH || pointsBack(one) || pointsBack(other))
  );
}

/** "the attacks": of which kind the text has told, however long ago. */
const pointsBack = ({ nominal, mode }: Candidate): boolean => nominal && mode === null;

/** "Norway expels a diplomat", and in the lead it has decided to. */
const isHeadlineOf = (one: Candidate, other: Candidate): boolean =>
  [one, other].some(({ block }) => block === 'title') &&
  Math.abs(one.sentence - other.sentence) <= BLOW_REACH &&
  [one, other].every((telling) => lively(telling) || telling.status === 'planned');

/** "sent aid; the cargo holds medicine", "will answer; vowed to strike": right beside it a second telling says of which kind. */
const sameKind = (one: Candidate, other: Candidate): boolean =>
  (one.type === 'AID' || one.type === 'THREATEN') &&
  (one.mode === null || other.mode === null) &&
  Math.abs(one.sentence - other.sentence) <= BLOW_REACH;

/** "summoned the ambassador … and accused Athens": one side blames another once, however many words it has for it. */
const sameBlame = (one: Candidate, other: Candidate): boolean =>
  one.type === 'ACCUSE' && one.mode !== 'investigate' && other.mode !== 'investigate';

/** Sanctions announced first, then imposed. */
const isAnnounced = (one: Candidate, other: Candidate): boolean =>
  one.type === 'SANCTION' &&
  [one, other].some(({ status }) => status === 'happened') &&
  [one, other].some(({ status }) => status === 'planned');

const lively = (candidate: Candidate): boolean => candidate.status === 'happened' || candidate.status === 'ongoing';

const isPlan = ({ type, mode, status }: Candidate): boolean =>
  type === 'AGREE' && mode === 'plan-meeting' && status === 'planned';

/** "will hold talks": the talks that two plan are those of the visit planned; two visits are two. */
const isMutual = ({ recipients }: Candidate): boolean => recipients.length === 0;

const saysWhom = (candidate: Candidate): boolean =>
  !isMutual(candidate) && !candidate.inferred.some(({ field }) => field === 'recipients');

/** "The visit" named by a noun belongs to the visit that is planned. */
const planFor = (plan: Candidate, noun: Candidate): boolean =>
  plan.type === 'AGREE' && plan.mode === 'plan-meeting' && isNamedVisit(noun);

/** … or called off. */
const calledOff = (off: Candidate, noun: Candidate): boolean =>
  off.type === 'REJECT' && off.mode === 'meet' && isNamedVisit(noun);

const isNamedVisit = ({ type, mode, nominal }: Candidate): boolean =>
  type === 'CONSULT' && mode !== null && mode !== 'phone' && nominal;

/** Talks during a visit belong to it; a call is never part of a visit. */
function modesAgree(one: Candidate, other: Candidate): boolean {
  if (one.mode === other.mode || one.mode === null || other.mode === null) return true;
  const inPerson = new Set(['visit', 'meet']);
  return inPerson.has(one.mode) && inPerson.has(other.mode);
}

/** Two gatherings with sides in common are one, unless each names an organisation and they differ. */
function sameSummit(one: Candidate, other: Candidate): boolean {
  return Math.abs(one.sentence - other.sentence) <= GATHERING_REACH || meet(one, other) > 0;
}

const multilateral = (candidate: Candidate): boolean => candidate.mode === 'multilateral';
const unionOf = (candidate: Candidate): Set<string> => new Set([...candidate.actors, ...candidate.recipients]);

function meet(one: Candidate, other: Candidate): number {
  const sides = unionOf(other);
  return [...unionOf(one)].filter((side) => sides.has(side)).length;
}

/** A telling of a summit that names only some of those who took part. */
function belongs(part: Candidate, whole: Candidate): boolean {
  if (!multilateral(whole)) return false;
  // "Aliyev, Orban'ı ve Tatar'ı ağırladı": the host of a summit receives several.
  const received = part.mode === 'visit' && unionOf(part).size > 2;
  if (received && Math.abs(part.sentence - whole.sentence) <= GATHERING_REACH) return true;
  return part.mode === null && meet(part, whole) === unionOf(part).size;
}

function sameUnion(one: Candidate, other: Candidate): boolean {
  const first = unionOf(one);
  return first.size === unionOf(other).size && meet(one, other) === first.size;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((side) => other.includes(side));
}

/** Days over which the talks of a visit may be told with days of their own. */
const VISIT_DAYS = 2;

/** A visit, and talks of the same two in person. */
function withinVisit(one: Candidate, other: Candidate): boolean {
  return one.type === 'CONSULT' && [one, other].some(({ mode }) => mode === 'visit') && lively(one) && lively(other);
}

function daysApart(one: DateRange | null, other: DateRange | null): number {
  if (one?.precision !== 'day' || other?.precision !== 'day') return Number.POSITIVE_INFINITY;
  return Math.max(toDayNumber(one.start) - toDayNumber(other.end), toDayNumber(other.start) - toDayNumber(one.end));
}

function datesAgree(one: DateRange | null, other: DateRange | null): boolean {
  // A bare year tells of history; a telling without a date is of today.
  if (!one || !other) return (one ?? other)?.precision !== 'year' && (one ?? other)?.precision !== 'decade';
  return one.start <= other.end && other.start <= one.end;
}

const PRECISION_ORDER = ['day', 'month', 'year', 'decade'];

function join(members: readonly Candidate[]): Candidate {
  const main =
    members.find((member) => !member.nominal && member.mode !== null) ??
    members.find((member) => !member.nominal) ??
    (members[0] as Candidate);
  const visit =
    members.find((member) => member.type === main.type && member.mode === 'visit' && !member.nominal) ??
    members.find((member) => member.type === main.type && member.mode === 'visit');
  // (whose visit it is to be the talks and the meetings planned for it do not tell)
  const planned = isPlan(main) ? members.find((member) => isPlan(member) && saysWhom(member)) : undefined;
  const summit = members.find(
    (member) =>
      multilateral(member) ||
      (isPlan(main) && isPlan(member) && member.gathering && !(planned && sameUnion(planned, member))),
  );
  const talks = isPlan(main) ? members.find((member) => isPlan(member) && isMutual(member)) : undefined;
  const lead = summit ?? (visit && main.type === 'CONSULT' ? visit : (planned ?? talks ?? main));
  const date = members
    .map((member) => member.date)
    .filter((one): one is DateRange => one !== null)
    .sort(
      (a, b) => PRECISION_ORDER.indexOf(a.precision) - PRECISION_ORDER.indexOf(b.precision) || span(a) - span(b),
    )[0];
  const grow = multilateral(lead) || lead === summit;
  const actors = grow
    ? [...new Set(gather(members, (member) => [...member.actors, ...member.recipients]))]
    : lead.actors;
  const features = members.length > 1 ? Object.assign({}, lead.features, { told: 1 }) : lead.features;
  // "They discussed … in a telephone conversation": the noun tells the mode that the verb does not.
  const blamed = lead.type === 'ACCUSE' ? members.find(({ mode }) => mode === 'disapprove') : undefined;
  const mode =
    blamed?.mode ?? lead.mode ?? members.find(({ type, mode }) => type === lead.type && mode !== null)?.mode ?? null;
  // (each field by its name: where a spread stands before others, every event has a hidden class of its own)
  return {
    type: lead.type,
    status: lead.status,
    announced: lead.announced,
    inferred: lead.inferred,
    rule: lead.rule,
    nominal: lead.nominal,
    sentence: lead.sentence,
    block: lead.block,
    span: lead.span,
    broad: lead.broad,
    gathering: lead.gathering,
    words: lead.words,
    mode,
    actors,
    recipients: grow ? [] : lead.recipients,
    context: [...new Set(gather(members, (member) => member.context))],
    people: gather(members, (member) => member.people).filter(
      (person, index, all) => all.findIndex((one) => one.name === person.name) === index,
    ),
    date: (isVisit(lead) ? stay(members) : null) ?? lead.date ?? (lead.due ? null : date) ?? null,
    due: members.find((member) => member.due)?.due ?? null,
    place: members.find((member) => member.place)?.place ?? null,
    reportedBy: members.every((member) => member.reportedBy !== null) ? lead.reportedBy : null,
    evidence: [
      ...lead.evidence,
      ...gather(
        members.filter((member) => member !== lead),
        (member) => member.evidence,
      ),
    ],
    features,
    confidence: Math.max(...members.map((member) => member.confidence), confidence(features)),
  };
}

const isVisit = ({ type, mode }: Candidate): boolean => type === 'CONSULT' && mode === 'visit';

/** "He arrived yesterday … today he met": a visit lasts from the first day told of it to the last. */
function stay(members: readonly Candidate[]): DateRange | null {
  const days = gather(members, (member) => (member.date?.precision === 'day' && lively(member) ? [member.date] : []));
  const [first] = [...days].sort((a, b) => (a.start < b.start ? -1 : 1));
  const [last] = [...days].sort((a, b) => (a.end > b.end ? -1 : 1));
  if (!first || !last || toDayNumber(last.end) - toDayNumber(first.start) > VISIT_DAYS) return null;
  return { ...first, end: last.end };
}

const span = (range: DateRange): number =>
  Number(range.end.replaceAll('-', '')) - Number(range.start.replaceAll('-', ''));
