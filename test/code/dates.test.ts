/** Which day an act gets: its own, that of the heading over it, that of publication; and which it never gets. */
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { code } from '../../src/code/code.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['ru', 'en', 'tr']));

/** `SUPPORT sign 2024-11-20 2024-11-20 published`: the events of a text of 20 November 2024, a Wednesday. */
function dated(language: Language, content: string): readonly string[] {
  const extracted = extract({ content, format: 'text', published: '2024-11-20' });
  const { document } = code(link(recognize(analyze(extracted, language), resources), resources), resources);
  return document.events.map(({ type, mode, date }) =>
    [type, mode, date?.start, date?.end, date?.basis].filter(Boolean).join(' '),
  );
}

test.each<[Language, string, string]>([
  ['en', 'Russian President Vladimir Putin will visit Kazakhstan on Friday.', '2024-11-22 2024-11-22 relative'],
  ['en', 'Russian President Vladimir Putin visited Kazakhstan on Friday.', '2024-11-15 2024-11-15 relative'],
  ['ru', 'Президент России Владимир Путин посетит Казахстан в пятницу.', '2024-11-22 2024-11-22 relative'],
  ['tr', 'Rusya Devlet Başkanı Putin, cuma günü Kazakistan’ı ziyaret edecek.', '2024-11-22 2024-11-22 relative'],
  [
    'ru',
    'Президент Казахстана пригласил президента Узбекистана посетить Астану в 2026 году.',
    '2024-11-20 2024-11-20 published',
  ],
  [
    'ru',
    'Казахстан и Узбекистан подписали программу сотрудничества на 2025–2030 годы.',
    '2024-11-20 2024-11-20 published',
  ],
])('%s: %s', (language, text, date) => {
  expect(dated(language, text)[0]).toMatch(new RegExp(`${date}$`));
});

test('a day that stands over a paragraph is the day of what it tells', () => {
  const week = `Неделя в регионе
Понедельник
Казахстан и Узбекистан подписали соглашение о торговле. Документ рассчитан на пять лет.
Вторник
Россия и Казахстан подписали соглашение о транзите. Документ рассчитан на десять лет.`;
  expect(dated('ru', week).map((event) => event.split(' ')[2])).toEqual(['2024-11-18', '2024-11-19']);
});

test.each<[Language, string, string]>([
  ['ru', 'Турция наносит удары по Сирии с 15 ноября.', '2024-11-15 2024-11-20 relative'],
  ['ru', 'Визит президента Ирана в Казахстан, намеченный на 19 ноября, отменён.', '2024-11-20 2024-11-20 published'],
  [
    'ru',
    'Казахстан и Россия обменялись грамотами о ратификации договора от 13 ноября.',
    '2024-11-20 2024-11-20 published',
  ],
  ['ru', 'В четверг президент Турции вылетает в Казахстан.', '2024-11-21 2024-11-21 relative'],
  ['ru', 'Эрдоган вчера заявил: «Мы осуждаем действия Израиля».', '2024-11-19 2024-11-19 relative'],
])('%s, what a date belongs to: %s', (language, text, date) => {
  expect(dated(language, text)[0]).toMatch(new RegExp(`${date}$`));
});
