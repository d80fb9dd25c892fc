/** A spring between two states, told by five papers in five languages: what the ledger makes of it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MergedEvent } from '../../src/record/merged.js';
import { elchi } from './run.js';

const NEWS: readonly [date: string, outlet: string, language: string, text: string][] = [
  [
    '2023-02-06',
    'Вестник',
    'ru',
    'Токаев выразил соболезнования президенту Турции Реджепу Тайипу Эрдогану в связи с землетрясением. Президент Казахстана направил телеграмму.',
  ],
  [
    '2023-02-07',
    'Körpü',
    'az',
    'Qazaxıstan Prezidenti Kasım-Jomart Tokayev Türkiyə Prezidenti Rəcəb Tayyib Ərdoğana başsağlığı verib.',
  ],
  [
    '2023-02-24',
    'Ufuk',
    'tr',
    "Kazakistan Cumhurbaşkanı Tokayev, orman yangınında ölenler için Türkiye'ye başsağlığı diledi.",
  ],
  [
    '2023-03-01',
    'AA',
    'tr',
    "Kazakistan Cumhurbaşkanı Kasım Cömert Tokayev, 15 Mart 2023'te Türkiye'yi ziyaret edecek.",
  ],
  [
    '2023-03-08',
    'Вестник',
    'ru',
    'Президент Казахстана Касым-Жомарт Токаев посетит Турцию 29 марта 2023 года, сообщает пресс-служба Акорды.',
  ],
  [
    '2023-03-29',
    'The Courier',
    'en',
    'President of Kazakhstan Kassym-Jomart Tokayev arrived in Türkiye on 29 March 2023 for an official visit. Erdoğan and Tokayev held talks in Ankara.',
  ],
  [
    '2023-03-29',
    'Хабар күні',
    'kk',
    'Қазақстан Президенті Қасым-Жомарт Тоқаев 2023 жылғы 29 наурызда Түркияға ресми сапармен келді. Анкарада екі ел президенттері келіссөз жүргізді.',
  ],
  ['2023-03-30', 'Körpü', 'az', 'Qazaxıstan Prezidenti Kasım-Jomart Tokayev martın 29-da Türkiyəyə rəsmi səfər edib.'],
  [
    '2023-03-29',
    'Ufuk',
    'tr',
    "Kazakistan Cumhurbaşkanı Tokayev Ankara'ya geldi. Erdoğan ile Tokayev bugün Ankara'da bir araya geldi. Görüşmenin ardından ortak bildiri imzalandı.",
  ],
  [
    '2023-04-03',
    'Вестник',
    'ru',
    'Президент Казахстана Касым-Жомарт Токаев провёл телефонный разговор с президентом Турции Реджепом Тайипом Эрдоганом.',
  ],
  ['2023-04-04', 'Ufuk', 'tr', 'Cumhurbaşkanı Erdoğan, dün Kazakistan Cumhurbaşkanı Tokayev ile telefonda görüştü.'],
  [
    '2023-04-07',
    'Ufuk',
    'tr',
    'Cumhurbaşkanı Recep Tayyip Erdoğan, Kazakistan Cumhurbaşkanı Tokayev ile bugün telefonda görüştü.',
  ],
  [
    '2023-04-07',
    'The Courier',
    'en',
    'Turkish President Recep Tayyip Erdoğan spoke by phone with Kazakh President Kassym-Jomart Tokayev on 7 April 2023.',
  ],
];

it('a visit announced, moved and made; two calls; two condolences; each once, in five languages', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'elchi-story-'));
  const db = join(folder, 'elchi.db');
  const rows = NEWS.map(([date, outlet, language, text], at) =>
    JSON.stringify({ date, outlet, language, text, title: text.slice(0, 30), url: `https://example.org/${at}` }),
  );
  writeFileSync(join(folder, 'news.jsonl'), rows.join('\n'));
  expect((await elchi(['ingest', join(folder, 'news.jsonl'), '--db', db, '-q'])).code).toBe(0);
  const events = (await elchi(['timeline', 'KAZ', 'TUR', '--db', db])).rows as MergedEvent[];
  const order = (it: MergedEvent) => `${it.date?.start} ${it.mode}`;
  const ordered = [...events].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const told = ordered.map((it) => [
    it.date?.start,
    it.mode,
    it.reports
      .map(({ language }) => language)
      .sort()
      .join(' '),
    it.outcome?.kind ?? (it.announcedBy ? 'announced' : it.partOf ? 'part' : ''),
  ]);
  expect(told).toEqual([
    ['2023-02-06', 'condole', 'az ru', ''],
    ['2023-02-24', 'condole', 'tr', ''],
    ['2023-03-15', 'plan-meeting', 'tr', 'postponed'],
    ['2023-03-29', 'plan-meeting', 'ru', 'took-place'],
    ['2023-03-29', 'sign', 'tr', 'part'],
    ['2023-03-29', 'visit', 'az en kk tr', 'announced'],
    ['2023-04-03', 'phone', 'ru tr', ''],
    ['2023-04-07', 'phone', 'en tr', ''],
  ]);
  expect(events.find((it) => it.mode === 'visit')?.corroboration).toBe(4);
  const { out } = await elchi(['timeline', 'KAZ', 'TUR', '--db', db, '-f', 'table']);
  expect(out).toMatch(/2023-03-15 +AGREE plan-meeting +planned, postponed/u);
});
