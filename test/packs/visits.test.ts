/** Kinds of visits, in every language: what the words name, and what they do not. */
import { describe, expect, it } from 'vitest';
import { visitKindsIn } from '../../src/pack/visits.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources());
const kindsIn = (language: Language, text: string) => {
  const pack = resources.pack(language);
  return pack ? visitKindsIn(text, pack) : null;
};
const loaded = ([language]: readonly [Language, ...unknown[]]) => resources.pack(language) !== null;

const TOLD: readonly [Language, string, readonly string[]][] = [
  ['tr', 'Mirziyoyev, Türkiye’ye devlet ziyaretinde bulundu.', ['state']],
  ['tr', 'Bakanın resmî ziyareti sürüyor.', ['official']],
  ['tr', 'Günübirlik çalışma ziyareti yaptı.', ['working']],
  ['tr', 'Özel ziyaret için geldi.', ['private']],
  ['az', 'Prezident dövlət səfərinə gəlib.', ['state']],
  ['az', 'Nazir işgüzar səfərdədir.', ['working']],
  ['az', 'Qeyri-rəsmi səfər başa çatıb.', ['private']],
  ['kk', 'Президент мемлекеттік сапармен келді.', ['state']],
  ['kk', 'Министр жұмыс сапарымен барды.', ['working']],
  ['ru', 'Президент прибыл с государственным визитом.', ['state']],
  ['ru', 'Министр находится с рабочей поездкой.', ['working']],
  ['ru', 'Он приехал с официальным трёхдневным визитом.', ['official']],
  ['ru', 'Это была транзитная остановка.', ['transit']],
  ['en', 'He is on a state and official visit.', ['state', 'official']],
  ['en', 'She paid an official two-day visit.', ['official']],
  ['en', 'The minister’s working visit ended.', ['working']],
  ['en', 'It was a stopover.', ['transit']],
  ['uz', 'Prezident davlat tashrifi bilan keldi.', ['state']],
  ['ky', 'Президент расмий сапар менен келди.', ['official']],
  ['tk', 'Prezident döwlet sapary bilen geldi.', ['state']],
];

const UNTOLD: readonly [Language, string][] = [
  ['tr', 'Devlet Başkanı ziyaretini tamamladı.'],
  ['az', 'Dövlət başçısı səfərini başa vurub.'],
  ['kk', 'Мемлекет басшысының сапары аяқталды.'],
  ['ru', 'Государственный секретарь завершил визит.'],
  ['en', 'An official said that the visit went well; state television showed the visit.'],
];

describe('visits', () => {
  it.each(TOLD.filter(loaded))('of a kind (%s: %s)', (language, text, kinds) => {
    expect(kindsIn(language, text)).toEqual(kinds);
  });

  it.each(UNTOLD.filter(loaded))('of no kind that is told (%s: %s)', (language, text) => {
    expect(kindsIn(language, text)).toEqual([]);
  });
});
