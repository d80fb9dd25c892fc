/**
 * Whether two tellings are of one event. In: two tellings. Out: same, different or unsure, a score from 0 to 1, and the
 * reasons in words. By rule alone; what people judged goes before it (`cluster.ts`).
 * Points of days, parties, people and place add up. Thresholds were set on the pairs of test/merge/pairs.ts so that none
 * of those that differ is joined: a false merge hides an event, a missed one only counts it twice.
 */
import { daysAgree, isVague } from './days.js';
import { isInPerson, isOfPerson, isUnsaid, kindsOf, needsPlace, recurrenceOf } from './kinds.js';
import { because } from './reasons.js';
import type { Telling } from './telling.js';

/** Raised with each change of what the rule answers: a ledger of an older rule is then merged anew by its next write. */
export const RULE = 'rule:9';

export interface Comparison {
  readonly verdict: 'same' | 'different' | 'unsure';
  /** Of the unsure: nothing but a person's word may join them, not even a third that is like both. */
  readonly apart?: true;
  readonly score: number;
  readonly because: readonly string[];
}

const SAME = { rare: 0.7, usual: 0.75, often: 0.8 };
const UNSURE = 0.5;

/** Example: `compare(tellingOf(a, day), tellingOf(b, day)).verdict`. The same both ways round. */
export function compare(one: Telling, other: Telling): Comparison {
  if (one.word === other.word) return { verdict: 'same', score: 1, because: [because('same-in-all')] };
  if (!kindsOf(one).some((it) => kindsOf(other).includes(it))) return different(because('other-kinds'));
  if (one.again !== other.again && withoutCount(one) === withoutCount(other)) return different(because('told-as-two'));
  const days = daysAgree(one, other);
  if (days.points === null) return different(days.because);
  const matter = matterOf(one, other);
  const guests = parties(one, other);
  const parts = [mode(one, other), guests, place(one, other), people(one, other), matter];
  const against = parts.find((it) => it.points === null);
  if (against) return different(against.because);
  const reasons = [days, ...parts].map((it) => it.because).filter((it) => it !== '');
  const sum = parts.reduce((total, it) => total + (it.points ?? 0), days.points);
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
  // Without the same people on both sides it is another call.
  if (days.slip)
    return sharedSides(one, other).length > 1
      ? { verdict: 'unsure', score: Math.min(score, UNSURE), because: reasons, apart: true }
      : different(days.because);
  if (guests === OTHER_GUESTS && score >= UNSURE) return { verdict: 'unsure', score, because: reasons, apart: true };
  const placed = !needsPlace(one) || (one.city !== null && one.city === other.city);
  const named = needsPlace(one) || !isUnsaid(one) || !isUnsaid(other);
  if (
    score >= SAME[recurrenceOf(one, other)] &&
    !days.vague &&
    placed &&
    named &&
    matter !== ANOTHER &&
    guests !== OTHER_GUESTS
  )
    return { verdict: 'same', score, because: reasons };
  if (!placed) reasons.push(because('place-needed'));
  if (!named) reasons.push(because('person-needed'));
  return { verdict: score >= UNSURE ? 'unsure' : 'different', score, because: reasons };
}

interface Part {
  /** Null speaks against it, whatever else agrees. */
  readonly points: number | null;
  readonly because: string;
}

const part = (points: number | null, why = ''): Part => ({ points, because: why });
const different = (why: string): Comparison => ({ verdict: 'different', score: 0, because: [why] });

function withoutCount({ word }: Telling): string {
  return word.slice(0, word.lastIndexOf('|'));
}

function mode({ mode: one }: Telling, { mode: other }: Telling): Part {
  if (one === other) return one === null ? part(0.1) : part(0.15, because('both-mode', { mode: one }));
  if (one === null || other === null) return part(0.08, because('mode-of-one', { mode: one ?? other ?? '' }));
  const [less = '', more = ''] = [one, other].sort();
  if (less === 'meet') return part(0.08, because('meet-and', { mode: more }));
  return part(null, because('mode-differs', { mode: less, other: more }));
}

function parties(one: Telling, other: Telling): Part {
  const actors = overlap(one.actors, other.actors);
  const recipients = overlap(one.recipients, other.recipients);
  if (actors.equal && recipients.equal) return hosts(one, other);
  if (one.type === 'CONSULT') {
    if (one.mode === 'multilateral') return summit(one, other, actors);
    if (actors.all && actors.shared > 0 && (one.actors.length === 1 || other.actors.length === 1))
      return part(0.1, because('one-party'));
    return part(null, because('other-parties'));
  }
  const silent = (it: readonly string[]) => it.length === 0;
  if (actors.equal && (silent(one.recipients) || silent(other.recipients))) return part(0.1, because('side-unsaid'));
  if (recipients.equal && (silent(one.actors) || silent(other.actors))) return part(0.1, because('actor-unsaid'));
  // A and B for C, told as A for C: one report among many names all who took part.
  const fits = (it: Overlap) => it.equal || (it.all && it.shared > 0);
  if (fits(actors) && fits(recipients)) return part(0.12, because('more-parties'));
  return part(null, because('other-parties'));
}

/** Reports of one summit name this or that participant; who holds it, or most of the shorter list, must be the same. */
function summit(one: Telling, other: Telling, { shared, all }: Overlap): Part {
  const least = Math.min(one.actors.length, other.actors.length);
  if (all && shared > 1) return part(0.25, because('more-participants'));
  if (shared / least >= 0.6 && shared > 1) return part(0.2, because('shared-participants', { number: shared }));
  if (all && shared === 1) return part(0.1, because('one-participant'));
  // An organisation stands for its members: at a summit in one city the one whom both name may be at the same.
  if (shared === 1 && one.city !== null && one.city === other.city) return OTHER_GUESTS;
  return part(shared > 1 ? 0.05 : null, because('other-participants'));
}

/** Guest and host told the other way round: a slip of one telling, but less sure. */
function hosts(one: Telling, other: Telling): Part {
  const both = one.hosts.length > 0 && other.hosts.length > 0;
  if (both && overlap(one.hosts, other.hosts).shared === 0) {
    // Within a month the two may well have come to each other.
    if (isVague(one) || isVague(other)) return part(0, because('hosts-turned'));
    return part(0.1, because('hosts-told-turned'));
  }
  return part(0.3, because('same-parties', { actors: [...one.actors, ...one.recipients].join(', ') }));
}

interface Overlap {
  readonly shared: number;
  readonly equal: boolean;
  /** All of the shorter list. */
  readonly all: boolean;
}

function overlap(one: readonly string[], other: readonly string[]): Overlap {
  const shared = one.filter((it) => other.includes(it)).length;
  return {
    shared,
    equal: one.length === other.length && shared === one.length,
    all: shared === Math.min(one.length, other.length),
  };
}

function place(one: Telling, other: Telling): Part {
  if (one.city !== null && one.city === other.city) return part(0.12, because('same-city'));
  if (one.state !== null && other.state !== null && one.state !== other.state)
    return isInPerson(one) || needsPlace(one) || one.mode === 'sign'
      ? part(null, because('not-both-in', { actors: one.state }))
      : part(-0.1, because('other-places'));
  if (one.city !== null && other.city !== null) {
    // A visit goes through cities; deeds of war are where they are. Cities are spelt differently across scripts.
    return needsPlace(one) ? part(-0.3, because('other-cities')) : part(0, '');
  }
  return one.state !== null && one.state === other.state ? part(0.05, because('same-state')) : part(0);
}

/** Of acts that are others in another matter: what they are about, as far as both say. */
function matterOf(one: Telling, other: Telling): Part {
  // "500 tents" and "a million dollars" of one day are two pledges.
  if (one.promised !== null && other.promised !== null && one.promised !== other.promised) return ANOTHER;
  if (one.matters.length === 0 || other.matters.length === 0) return NO_MATTER;
  const families = (it: Telling) => it.matters.map((matter) => FAMILY[matter] ?? matter);
  if (families(one).some((matter) => families(other).includes(matter))) return NO_MATTER;
  // In what two cooperate, the context alone says.
  return one.type === 'COOPERATE' ? part(null, because('other-matters')) : ANOTHER;
}

/** Nobody but a person joins these: at one place there are talks of some beside a summit. */
const OTHER_GUESTS = part(0.05, because('other-participants'));

const NO_MATTER = part(0);
const ANOTHER = part(0, because('other-matters'));

/** Matters that one paper calls so and another so. */
const FAMILY: Readonly<Record<string, string>> = {
  trade: 'economic',
  investment: 'economic',
  natural_resource: 'energy',
  security: 'military',
  terrorism: 'military',
  science: 'education',
  technology: 'education',
};

/** Sides for which both name somebody. */
function namedSides(one: Telling, other: Telling): string[] {
  const sides = (it: Telling) => new Set(it.people.map((person) => person.slice(0, person.indexOf(':'))));
  return [...sides(one)].filter((it) => it !== '?' && sides(other).has(it)).sort();
}

/** Those for which they name the same person. */
function sharedSides(one: Telling, other: Telling): string[] {
  return namedSides(one, other).filter((side) =>
    one.people.some((it) => it.startsWith(`${side}:`) && other.people.includes(it)),
  );
}

/** Of each side for which both name somebody: shared, or others. */
function people(one: Telling, other: Telling): Part {
  const shared = sharedSides(one, other);
  const strange = namedSides(one, other).filter((it) => !shared.includes(it));
  if (strange.length > 1 && shared.length === 0 && (one.type === 'CONSULT' || one.type === 'OFFICE'))
    return part(null, because('other-people-for', { actors: strange.join(' and ') }));
  // (who honours or invites is named by one, and not by the other)
  const whom = one.type === 'OFFICE' ? strange : strange.filter((side) => one.recipients.includes(side));
  if (whom.length > 0 && isOfPerson(one)) return part(null, because('other-people'));
  // Who met is the meeting; of those who signed or sent help one report names this one, another that.
  const cost = one.type === 'CONSULT' ? 0.25 : 0.1;
  const points = (shared.length > 0 ? 0.1 + 0.05 * Math.min(2, shared.length) : 0) - cost * Math.min(2, strange.length);
  const said = [
    ...(shared.length > 0 ? [because('same-people-for', { actors: shared.join(' and ') })] : []),
    ...(strange.length > 0 ? [because('other-people-for', { actors: strange.join(' and ') })] : []),
  ];
  return part(points, said.join('; '));
}
