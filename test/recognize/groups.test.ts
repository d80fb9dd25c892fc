/** Who is named in a sentence, with which mark, and whom it means: one table for each thing that a reader gets wrong. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/record/codebook.js';
import { groupsOf, read } from './read.js';

type Row = readonly [language: Language, text: string, groups: readonly string[]];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'two people side by side': [
    [
      'az',
      'Tokayev Ərdoğanı Qazaxıstana səfərə dəvət edib.',
      ['Tokayev | nom | KAZ', 'Ərdoğanı | acc | TUR', 'Qazaxıstana | dat | KAZ'],
    ],
    ['az', 'Prezident Ərdoğan Tokayevə orden təqdim edib.', ['Prezident Ərdoğan | nom | TUR', 'Tokayevə | dat | KAZ']],
    ['az', 'İlham Əliyev Vladimir Putini qəbul edib.', ['İlham Əliyev | nom | AZE', 'Vladimir Putini | acc | RUS']],
    ['tr', 'Erdoğan Putin ile görüştü.', ['Erdoğan | nom | TUR', 'Putin | with | RUS']],
    ['az', 'Qasım-Jomart Tokayev Bakıya gəlib.', ['Qasım-Jomart Tokayev | nom | KAZ', 'Bakıya | dat | AZE']],
    [
      'az',
      'Rəcəb Tayyib Ərdoğan İlham Əliyevi təbrik edib.',
      ['Rəcəb Tayyib Ərdoğan | nom | TUR', 'İlham Əliyevi | acc | AZE'],
    ],
    ['tr', 'Dün Putin Şi Cinping’e teşekkür etti.', ['Putin | nom | RUS', 'Şi Cinping’e | dat | CHN']],
    ['kk', 'Кеше Тоқаев Си Цзиньпинге көңіл айтты.', ['Тоқаев | nom | KAZ', 'Си Цзиньпинге | dat | CHN']],
  ],
  'a month beside its day is nobody': [
    ['az', 'Martın 9-da Şavkat Mirziyoyev Bakıya gəlib.', ['Şavkat Mirziyoyev | nom | UZB', 'Bakıya | dat | AZE']],
    ['uz', 'May oyining 9-kuni Mirziyoyev Bokuga keldi.', ['Mirziyoyev | nom | UZB', 'Bokuga | dat | AZE']],
    ['ky', 'Марттын 9унда Садыр Жапаров Бакуга келди.', ['Садыр Жапаров | nom | KGZ', 'Бакуга | dat | AZE']],
    ['tr', "Martin 9 Mart'ta Bakü'ye geldi.", ['Martin | nom | IRL', "Bakü'ye | dat | AZE"]],
  ],
  'an office of one state, a person of another': [
    [
      'az',
      'Özbəkistan Prezidenti İlham Əliyevə başsağlığı verib.',
      ['Özbəkistan Prezidenti | nom | UZB', 'İlham Əliyevə | dat | AZE'],
    ],
    [
      'az',
      'Türkiyə Prezidenti Vladimir Putinlə görüşüb.',
      ['Türkiyə Prezidenti | nom | TUR', 'Vladimir Putinlə | ins/with | RUS'],
    ],
    ['az', 'Azərbaycan Prezidenti İlham Əliyev çıxış edib.', ['Azərbaycan Prezidenti İlham Əliyev | nom | AZE']],
    ['kk', 'Финляндия елшісі Тоқаевқа хат тапсырды.', ['Финляндия елшісі | nom | FIN', 'Тоқаевқа | dat | KAZ']],
  ],
  'an organisation whose name ends in "its"': [
    [
      'kk',
      'Грузия Түркі мемлекеттері ұйымына кірді.',
      ['Грузия | nom | GEO', 'Түркі мемлекеттері ұйымына | dat | OTS'],
    ],
    ['kk', 'Ирландия Еуропа одағын сынады.', ['Ирландия | nom | IRL', 'Еуропа одағын | acc | EU']],
  ],
  'a subject before two that "with" joins, and a headline without a verb': [
    [
      'tr',
      'Türkiye, Azerbaycan ile Ermenistan arasında varılan uzlaşıyı destekledi.',
      ['Türkiye | nom | TUR', 'Azerbaycan ile Ermenistan | between | AZE+ARM'],
    ],
    [
      'tr',
      "Kırgızistan, Kazakistan ve Özbekistan'dan İsrail'e kınama",
      ["Kırgızistan, Kazakistan ve Özbekistan'dan | abl | KGZ+KAZ+UZB", "İsrail'e | dat | ISR"],
    ],
  ],
  'a list that "with" ends before a comma, and a word that only begins like an adposition': [
    [
      'tr',
      'Bayramov, Lavrov ile Mirzoyan, Erdoğan tarafından kabul edildi.',
      ['Bayramov, Lavrov ile Mirzoyan | nom | AZE+RUS+ARM', 'Erdoğan | by | TUR'],
    ],
    ['tr', "Rubio, Tahran'a doğrudan seslendi.", ['Rubio | nom | USA', "Tahran'a | dat | IRN"]],
  ],
  'one title of several states': [
    [
      'kk',
      'Түркияның, Әзербайжанның және Қазақстанның президенттері Бакуде кездесті.',
      ['Түркияның, Әзербайжанның және Қазақстанның президенттері | nom | TUR+AZE+KAZ', 'Бакуде | loc | AZE'],
    ],
    ['tr', "Rusya'nın ve Çin'in liderleri görüştü.", ["Rusya'nın ve Çin'in liderleri | nom | RUS+CHN"]],
    [
      'kk',
      'Мәскеу мен Киев басшылары Анкарада кездесті.',
      ['Мәскеу мен Киев басшылары | nom | RUS+UKR', 'Анкарада | loc | TUR'],
    ],
  ],
  'a leader is of the state before him': [
    ['kk', 'Чехия басшысы Астанаға келді.', ['Чехия басшысы | nom | CZE', 'Астанаға | dat | KAZ']],
    ['kk', 'Комитет басшысы Астанаға келді.', ['Астанаға | dat | KAZ']],
  ],
  'dative and feminine of names': [
    ['az', 'Azərbaycan Prezidenti İlham Əliyevə zəng edib.', ['Azərbaycan Prezidenti İlham Əliyevə | dat | AZE']],
    ['az', 'Putin Əliyevə zəng edib.', ['Putin | nom | RUS', 'Əliyevə | dat | AZE']],
    ['az', 'Ceyhun Bayramova məktub göndərilib.', ['Ceyhun Bayramova | dat | AZE']],
    ['az', 'Dünən Mariya Zaxarova brifinq keçirib.', ['Mariya Zaxarova | nom | RUS']],
  ],
  'the word that opens the sentence': [
    [
      'az',
      'Sammitdə İlham Əliyev və Sadır Japarov iştirak ediblər.',
      ['İlham Əliyev və Sadır Japarov | nom | AZE+KGZ'],
    ],
    ['az', 'Sonra Putin Pekinə gedib.', ['Putin | nom | RUS', 'Pekinə | dat | CHN']],
    ['tr', 'Görüşmede Fidan Ankara’nın tutumunu anlattı.', ['Fidan | nom | TUR', 'Ankara’nın | gen | TUR']],
  ],
  'what is no known surname': [
    ['az', 'AZAL uçuşları dayandırıb.', []],
    ['tr', 'Abay Kunanbayev’in doğum yıl dönümü kutlandı.', []],
    ['tr', 'Genç Kazak sanatçı geldi.', ['Kazak | nom | KAZ']],
  ],
  'particles in names': [
    [
      'az',
      'Qətərin Əmiri Təmim bin Həməd Al Tani də iştirak edib.',
      ['Qətərin Əmiri Təmim bin Həməd Al Tani | nom | QAT'],
    ],
    [
      'tr',
      'Brezilya Devlet Başkanı Luiz Inacio Lula da Silva konuştu.',
      ['Brezilya Devlet Başkanı Luiz Inacio Lula da Silva | nom | BRA'],
    ],
    ['tr', 'Erdoğan da Putin ile görüştü.', ['Erdoğan | nom | TUR', 'Putin | with | RUS']],
  ],
  'a city that is a given name': [
    [
      'az',
      'Bağdad Amreyev Prezident İlham Əliyevə təbrik göndərib.',
      ['Bağdad Amreyev | nom | TURKFUND', 'Prezident İlham Əliyevə | dat | AZE'],
    ],
  ],
  'a possessed office is no accusative': [
    ['az', 'Türkiyə xarici işlər naziri bu hücumu qınayıb.', ['Türkiyə xarici işlər naziri | nom | TUR']],
  ],
  'pairs by ending and by hyphen': [
    ['az', 'Azərbaycanla İran arasında gərginlik artıb.', ['Azərbaycanla İran | between | AZE+IRN']],
    ['tr', 'Rusya’yla Ukrayna arasında görüşme yapıldı.', ['Rusya’yla Ukrayna | between | RUS+UKR']],
    ['az', 'Azərbaycan-Türkiyə-Pakistan sammiti keçirilib.', ['Azərbaycan-Türkiyə-Pakistan | nom | AZE+TUR+PAK']],
    ['az', 'Qırğız-tacik sərhədində atışma olub.', ['Qırğız-tacik | nom | KGZ+TJK']],
    ['tr', 'Erdoğan-Putin görüşmesi sona erdi.', ['Erdoğan-Putin | nom | TUR+RUS']],
  ],
  'a place and what kind of place it is': [
    [
      'az',
      'Putin Rusiyanın Sankt-Peterburq şəhərinə gedib.',
      ['Putin | nom | RUS', 'Rusiyanın Sankt-Peterburq şəhərinə | dat | RUS'],
    ],
    [
      'az',
      'Liderlər Tacikistanın paytaxtı Düşənbədə görüşüblər.',
      ['Liderlər | nom | ?', 'Tacikistanın paytaxtı Düşənbədə | loc | TJK'],
    ],
    ['az', 'Rusiya Kazan şəhərində sammit keçirir.', ['Rusiya | nom | RUS', 'Kazan şəhərində | loc | RUS']],
    [
      'tr',
      'Fidan Kazakistan’ın Türkistan şehrinde konuştu.',
      ['Fidan | nom | TUR', 'Kazakistan’ın Türkistan şehrinde | loc | KAZ'],
    ],
    [
      'tr',
      'Heyet Macaristan’ın başkenti Budapeşte’ye gitti.',
      ['Heyet | nom | ?', 'Macaristan’ın başkenti Budapeşte’ye | dat | HUN'],
    ],
  ],
  'text typed without the letters of its language': [
    [
      'az',
      'Xarici isler naziri Ceyhun Bayramov Rusiyanin xarici isler naziri Sergey Lavrovla danisib ve Moskvaya sefer edib.',
      [
        'Xarici isler naziri Ceyhun Bayramov | nom | AZE',
        'Rusiyanin xarici isler naziri Sergey Lavrovla | ins/with | RUS',
        'Moskvaya | dat | RUS',
      ],
    ],
    [
      'tr',
      "Disisleri Bakani Hakan Fidan Azerbaycan'da Ilham Aliyev'le bir araya geldi ve anlasmayi imzaladi.",
      ['Disisleri Bakani Hakan Fidan | nom | TUR', "Azerbaycan'da | loc | AZE", "Ilham Aliyev'le | ins/with | AZE"],
    ],
  ],
  'the sender before, the residence after': [
    [
      'az',
      'İranın Azərbaycandakı səfiri Seyid Abbas Musəvi gəlib.',
      ['İranın Azərbaycandakı səfiri Seyid Abbas Musəvi | nom | IRN'],
    ],
    ['tr', 'Rusya’nın Kabil’deki büyükelçiliği açıkladı.', ['Rusya’nın Kabil’deki büyükelçiliği | nom | RUS']],
  ],
  'what "our" does not swallow': [
    [
      'az',
      'Dövlətimizin başçısı Türkiyədə Ərdoğanı təbrik edib.',
      ['Dövlətimizin başçısı | nom | AZE', 'Türkiyədə | loc | TUR', 'Ərdoğanı | acc | TUR'],
    ],
  ],
  'heads that come first': [
    [
      'ru',
      'Президент Казахстана Касым-Жомарт Токаев прибыл в Анкару.',
      ['Президент Казахстана Касым-Жомарт Токаев | nom | KAZ', 'Анкару | to | TUR'],
    ],
    [
      'ru',
      'Президенты Казахстана и Турции Касым-Жомарт Токаев и Реджеп Тайип Эрдоган встретились.',
      ['Президенты Казахстана и Турции Касым-Жомарт Токаев и Реджеп Тайип Эрдоган | nom | KAZ+TUR'],
    ],
    [
      'ru',
      'Он беседовал с главой МИД Узбекистана Бахтиёром Саидовым.',
      ['главой МИД Узбекистана Бахтиёром Саидовым | with | UZB'],
    ],
    ['ru', 'Об этом заявил глава британской дипломатии.', ['глава британской дипломатии | nom | GBR']],
    [
      'ru',
      'Вчера вечером делегация парламента Финляндии уехала домой.',
      ['делегация парламента Финляндии | nom | FIN'],
    ],
    ['ru', 'Приглашение Токаева принято.', ['Токаева | gen | KAZ']],
    ['ru', 'Пригласили Токаева в Баку.', ['Токаева | acc | KAZ', 'Баку | to/in/loc | AZE']],
  ],
};

for (const [what, rows] of Object.entries(TABLES)) {
  describe(what, () => {
    for (const [language, text, groups] of rows)
      it(text, () => {
        expect(groupsOf(text, language)).toEqual(groups);
      });
  });
}

describe('a few words between marks', () => {
  it('are no speech when they are a term or a title', () => {
    const doc = read('Ermənistan iki diplomatı “arzuolunmaz şəxs” elan edib.', 'az');
    expect(doc.quotations).toEqual([]);
    expect(doc.sentences[0]?.acts.map((act) => act.frame.source.gives.type)).toContain('SANCTION');
    expect(read('Bakan Fidan, "stratejik ortak" Kazakistan ile görüştü.', 'tr').quotations).toEqual([]);
  });
  it('are speech when somebody says them', () => {
    expect(read('Erdoğan, "Evet" dedi.', 'tr').quotations).toHaveLength(1);
    expect(read('Əliyev: “Qarabağ Azərbaycandır!”', 'az').quotations).toHaveLength(1);
    expect(read('“Razıyıq”, deyə nazir bildirib.', 'az').quotations).toHaveLength(1);
  });
});
