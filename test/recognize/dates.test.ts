/** Dates as the press of 20 November 2024 writes them. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/record/codebook.js';
import { read } from './read.js';

type Row = readonly [language: Language, text: string, dates: readonly string[]];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'several days in one number': [
    ['az', 'Sammit avqustun 22-23-də keçiriləcək.', ['avqustun 22-23-də 2024-08-22 2024-08-23']],
    ['tr', 'Görüşmeler 22-23 Ağustos’ta yapılacak.', ['22-23 Ağustos’ta 2024-08-22 2024-08-23']],
  ],
  'a day or a year with its word written on': [
    ['uz', 'Prezident 12-noyabr kuni keldi.', ['12-noyabr 2024-11-12 2024-11-12']],
    ['uz', 'Bitim 2022-yil 4-martda imzolandi.', ['2022-yil 4-martda 2022-03-04 2022-03-04']],
    ['ky', 'Президент 2022-жылы келген.', ['2022-жылы 2022-01-01 2022-12-31']],
    ['ky', 'Жолугушуу 2022-жылдын 12-ноябрында өттү.', ['2022-жылдын 12-ноябрында 2022-11-12 2022-11-12']],
  ],
  'a deadline as an ending': [
    ['az', 'İşlər iyulun 17-dək davam edəcək.', ['iyulun 17-dək 2024-07-17 2024-07-17 due']],
    ['az', 'Müqavilə oktyabradək imzalanacaq.', ['oktyabradək 2024-10-01 2024-10-31 due']],
  ],
  'a part of last, this or that year': [
    ['az', 'Bu ilin aprelində Astanaya səfər edib.', ['Bu ilin aprelində 2024-04-01 2024-04-30']],
    ['az', 'Ötən ilin dekabrın 5-də görüşüblər.', ['Ötən ilin dekabrın 5-də 2023-12-05 2023-12-05']],
    ['tr', 'Geçen yılın aralık ayında imzalandı.', ['Geçen yılın aralık ayında 2023-12-01 2023-12-31']],
    ['tr', 'Geçen yıl kasımda görüştüler.', ['Geçen yıl kasımda 2023-11-01 2023-11-30']],
    ['tr', 'Gelecek yılın ilk yarısında açılacak.', ['Gelecek yılın ilk yarısında 2025-01-01 2025-06-30']],
    [
      'az',
      '2022-ci ilin iyununda görüşdülər. Həmin ilin dekabrında sənəd imzalandı.',
      ['2022-ci ilin iyununda 2022-06-01 2022-06-30', 'Həmin ilin dekabrında 2022-12-01 2022-12-31'],
    ],
  ],
  'a month before its year, a part of a year': [
    ['ru', 'Это было в ноябре прошлого года.', ['ноябре прошлого года 2023-11-01 2023-11-30']],
    ['ru', 'Прибыл 9 мая прошлого года.', ['9 мая прошлого года 2023-05-09 2023-05-09']],
    [
      'ru',
      'Осенью 2022 года и в конце 2023 года.',
      ['Осенью 2022 года 2022-09-01 2022-11-30', 'конце 2023 года 2023-12-01 2023-12-31'],
    ],
    ['en', 'They signed it on May 9 last year.', ['May 9 last year 2023-05-09 2023-05-09']],
    [
      'en',
      'In 2013 he left; that November they met.',
      ['In 2013 2013-01-01 2013-12-31', 'that November 2013-11-01 2013-11-30'],
    ],
    [
      'kk',
      'Олар 2009 жылы кездесті. Сол жылғы қазанда келісім жасалды.',
      ['2009 жылы 2009-01-01 2009-12-31', 'Сол жылғы қазанда 2009-10-01 2009-10-31'],
    ],
  ],
  'a month whose name is another word': [
    [
      'en',
      'They met in September and in June 2022.',
      ['in September 2024-09-01 2024-09-30', 'in June 2022 2022-06-01 2022-06-30'],
    ],
    ['en', 'They may meet in Rome and march on.', []],
  ],
  'a half and a quarter of a year': [
    ['en', 'It opens in the first half of 2026.', ['the first half of 2026 2026-01-01 2026-06-30']],
    ['en', 'It opens by the third quarter of next year.', ['the third quarter of next year 2025-07-01 2025-09-30 due']],
    ['en', 'They met in the second half of the year.', ['the second half of the year 2024-07-01 2024-12-31']],
    ['en', 'He lives in the first half of the house.', []],
    ['ru', 'Мост откроют в первой половине 2026 года.', ['первой половине 2026 года 2026-01-01 2026-06-30']],
    [
      'ru',
      'Мост откроют во второй половине следующего года.',
      ['второй половине следующего года 2025-07-01 2025-12-31'],
    ],
    [
      'ru',
      'Мост сдадут до конца первого полугодия 2026 года.',
      ['конца первого полугодия 2026 года 2026-01-01 2026-06-30 due'],
    ],
    ['ru', 'Мост откроют в III квартале 2026 года.', ['III квартале 2026 года 2026-07-01 2026-09-30']],
    ['ru', 'Первая половина матча прошла спокойно.', []],
    ['tr', 'Köprü 2026’nın birinci yarısında açılacak.', ['2026’nın birinci yarısında 2026-01-01 2026-06-30']],
    ['tr', 'Köprü 2026 yılının üçüncü çeyreğinde açılacak.', ['2026 yılının üçüncü çeyreğinde 2026-07-01 2026-09-30']],
    [
      'az',
      'Sammit 2026-cı ilin ikinci yarısında keçiriləcək.',
      ['2026-cı ilin ikinci yarısında 2026-07-01 2026-12-31'],
    ],
    ['kk', 'Көпір 2026 жылдың бірінші жартысында ашылады.', ['2026 жылдың бірінші жартысында 2026-01-01 2026-06-30']],
    ['ky', 'Көпүрө 2026-жылдын биринчи жарымында ачылат.', ['2026-жылдын биринчи жарымында 2026-01-01 2026-06-30']],
    ['ky', 'Көпүрө 2026-жылдын экинчи чейрегинде ачылат.', ['2026-жылдын экинчи чейрегинде 2026-04-01 2026-06-30']],
    ['uz', 'Koʻprik 2026-yilning birinchi yarmida ochiladi.', ['2026-yilning birinchi yarmida 2026-01-01 2026-06-30']],
    ['uz', 'Koʻprik 2026-yil toʻrtinchi choragida ochiladi.', ['2026-yil toʻrtinchi choragida 2026-10-01 2026-12-31']],
    [
      'tk',
      'Türkmenistanyň Prezidenti 2026-njy ýylyň birinji ýarymynda Gazagystana sapar eder.',
      ['2026-njy ýylyň birinji ýarymynda 2026-01-01 2026-06-30'],
    ],
    [
      'tk',
      'Türkmenistanyň Prezidenti 2026-njy ýylyň ikinji çärýeginde Gazagystana sapar eder.',
      ['2026-njy ýylyň ikinji çärýeginde 2026-04-01 2026-06-30'],
    ],
  ],
  'a weekday to come': [
    ['ru', 'Заседание назначено на пятницу.', ['пятницу 2024-11-22 2024-11-22']],
    ['ru', 'В ночь на пятницу был удар.', ['пятницу 2024-11-15 2024-11-15']],
    ['en', 'The talks are scheduled for Friday.', ['Friday 2024-11-22 2024-11-22']],
    ['kk', 'Олар келесі бейсенбіде кездеседі.', ['бейсенбіде 2024-11-21 2024-11-21']],
    ['tr', 'Önümüzdeki cuma görüşecekler.', ['cuma 2024-11-22 2024-11-22']],
    ['az', 'Gələn çərşənbə görüşəcəklər.', ['çərşənbə 2024-11-27 2024-11-27']],
  ],
  'a part of a month': [
    ['tr', 'İki lider ay sonunda buluşacak.', ['ay sonunda 2024-11-21 2024-11-30']],
    ['az', 'Martın sonunda sammit keçiriləcək.', ['Martın sonunda 2025-03-21 2025-03-31']],
    ['kk', 'Олар қаңтардың басында кездеседі.', ['қаңтардың басында 2025-01-01 2025-01-10']],
    ['ru', 'Саммит пройдёт в середине декабря.', ['середине декабря 2024-12-11 2024-12-20']],
    ['en', 'They will meet in late December.', ['late December 2024-12-21 2024-12-31']],
  ],
  'a month or a year by its ending': [
    [
      'tr',
      'Büyükelçi nisanda geldi, 2018’de gitti.',
      ['nisanda 2025-04-01 2025-04-30', '2018’de 2018-01-01 2018-12-31'],
    ],
    ['tr', 'Nisan Yılmaz konuştu.', []],
  ],
  'counted from the day told': [
    [
      'tr',
      '5 Kasım’da geldi, ertesi gün gitti.',
      ['5 Kasım’da 2024-11-05 2024-11-05', 'ertesi gün 2024-11-06 2024-11-06'],
    ],
    [
      'az',
      'Noyabrın 5-də gəldi, iki gün sonra getdi.',
      ['Noyabrın 5-də 2024-11-05 2024-11-05', 'iki gün sonra 2024-11-07 2024-11-07'],
    ],
    [
      'kk',
      'Ол 5 қарашада келді, сол күні кетті.',
      ['5 қарашада 2024-11-05 2024-11-05', 'сол күні 2024-11-05 2024-11-05'],
    ],
    [
      'en',
      'He came on May 5, 2014. They met the next day.',
      ['May 5, 2014 2014-05-05 2014-05-05', 'the next day 2014-05-06 2014-05-06'],
    ],
    ['en', 'They met the next day.', []],
    ['en', 'They had met a day earlier.', ['a day earlier 2024-11-19 2024-11-19']],
    [
      'ru',
      'Он приехал 5 ноября. В тот же день по договору 2020 года начались учения.',
      ['5 ноября 2024-11-05 2024-11-05', 'В тот же день 2024-11-05 2024-11-05', '2020 года 2020-01-01 2020-12-31'],
    ],
  ],
  'the year of a month told before': [
    [
      'kk',
      '2022 жылғы қаңтарда әскер келді. Ол 5 қаңтарда көмек сұраған.',
      ['2022 жылғы қаңтарда 2022-01-01 2022-01-31', '5 қаңтарда 2022-01-05 2022-01-05'],
    ],
  ],
  'words that only begin like a weekday or a week': [
    ['ru', 'Средства массовой информации молчат.', []],
    ['tr', 'Geçtiğimiz haftalarda görüştüler.', []],
  ],
  'initials are no preposition': [
    ['ru', 'В декабре К. Омуралиев ездил в Вашингтон.', ['декабре 2024-12-01 2024-12-31']],
    ['ru', 'Объект сдадут к декабрю.', ['декабрю 2024-12-01 2024-12-31 due']],
  ],
  'weekdays of one word and of two': [
    ['az', 'Görüş bazar ertəsi keçirilib.', ['bazar ertəsi 2024-11-18 2024-11-18']],
    ['az', 'Çərşənbə axşamı Putin Bakıya gəlib.', ['Çərşənbə axşamı 2024-11-19 2024-11-19']],
    ['az', 'Çərşənbə günü Putin Bakıya gəlib.', ['Çərşənbə 2024-11-20 2024-11-20']],
    ['az', 'Bazarda satış artıb.', []],
    ['tr', 'Salı günü görüştüler.', ['Salı 2024-11-19 2024-11-19']],
  ],
};

for (const [what, rows] of Object.entries(TABLES)) {
  describe(what, () => {
    for (const [language, text, dates] of rows)
      it(text, () => {
        const doc = read(text, language);
        const found = doc.sentences.flatMap((sentence) =>
          sentence.dates.map(
            ({ start, end, range, due }) =>
              `${doc.text.slice(start, end)} ${range.start} ${range.end}${due ? ' due' : ''}`,
          ),
        );
        expect(found).toEqual(dates);
      });
  });
}
