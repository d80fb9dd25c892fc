/**
 * Honorifics, names of the father, initials, titles alone and "his counterpart": whom they mean, in each language.
 * Read as news of 20 November 2024; wanted are the people in the order in which they are named.
 */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/record/codebook.js';
import { membersOf, peopleIn, read } from './read.js';

const [TOKAYEV, NAZARBAYEV, ERDOGAN, ALIYEV] = [
  'Kassym-Jomart Tokayev',
  'Nursultan Nazarbayev',
  'Recep Tayyip Erdoğan',
  'Ilham Aliyev',
];
const [SERDAR, GURBANGULY, MIRZIYOYEV, JAPAROV] = [
  'Serdar Berdimuhamedow',
  'Gurbanguly Berdimuhamedow',
  'Shavkat Mirziyoyev',
  'Sadyr Japarov',
];
const [FIDAN, NURTLEU, BAYRAMOV, LAVROV] = ['Hakan Fidan', 'Murat Nurtleu', 'Jeyhun Bayramov', 'Sergey Lavrov'];
const [SAIDOV, KULUBAEV, MEREDOV] = ['Bakhtiyor Saidov', 'Jeenbek Kulubayev', 'Raşit Meredow'];

const TEXTS: Readonly<Record<Language, readonly (readonly [string, readonly string[]])[]>> = {
  tr: [
    ['Toplantıda Sayın Erdoğan da konuştu.', [ERDOGAN]],
    ['Törende R.T. Erdoğan ile İ. Aliyev de vardı.', [ERDOGAN, ALIYEV]],
    ['Dün Kasım Cömert Kemeleviç Tokayev konuştu.', [TOKAYEV]],
    ['Elbaşı Nursultan Nazarbayev konuştu.', [NAZARBAYEV]],
    ['Kazakistan Cumhurbaşkanı Kasım Cömert Tokayev dün konuştu. Cumhurbaşkanı Tokayev daha sonra ayrıldı.', [TOKAYEV]],
    ['Kazakistan Cumhurbaşkanı dün konuştu.', [TOKAYEV]],
    ['Cumhurbaşkanı dün konuştu.', [ERDOGAN]],
    ['Dışişleri Bakanı Hakan Fidan, Kazak mevkidaşı Murat Nurtleu ile görüştü.', [FIDAN, NURTLEU]],
    ['Dışişleri Bakanı Hakan Fidan, Kazak mevkidaşı ile görüştü.', [FIDAN, NURTLEU]],
  ],
  az: [
    ['Görüşdə cənab Ərdoğan da çıxış etdi.', [ERDOGAN]],
    ['Ərdoğan dünən çıxış etdi.', [ERDOGAN]],
    ['Bakıda dünən çıxış etdi.', []],
    ['Tədbirdə R.T.Ərdoğan və İ.Əliyev də iştirak edib.', [ERDOGAN, ALIYEV]],
    ['Dünən İlham Heydər oğlu Əliyev çıxış edib.', [ALIYEV]],
    ['Qazaxıstan Prezidenti dünən çıxış edib.', [TOKAYEV]],
    ['Prezident dünən çıxış edib.', [ALIYEV]],
    ['Xarici işlər naziri Ceyhun Bayramov türkiyəli həmkarı Hakan Fidanla görüşüb.', [BAYRAMOV, FIDAN]],
    ['Xarici işlər naziri Ceyhun Bayramov türkiyəli həmkarı ilə görüşüb.', [BAYRAMOV, FIDAN]],
  ],
  kk: [
    ['Кеше Қасым-Жомарт Кемелұлы Тоқаев сөйледі.', [TOKAYEV]],
    ['Жиында Қ. Тоқаев пен Р.Т. Ердоған болды.', [TOKAYEV, ERDOGAN]],
    ['Елбасы Нұрсұлтан Назарбаев сөйледі.', [NAZARBAYEV]],
    ['Мемлекет басшысы кеше сөйледі.', [TOKAYEV]],
    ['Әзербайжан Президенті кеше сөйледі.', [ALIYEV]],
    ['Сыртқы істер министрі Мұрат Нұртілеу түркиялық әріптесі Хакан Фиданмен кездесті.', [NURTLEU, FIDAN]],
    ['Сыртқы істер министрі Мұрат Нұртілеу түркиялық әріптесімен кездесті.', [NURTLEU, FIDAN]],
  ],
  ky: [
    ['Кечээ Садыр Нургожоевич Жапаров сүйлөдү.', [JAPAROV]],
    ['Жыйында К. Токаев жана С. Жапаров болду.', [TOKAYEV, JAPAROV]],
    ['Өзбекстандын президенти кечээ сүйлөдү.', [MIRZIYOYEV]],
    ['Президент кечээ сүйлөдү.', [JAPAROV]],
    ['Тышкы иштер министри Жээнбек Кулубаев түркиялык кесиптеши Хакан Фидан менен жолукту.', [KULUBAEV, FIDAN]],
  ],
  uz: [
    ['Kecha Shavkat Miromonovich Mirziyoyev so‘zladi.', [MIRZIYOYEV]],
    ['Yig‘ilishda Sh. Mirziyoyev va Q. To‘qayev qatnashdi.', [MIRZIYOYEV, TOKAYEV]],
    ['Qozog‘iston Prezidenti kecha so‘zladi.', [TOKAYEV]],
    ['Prezidentimiz kecha so‘zladi.', [MIRZIYOYEV]],
    ['Davlatimiz rahbari kecha so‘zladi.', [MIRZIYOYEV]],
    ['Tashqi ishlar vaziri Baxtiyor Saidov turkiyalik hamkasbi Hakan Fidan bilan uchrashdi.', [SAIDOV, FIDAN]],
  ],
  tk: [
    ['Hormatly Prezidentimiz Serdar Berdimuhamedow düýn çykyş etdi.', [SERDAR]],
    ['Hormatly Prezidentimiz düýn çykyş etdi.', [SERDAR]],
    ['Gahryman Arkadagymyz Gurbanguly Berdimuhamedow düýn çykyş etdi.', [GURBANGULY]],
    ['Gahryman Arkadagymyz düýn çykyş etdi.', [GURBANGULY]],
    ['Gahryman Arkadag düýn çykyş etdi.', [GURBANGULY]],
    ['Gazagystanyň Prezidenti düýn çykyş etdi.', [TOKAYEV]],
    ['Daşary işler ministri Raşid Meredow türkiýeli kärdeşi Hakan Fidan bilen duşuşdy.', [MEREDOV, FIDAN]],
  ],
  ru: [
    ['Вчера выступил Касым-Жомарт Кемелевич Токаев.', [TOKAYEV]],
    ['Во встрече участвовали К. Токаев и Р.Т. Эрдоган.', [TOKAYEV, ERDOGAN]],
    ['Елбасы Нурсултан Назарбаев выступил вчера.', [NAZARBAYEV]],
    ['Президент Казахстана выступил вчера.', [TOKAYEV]],
    ['Министр иностранных дел России Сергей Лавров встретился с турецким коллегой Хаканом Фиданом.', [LAVROV, FIDAN]],
    ['Министр иностранных дел России Сергей Лавров встретился с турецким коллегой.', [LAVROV, FIDAN]],
  ],
  en: [
    ['Mr. Erdoğan spoke yesterday.', [ERDOGAN]],
    ['K. Tokayev met R.T. Erdoğan.', [TOKAYEV, ERDOGAN]],
    ['Kassym-Jomart Kemelevich Tokayev spoke yesterday.', [TOKAYEV]],
    ['The president of Kazakhstan spoke yesterday.', [TOKAYEV]],
    ['Russian Foreign Minister Sergey Lavrov met his Turkish counterpart Hakan Fidan.', [LAVROV, FIDAN]],
    ['Russian Foreign Minister Sergey Lavrov met his Turkish counterpart.', [LAVROV, FIDAN]],
  ],
};

describe.each(Object.entries(TEXTS))('who is meant, in %s', (language, texts) => {
  it.each(texts)('%s', (text, people) => {
    expect(peopleIn(text, language as Language)).toEqual(people);
  });
});

describe('a ministry without its state', () => {
  const ministryIn = (text: string, language: Language): readonly string[] =>
    membersOf(read(text, language)).findLast(({ mention }) => mention.institution === 'foreign ministry')?.sides ?? [];

  it.each([
    ['tr', 'İran, Fransa Büyükelçisi’ni Dışişleri Bakanlığına çağırdı.', ['IRN']],
    ['tr', 'Hindistan’ın İslamabad Büyükelçisi dün Dışişleri Bakanlığına çağrıldı.', ['PAK']],
    ['tr', 'Japonya Dışişleri Bakanlığı nota verdi. Dışişleri Bakanlığı Çin’i kınadı.', ['JPN']],
    ['tr', 'Japonya nota verdi. Dışişleri Bakanlığı Çin’i kınadı.', ['TUR']],
    ['az', 'Türkiyə doqquz ölkənin səfirini Xarici İşlər Nazirliyinə dəvət edib.', ['TUR']],
    ['az', 'Xarici İşlər Nazirliyi İranın addımını pisləyib.', ['AZE']],
  ] as const)('%s: %s', (language, text, sides) => {
    expect(ministryIn(text, language)).toEqual(sides);
  });
});

describe('a surname right behind a title and a given name that nobody lists', () => {
  it('is of the same person, though somebody listed bears it', () => {
    const sides = membersOf(read('Fransanın səfiri Zaxari Qrossi nazirliyə çağırılıb.', 'az')).map((it) => it.sides);
    expect(sides[1]).toEqual(['FRA']);
  });

  it('is another’s where the first one is listed', () => {
    const sides = membersOf(read('Qazaxıstan Prezidenti Tokayev Putini qəbul edib.', 'az')).map((it) => it.sides);
    expect(sides).toEqual([['KAZ'], ['RUS']]);
  });
});

describe('a lone capitalised word of English', () => {
  it.each<[string, readonly string[]]>([
    ['Aid crossed the Castello road after the Charter was read.', []],
    ['Rebels around Ghouta were told that More would follow.', []],
    ['British Prime Minister John Major met Helmut Kohl in Bonn. Major thanked Kohl.', ['John Major', 'Helmut Kohl']],
    ['They saw Tokaev and Lukashenka there.', ['Kassym-Jomart Tokayev', 'Alexander Lukashenko']],
  ])('%s', (text, people) => {
    expect(peopleIn(text, 'en')).toEqual(people);
  });
});
