import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../src/knowledge/compile.js';
import { indexKnowledge } from '../../src/knowledge/index.js';
import { FILES, world } from './fixture.js';

const with_ = (path: string, text: string) => compileKnowledge([...FILES, { path, text }]);

describe('compileKnowledge', () => {
  it('makes plain data that survives JSON', () => {
    const { data, issues } = compileKnowledge(FILES);
    expect(issues).toEqual([]);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(indexKnowledge(JSON.parse(JSON.stringify(data))).people.byId.has('KAZ/alikhan-smailov')).toBe(true);
  });

  it.each([
    [
      'an unknown office',
      '- name: A B\n  held:\n    - { office: foreign-ministr, for: KAZ, from: 2001 }',
      3,
      /unknown office `foreign-ministr`/,
      /Did you mean foreign-minister/,
    ],
    [
      'a wrong date',
      '- name: A B\n  held:\n    - office: minister\n      from: 2001-13',
      4,
      /`held\.0\.from`.*2019-03-20/,
      /Correct/,
    ],
    [
      'a term turned round',
      '- name: A B\n  held:\n    - office: minister\n      from: 2005\n      to: 2001',
      5,
      /ends before it begins/,
      /Correct/,
    ],
    ['an unknown key', '- name: A B\n  helt: []', 1, /helt/, /Remove or correct `helt`/],
    ['a missing name', '- native: Б\n', 1, /`name`/, /string/],
    ['an unknown state', '- name: A B\n  held: [{ office: minister, for: QQQ }]', 1, /unknown code `QQQ`/, /ISO 3166/],
    ['broken YAML', '- name: A B\n  held: [', 2, /own\.yaml:/, /YAML/],
  ])('reports %s with file, line and remedy, and imports nothing', (_, text, line, message, hint) => {
    const { data, knowledge, issues } = with_('people/own.yaml', text);
    expect(data).toBeNull();
    expect(knowledge).toBeNull();
    const [issue] = issues;
    expect(issue?.message).toMatch(message);
    expect(issue?.message).toContain('people/own.yaml');
    expect(issue?.hint).toMatch(hint);
    expect(issue?.line === line || text.includes('held: [')).toBe(true);
  });

  it.each([
    [
      'an unknown kind of day',
      '{ what: conquest, of: KAZ, on: 1991-12-16 }',
      /`milestones\.0\.what`|`what`|`0\.what`/,
      /independence/,
    ],
    ['a day that is none', '{ what: independence, of: KAZ, on: 1991-16-12 }', /`on`|`0\.on`/, /./],
    ['a recognition by nobody', '{ what: recognize, of: KAZ, on: 1991-12-16 }', /needs `by`/, /./],
    ['a state that nobody knows', '{ what: independence, of: QQQ, on: 1991-12-16 }', /`QQQ` is no state/, /states:/],
  ])('reports a milestone with %s, file, line and remedy, and takes none of the file', (_, row, message, hint) => {
    const good = '- { what: independence, of: AZE, on: 1991-10-18 }';
    const { data, issues } = with_('own/milestones.yaml', `# Days of our own\n${good}\n- ${row}\n`);
    expect(data).toBeNull();
    expect(issues[0]?.message).toMatch(message);
    expect(issues[0]?.message).toContain('own/milestones.yaml:3');
    expect(issues[0]?.hint).toMatch(hint);
    expect(issues[0]?.line).toBe(3);
  });

  it('reads states by their code', () => {
    const { knowledge } = with_('states.yaml', 'HUN: { name: Hungary, capital: Budapest }');
    expect(knowledge?.states.get('HUN')).toEqual({ code: 'HUN', name: 'Hungary', more: { capital: 'Budapest' } });
    expect(with_('states.yaml', 'HUN: { name: Hungary }\nPOL: { nam: Poland }').issues[0]).toMatchObject({ line: 2 });
  });

  it('asks for whom when neither the term nor the file says so', () => {
    const { issues } = with_('own.yaml', '- name: A B\n  held: [{ office: minister }]');
    expect(issues[0]?.hint).toContain('for: KAZ');
  });

  it('warns of two holders of an office that only one can hold', () => {
    const { knowledge, issues } = with_(
      'people/TUR.yaml',
      '- name: Second Man\n  held: [{ office: head-of-state, from: 2016-01-01, to: 2016-02-01 }]',
    );
    expect(knowledge).not.toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(/Erdoğan .* and by Second Man/);
  });

  it('adds a user file to what is there and joins the same person', () => {
    const { data } = compileKnowledge(FILES);
    const own = `
people:
  - name: Recep Tayyip Erdoğan
    wikidata: Q39259
    also: [Mr E]
  - name: New Minister
    held: [{ office: trade-minister, for: TUR, from: 2024-01-01 }]
organisations:
  - { code: ABC, name: A body }
`;
    const { knowledge, issues } = compileKnowledge([{ path: 'mine.yaml', text: own }], data ?? undefined);
    expect(issues).toEqual([]);
    expect(knowledge?.people.all).toHaveLength((data?.people.length ?? 0) + 1);
    expect(knowledge?.people.byId.get('TUR/recep-tayyip-erdogan')?.also).toEqual(['Mr E']);
    expect(knowledge?.organisations.has('ABC')).toBe(true);
  });

  it('keeps the first and last possible day of an inexact term, marked uncertain', () => {
    const term = world().people.byId.get('KAZ/kassym-jomart-tokayev')?.held[0];
    expect(term).toMatchObject({ from: '1994-01-01', to: '1999-12-31', uncertain: true });
  });
});
