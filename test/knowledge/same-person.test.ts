import { describe, expect, it } from 'vitest';
import { samePerson } from '../../src/knowledge/same-person.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

describe('two names of one listed person', () => {
  const same = samePerson(openResources(loadSources(undefined, ['en'])).knowledge);

  it.each([
    ['Си Цзиньпин', 'Xi Jinping', true],
    ['Jinping Xi', 'Си Цзиньпин', true],
    ['Дэвид Кэмерон', 'David Cameron', true],
    ['Ицхак Герцог', 'Isaac Herzog', true],
    // A surname may be anybody's, and who is not listed is nobody's other spelling.
    ['Си', 'Xi Jinping', false],
    ['Дэвид Кэмерон', 'David Camerun', false],
    ['Дэвид Кэмерон', 'Isaac Herzog', false],
    ['Айгерим Сапарова', 'Aygerim Saparova', false],
  ])('%s, %s: %s', (one, other, is) => expect(same(one, other)).toBe(is));
});
