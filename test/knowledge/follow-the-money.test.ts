import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../src/knowledge/compile.js';
import { importFollowTheMoney } from '../../src/knowledge/follow-the-money.js';
import { FILES } from './fixture.js';

const LINES = [
  {
    id: 'p1',
    schema: 'Person',
    properties: { name: ['Алмас Айдаров', 'Almas Aidarov'], gender: ['male'], wikidataId: ['Q1'] },
  },
  { id: 'o1', schema: 'Position', properties: { name: ['Deputy Minister of Foreign Affairs'], country: ['kz'] } },
  { id: 'o2', schema: 'Position', properties: { name: ['Keeper of the seal'], country: ['kz'] } },
  {
    id: 'x1',
    schema: 'Occupancy',
    properties: { holder: ['p1'], post: ['o1'], startDate: ['2019-05-01'], endDate: ['2021'] },
  },
  { id: 'x2', schema: 'Occupancy', properties: { holder: ['p1'], post: ['o2'] } },
].map((entity) => JSON.stringify(entity));

describe('importFollowTheMoney', () => {
  it('turns persons, positions and occupancies into rows', () => {
    const { people, issues } = importFollowTheMoney(LINES, 'peps.jsonl');
    expect(people).toHaveLength(1);
    expect(people[0]?.row).toMatchObject({ name: 'Almas Aidarov', also: ['Алмас Айдаров'], sex: 'm', wikidata: 'Q1' });
    expect(people[0]?.row.held).toMatchObject([
      { office: 'deputy-foreign-minister', for: 'KAZ', from: '2019-05-01', to: '2021' },
    ]);
    expect(issues).toMatchObject([{ severity: 'info', line: 5, path: 'peps.jsonl' }]);
  });

  it('is read as a knowledge file', () => {
    const { knowledge } = compileKnowledge([...FILES, { path: 'peps.jsonl', text: LINES.join('\n') }]);
    expect(knowledge?.people.byId.get('KAZ/almas-aidarov')?.held[0]?.to).toBe('2021-12-31');
  });

  it('names the line that is no entity', () => {
    const { issues } = importFollowTheMoney(['', '{"a":', '[]'], 'peps.jsonl');
    expect(issues.map((issue) => issue.line)).toEqual([2, 3]);
  });
});
