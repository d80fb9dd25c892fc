/**
 * The lookups over compiled knowledge. In: the plain data, with its index of people where it was compiled. Out: maps by code,
 * office and phonetic key. Made once per run.
 */
import type { Knowledge, KnowledgeData } from './knowledge.js';
import { indexPeople, openPeople } from './people.js';

/** Example: `indexKnowledge(JSON.parse(text)).people.byKey.get(nameKey('Тоқаев'))`. */
export function indexKnowledge(data: KnowledgeData): Knowledge {
  return {
    data,
    states: new Map(data.states.map((state) => [state.code, state])),
    organisations: new Map(data.organisations.map((organisation) => [organisation.code, organisation])),
    offices: new Map(data.offices.map((office) => [office.id, office])),
    people: openPeople(data.index ?? indexPeople(data)),
  };
}
