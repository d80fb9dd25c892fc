/**
 * How a person stands to the office, state and date that the text gives. In: person, query, knowledge. Out: a level of
 * evidence, the term that it rests on, the office to record and what speaks against the title.
 */
import { covers, daysOf, holdersOf } from '../knowledge/actors.js';
import type { Knowledge, Person, Term } from '../knowledge/knowledge.js';
import { addDays } from '../record/day.js';
import { officeFits, prominence } from './offices.js';
import type { PersonQuery } from './people.js';

export interface Standing {
  /** 4 holds it on the day · 3 held it, no day given · 2 held it, not on the day · 1 holds another · 0 no relation. */
  readonly level: number;
  readonly term: Term | null;
  readonly office: string | null;
  readonly actor: string | null;
  /** Has held something for the state or organisation asked for. */
  readonly sameActor: boolean;
  readonly heldAsked: boolean;
  /** The term had begun by the date. */
  readonly begun: boolean;
  readonly conflict: string | null;
}

/** Days by which the news may run ahead of or behind a term: an appointment is reported before it is in force. */
const SLACK_DAYS = 2;

export function standingOf(person: Person, query: PersonQuery, knowledge: Knowledge): Standing {
  const days = daysOf(query.on ?? null);
  const when = days ? { start: addDays(days[0], -SLACK_DAYS), end: addDays(days[1], SLACK_DAYS) } : null;
  const ours = query.for ? person.held.filter((term) => term.for === query.for) : person.held;
  const fitting = query.office ? ours.filter((term) => officeFits(term.office, query.office as string)) : ours;
  const now = highest(fitting.filter((term) => covers(term, when)));
  const common = { sameActor: ours.length > 0, heldAsked: fitting.length > 0, begun: true, conflict: null };
  if (now)
    return {
      level: when ? 4 : 3,
      term: now,
      office: when ? now.office : (query.office ?? now.office),
      actor: now.for,
      ...common,
    };
  if (fitting.length > 0 && when) {
    const term = nearest(fitting, when.start);
    const begun = fitting.some((other) => other.from === null || other.from <= when.end);
    const conflict = query.office ? `${person.name} ${says(term)}, not on ${days?.[0]}` : null;
    return {
      level: query.office ? 2 : 1.5,
      term,
      office: query.office ?? null,
      actor: term.for,
      ...common,
      begun,
      conflict,
    };
  }
  const elsewhere = highest(person.held.filter((term) => covers(term, when))) ?? highest(person.held);
  const { level, term, office, actor, conflict } = otherOffice(person, query, elsewhere, knowledge, when);
  return { level, term, office, actor, ...common, conflict };
}

/** The title does not fit anything that the person is known to have held. */
function otherOffice(
  person: Person,
  query: PersonQuery,
  term: Term | null,
  knowledge: Knowledge,
  when: { start: string; end: string } | null,
): Pick<Standing, 'level' | 'term' | 'office' | 'actor' | 'conflict'> {
  const office = query.office ?? null;
  const actor = query.for ?? term?.for ?? null;
  const same = term !== null && term.for === actor;
  const level = term === null ? 0 : same ? 1 : 0.5;
  if (term && office && !same && officeFits(term.office, office)) {
    return {
      level,
      term,
      office: term.office,
      actor: term.for,
      conflict: `${person.name} ${says(term)}, not of ${actor}`,
    };
  }
  // Our terms are not complete: another office is in conflict only where somebody else is known to hold it.
  const holders = office && actor ? holdersOf(office, actor, when, knowledge) : [];
  const other = knowledge.offices.get(office ?? '')?.single
    ? holders.find((holding) => holding.person !== person)
    : undefined;
  const conflict =
    other && when
      ? `${office} of ${actor} was ${other.person.name}; ${person.name} ${term ? says(term) : 'is not known to have been'}`
      : null;
  return { level, term, office, actor, conflict };
}

function highest(terms: readonly Term[]): Term | null {
  let best: Term | null = null;
  for (const term of terms) {
    const higher = best === null || prominence(term.office) > prominence(best.office);
    const later =
      best !== null && prominence(term.office) === prominence(best.office) && (term.from ?? '') > (best.from ?? '');
    if (higher || later) best = term;
  }
  return best;
}

/** The last term before the day, else the first after it. */
function nearest(terms: readonly Term[], day: string): Term {
  const before = terms
    .filter((term) => (term.from ?? '') <= day)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return (before[0] ?? [...terms].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0]) as Term;
}

function says(term: Term): string {
  return `held ${term.office} of ${term.for} from ${term.from ?? 'an unknown day'} to ${term.to ?? 'today'}`;
}
