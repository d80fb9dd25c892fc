/**
 * Which promises are one, though coders read them as two kinds of act. In: promises as their reports give them. Out: groups, the most
 * definite of each first. What was pledged as aid may be told as cooperation, a target as a pledge; a plan to meet is neither.
 */
import { toDayNumber } from '../record/day.js';
import type { MergedEvent } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import type { Amount } from './commitments.js';

export interface Told {
  readonly id: string;
  readonly event: MergedEvent | null;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly made: string;
  readonly due: DateRange | null;
  readonly target: Amount | null;
  /** Where its words stand: document and stretch, of each report. */
  readonly clauses: readonly string[];
}

/** The more definite act goes before. */
const RANK: Readonly<Record<string, number>> = {
  'plan-meeting': 3,
  'pledge-aid': 2,
  'set-target': 2,
  'pledge-cooperation': 1,
};
/** A number without a deadline, promised by the same two within so many days, is one. */
const RETOLD_DAYS = 3;

/** Example: `asOne([pledge, target])[0]` holds both where they have sides, day and number in common. */
export function asOne<Promise extends Told>(
  promises: readonly Promise[],
): readonly (readonly [Promise, ...Promise[]])[] {
  const groups: [Promise, ...Promise[]][] = [];
  const ordered = [...promises].sort((a, b) => rankOf(b) - rankOf(a) || (a.id < b.id ? -1 : 1));
  for (const one of ordered) {
    const home = groups.find((group) => group.every((it) => isSame(it, one)));
    if (home) home.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isSame(one: Told, other: Told): boolean {
  const modes = [one, other].map(({ event }) => event?.mode ?? null);
  // Two of one kind were compared when they were merged.
  if (modes[0] === modes[1] || modes.includes('plan-meeting')) return false;
  if (one.due?.end !== other.due?.end || !isSameAmount(one.target, other.target) || !isSameSides(one, other))
    return false;
  const [a, b] = [contextsOf(one), contextsOf(other)];
  const matter = a === null || b === null || (a.length === 0 && b.length === 0) || a.some((it) => b.includes(it));
  if (one.clauses.some((it) => other.clauses.includes(it))) return matter || one.target !== null;
  return matter && one.target !== null && (one.due !== null || isSoon(one.made, other.made));
}

function rankOf({ event }: Told): number {
  return RANK[event?.mode ?? ''] ?? 0;
}

function isSameAmount(one: Amount | null, other: Amount | null): boolean {
  return one?.value === other?.value && (one?.unit ?? null) === (other?.unit ?? null);
}

function isSameSides(one: Told, other: Told): boolean {
  const [a, b] = [one, other].map(({ by, to }) => [...new Set([...by, ...to])].sort().join(' '));
  return a === b;
}

function contextsOf({ event }: Told): readonly string[] | null {
  return event?.context ?? null;
}

function isSoon(one: string, other: string): boolean {
  return one !== '' && other !== '' && Math.abs(toDayNumber(one) - toDayNumber(other)) <= RETOLD_DAYS;
}
