/**
 * An actor or a person. In: the ledger, the knowledge, a code or an id. Out: names, offices with holders, travels,
 * counterparts, quotations.
 */
import type { Knowledge, Membership, Person } from '../knowledge/knowledge.js';
import { prominence } from '../link/offices.js';
import { expectedSpellings } from '../link/who.js';
import { LANGUAGES, type Language } from '../record/codebook.js';
import type { MergedEvent } from '../record/merged.js';
import type { Resources } from '../resources/resources.js';
import type { Counterpart, LedgerStatement } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';
import { type VisitRow, visitRows } from '../tell/visits.js';
import { quotations } from './quotations.js';

export interface Period {
  readonly since?: string;
  readonly until?: string;
}

export interface Naming {
  readonly language: Language;
  readonly name: string;
  readonly also: readonly string[];
}

export interface HeldOffice {
  readonly office: string;
  readonly holders: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly acting: boolean;
    readonly uncertain: boolean;
    readonly source: string | null;
  }[];
}

export interface ActorView {
  readonly code: string;
  readonly kind: 'state' | 'organisation' | 'unknown';
  readonly names: readonly Naming[];
  /** The highest first; of each the newest holder first. */
  readonly offices: readonly HeldOffice[];
  /** Of an organisation; null where they are not recorded. */
  readonly members: readonly Membership[] | null;
  readonly counterparts: readonly Counterpart[];
  /** Visits by it and to it, newest first. */
  readonly travels: readonly VisitRow[];
  readonly quotations: readonly LedgerStatement[];
}

export interface PersonView {
  readonly person: Person;
  /** How each language writes the name: as on file, or else by rule. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly events: readonly MergedEvent[];
  readonly more: boolean;
  readonly quotations: readonly LedgerStatement[];
}

const MOST_TRAVELS = 400;
const MOST_EVENTS = 400;
const MOST_QUOTATIONS = 20;

/** Null for a code that neither the knowledge nor the ledger knows. */
export async function actorView(
  store: Ledger,
  code: string,
  period: Period,
  resources: Resources,
): Promise<ActorView | null> {
  const { knowledge } = resources;
  const known = knowledge.states.has(code) ? 'state' : knowledge.organisations.has(code) ? 'organisation' : 'unknown';
  const counterparts = await store.counterparts(code, period);
  if (known === 'unknown' && counterparts.length === 0) return null;
  const { members } = knowledge.organisations.get(code) ?? { members: null };
  return {
    code,
    kind: known,
    names: namesOf(code, resources),
    offices: officesOf(code, knowledge),
    members: members === 'all' ? null : members,
    counterparts,
    travels: await travelsOf(store, code, period),
    quotations: await quotations(store, { states: [code], ...period }, { most: MOST_QUOTATIONS }),
  };
}

/** Null for an id that the knowledge does not hold. */
export async function personView(
  store: Ledger,
  id: string,
  period: Period,
  { knowledge }: Pick<Resources, 'knowledge'>,
): Promise<PersonView | null> {
  const person = knowledge.people.byId.get(id);
  if (!person) return null;
  const events: MergedEvent[] = [];
  let more = false;
  for await (const event of walk((page) => store.merged({ people: [id], ...period }, page))) {
    more = events.length === MOST_EVENTS;
    if (more) break;
    events.push(event);
  }
  // The coder gives speakers by the name of the knowledge base.
  const said = await quotations(store, { speaker: person.name, ...period }, { most: MOST_QUOTATIONS });
  return { person, spellings: expectedSpellings(person), events, more, quotations: said };
}

function namesOf(code: string, resources: Resources): readonly Naming[] {
  return LANGUAGES.flatMap((language) => {
    const source = resources.source(language);
    const state = source?.states[code];
    if (state) return [{ language, name: state.name, also: state.also ?? [] }];
    const body = source?.organisations[code];
    const [name, ...also] = [...(body?.names ?? []), ...(body?.acronyms ?? [])];
    return name === undefined ? [] : [{ language, name, also }];
  });
}

function officesOf(code: string, { people }: Knowledge): readonly HeldOffice[] {
  const offices = [...(people.officesFor.get(code) ?? [])].sort((a, b) => prominence(b) - prominence(a));
  return offices.map((office) => ({
    office,
    holders: (people.byOffice.get(`${office}@${code}`) ?? [])
      .map(({ person, from, to, acting, uncertain, source }) => ({
        id: person.id,
        name: person.name,
        from,
        to,
        acting,
        uncertain,
        source,
      }))
      .reverse(),
  }));
}

async function travelsOf(store: Ledger, code: string, period: Period): Promise<readonly VisitRow[]> {
  const events: MergedEvent[] = [];
  const visits = { states: [code], type: ['CONSULT' as const], mode: ['visit'], ...period };
  for await (const event of walk((page) => store.merged(visits, page))) {
    if (events.push(event) === MOST_TRAVELS) break;
  }
  return visitRows(events)
    .filter(({ guest, host }) => guest === code || host === code)
    .reverse();
}
