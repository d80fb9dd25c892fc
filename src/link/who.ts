/**
 * All that is known of the people whom a name may mean. In: a name in any spelling, a day or none, the knowledge. Out:
 * people, best first, with their spellings, terms and the files and sources that say so.
 */

import { heldOffices } from '../knowledge/actors.js';
import type { Knowledge, Person, Term } from '../knowledge/knowledge.js';
import { transliterate } from '../names/transliterate.js';
import { LANGUAGES, type Language } from '../record/codebook.js';
import { gather } from '../record/gather.js';
import { matchName, readName } from './match.js';
import { prominence } from './offices.js';

export interface KnownPerson {
  readonly person: Person;
  /** `same`: the name is one of this person's in some spelling; `near`: perhaps misspelt. */
  readonly match: 'same' | 'near';
  /** Spellings on file. */
  readonly spellings: readonly string[];
  /** How each language would write the name, by rule. */
  readonly expected: Readonly<Record<Language, string>>;
  /** Terms on the day asked for; all terms when none was. */
  readonly held: readonly Term[];
  readonly file: string;
  readonly sources: readonly string[];
}

/** Languages in whose letters names of a state's people are on file as `native`. */
const HOME: Readonly<Record<string, Language>> = {
  TUR: 'tr',
  XNC: 'tr',
  AZE: 'az',
  KAZ: 'kk',
  UZB: 'uz',
  KGZ: 'ky',
  TKM: 'tk',
  RUS: 'ru',
  BLR: 'ru',
};

/**
 * @example whoIs('Токаев', '2022-01-13', knowledge)[0]?.person.name // 'Kassym-Jomart Tokayev'
 */
export function whoIs(name: string, on: string | null, knowledge: Knowledge): readonly KnownPerson[] {
  const written = readName([name]);
  const matches = matchName(written, knowledge, 1).filter((match) => match.strange === 0);
  const best = [
    matches.filter((match) => match.near === 0 && (match.surname ? match.given > 0 : match.given > 1)),
    matches.filter((match) => match.near === 0 && match.surname),
    matches.filter((match) => match.near === 0),
    matches,
  ].find((list) => list.length > 0);
  const rank = (person: Person): number =>
    Math.max(0, ...heldOffices(person, on).map((term) => prominence(term.office)));
  return [...(best ?? [])]
    .sort((a, b) => rank(b.person) - rank(a.person) + 4 * (b.fit - a.fit))
    .map(({ person, near }) => ({
      person,
      match: near === 0 ? 'same' : 'near',
      spellings: [...new Set([person.name, ...(person.native === null ? [] : [person.native]), ...person.also])],
      expected: expectedSpellings(person),
      held: heldOffices(person, on),
      file: person.file,
      sources: [...new Set(gather(person.held, (term) => (term.source === null ? [] : [term.source])))],
    }));
}

/** The name in the letters of each language, from the native spelling where we read its alphabet, else from the English. */
export function expectedSpellings(person: Person): Readonly<Record<Language, string>> {
  const home = person.held.map((term) => HOME[term.for]).find((language) => language !== undefined);
  const native = person.native ?? person.name;
  const known =
    home !== undefined &&
    (person.native !== null || home === 'tr') &&
    (/\p{Script=Cyrillic}/u.test(native) ? ['kk', 'ky', 'ru'].includes(home) : ['tr', 'az', 'uz', 'tk'].includes(home));
  const [from, text] = known ? ([home, native] as const) : (['en', person.name] as const);
  const spell = (to: Language): string => (to === 'en' ? person.name : transliterate(text, from, to));
  return Object.fromEntries(LANGUAGES.map((language) => [language, spell(language)])) as Record<Language, string>;
}
