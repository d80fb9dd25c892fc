/**
 * Questions about offices and memberships on a day. In: codes, a day or range, the knowledge. Out: people, terms, states.
 * A day is a string or a `DateRange`; `null` asks about any time.
 */
import type { DateRange } from '../record/record.js';
import type { Holding, Knowledge, Membership, Period, Person, Term } from './knowledge.js';

export type When = string | Pick<DateRange, 'start' | 'end'> | null;

/**
 * Who holds the office on that day: not the acting one when there is another, and on the day of a change the newcomer.
 * Over a range with a change inside it there is no one answer: `null`.
 *
 * @example holderOf('head-of-state', 'KAZ', '2020-01-01', knowledge)?.person.name // 'Kassym-Jomart Tokayev'
 */
export function holderOf(office: string, state: string, on: When, knowledge: Knowledge): Holding | null {
  const holders = holdersOf(office, state, on, knowledge);
  if (holders.length < 2) return holders[0] ?? null;
  const [start, end] = daysOf(on) ?? [null, null];
  const full = holders.filter((holding) => !holding.acting && !holding.uncertain);
  const rest = full.length > 0 ? full : holders;
  const last = rest.at(-1) as Holding;
  if (rest.every((holding) => holding.person === last.person)) return last;
  if (start === null || start !== end) return null;
  // Several at once are possible where the office is not single: no one is meant.
  if (knowledge.offices.get(office)?.single === false) return null;
  return last;
}

/** Everybody whose term in the office touches the day or range, in order of time. */
export function holdersOf(office: string, state: string, on: When, knowledge: Knowledge): readonly Holding[] {
  const all = knowledge.people.byOffice.get(`${office}@${state}`) ?? [];
  return on === null ? all : all.filter((holding) => covers(holding, on));
}

/** Terms of a person on a day (all of them for `null`). Example: `heldOffices(oktay, '2020-05-01')`. */
export function heldOffices(person: Person, on: When): readonly Term[] {
  return person.held.filter((term) => covers(term, on));
}

/**
 * Codes of the states that are members on the day; `null` when members are not recorded.
 *
 * @example membersOf('OTS', '2018-01-01', knowledge) // ['AZE', 'KAZ', 'KGZ', 'TUR']
 */
export function membersOf(
  organisation: string,
  on: When,
  knowledge: Knowledge,
  as: 'members' | 'observers' = 'members',
): readonly string[] | null {
  const found = knowledge.organisations.get(organisation);
  if (!found) return null;
  const list: readonly Membership[] | 'all' | null = found[as];
  if (list === null) return null;
  if (list === 'all') return [...knowledge.states.keys()];
  return [...new Set(list.filter((membership) => covers(membership, on)).map((membership) => membership.state))];
}

/** True when the period touches the day or range. */
export function covers(period: Period, on: When): boolean {
  const days = daysOf(on);
  if (!days) return true;
  return (period.from === null || period.from <= days[1]) && (period.to === null || period.to >= days[0]);
}

export function daysOf(on: When): readonly [start: string, end: string] | null {
  if (on === null) return null;
  return typeof on === 'string' ? [on, on] : [on.start, on.end];
}
