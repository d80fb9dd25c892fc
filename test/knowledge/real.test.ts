import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holderOf, membersOf } from '../../src/knowledge/actors.js';
import { compileKnowledge } from '../../src/knowledge/compile.js';
import type { Person } from '../../src/knowledge/knowledge.js';
import { type PersonQuery, resolvePerson } from '../../src/link/people.js';
import { expectedSpellings } from '../../src/link/who.js';
import { nameKeys } from '../../src/names/key.js';
import { nameWords } from '../../src/names/words.js';
import { LANGUAGES } from '../../src/record/codebook.js';
import { day } from './fixture.js';

const folder = new URL('../../knowledge/', import.meta.url);
const names = [
  'offices.yaml',
  'organisations.yaml',
  'states.yaml',
  ...readdirSync(new URL('people', folder)).map((file) => `people/${file}`),
];
const files = names
  .filter((path) => existsSync(new URL(path, folder)))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const compiled = compileKnowledge(files);

describe('the knowledge of the project', () => {
  it('has no error and no office held twice at once', () => {
    expect(compiled.issues.map((issue) => issue.message)).toEqual([]);
  });

  const knowledge = compiled.knowledge;
  if (!knowledge) return;
  const resolve = (query: PersonQuery) => resolvePerson(query, knowledge);

  it.each<[PersonQuery, string]>([
    [{ names: ['Oktay'], office: 'vice-president', for: 'TUR', on: day('2022-01-13') }, 'Fuat Oktay'],
    [{ names: ['Oktay'], on: day('2022-01-13') }, 'Fuat Oktay'],
    [{ names: ['Smailov'], office: 'head-of-government', for: 'KAZ', on: day('2022-01-13') }, 'Alikhan Smailov'],
    [
      { names: ['Alihan', 'İsmayilov'], office: 'head-of-government', for: 'KAZ', on: day('2022-01-11') },
      'Alikhan Smailov',
    ],
    [{ office: 'head-of-state', for: 'TUR', on: day('2022-01-13') }, 'Recep Tayyip Erdoğan'],
    [{ office: 'foreign-minister', for: 'KAZ', on: day('2024-05-01') }, 'Murat Nurtleu'],
    [{ names: ['Tokayev'], on: day('2024-10-10') }, 'Kassym-Jomart Tokayev'],
    [{ names: ['Serdar', 'Berdimuhammedov'], on: day('2024-10-10') }, 'Serdar Berdimuhamedow'],
    [{ names: ['Путин'], on: day('2024-10-10') }, 'Vladimir Putin'],
    [{ names: ['Əliyev'], on: day('2024-10-10') }, 'Ilham Aliyev'],
    [{ names: ['Ş.Mirziyoyev'], on: day('2024-10-10') }, 'Shavkat Mirziyoyev'],
    [{ names: ['Çavuşoğlu'], on: day('2022-01-11') }, 'Mevlüt Çavuşoğlu'],
    [{ names: ['Лавров'], office: 'minister', for: 'RUS', on: day('2022-01-11') }, 'Sergey Lavrov'],
  ])('%j is %s', (query, name) => {
    expect(resolve(query)?.name).toBe(name);
  });

  it('knows the members of the Turkic states', () => {
    expect(membersOf('OTS', '2024-01-01', knowledge)).toEqual(['AZE', 'KAZ', 'KGZ', 'TUR', 'UZB']);
    expect(holderOf('head-of-state', 'KAZ', '2000-01-01', knowledge)?.person.name).toBe('Nursultan Nazarbayev');
  });

  it('finds nearly every person again in the spelling of every language', () => {
    const missed: string[] = [];
    let [asked, found] = [0, 0];
    for (const person of knowledge.people.all) {
      const expected = expectedSpellings(person);
      for (const language of LANGUAGES) {
        const result = resolve({ names: expected[language].split(' '), ...termOf(person) });
        asked += 1;
        if (result?.person === person) found += 1;
        else missed.push(`${person.name} → ${language} ${expected[language]}`);
      }
    }
    expect(found / asked, missed.slice(0, 20).join('\n')).toBeGreaterThan(0.98);
  });

  it('finds nearly every person again by each spelling on file, and by the surname in every language', () => {
    const missed: string[] = [];
    let [asked, found] = [0, 0];
    const ask = (person: Person, names: readonly string[], how: string) => {
      asked += 1;
      if (resolve({ names, ...termOf(person) })?.person === person) found += 1;
      else missed.push(`${person.name} → ${how} ${names.join(' ')}`);
    };
    for (const person of knowledge.people.all) {
      for (const spelling of [person.native, ...person.also])
        if (spelling && SCRIPTS.test(spelling)) ask(person, spelling.split(' '), 'on file');
      const expected = expectedSpellings(person);
      // Those of East Asia and kings have none at the end; namesakes of one house (Al Nahyan) stay open by right.
      const [first, ...others] = person.name.split(' ');
      if (others.length > 0 && nameWords(person.name).at(-1) !== nameWords(first ?? '').at(-1))
        for (const language of LANGUAGES) ask(person, [expected[language].split(' ').at(-1) ?? ''], language);
    }
    expect(found / asked, missed.slice(0, 20).join('\n')).toBeGreaterThan(0.97);
  });

  it('brings few people together by surname', () => {
    const families = new Map<string, Set<string>>();
    for (const person of knowledge.people.all) {
      const surname = nameWords(person.name).at(-1) ?? '';
      for (const key of nameKeys(surname).slice(0, 1))
        families.set(key, (families.get(key) ?? new Set()).add(surname.toLowerCase()));
    }
    const shared = [...families.values()].filter((surnames) => surnames.size > 1);
    expect(shared.length / families.size).toBeLessThan(0.15);
  });
});

/** The alphabets of the eight languages; names on file in others (Georgian, Arabic, Chinese) serve who reads them. */
const SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{P}\s]+$/u;

/** Office, state and a day in the middle of the person's first term, as a text would give them. */
function termOf(person: Person): Pick<PersonQuery, 'office' | 'for' | 'on'> {
  const term = person.held[0];
  if (!term) return {};
  const on = term.to ?? term.from;
  return { office: term.office, for: term.for, on: on === null ? null : day(on) };
}
