/**
 * Whose visit it was, and of which kind. In: a merged event and the claim that speaks of visits. Out: whether it is one of
 * those that the claim means; what the record does not say of an event never makes it one.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import { called } from '../link/called.js';
import type { VisitKind } from '../record/codebook.js';
import type { MergedEvent } from '../record/merged.js';
import type { Claim, PersonInEvent } from '../record/record.js';
import type { Facts } from './judged.js';

/** By one of those whom the claim names, of each side that it names somebody of; where it names nobody, by anybody. */
export function isPaidBy(event: MergedEvent, { people = [] }: Claim, knowledge: Knowledge): boolean {
  return people.every(({ for: side }) =>
    people.some((one) => one.for === side && event.people.some((other) => isSame(other, one, knowledge))),
  );
}

/** "Mirziyoyev's first visit as president": not what is recorded of him in another office. */
export function isInOffice(event: MergedEvent, { people = [] }: Claim, knowledge: Knowledge): boolean {
  return people.every(({ office, ...one }) => {
    const held = event.people
      .filter((other) => isSame(other, { ...one, office }, knowledge))
      .map((other) => other.office);
    return office === null || held.length === 0 || held.some((it) => it === null || it === office);
  });
}

/** "Its first official visit": of that kind; a visit of which no kind is told is counted where none is asked for. */
export function isOfKind(event: MergedEvent, { visit }: Claim, facts: Facts): boolean {
  const kinds = facts.visitKindsOf(event);
  // (a night between two flights, a holiday, is hardly what "the first visit" leaves out by mistake)
  return visit ? kinds.has(visit) : !UNCOUNTED.some((kind) => kinds.has(kind)) || isWeighty(kinds);
}

/** Below the state and the official one: a count may leave it out. */
export const isLesser = (kinds: ReadonlySet<VisitKind>): boolean => kinds.size > 0 && !isWeighty(kinds);

const UNCOUNTED: readonly VisitKind[] = ['private', 'transit'];

const isWeighty = (kinds: ReadonlySet<VisitKind>): boolean => kinds.has('state') || kinds.has('official');

function isSame(one: PersonInEvent, other: PersonInEvent, knowledge: Knowledge): boolean {
  if (one.for !== other.for) return false;
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  if (one.name === '' || other.name === '') return one.office !== null && one.office === other.office;
  if (one.name === other.name) return true;
  const listed = knowledge.people.byId.get(one.id ?? other.id ?? '');
  return listed !== undefined && called(one.id === undefined ? one.name : other.name, listed, knowledge) === 'his';
}
