/** A city in the reader's language, by what its pack calls it and by sound; the page's files hold the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellingIn } from '../../src/answer/telling.js';
import { LANGUAGES } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { citiesOf, cityIn } from '../../src/tell/cities.js';
import { citiesIn, FOLDER } from '../../tools/cities.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources());

describe('a city', () => {
  it.each([
    ['tr', 'UZB', 'Tashkent', 'Taşkent'],
    ['ru', 'KAZ', 'Astana', 'Астана'],
    ['uz', 'KAZ', 'Astana', 'Ostona'],
    // Recorded in the letters of the article.
    ['en', 'UZB', 'Самарқанд', 'Samarkand'],
    ['uz', 'UZB', 'Самарқанд', 'Samarqand'],
    // Of names that do not sound alike the knowledge base knows that they are one.
    ['kk', 'TUR', 'İstanbul', 'Стамбұл'],
    ['en', 'CHE', 'Cenevre', 'Geneva'],
    // Two cities that sound nearly alike are two, and what no pack has stays.
    ['tr', 'CHN', 'Chengdu', 'Chengdu'],
    ['ru', 'KAZ', 'Nowhere', 'Nowhere'],
  ] as const)('in %s: %s %s is %s', async (language, state, city, told) => {
    expect((await tellingIn(language, resources)).city({ state, city })).toBe(told);
  });

  it('stays where its state is unknown, and is none where none is', async () => {
    const telling = await tellingIn('tr', resources);
    expect(telling.city({ state: null, city: 'Tashkent' })).toBe('Tashkent');
    expect(telling.city({ state: 'UZB', city: null })).toBeNull();
    expect(telling.city(null)).toBeNull();
  });

  it('has as its name the first of its spellings', () => {
    const cities = citiesOf({ cities: ['Mary', 'Marı', 'Türkmenbaşı'] });
    expect(cities).toEqual([['Mary'], ['Türkmenbaşı']]);
    expect(cityIn(cities, 'Мары')).toBe('Mary');
  });
});

it.each(LANGUAGES)('the page calls cities in %s as the packs do: npx tsx tools/cities.ts', (language) => {
  expect(JSON.parse(readFileSync(`${FOLDER}${language}.json`, 'utf8'))).toEqual(citiesIn(language, resources));
});
