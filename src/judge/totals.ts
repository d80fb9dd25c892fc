/**
 * Totals: trade, pupils, agreements. In: a claim, the record's own count where there is one, and what other documents
 * claim. Out: a verdict; two independent sources that agree on another number contradict, one does not.
 */
import { addDays } from '../record/day.js';
import type { Claim, DateRange } from '../record/record.js';
import { byDay, isDeed } from './deeds.js';
import { type Facts, type Judged, judged, type OtherTotal, type Reason } from './judged.js';

/** Rounded numbers are one number: "5.4 billion" and "5.39 billion". Share of the larger. */
const SAME_NUMBER = 0.03;
/** Independent sources that must agree on another number before a claim is contradicted. */
const ENOUGH_SOURCES = 2;

export function judgeTotal(claim: Claim, facts: Facts): Judged {
  const stated = Number(claim.value);
  const others = facts.totals.filter((one) => isComparable(one.claim, claim));
  const agreeing = groupsOf(others.filter((one) => isNear(Number(one.claim.value), stated)));
  const values = { stated, unit: claim.unit ?? '' };
  if (agreeing.size > 0)
    return judged(claim, 'supported', [{ id: 'total.agrees', values: { ...values, sources: agreeing.size } }]);
  const reasons: Reason[] = [];
  let contradicted = false;
  for (const one of distinct(others)) {
    const giving = others.filter((other) => isNear(Number(other.claim.value), one));
    const against = giving.filter((other) => !leavesRoom(claim, other.claim) && isOfOneTime(other, claim, facts));
    contradicted ||= groupsOf(against).size >= ENOUGH_SOURCES;
    const id = giving.some((other) => !leavesRoom(claim, other.claim)) ? 'total.differs' : 'total.room';
    reasons.push({ id, values: { ...values, other: one, sources: groupsOf(giving).size } });
  }
  const counted = facts.events.filter((event) => isDeed(event, claim.predicate, claim.subject)).sort(byDay);
  if (counted.length > 0) reasons.push({ id: 'total.record', values: { ...values, counted: counted.length } });
  if (reasons.length === 0) reasons.push({ id: 'record.none', values: {} });
  return judged(claim, contradicted ? 'contradicted' : 'not enough record', reasons, {
    records: counted.map(({ id }) => id),
  });
}

/** "Exceeded 4 billion" and "reached 5 billion", "up to 300" and "280": both may be true. */
function leavesRoom(one: Claim, other: Claim): boolean {
  const [lower, higher] = Number(one.value) <= Number(other.value) ? [one, other] : [other, one];
  return lower.bound === 'least' || higher.bound === 'most';
}

const groupsOf = (totals: readonly OtherTotal[]): ReadonlySet<string> => new Set(totals.map(({ group }) => group));

function isComparable(other: Claim, claim: Claim): boolean {
  return (
    other.kind === 'total' &&
    other.predicate === claim.predicate &&
    (other.unit ?? '') === (claim.unit ?? '') &&
    other.subject.length === claim.subject.length &&
    other.subject.every((side) => claim.subject.includes(side)) &&
    samePeriod(other.period, claim.period)
  );
}

/** Texts within so many days tell of one occasion. */
const ONE_OCCASION_DAYS = 7;

/** Numbers that grow from day to day while a disaster, a war, an operation of help goes on. */
const RUNNING: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'displaced',
  'infected',
  'detained',
  'released',
  'expelled',
  'helped',
  'sanctioned',
  'donation',
  'goods',
  'goods-weight',
  'aid-weight',
]);

/** What has no period changes with time, and what was signed or sent last year is not what was signed or sent today. */
function isOfOneTime({ claim: other, published }: OtherTotal, claim: Claim, facts: Facts): boolean {
  if (other.period !== null && claim.period !== null) return true;
  if (published === null || facts.published === null) return false;
  const isNearby =
    published.start <= addDays(facts.published.end, ONE_OCCASION_DAYS) &&
    facts.published.start <= addDays(published.end, ONE_OCCASION_DAYS);
  if (!isNearby || !RUNNING.has(claim.predicate)) return isNearby;
  // 284 dead on the first day and 6,234 on the third are both true; fewer on a later day are not.
  const [before, after] =
    Number(other.value) > Number(claim.value) ? [published, facts.published] : [facts.published, published];
  return before.end <= after.start;
}

/** Numbers of two years are two numbers. */
function samePeriod(one: DateRange | null, other: DateRange | null): boolean {
  if (!one || !other) return one === other;
  return one.start <= other.end && other.start <= one.end && one.precision === other.precision;
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME_NUMBER * Math.max(Math.abs(one), Math.abs(other));

function distinct(totals: readonly OtherTotal[]): readonly number[] {
  const numbers: number[] = [];
  for (const { claim } of totals) {
    const value = Number(claim.value);
    if (Number.isFinite(value) && !numbers.some((one) => isNear(one, value))) numbers.push(value);
  }
  return numbers;
}
