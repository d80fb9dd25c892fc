/** Names of states in a search: in every language, with an ending, half typed; what is no name is left alone. */
import { expect, test } from 'vitest';
import { actorsNamed } from '../../src/answer/named.js';
import { openResources, type ResourceData } from '../../src/resources/resources.js';

const states = (names: Readonly<Record<string, string | [string, ...string[]]>>) =>
  Object.fromEntries(
    Object.entries(names).map(([code, it]) => {
      const [name, ...also] = [it].flat();
      return [code, { name, also }];
    }),
  );
const packs = {
  tr: {
    states: states({ KAZ: 'Kazakistan', TUR: 'Türkiye', MLI: 'Mali', KOR: 'Güney Kore', PRK: 'Kuzey Kore' }),
    organisations: { OTS: { names: ['Türk Devletleri Teşkilatı'], acronyms: ['TDT'] } },
  },
  kk: { states: states({ KAZ: 'Қазақстан', TUR: 'Түркия' }), organisations: {} },
  ru: {
    states: states({ KAZ: 'Казахстан', TUR: ['Турция', 'Турецкая Республика'], IRN: 'Иран', IRQ: 'Ирак' }),
    organisations: {},
  },
};
const data = { packs, knowledge: { states: [], organisations: [], offices: [], people: [], milestones: [] } };
const resources = openResources(data as unknown as ResourceData);
const codes = (text: string) => actorsNamed(text, resources).map(({ code }) => code);

test.each([
  ['Қазақстан', ['KAZ']],
  ['ҚАЗАҚСТАННЫҢ', ['KAZ']],
  ['Kazakistan’ın', ['KAZ']],
  ['Турции', ['TUR']],
  ['turkiye', ['TUR']],
  ['Ирана', ['IRN']],
  ['Güney Kore', ['KOR']],
  ['enerji Түркия', ['TUR']],
  ['Türkiye|Казахстан', ['TUR', 'KAZ']],
  ['TDT', ['OTS']],
  ['Kazaki', ['KAZ']],
  ['maliye bakanı', []],
  ['Ka', []],
])('%s', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('tells the words that were typed, and the name in each language', () => {
  expect(actorsNamed('liman Казахстана', resources)).toEqual([
    { code: 'KAZ', said: 'Казахстана', spellings: ['Kazakistan', 'Қазақстан', 'Казахстан'] },
  ]);
});
