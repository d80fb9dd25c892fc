/** A small world for the tests: a few states, offices and people in the readable form. */
import { compileKnowledge, type KnowledgeFile } from '../../src/knowledge/compile.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { DateRange } from '../../src/record/record.js';

const OFFICES = `
- { id: head-of-state, sector: head of state, single: true, english: [president] }
- { id: national-leader, sector: head of state, single: true }
- { id: vice-president, sector: head of state, single: false }
- { id: head-of-government, sector: government, single: true, english: [prime minister] }
- { id: foreign-minister, sector: foreign ministry, single: true }
- { id: deputy-foreign-minister, sector: foreign ministry }
- { id: trade-minister, sector: government, single: true }
- { id: minister, sector: government }
- { id: secretary-general, sector: agency, single: true }
`;
const STATES =
  '[{ code: TUR, name: Türkiye }, { code: KAZ, name: Kazakhstan }, { code: AZE, name: Azerbaijan }, { code: CHN, name: China }, { code: UZB, name: Uzbekistan }, { code: KGZ, name: Kyrgyzstan }, { code: TKM, name: Turkmenistan }]';
const ORGANISATIONS = `
- code: OTS
  name: Organization of Turkic States
  members: [{ state: AZE, from: 2009-10-03 }, { state: KAZ, from: 2009-10-03 }, { state: TUR, from: 2009-10-03 }, { state: UZB, from: 2019-10-15 }]
  observers: [{ state: TKM, from: 2021-11-12 }]
- { code: UN, name: United Nations, members: all }
- { code: XYZ, name: Not recorded }
`;
const TUR = `
- name: Recep Tayyip Erdoğan
  wikidata: Q39259
  held:
    - { office: head-of-government, from: 2003-03-14, to: 2014-08-28, source: wd }
    - { office: head-of-state, from: 2014-08-28, source: wd }
- name: Fuat Oktay
  held: [{ office: vice-president, from: 2018-07-10, to: 2023-06-03 }]
- name: Mevlüt Çavuşoğlu
  held: [{ office: foreign-minister, from: 2015-11-24, to: 2023-06-03 }]
- name: Hakan Fidan
  held: [{ office: foreign-minister, from: 2023-06-03 }]
`;
const KAZ = `
- name: Nursultan Nazarbayev
  native: Нұрсұлтан Назарбаев
  held: [{ office: head-of-state, from: 1991-12-16, to: 2019-03-20 }]
- name: Kassym-Jomart Tokayev
  native: Қасым-Жомарт Тоқаев
  held:
    - { office: foreign-minister, from: 1994, to: 1999 }
    - { office: head-of-state, from: 2019-03-20, source: gov }
- name: Askar Mamin
  held: [{ office: head-of-government, from: 2019-02-25, to: 2022-01-05 }]
- name: Alikhan Smailov
  native: Әлихан Смайылов
  held: [{ office: head-of-government, from: 2022-01-05, to: 2024-02-05 }]
`;
const OTHERS: Readonly<Record<string, string>> = {
  AZE: `
- name: Heydar Aliyev
  native: Heydər Əliyev
  held: [{ office: head-of-state, from: 1993-10-10, to: 2003-10-31 }]
- name: Ilham Aliyev
  native: İlham Əliyev
  also: [İlham Heydər oğlu Əliyev]
  held: [{ office: head-of-state, from: 2003-10-31 }]
- name: Mehriban Aliyeva
  native: Mehriban Əliyeva
  held: [{ office: vice-president, from: 2017-02-21 }]
`,
  CHN: '[{ name: Xi Jinping, held: [{ office: head-of-state, from: 2013-03-14 }] }]',
  KGZ: `
- { name: Sadyr Japarov, native: Садыр Жапаров, held: [{ office: head-of-state, from: 2021-01-28 }] }
- { name: Akylbek Japarov, native: Акылбек Жапаров, held: [{ office: head-of-government, from: 2021-10-12, to: 2024-12-16 }] }
`,
};

export const FILES: readonly KnowledgeFile[] = [
  { path: 'offices.yaml', text: OFFICES },
  { path: 'states.yaml', text: STATES },
  { path: 'organisations.yaml', text: ORGANISATIONS },
  { path: 'people/TUR.yaml', text: TUR },
  { path: 'people/KAZ.yaml', text: KAZ },
  ...Object.entries(OTHERS).map(([code, text]) => ({ path: `people/${code}.yaml`, text })),
];

/** Example: `world().people.byId.get('TUR/fuat-oktay')`. */
export function world(): Knowledge {
  const { knowledge, issues } = compileKnowledge(FILES);
  if (!knowledge) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return knowledge;
}

export function day(start: string, end = start): DateRange {
  return { start, end, precision: 'day', basis: 'stated' };
}
