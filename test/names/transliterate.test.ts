import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABETS, type Alphabet } from '../../src/names/alphabets.js';
import { sameKey } from '../../src/names/key.js';
import { toLatin, transliterate } from '../../src/names/transliterate.js';

const alphabets = Object.keys(ALPHABETS) as Alphabet[];
const NAMES: readonly (readonly [Alphabet, string])[] = [
  ['kk', 'Қасым-Жомарт Тоқаев'],
  ['ru', 'Владимир Путин'],
  ['tr', 'Recep Tayyip Erdoğan'],
  ['az', 'İlham Əliyev'],
  ['uz', 'Shavkat Mirziyoyev'],
  ['uz-Cyrl', 'Бахтиёр Саидов'],
  ['tk', 'Serdar Berdimuhamedow'],
  ['ky', 'Садыр Жапаров'],
  ['kk-Latn', 'Ermek Köşerbaev'],
  ['ru', 'Мария Захарова'],
  ['tr', 'Mevlüt Çavuşoğlu'],
];

describe('toLatin', () => {
  it('is plain and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = toLatin(text);
        return toLatin(once) === once;
      }),
    );
    // Chance meets rare letters rarely: all of them, alone and after the o that Uzbek marks.
    const units = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    const unsteady = units.flatMap((unit) => [unit, `o${unit}`]).filter((it) => toLatin(toLatin(it)) !== toLatin(it));
    expect(unsteady).toEqual([]);
    expect(toLatin('Қасым-Жомарт Тоқаев')).toBe('kasym-jomart tokaev');
    expect(toLatin('Mirziyoyev Oʻzbekiston G‘afur')).toBe('mirziyoyev ozbekiston gafur');
    expect(toLatin('Ceyhun Qafarova Xəlil', 'az')).toBe('jeyhun gafarova khalil');
    expect(toLatin('İIıiŞĞÇ')).toBe('iiyishgch');
  });

  it('brings the same place together across alphabets', () => {
    for (const word of ['Бишкек', 'Bişkek', 'Bishkek', 'БИШКЕК']) expect(toLatin(word)).toBe('bishkek');
  });
});

describe('transliterate', () => {
  it.each(NAMES)('%s %s goes into every alphabet and keeps its key', (from, name) => {
    for (const to of alphabets) {
      const written = transliterate(name, from, to);
      const words = written.split(/[ -]/);
      name.split(/[ -]/).forEach((word, at) => {
        expect(sameKey(word, words[at] as string), `${word} → ${to} ${words[at]}`).toBe(true);
      });
    }
  });

  it.each([
    ['Қасым-Жомарт Тоқаев', 'kk', 'ru', 'Касым-Жомарт Токаев'],
    ['Қасым-Жомарт Тоқаев', 'kk', 'tk', 'Kasym-Žomart Tokaýew'],
    ['Касым-Жомарт Токаев', 'ru', 'tr', 'Kasım-Jomart Tokayev'],
    ['Садыр Жапаров', 'ky', 'tr', 'Sadır Caparov'],
    ['Садыр Жапаров', 'ky', 'ru', 'Садыр Джапаров'],
    ['İlham Əliyev', 'az', 'kk', 'Илхам Әлиев'],
    ['İlham Əliyev', 'az', 'tk', 'Ilham Äliýew'],
    ['Shavkat Mirziyoyev', 'uz', 'uz-Cyrl', 'Шавкат Мирзиёев'],
    ['Шавкат Мирзиёев', 'uz-Cyrl', 'uz', 'Shavkat Mirziyoyev'],
    ['Serdar Berdimuhamedow', 'tk', 'tr', 'Serdar Berdimuhamedov'],
    ['Владимир Путин', 'ru', 'tk', 'Wladimir Putin'],
    ['Сергей Шойгу', 'ru', 'en', 'Sergey Shoygu'],
    ['Mevlüt Çavuşoğlu', 'tr', 'az', 'Mevlüt Çavuşoğlu'],
    ['Mevlüt Çavuşoğlu', 'tr', 'en', 'Mevlut Chavushoglu'],
    ['Recep Tayyip Erdoğan', 'tr', 'uz', 'Rejep Tayyip Erdog‘an'],
    ['BAKI', 'az', 'tr', 'BAKI'],
    ['Эмомали Рахмон', 'ru', 'az', 'Emomali Raxmon'],
    ['Қошанов', 'kk', 'kk-Latn', 'Qoşanov'],
  ] as const)('%s: %s → %s is %s', (name, from, to, expected) => {
    expect(transliterate(name, from, to)).toBe(expected);
  });

  it('never throws and leaves what it does not know', () => {
    const alphabet = fc.constantFrom(...alphabets);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        alphabet,
        alphabet,
        (text, from, to) => typeof transliterate(text, from, to) === 'string',
      ),
    );
    expect(transliterate('習近平 1', 'tr', 'ru')).toBe('習近平 1');
  });
});
