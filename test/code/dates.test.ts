/** Which day an act gets: its own, that of the heading over it, that of publication; and which it never gets. */
import { describe, expect, test } from 'vitest';
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
function dated(language: Language, content: string, published = '2024-11-20'): readonly string[] {
  const extracted = extract({ content, format: 'text', published });
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

describe('an act without a day of its own', () => {
  const lead = 'On Monday Kazakh President Tokayev paid a visit to Turkey.';
  test.each<[string, string, string]>([
    [
      'of one who took part on the day told',
      `${lead} Tokayev thanked Turkey for its support.`,
      '2024-11-18 2024-11-18',
    ],
    ['of another, days later', `${lead} Iran condemned Turkey.`, '2024-11-18 2024-11-20'],
    [
      'of another, the day after',
      `${lead.replace('Monday', 'Tuesday')} Iran condemned Turkey.`,
      '2024-11-20 2024-11-20',
    ],
    [
      'of one who was there when something happened that is no event',
      'Drones hit an airport in Kazakhstan on Monday. Kazakhstan condemned Iran.',
      '2024-11-18 2024-11-18',
    ],
    [
      'after a day long past',
      `In Baku, Russia and Iran signed a treaty on 5 May 2021. Russia condemned Iran.`,
      '2024-11-20 2024-11-20',
    ],
  ])('%s', (_what, text, date) => {
    expect(dated('en', text).at(-1)).toContain(date);
  });

  test('in a headline: the day that the first sentence tells', () => {
    const page = `Kazakhstan condemns Iran

Drones hit an airport on Monday, and Kazakhstan called it an attack by Iran. Nobody was hurt in the airport, officials said.`;
    expect(dated('en', page)[0]).toContain('2024-11-18 2024-11-18');
  });

  test('of an issue of a month: unknown', () => {
    expect(dated('en', 'Kazakhstan condemned Iran.', '2024-11')).toEqual(['ACCUSE disapprove']);
  });
});

test.each<[Language, string, string]>([
  ['tr', 'Türkiye, İran’ın büyükelçisini nisanda sınır dışı etti.', '2024-04-01 2024-04-30'],
  ['tr', 'Aliyev nisanda Türkiye’yi ziyaret edecek.', '2025-04-01 2025-04-30'],
  ['ru', 'Президент России посетит Казахстан до конца года.', '2024-11-20 2024-12-31'],
  ['en', 'Iran sent Turkey aid on 28 December.', '2024-11-20 2024-11-20'],
  ['en', 'Turkey and Kazakhstan agreed to raise their trade to 15 billion dollars in 2030.', '2024-11-20 2024-11-20'],
])('%s, the year or the end of a day to come: %s', (language, text, date) => {
  expect(dated(language, text)[0]).toContain(date);
});

test('a visit lasts from the first day told of it to the last', () => {
  const visit =
    'On Monday Russian President Putin arrived in Kazakhstan on a state visit. On Tuesday Putin held talks with Tokayev in Kazakhstan.';
  expect(dated('en', visit)).toContain('CONSULT visit 2024-11-18 2024-11-19 relative');
});

test('the day before is not the day of what follows', () => {
  const visit = 'Putin arrived in Kazakhstan the day before. Putin thanked Kazakhstan.';
  expect(dated('en', visit).at(-1)).toContain('2024-11-20 2024-11-20');
});

test('after a look back the telling goes on where it was', () => {
  const page = `On Monday Russian President Putin arrived in Kazakhstan on a visit.

On 5 November Putin had received Kazakh President Tokayev in Moscow.

Putin thanked Kazakhstan.`;
  expect(dated('en', page).at(-1)).toContain('SUPPORT thank 2024-11-18 2024-11-18');
});

test('days are near the latest one with its year, where nobody tells the day of publication', () => {
  const page = 'On 6 April Putin arrived in Kazakhstan on a visit. The two had signed a treaty on 27 January 2023.';
  expect(dated('en', page, '')).toContain('CONSULT visit 2023-04-06 2023-04-06 inferred');
});

test('a recognition that is known to be long past is no news of the day, though the text names none', () => {
  const text = 'Türkiye was the first country to recognize the independence of Kazakhstan.';
  expect(dated('en', text)).toEqual(['SUPPORT recognize']);
  expect(dated('en', 'Türkiye recognized the independence of Kazakhstan.', '1991-12-17')[0]).toMatch(/1991-12-17/);
});
