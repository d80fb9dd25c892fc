import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { judge, within } from '../../src/analyze/language.js';
import { extract } from '../../src/extract/extract.js';

const read = (content: string) => analyze(extract({ content, format: 'text' }));

test.each([
  ['tr', 'Cumhurbaşkanı dün komşu ülkenin liderini aradı ve teşekkür etti.'],
  ['tr', 'CUMHURBAŞKANI DÜN KOMŞU ÜLKENİN LİDERİNİ ARADI.'],
  ['az', 'Prezident dünən qonşu ölkənin rəhbərinə zəng edib və təşəkkür bildirib.'],
  ['az', 'Prezident dunen qonsu olkenin rehberine zeng edib ve tesekkur bildirib.'],
  ['kk', 'Президент кеше көрші елдің басшысына қоңырау шалып, алғыс айтты.'],
  ['kk', 'Prezıdent keshe kórshi eldiń basshysyna qońyraý shalyp, alǵys aıtty.'],
  ['uz', 'Prezident kecha qo‘shni davlat rahbariga qo‘ng‘iroq qilib, minnatdorlik bildirdi.'],
  ['uz', 'Президент кеча қўшни давлат раҳбарига қўнғироқ қилиб, миннатдорлик билдирди.'],
  ['ky', 'Президент кечээ коңшу өлкөнүн башчысына чалып, ыраазычылык билдирди.'],
  ['tk', 'Prezident düýn goňşy ýurduň baştutanyna jaň edip, minnetdarlyk bildirdi.'],
  ['ru', 'Президент вчера позвонил главе соседней страны и выразил благодарность.'],
  ['en', 'Yesterday the president called the head of the neighbouring country and thanked him.'],
  ['und', 'Президент кичә күрше ил башлыгына шалтыратты һәм рәхмәт белдерде, дип хәбәр итә матбугат хезмәте.'],
  ['und', 'Der Präsident rief gestern das Staatsoberhaupt des Nachbarlandes an und dankte ihm für die Unterstützung.'],
  ['und', 'اتصل الرئيس أمس برئيس الدولة المجاورة وشكره'],
])('%s: %s', (language, text) => {
  expect(judge(text).language).toBe(language);
});

test('a headline of names is in the language of its document, a foreign one is not', () => {
  expect(within(judge('Emmanuel Macron'), 'kk')).toBe('kk');
  expect(within(judge('«Партия» открыла в городе новую школу для детей'), 'tr')).toBe('ru');
});

test('each block has its language, the document that of most of it', () => {
  const document = read(
    'Başkan Ankara’ya geldi\nBaşkan bugün Ankara’ya gelerek mevkidaşıyla bir araya geldi.\nПрезидент прибыл в столицу с официальным визитом.\nİki lider ortak açıklama yaptı ve sonra ayrıldı.',
  );
  expect(document.language).toBe('tr');
  expect(document.languages.map(({ language }) => language)).toEqual(['tr', 'tr', 'ru', 'tr']);
  expect(document.sentences.map(({ block }) => block)).toEqual([0, 1, 2, 3]);
});

test('a language that is not read is an issue', () => {
  const document = read('Der Präsident rief gestern den Kanzler an und dankte ihm. Beide sprachen über den Frieden.');
  expect(document.language).toBe('und');
  expect(document.issues.map(({ id }) => id)).toContain('analyze.unknown-language');
});

test('sentences lie in their blocks in order, tokens in their sentences', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('Ab', 'ə', '. ', '! ', '\n', '"', '”', '1', ' ', 'г.', 'İ'), maxLength: 80 }),
      (text) => {
        const document = read(text);
        let at = 0;
        for (const sentence of document.sentences) {
          const block = document.blocks[sentence.block];
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(at, block?.start ?? 0));
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? 0);
          expect(sentence.tokens[0]?.start).toBe(sentence.start);
          expect(sentence.tokens.at(-1)?.end).toBe(sentence.end);
          at = sentence.end;
        }
      },
    ),
  );
});
