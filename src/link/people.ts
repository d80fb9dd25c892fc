/**
 * Which person a name, a title or both mean. In: name words, office, state or organisation and date as far as the text gives
 * them; the knowledge. Out: the person with the way it was found and what speaks against it, or the reason why none is meant.
 *
 * The office on the date of the event decides; a name that does not fit its holder is told as misspelt, a title that the
 * person did not hold as a conflict. Nothing is corrected in silence.
 */

import { daysOf, holderOf, type When } from '../knowledge/actors.js';
import type { Knowledge, NameWord, Person } from '../knowledge/knowledge.js';
import { nameKey } from '../names/key.js';
import { nameWords } from '../names/words.js';
import { gather } from '../record/gather.js';
import type { DateRange } from '../record/record.js';
import type { Table } from '../record/table.js';
import { matchName, type NameInput, type NameMatch, readName, type WrittenName } from './match.js';
import { misspeltHolder, misspeltPerson } from './misspelt.js';
import { isProminent, prominence } from './offices.js';
import { type Standing, standingOf } from './standing.js';

export interface PersonQuery {
  /** Words of the name as written without case endings; where the ending is in doubt, the candidate stems of a word. */
  readonly names?: readonly NameInput[];
  readonly office?: string | null;
  readonly for?: string | null;
  readonly on?: DateRange | null;
}

export interface ResolvedPerson {
  readonly person: Person;
  readonly name: string;
  /** Office held on the day (the one asked for, where it fits); `null` when none is known. */
  readonly office: string | null;
  readonly for: string | null;
  readonly how: 'name+office' | 'name' | 'surname' | 'office';
  /** The name as written, when it is not a spelling of this person's name. */
  readonly misspelt?: string;
  /** What the title in the text says against the knowledge. */
  readonly conflict?: string;
  /** 0..1: how sure; comparable within one way of finding. */
  readonly score: number;
}

export type Explained = { readonly found: ResolvedPerson } | { readonly found: null; readonly reason: string };

/** Two candidates nearer than this in standing leave the name ambiguous. */
const MARGIN = 0.12;
/** A lone surname with neither office nor state must sound nearly the same: Айнұр is not Onar, Абай not Abe. */
const BARE_WORD = 0.95;
const SHORT_BARE_WORD = 0.985;
/** In sounds, of the shortest stem that the word may have. */
const SHORT_WORD = 5;

/**
 * @example resolvePerson({ names: ['Oktay'], office: 'vice-president', for: 'TUR', on }, knowledge)?.name // 'Fuat Oktay'
 */
export function resolvePerson(query: PersonQuery, knowledge: Knowledge): ResolvedPerson | null {
  let known = answers.get(knowledge);
  if (!known) {
    known = new Map();
    answers.set(knowledge, known);
  }
  const days = daysOf(query.on ?? null);
  const names = (query.names ?? []).map((name) => (typeof name === 'string' ? name : name.join('|'))).join(' + ');
  const key = `${names} @ ${query.office ?? ''} @ ${query.for ?? ''} @ ${days?.[0] ?? ''} @ ${days?.[1] ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { found } = explainPerson(query, knowledge);
  if (known.size >= MOST_RESOLVED) known.clear();
  known.set(key, found);
  return found;
}

/** Answers already found: the news of a day names the same few hundred people, and weighing a name takes 10 to 80 µs. */
const answers = new WeakMap<Knowledge, Map<string, ResolvedPerson | null>>();
const MOST_RESOLVED = 20_000;

/** The same with the reason when nobody is meant. */
export function explainPerson(query: PersonQuery, knowledge: Knowledge): Explained {
  const name = readName(query.names ?? []);
  if (name.parts.length === 0) return byOffice(query, knowledge);
  const matches = matchName(name, knowledge).filter((match) => match.strange === 0 && match.near === 0);
  const full = matches.filter((match) => (match.surname && match.given > 0) || match.given > 1);
  const short = matches.filter((match) => match.surname && match.given === 0);
  const given = matches.filter((match) => !match.surname && match.given === 1);
  const found =
    best(full, query, knowledge, acceptFull) ??
    (hasGiven(name) ? null : best(short, query, knowledge, acceptShort(barFor(name)))) ??
    best(given, query, knowledge, acceptGiven) ??
    misspelt(name, query, knowledge);
  if (found) return found;
  return {
    found: null,
    reason:
      matches.length > 0 ? 'the name is known, but not in this office on this day' : 'no listed person has this name',
  };
}

/** All name words of listed persons by key: is this capitalised word perhaps one of them? */
export function personNames(knowledge: Knowledge): Table<readonly NameWord[]> {
  return knowledge.people.byKey;
}

/**
 * One id for an unlisted person in all documents: from the sound of the name and whom he acts for; a lone surname
 * needs the office too.
 *
 * @example personId('Ержан Қазыхан', 'adviser', 'KAZ') === personId('Yerzhan Kazykhan', 'adviser', 'KAZ')
 */
export function personId(name: string, office: string | null, actor: string | null): string {
  const keys = nameWords(name)
    .map(nameKey)
    .filter((key) => key !== '');
  return `new:${actor ?? 'und'}/${keys.join('-')}${keys.length < 2 && office !== null ? `@${office}` : ''}`;
}

function byOffice(query: PersonQuery, knowledge: Knowledge): Explained {
  if (!query.office || !query.for) return { found: null, reason: 'neither a name nor an office of a known state' };
  const holding = holderOf(query.office, query.for, whenOf(query), knowledge);
  if (!holding)
    return { found: null, reason: `no one holder of ${query.office} of ${query.for} is known for the date` };
  const { person, office } = holding;
  const score = holding.acting || holding.uncertain ? 0.8 : 0.95;
  return { found: { person, name: person.name, office, for: holding.for, how: 'office', score } };
}

interface Candidate {
  readonly match: NameMatch;
  readonly standing: Standing;
  readonly rank: number;
}

/** The candidate that stands best, unless another stands as well. */
function best(
  matches: readonly NameMatch[],
  query: PersonQuery,
  knowledge: Knowledge,
  accept: (candidate: Candidate, query: PersonQuery) => boolean,
): Explained | null {
  const candidates: Candidate[] = [];
  for (const match of matches) {
    const standing = standingOf(match.person, query, knowledge);
    const weight = standing.term ? prominence(standing.term.office) : 0.2;
    // The title itself before one that only answers to it: the president before the national leader.
    const exact = standing.term !== null && standing.term.office === query.office ? 0.3 : 0;
    const candidate = {
      match,
      standing,
      rank: standing.level + 0.4 * weight + exact + match.fit + (match.given > 0 ? 0.45 * match.cover : 0),
    };
    if (accept(candidate, query)) candidates.push(candidate);
  }
  candidates.sort((a, b) => b.rank - a.rank);
  const [first, second] = candidates;
  if (!first) return null;
  if (second && first.rank - second.rank < MARGIN) {
    // (where the text gives no day, of two who held the office the one who holds it still)
    const equals = candidates.filter(({ rank }) => first.rank - rank < MARGIN);
    const inOffice =
      query.on || !query.office || !query.for
        ? []
        : equals.filter(({ standing: { term } }) => term !== null && term.to === null);
    if (inOffice[0] && inOffice.length === 1) return { found: resolved(inOffice[0], query) };
    return { found: null, reason: `ambiguous: ${first.match.person.name} or ${second.match.person.name}` };
  }
  return { found: resolved(first, query) };
}

function acceptFull({ match, standing }: Candidate, query: PersonQuery): boolean {
  // A namesake from another state is another man, unless everybody knows this one.
  if (!query.for || standing.sameActor) return true;
  return match.person.held.some((term) => isProminent(term.office));
}

const acceptShort =
  (bar: number) =>
  ({ match, standing }: Candidate, query: PersonQuery): boolean => {
    if (query.office) return standing.level >= 3 || (standing.heldAsked && isProminent(query.office));
    if (query.for ? !standing.sameActor : match.fit < bar) return false;
    return standing.level >= 3 || (standing.term !== null && standing.begun && isProminent(standing.term.office));
  };

/** A short word sounds like many. */
function barFor(name: WrittenName): number {
  const lengths = gather(name.parts, (part) => part.readings.map((sounds) => sounds.length));
  return Math.min(...lengths) <= SHORT_WORD ? SHORT_BARE_WORD : BARE_WORD;
}

function acceptGiven({ match, standing }: Candidate, query: PersonQuery): boolean {
  // "Prezident İlham", "Касым-Жомарт Кемелевич": only for those at the top, on the day.
  return (
    Boolean(query.office) &&
    standing.level >= 4 &&
    standing.term !== null &&
    isProminent(standing.term.office) &&
    match.fit > 0.95
  );
}

function resolved({ match, standing }: Candidate, query: PersonQuery): ResolvedPerson {
  const { person } = match;
  const held = standing.level >= 3 && Boolean(query.office);
  const how = held ? 'name+office' : match.given > 0 ? 'name' : 'surname';
  const certainty = standing.conflict ? 0.6 : { 'name+office': 1, name: 0.95, surname: 0.85 }[how];
  return {
    person,
    name: person.name,
    office: standing.office,
    for: standing.actor,
    how,
    ...(standing.conflict ? { conflict: standing.conflict } : {}),
    score: Math.round(match.fit * certainty * 100) / 100,
  };
}

function misspelt(name: WrittenName, query: PersonQuery, knowledge: Knowledge): Explained | null {
  const found = misspeltHolder(name, query, knowledge) ?? misspeltPerson(name, query, knowledge);
  if (!found) return null;
  const { person, term, fit } = found;
  const score = Math.round(fit * 0.8 * 100) / 100;
  const how = query.office ? 'name+office' : 'name';
  return {
    found: { person, name: person.name, office: term.office, for: term.for, how, misspelt: name.written, score },
  };
}

function hasGiven(name: WrittenName): boolean {
  // Beside a father's name stands a given name, not a surname: Берік Жобалайұлы is no Barak.
  return name.initials.length > 0 || name.parts.length > 1;
}

export function whenOf(query: PersonQuery): When {
  return query.on && daysOf(query.on) ? query.on : null;
}
