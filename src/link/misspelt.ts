/**
 * Names that are written wrong. In: a written name that is no spelling of a known person's, with what the text says of
 * office, state and date. Out: the person who must be meant, or `null`.
 */
import { covers, daysOf } from '../knowledge/actors.js';
import type { Knowledge, Person, Term } from '../knowledge/knowledge.js';
import { addDays } from '../record/day.js';
import { matchName, type WrittenName, weigh } from './match.js';
import { officeFits, prominence } from './offices.js';
import type { PersonQuery } from './people.js';

export interface Misspelt {
  readonly person: Person;
  readonly term: Term;
  readonly fit: number;
}

/** Days around the date in which a holder may be meant: an appointment told early, a handover told late. */
const AROUND_DAYS = 31;
/** With the office as a witness, the whole name must be this near. */
const NEAR_NAME = 0.8;
/** Without it, one word being exact, the mean of both. */
const NEAR_FULL_NAME = 0.94;

/** The holder of the office on the date, when the name is near his: "Alihan İsmayilov", prime minister of Kazakhstan. */
export function misspeltHolder(name: WrittenName, query: PersonQuery, knowledge: Knowledge): Misspelt | null {
  if (!query.office || !query.for) return null;
  const days = daysOf(query.on ?? null);
  const when = days ? { start: addDays(days[0], -AROUND_DAYS), end: addDays(days[1], AROUND_DAYS) } : null;
  let best: Misspelt | null = null;
  for (const office of knowledge.people.officesFor.get(query.for) ?? []) {
    if (!officeFits(office, query.office)) continue;
    for (const holding of knowledge.people.byOffice.get(`${office}@${query.for}`) ?? []) {
      if (!covers(holding, when)) continue;
      const match = weigh(name, holding.person, knowledge.people);
      if (match && match.strange === 0 && match.fit >= NEAR_NAME && (!best || match.fit > best.fit)) {
        best = { person: holding.person, term: holding, fit: match.fit };
      }
    }
  }
  return best;
}

/** Without an office: one word exact, the other near, and only one person in office on the date whom it fits. */
export function misspeltPerson(name: WrittenName, query: PersonQuery, knowledge: Knowledge): Misspelt | null {
  // Without a day anybody of thirty years might be meant.
  if (name.parts.length < 2 || !query.on) return null;
  const found: Misspelt[] = [];
  for (const match of matchName(name, knowledge, 1)) {
    if (match.strange > 0 || match.near !== 1 || match.surname === match.given > 0 || match.fit < NEAR_FULL_NAME)
      continue;
    const terms = match.person.held.filter(
      (term) =>
        covers(term, query.on ?? null) &&
        (!query.for || term.for === query.for) &&
        (!query.office || officeFits(term.office, query.office)),
    );
    const term = [...terms].sort((a, b) => prominence(b.office) - prominence(a.office))[0];
    if (term) found.push({ person: match.person, term, fit: match.fit });
  }
  return found.length === 1 ? (found[0] as Misspelt) : null;
}
