import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { restore } from '../../src/extract/restore.js';
import { sampleDocument } from '../record/sample.js';

const CODED = sampleDocument();
const read = (content: string, more: object = {}) => extract({ content, format: 'text', ...more });
const dropped = (content: string) => {
  const document = read(content);
  return document.dropped.map(({ start, end, reason }) => [reason, document.text.slice(start, end)]);
};
const kept = (content: string) => {
  const document = read(content);
  return document.blocks.map(({ start, end, kind }) => [kind, document.text.slice(start, end)]);
};

const BODY = `İki ülkenin bakanları dün Ankara'da bir araya geldi ve ticareti konuştu.
Görüşmede taraflar ulaştırma projelerini de ele aldı.`;

test('title, lead, subheading and paragraphs', () => {
  expect(
    kept(`Bakanlar Ankara'da görüştü\nTicaret masada\n${BODY}\nTİCARET HEDEFİ!\nTaraflar hedefi yükseltti.`),
  ).toEqual([
    ['title', "Bakanlar Ankara'da görüştü"],
    ['lead', 'Ticaret masada'],
    ['paragraph', BODY.split('\n')[0]],
    ['paragraph', BODY.split('\n')[1]],
    ['subheading', 'TİCARET HEDEFİ!'],
    ['paragraph', 'Taraflar hedefi yükseltti.'],
  ]);
});

test('related headlines at the end are dropped, the last sentence is not', () => {
  const related = [
    'Süper Lig takımının teknik direktörü istifa etti',
    'Meteoroloji kuvvetli yağış uyarısında bulundu',
    'Сборная проиграла в финале чемпионата',
  ];
  const found = dropped(
    `Bakanlar Ankara'da görüştü\n${BODY}\nHaber: Ali Yılmaz – Fotoğraf: Ayşe Kaya\n${related.join('\n')}`,
  );
  expect(found[0]).toEqual(['credit', 'Haber: Ali Yılmaz – Fotoğraf: Ayşe Kaya']);
  expect(found.slice(1)).toEqual(related.map((line) => ['related', line]));
});

test('lines without full stops are article where the article has none', () => {
  const lines = ['Bakan geldi', 'Görüşme sürüyor', 'Taraflar konuştu', 'Bakan ülkeden ayrıldı ve evine döndü'];
  expect(dropped(lines.join('\n'))).toEqual([]);
});

test.each([
  ['read-more', 'Devamını oku'],
  ['read-more', 'Tam oxu'],
  ['read-more', 'Читать далее…'],
  ['read-more', 'Толығырақ »'],
  ['read-more', 'Batafsil'],
  ['comments', 'Yorumlar (3)'],
  ['comments', 'Izoh (0)'],
  ['share', "Facebook'ta paylaş | Twitter'da paylaş"],
  ['share', 'Xeberi paylas'],
  ['share', 'Görüntülenme: 2 314'],
  ['tags', 'Теги: Астана, саммит'],
  ['tags', '#zirve #ankara'],
  ['footer', '© 2024 Tüm hakları saklıdır. Künye'],
  ['cookie-notice', 'Bu sitede deneyiminizi iyileştirmek için çerezler kullanılmaktadır.'],
  ['source-line', 'Kaynak: Birgün'],
  ['source-line', 'Bu barədə Report xəbər verir.'],
  ['date-line', '12.05.2023 14:30 | Güncelleme: 13.05.2023 09:00'],
  ['date-line', '18 Noyabr 2025 10:15'],
  ['date-line', '2025-yil 3-mart, 12:40'],
  ['date-line', '12 наурыз 2024'],
  ['byline', 'Автор: Иван Петров'],
  ['credit', 'Фото: пресс-служба'],
  ['menu', 'Yangiliklar » Dunyo » Tashrif'],
  ['embed', 'pic.twitter.com/sPoyZRMI86'],
  ['markup', '[:ru]'],
])('%s: %s', (reason, line) => {
  expect(dropped(`Bakanlar Ankara'da görüştü\n${BODY}\n${line}`)).toEqual([[reason, line]]);
});

test.each([
  'Gündem maddeleri arasında ticaret de vardı.',
  'Bakan, haberi sosyal medyada paylaştı.',
  'Kaynak: Türkiye, enerji kaynaklarını çeşitlendirmek için yıllardır komşularıyla anlaşmalar imzalıyor ve bu yolda ilerliyor.',
  'Bəyanatda deyilir ki, bütün hüquqlar qorunacaq və tərəflər görüşəcək, sonra isə yeni saziş imzalanacaq, bu da əməkdaşlığı daha da gücləndirəcək və xalqları yaxınlaşdıracaq.',
  'Мамырдың 10–14-інде екі ел министрлері Римде келіссөз жүргізіп, бірнеше құжатқа қол қойды.',
  '12 Mayıs 2023 tarihinde iki lider Ankara’da anlaşmayı imzaladı.',
])('an article’s sentence stays: %s', (line) => {
  expect(
    dropped(`Bakanlar Ankara'da görüştü\n${BODY}\n${line}\n${BODY.split('\n')[1]?.replace('de ele', 'ele')}`),
  ).toEqual([]);
});

test.each([
  ['BİŞKEK (AA) - ', ['AA'], null],
  ['Astana. 10 Ekim 2024. KAZINFORM – ', ['Kazinform'], '2024-10-10'],
  ['АСТАНА. КАЗИНФОРМ – ', ['Kazinform'], null],
  ['Bakı, 12 may 2023, AZƏRTAC - ', ['AZƏRTAC'], '2023-05-12'],
  ['BAKU (News.az)—', ['News.az'], null],
  ['Astana, May 16, 2025 – ', [], '2025-05-16'],
  ['Baku, November 12, AZERTAC – ', ['AZƏRTAC'], null],
  ['АСТАНА. 12 қараша. KazInform – ', ['Kazinform'], null],
  ['Рим / Прага / Вена, 3 мая (2024). ', [], '2024-05-03'],
  ['АЛМАТЫ. 2024 ж. 3 мамыр, «Таң нұры» – ', ['Таң нұры'], '2024-05-03'],
  ['KABUL/MOSCOW, May 3. /AgRus/. ', ['AgRus'], null],
  ['3 мая 2024. ', [], '2024-05-03'],
  ['3 мамыр, 2024. ', [], '2024-05-03'],
])('dateline %s', (head, via, published) => {
  const document = read(`Görüşme\n${head}${BODY}`);
  expect(document.dropped.map(({ reason }) => reason)).toEqual(['date-line']);
  expect(document.text.slice(document.blocks[1]?.start).startsWith('İki ülkenin')).toBe(true);
  expect(document.via).toEqual(via);
  expect(document.published?.start ?? null).toBe(published);
});

test.each([
  ['Рим, 3 мая 2024 (ИА «Тибр»)', '2024-05-03'],
  ['ROME/PRAGUE, Friday 3 May 2024 (wire, abridged)', '2024-05-03'],
  ['Nov 12, 2024 | 10:30 AM', '2024-11-12'],
  ['12.11.2024, 14:05', '2024-11-12'],
  ['2024 жылғы 12 қараша, 15:20', '2024-11-12'],
  ['Published: 12 November 2024', '2024-11-12'],
  ['Опубликовано: 12 ноября 2024 г., 10:15', '2024-11-12'],
])('a line of place and day above the text: %s', (line, published) => {
  const document = read(`Görüşme\n${line}\n${BODY}`);
  expect(document.dropped.map(({ start, end, reason }) => [reason, document.text.slice(start, end)])).toEqual([
    ['date-line', line],
  ]);
  expect(document.published?.start).toBe(published);
});

test.each([
  ['Собкор «Маяк», 27.09.2024', '2024-09-27', '2024-09-27'],
  ['«Таң нұры» апталығы, 16.12.2024', '2024-12-16', '2024-12-16'],
  ['«Таң нұры» №14, 04.2024', '2024-04-01', '2024-04-30'],
  ['«Таң нұры» газеті, 2024 жылғы қараша', '2024-11-01', '2024-11-30'],
  ['3 мая 2024, Рим. Обсудить (7)', '2024-05-03', '2024-05-03'],
  ['Ноябрь 2024 г.', '2024-11-01', '2024-11-30'],
  ['Июнь–июль 2024', '2024-06-01', '2024-07-31'],
  ['Kasım 2024', '2024-11-01', '2024-11-30'],
  ['November 2024', '2024-11-01', '2024-11-30'],
  ['Noýabr, 2024', '2024-11-01', '2024-11-30'],
])('a date at the foot: %s', (line, start, end) => {
  const document = read(`Görüşme\n${BODY}\n${line}`);
  expect(document.dropped.map((dropped) => document.text.slice(dropped.start, dropped.end))).toEqual([line]);
  expect(document.published).toMatchObject({ start, end, basis: 'stated' });
});

test('a text dates its own today, or what it reports', () => {
  const on = (words: string) => read(`${words}\n${BODY}`).published;
  expect(on('Başlık\nThe sides met today, May 3, 2024, in Rome.')?.start).toBe('2024-05-03');
  expect(on('Başlık\nТараптар бүгін, 2024 жылғы 3 мамырда, Римде кездесті.')?.start).toBe('2024-05-03');
  const inferred = (words: string) => (on(words)?.basis === 'inferred' ? on(words)?.start : undefined);
  expect(on('Неделя в Европе (1–7 июля 2024 года)')).toBeNull();
  expect(inferred('Başlık\nThey met on Wednesday, Sept. 4, 2024, in Rome.')).toBe('2024-09-04');
  expect(inferred('Başlık\nThey met yesterday, 4 September 2024, in Rome.')).toBe('2024-09-05');
  expect(on('Başlık\nThey met on Sept. 4, 2024, in Rome.')).toBeNull();
  expect(on('Başlık\nYesterday they recalled the talks of 4 September 2020.')).toBeNull();
  expect(on('Başlık\n“Tong” newspaper, No. 39 (2024)')).toMatchObject({ start: '2024-01-01', basis: 'stated' });
});

test('a tale’s first day is not the day of its telling', () => {
  const on = (words: string) => read(`Başlık\n${words}\n${BODY}`).published;
  expect(on(`16 декабря 1991 года. ${'Страна провозгласила независимость. '.repeat(3)}`)).toBeNull();
  expect(
    on(`16 декабря 1991. ${'Страна стала свободной. '.repeat(4)}\n${BODY}\nСобкор «Маяк», 27.09.2024`)?.start,
  ).toBe('2024-09-27');
});

test('a date put before the text by a machine, and an agency’s mark after it', () => {
  const document = read(` date 2022-01 ${BODY} •aa•`);
  expect(document.dropped.map(({ start, end, reason }) => [reason, document.text.slice(start, end)])).toEqual([
    ['prefix', 'date 2022-01'],
    ['agency-mark', '•aa•'],
  ]);
  expect(document.published).toEqual({ start: '2022-01-01', end: '2022-01-31', precision: 'month', basis: 'stated' });
  expect(document.via).toEqual(['AA']);
});

test.each([
  ['Qonsu.az saytından alınan məlumatlara görə, Bizim.az xəbər verir.', 'Bizim.az', ['Qonsu.az']],
  ['Report AZƏRTAC-a istinadən xəbər verir ki, nazir səfərə gəlib.', 'Report', ['AZƏRTAC']],
  ['Министр прибыл в Астану, передает Tengrinews.kz со ссылкой на ТАСС.', 'Tengrinews', ['TASS']],
  ['Министр Астанаға келді, деп хабарлайды Egemen.kz Ақорданың сайтына сілтеме жасап.', 'Egemen.kz', ['Akorda']],
  ['The minister arrived on Thursday, Anadolu Agency reported.', null, ['AA']],
  ["Bakan geldi. AA'nın haberine göre görüşme iki saat sürdü.", null, ['AA']],
])('%s', (line, outlet, via) => {
  const document = read(`Başlık burada duruyor\n${BODY}\n${line}`);
  expect(document.outlet).toBe(outlet);
  expect(document.via).toEqual(via);
});

test('what the carrier states goes first', () => {
  const document = read(`13.05.2023\n${BODY}`, {
    outlet: 'Örnek',
    published: '2024-02-03T10:00:00Z',
    author: 'A. B.',
    title: 'Görüşme',
  });
  expect(document).toMatchObject({
    outlet: 'Örnek',
    author: 'A. B.',
    title: 'Görüşme',
    published: { start: '2024-02-03' },
  });
  expect(read(BODY, { url: 'https://a.az/2024/05/12/x' }).published?.start).toBe('2024-05-12');
});

test.each(['2024-02-31', '2024-13-05', '31.02.2024', 'yesterday', '1709164800'])(
  'a stated date that is none is told: %s',
  (published) => {
    const document = read(`13.05.2023\n${BODY}`, { published });
    expect(document.issues).toMatchObject([
      { id: 'extract.no-date', severity: 'warning', message: expect.stringContaining(`"${published}"`) },
    ]);
    // What the page says takes its place.
    expect(document.published?.start).toBe('2023-05-13');
    expect(restore({ ...CODED, ...document })?.issues.map(({ id }) => id)).toEqual(['extract.no-date']);
  },
);

test.each([
  ['2024-5-9', '2024-05-09', 'day'],
  ['2024.05.09', '2024-05-09', 'day'],
  ['20240509T101500Z', '2024-05-09', 'day'],
  ['2024-05', '2024-05-01', 'month'],
])('a stated date is read as exactly as it is written: %s', (published, start, precision) => {
  const document = read(BODY, { published });
  expect(document.issues).toEqual([]);
  expect(document.published).toMatchObject({ start, precision });
});

test('copies of the title and of lines are dropped', () => {
  const title = "Bakanlar Ankara'da ticareti konuştu";
  expect(dropped(`${title}\n${title}\n${BODY}\nAna Sayfa ${title}`).map(([reason]) => reason)).toEqual([
    'duplicate',
    'duplicate',
  ]);
});

test('a text wrapped at a fixed width is read as paragraphs', () => {
  const words = 'taraflar görüşmede ulaştırma ve enerji alanındaki ortak projeleri ayrıntılı biçimde değerlendirdi ';
  const paragraph = `Bakanlar geldi ve ${words.repeat(6)}sonra ayrıldı.`
    .match(/.{1,70}(?:\s|$)/g)
    ?.map((line) => line.trim())
    .join('\n');
  expect(kept(`${paragraph}\n\n${paragraph?.replace('Bakanlar', 'Elçiler')}`)).toHaveLength(2);
});
