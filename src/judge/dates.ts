/**
 * "It became independent in 1991", "the treaty is 20 years old": held against days that are known. In: a claim and its
 * facts. Out: a verdict; an unknown day is not enough record.
 */
import type { Knowledge, Milestone } from '../knowledge/knowledge.js';
import type { Claim } from '../record/record.js';
import { firstDay, isDeed } from './deeds.js';
import { type Facts, type Judged, judged, type Reason } from './judged.js';

/** Years by which a round anniversary may be off: it is spoken of in the months before, and in the year after. */
const ROUND = 1;

interface KnownDay {
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
}

export function judgeAnniversary(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  const years = Number(claim.value);
  const now = facts.published?.start;
  const known = daysOf(claim, knowledge);
  if (known.length === 0 || now === undefined || !Number.isFinite(years))
    return judged(claim, 'not enough record', [{ id: 'record.none', values: {} }]);
  const age = (day: KnownDay) => Number(now.slice(0, 4)) - Number(day.from.slice(0, 4));
  const fitting = known.find((day) => age(day) === years) ?? known.find((day) => Math.abs(age(day) - years) <= ROUND);
  const nearest = fitting ?? closest(known, (day) => Math.abs(age(day) - years));
  const values = { years, day: nearest.from, name: nearest.name ?? '', age: age(nearest) };
  if (fitting) return judged(claim, 'supported', [{ id: 'anniversary.agrees', values }]);
  return judged(claim, isOneDay(claim) ? 'contradicted' : 'not enough record', [{ id: 'anniversary.differs', values }]);
}

export function judgeDate(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  const stated = String(claim.value ?? claim.period?.start ?? '');
  if (!/^\d{4}/.test(stated)) return judged(claim, 'not enough record', [{ id: 'record.none', values: {} }]);
  const known = daysOf(claim, knowledge);
  const fits = (day: KnownDay) => day.from.startsWith(stated) || (day.from <= stated && stated <= day.to);
  const found = known.find(fits);
  if (found) return judged(claim, 'supported', [reasonOf('date.agrees', found, stated)]);
  if (known.length > 0) {
    const nearest = closest(known, (day) => Math.abs(Number(day.from.slice(0, 4)) - Number(stated.slice(0, 4))));
    if (isOneDay(claim)) return judged(claim, 'contradicted', [reasonOf('date.differs', nearest, stated)]);
  }
  const event = facts.events.find(
    (one) => isDeed(one, claim.predicate, claim.subject) && one.date !== null && firstDay(one).startsWith(stated),
  );
  return event
    ? judged(claim, 'supported', [{ id: 'date.event', values: { day: firstDay(event) } }], { records: [event.id] })
    : judged(claim, 'not enough record', [{ id: 'record.none', values: {} }]);
}

/** There is one such day at most; of treaties there are many, and the one that is meant may not be known. */
const isOneDay = ({ predicate, subject }: Claim): boolean =>
  predicate !== 'sign' && predicate !== 'treaty' && !(predicate === 'founding' && subject.length > 1);

const reasonOf = (id: Reason['id'], day: KnownDay, stated: string): Reason => ({
  id,
  values: { stated, day: day.from, name: day.name ?? '' },
});

/** Milestones of the claim's predicate and subject; of an organisation also its founding. */
function daysOf(claim: Claim, knowledge: Knowledge): readonly KnownDay[] {
  const what = WHAT[claim.predicate] ?? [];
  const milestones = knowledge.data.milestones.filter((one) => what.includes(one.what) && isOf(one, claim));
  const days: KnownDay[] = milestones.map(({ from, to, name }) => ({ from, to, name }));
  const [only] = claim.subject;
  if (only !== undefined && claim.subject.length === 1) {
    const founded = claim.predicate === 'founding' ? knowledge.organisations.get(only)?.founded : null;
    if (founded) days.push({ from: founded, to: founded, name: knowledge.organisations.get(only)?.name ?? null });
    const independent = claim.predicate === 'independence' ? knowledge.states.get(only)?.more?.independent : null;
    if (typeof independent === 'string' && !days.some(({ from }) => from.startsWith(independent)))
      days.push({ from: independent, to: independent, name: null });
  }
  return days;
}

/** What a text calls founding or signing of two states is a treaty between them. */
const WHAT: Readonly<Record<string, readonly Milestone['what'][]>> = {
  independence: ['independence'],
  recognize: ['recognize'],
  relations: ['relations'],
  founding: ['treaty', 'founding'],
  sign: ['treaty'],
  treaty: ['treaty'],
};

function isOf(milestone: Milestone, { subject, predicate }: Claim): boolean {
  if (milestone.what === 'recognize') {
    const [who, whom] = subject;
    return predicate === 'recognize' && milestone.by === who && whom !== undefined && milestone.of.includes(whom);
  }
  return milestone.of.length === subject.length && milestone.of.every((side) => subject.includes(side));
}

function closest<T>(all: readonly T[], distance: (one: T) => number): T {
  return all.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
