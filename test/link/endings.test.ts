/** Endings on the names of people, with and without an apostrophe, in each language: the person is the same in each form. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/record/codebook.js';
import { peopleIn } from './read.js';

/** A sentence that takes the name in any form, and the forms of each person. */
const FORMS: Readonly<Record<string, readonly [Language, (form: string) => string, Readonly<Record<string, string>>]>> =
  {
    tr: [
      'tr',
      (form) => `Dün ${form} ilgili bir haber çıktı.`,
      {
        'Kassym-Jomart Tokayev': "Tokayev Tokayev'e Tokayev’e Tokayev'in Tokayev’den Tokayev'i Tokayev’le",
        'Recep Tayyip Erdoğan': "Erdoğan Erdoğan'a Erdoğan’ın Erdoğan'dan Erdoğan’ı Erdoğan'la",
        'Ilham Aliyev': "Aliyev'e Aliyev’in Aliyev'i Aliyev’le",
        'Shavkat Mirziyoyev': "Mirziyoyev'e Mirziyoyev’den",
        'Sadyr Japarov': "Caparov'a Caparov’un Caparov'la",
        'Serdar Berdimuhamedow': "Serdar@Berdimuhammedov'a Serdar@Berdimuhamedow’un",
        'Vladimir Putin': "Putin'e Putin’in Putin'le",
      },
    ],
    az: [
      'az',
      (form) => `Dünən ${form} aid bir xəbər çıxdı.`,
      {
        'Kassym-Jomart Tokayev': 'Tokayev Tokayevə Tokayevin Tokayevi Tokayevdən Tokayevlə Tokayevdə',
        'Recep Tayyip Erdoğan': 'Ərdoğan Ərdoğana Ərdoğanın Ərdoğanı Ərdoğandan Ərdoğanla',
        'Ilham Aliyev': 'Əliyevin Əliyevi Əliyevdən Əliyevlə',
        'Shavkat Mirziyoyev': 'Mirziyoyevə Mirziyoyevin',
        'Sadyr Japarov': 'Japarova Japarovun Japarovla',
        'Vladimir Putin': 'Putinə Putinin Putinlə',
      },
    ],
    kk: [
      'kk',
      (form) => `Кеше ${form} қатысты хабар шықты.`,
      {
        'Kassym-Jomart Tokayev': 'Тоқаев Тоқаевқа Тоқаевтың Тоқаевты Тоқаевтан Тоқаевпен Тоқаевта',
        'Recep Tayyip Erdoğan': 'Ердоғанға Ердоғанның Ердоғанды Ердоғанмен Ердоғаннан Эрдоғанмен',
        'Ilham Aliyev': 'Әлиевке Әлиевтің Әлиевпен',
        'Shavkat Mirziyoyev': 'Мирзиёевке Мирзиёевтің',
        'Sadyr Japarov': 'Жапаровқа Жапаровтың Жапаровпен',
        'Vladimir Putin': 'Путинге Путиннің Путинмен',
      },
    ],
    ky: [
      'ky',
      (form) => `Кечээ ${form} тиешелүү кабар чыкты.`,
      {
        'Kassym-Jomart Tokayev': 'Токаев Токаевге Токаевдин Токаевди Токаевден Токаевдо',
        'Recep Tayyip Erdoğan': 'Эрдоганга Эрдогандын Эрдоганды Эрдогандан',
        'Ilham Aliyev': 'Алиевге Алиевдин',
        'Shavkat Mirziyoyev': 'Мирзиёевге Мирзиёевдин',
        'Sadyr Japarov': 'Жапаровго Жапаровдун Жапаровду Жапаровдон',
        'Vladimir Putin': 'Путинге Путиндин Путинди',
      },
    ],
    uz: [
      'uz',
      (form) => `Kecha ${form} oid xabar chiqdi.`,
      {
        'Kassym-Jomart Tokayev': "To‘qayevga To'qayevning To‘qayevni Toʻqayevdan Tokayevga",
        'Recep Tayyip Erdoğan': "Erdo‘g‘anga Erdo'g'anning Erdog‘anni Erdo‘g‘ondan",
        'Ilham Aliyev': 'Aliyevga Aliyevning',
        'Shavkat Mirziyoyev': 'Mirziyoyev Mirziyoyevga Mirziyoyevning Mirziyoyevni Mirziyoyevdan',
        'Sadyr Japarov': 'Japarovga Japarovning',
        'Vladimir Putin': 'Putinga Putinning',
      },
    ],
    'uz in Cyrillic': [
      'uz',
      (form) => `Кеча ${form} оид хабар чиқди.`,
      {
        'Kassym-Jomart Tokayev': 'Тўқаевга Тўқаевнинг Тоқаевни',
        'Recep Tayyip Erdoğan': 'Эрдўғонга Эрдоғаннинг',
        'Shavkat Mirziyoyev': 'Мирзиёев Мирзиёевга Мирзиёевнинг',
        'Vladimir Putin': 'Путинга Путиннинг',
      },
    ],
    tk: [
      'tk',
      (form) => `Düýn ${form} degişli habar çykdy.`,
      {
        'Kassym-Jomart Tokayev': 'Tokaýew Tokaýewe Tokaýewiň Tokaýewi Tokaýewden',
        'Recep Tayyip Erdoğan': 'Ärdogana Erdogana Erdoganyň Erdogany',
        'Ilham Aliyev': 'Aliýewe Aliýewiň',
        'Shavkat Mirziyoyev': 'Mirziýoýewe Mirziýoýewiň',
        'Sadyr Japarov': 'Žaparowa Žaparowyň',
        'Serdar Berdimuhamedow': 'Serdar@Berdimuhamedowa Serdar@Berdimuhamedowyň',
        'Vladimir Putin': 'Putine Putiniň',
      },
    ],
    ru: [
      'ru',
      (form) => `Вчера в новостях говорили о встрече с участием и ${form} тоже.`,
      {
        'Kassym-Jomart Tokayev': 'Токаева Токаеву Токаевым Токаеве',
        'Recep Tayyip Erdoğan': 'Эрдогана Эрдогану Эрдоганом Эрдогане',
        'Ilham Aliyev': 'Алиеву Алиевым Алиеве',
        'Shavkat Mirziyoyev': 'Мирзиёеву Мирзиёевым Мирзиеевым Шавката@Мирзиёева',
        'Sadyr Japarov': 'Жапарову Жапаровым',
        'Vladimir Putin': 'Путина Путину Путиным Путине',
        'Sergey Lavrov': 'Лаврова Лавровым',
      },
    ],
    en: [
      'en',
      (form) => `Yesterday ${form} plane landed.`,
      {
        'Kassym-Jomart Tokayev': "Tokayev's Tokayev’s",
        'Recep Tayyip Erdoğan': "Erdoğan's Erdogan’s",
        'Ilham Aliyev': "Aliyev's",
        'Shavkat Mirziyoyev': 'Mirziyoyev’s',
        'Sadyr Japarov': "Japarov's",
        'Vladimir Putin': "Putin's",
      },
    ],
  };

describe.each(Object.entries(FORMS))('names of people in %s', (_, [language, sentence, people]) => {
  it('are read in each case', () => {
    const missed = Object.entries(people).flatMap(([person, forms]) =>
      forms
        .split(' ')
        .map((form) => form.replace('@', ' '))
        .flatMap((form) => {
          const found = peopleIn(sentence(form), language);
          return found.join() === person ? [] : [`${form}: ${found.join(', ') || 'nobody'}`];
        }),
    );
    expect(missed).toEqual([]);
  });
});
