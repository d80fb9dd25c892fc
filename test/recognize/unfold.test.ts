/** Texts in another alphabet, or without the letters of their own, are read like any other. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['kk']));
const read = (content: string) =>
  codeDocument({ content, format: 'text', language: 'kk', published: '2024-11-20' }, resources).document;

describe('Kazakh in all its alphabets', () => {
  const visit = (content: string) =>
    read(content).events.map(({ mode, actors, recipients }) => [mode, actors.join(), recipients.join()]);

  it.each([
    ['Cyrillic', 'Қазақстан Президенті Қасым-Жомарт Тоқаев Түркияға мемлекеттік сапармен барды.'],
    ['Latin of 2018', 'Qazaqstan Prezıdenti Qasym-Jomart Toqaev Túrkııaǵa memlekettik saparmen bardy.'],
    ['Latin of 2021', 'Qazaqstan Prezidentı Qasym-Jomart Toqaev Türkiağa memlekettık saparmen bardy.'],
    ['Russian letters', 'Казакстан Президенти Касым-Жомарт Токаев Туркияга мемлекеттик сапармен барды.'],
  ])('%s', (_, content) => {
    expect(visit(content)).toEqual([['visit', 'KAZ', 'TUR']]);
  });

  it('keeps the small words that join two states', () => {
    const [event] = read('Qazaqstan men Ózbekstan shekarada saýda ortalyǵyn ashýdy josparlap otyr.').events;
    expect([...(event?.actors ?? []), ...(event?.recipients ?? [])].sort()).toEqual(['KAZ', 'UZB']);
  });

  it('cites the words as they stand', () => {
    const document = read('Qazaqstan Prezidentı Toqaev Türkiağa memlekettık saparmen bardy.');
    const words = document.events[0]?.evidence.map(({ start, end }) => document.text.slice(start, end));
    expect(words).toContain('saparmen bardy');
  });
});
