/**
 * "The first to recognise", "his first state visit this year": held against what is known and against earlier deeds of the
 * record. In: a claim and its facts. Out: a verdict; that the record holds no earlier one supports nothing.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { MergedEvent } from '../record/merged.js';
import type { Claim } from '../record/record.js';
import { byDay, firstDay, isDeed } from './deeds.js';
import { type Facts, type Judged, judged, type Reason } from './judged.js';
import { coverage, isSpan, isWithin } from './periods.js';
import { isInOffice, isOfKind, isPaidBy } from './visits.js';

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
  const inOffice = rivals.filter((event) => isInOffice(event, claim, knowledge));
  const within = isSpan(claim) ? inOffice.filter((event) => isWithin(event, claim)) : inOffice;
  const own = within.filter((event) => isSameDeed(event, claim, facts));
  const earlier = within.find((event) => !own.includes(event));
  // A text of later years that looks back does not say which one it means: the first of the period is just the first.
  if (earlier && !(isSpan(claim) && own.length === 0))
    return judged(claim, 'contradicted', [{ id: 'first.earlier', values: { day: firstDay(earlier) } }], {
      records: [earlier.id],
    });
  const [first] = within;
  const before = inOffice.findLast((event) => !within.includes(event));
  const otherwise = rivals.findLast((event) => !inOffice.includes(event));
  const reasons: Reason[] = [];
  if (isSpan(claim) && first) reasons.push({ id: 'first.of-period', values: { day: firstDay(first) } });
  if (before) reasons.push({ id: 'first.before-period', values: { day: firstDay(before) } });
  if (otherwise) reasons.push({ id: 'first.other-office', values: { day: firstDay(otherwise) } });
  if (reasons.length === 0) reasons.push({ id: 'first.none-earlier', values: {} });
  const records = first ? [first.id] : [];
  return judged(claim, 'not enough record', [...reasons, ...coverage(claim, facts)], { records });
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
