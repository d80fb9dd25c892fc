/** Claims and commitments of whole texts; what each rule takes is tested with the packs. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['tr', 'az', 'ru', 'kk', 'en']));
const read = (content: string, language: string) =>
  codeDocument({ content, format: 'text', published: '2024-11-20', language }, resources).document;

describe('claims', () => {
  it('cites the words of every field that was said', () => {
    const text = 'Son üç il ərzində Azərbaycan Prezidenti Qazaxıstana yeddi dəfə səfər edib.';
    const [claim] = read(text, 'az').claims;
    const said = (field: string) =>
      claim?.evidence.filter((one) => one.field === field).map(({ start, end }) => text.slice(start, end));
    expect(claim).toMatchObject({ kind: 'count', subject: ['AZE', 'KAZ'], predicate: 'visit', value: 7 });
    expect(claim?.period).toMatchObject({ start: '2021-11-21', end: '2024-11-20' });
    expect(said('value')).toEqual(['yeddi']);
    expect(said('subject')).toEqual(['Azərbaycan Prezidenti', 'Qazaxıstana']);
    expect(said('period')).toEqual(['Son üç il']);
  });

  it('makes one claim of two tellings', () => {
    const text =
      'Türkiye ile Kazakistan arasında 20 anlaşma imzalandı.\n\nTörende Kazakistan ve Türkiye yirmi belge imzaladı.';
    const claims = read(text, 'tr').claims.filter(({ kind }) => kind === 'total');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.evidence.filter(({ field }) => field === 'value')).toHaveLength(2);
  });

  it.each([
    ['5,4 milyar', 5_400_000_000],
    ['17 milyar 300 milyon', 17_300_000_000],
    ['yarım milyar', 500_000_000],
    ['iki buçuk milyar', 2_500_000_000],
    ['1.250', 1250],
    ['yüz yirmi beş milyon', 125_000_000],
  ])('reads %s', (words, value) => {
    const { claims } = read(`Türkiye ile Kazakistan arasındaki ticaret hacmi ${words} dolara ulaştı.`, 'tr');
    expect(claims.find(({ predicate }) => predicate === 'trade-volume')?.value).toBe(value);
  });

  it.each([
    ['en', 'Erdogan has visited Kazakhstan four times since 2017.', 4],
    ['tr', "Erdoğan 2017'den bu yana Kazakistan'ı iki kez ziyaret etti.", 2],
    ['az', 'Ərdoğan 2017-ci ildən bəri Qazaxıstana iki dəfə səfər edib.', 2],
    ['kk', 'Ердоған 2017 жылдан бері Қазақстанға екі рет сапармен келді.', 2],
  ])('counts from a year on until the day of the text (%s: %s)', (language, text, value) => {
    const claim = read(text, language).claims.find(({ kind }) => kind === 'count');
    expect(claim).toMatchObject({ value, period: { start: '2017-01-01', end: '2024-11-20' } });
  });

  it.each([
    ['en', 'Trade between Türkiye and Kazakhstan exceeded 4 billion dollars in 2021.', 'least'],
    ['en', 'Trade between Türkiye and Kazakhstan reached nearly 4 billion dollars in 2021.', 'most'],
    ['en', 'Trade between Türkiye and Kazakhstan reached 4 billion dollars in 2021.', undefined],
    ['tr', "Türkiye ile Kazakistan arasındaki ticaret hacmi 2021'de 4 milyar doları aştı.", 'least'],
    ['az', 'Türkiyə ilə Qazaxıstan arasında ticarət dövriyyəsi 2021-ci ildə 4 milyard dolları ötüb.', 'least'],
    ['kk', 'Түркия мен Қазақстан арасындағы тауар айналымы 2021 жылы 4 млрд доллардан асты.', 'least'],
    ['ru', 'Товарооборот между Турцией и Казахстаном превысил в 2021 году 4 млрд долларов.', 'least'],
    ['ru', 'Товарооборот между Турцией и Казахстаном в 2021 году составил почти 4 млрд долларов.', 'most'],
    ['ru', 'Товарооборот между Турцией и Казахстаном в 2021 году составил 4 млрд долларов.', undefined],
  ])('knows on which side a number is open (%s: %s)', (language, text, bound) => {
    const [claim] = read(text, language).claims;
    expect([claim?.value, claim?.bound]).toEqual([4e9, bound]);
  });

  it.each([
    ['tr', 'Türkiye ile Özbekistan bu yıl diplomatik ilişkilerinin kurulmasının 32. yıl dönümünü kutluyor.'],
    ['tr', "Türkiye ile Özbekistan arasında diplomatik ilişkilerin kurulmasının 32. yılı 2024'te kutlanıyor."],
    ['az', 'Bu il Türkiyə ilə Özbəkistan arasında diplomatik münasibətlərin qurulmasının 32 illiyi qeyd olunur.'],
    ['kk', 'Биыл Түркия мен Өзбекстан арасында дипломатиялық қатынастардың орнағанына 32 жыл толды.'],
    ['en', 'In 2024 Türkiye and Uzbekistan mark the 32nd anniversary of the establishment of diplomatic relations.'],
  ])('takes the year of a feast for no beginning (%s: %s)', (language, text) => {
    const { claims } = read(text, language);
    expect(claims.map(({ kind, predicate, value }) => [kind, predicate, value])).toEqual([
      ['anniversary', 'relations', 32],
    ]);
  });

  it('keeps the year of the beginning beside its age', () => {
    const text =
      "Türkiye ile Özbekistan arasında 1992'de diplomatik ilişki kuruldu; şimdi Türkiye ile Özbekistan ilişkilerin 32. yılını kutluyor.";
    const told = read(text, 'tr').claims.map(({ kind, value }) => [kind, value]);
    expect(told).toContainEqual(['anniversary', 32]);
    expect(told).toContainEqual(['date', '1992']);
  });

  it('follows no organisation that was named earlier', () => {
    const text =
      "Dünya Sağlık Örgütü rapor yayımladı. Konseyin 2009'da kurulduğunu hatırlatan Fidan, çalışmaları anlattı.";
    expect(read(text, 'tr').claims.filter(({ predicate }) => predicate === 'founding')).toEqual([]);
  });

  it('leaves a number that may be two', () => {
    expect(read('Türkiye ile Kazakistan arasındaki ticaret hacmi 2-3 milyar dolara ulaştı.', 'tr').claims).toEqual([]);
  });
});

describe('offices', () => {
  const offices = (text: string, language: string) =>
    read(text, language)
      .claims.filter(({ kind }) => kind === 'office')
      .map(({ subject, predicate, value }) => [subject[0], predicate, value]);

  it.each([
    ['ru', 'Министром иностранных дел Казахстана назначен Мурат Нуртлеу.', 'Murat Nurtleu'],
    ['ru', 'Министром иностранных дел Казахстана назначен Пётр Нуртлеу.', 'Пётр Нуртлеу'],
    ['ru', 'Министром иностранных дел Казахстана назначен Сергей Петров.', 'Сергей Петров'],
    ['ru', 'Токаев назначил Мурата Нуртлеу министром иностранных дел Казахстана.', 'Murat Nurtleu'],
    ['az', 'Qazaxıstanın xarici işlər naziri vəzifəsinə Muxtar Tleuberdi təyin edilib.', 'Mukhtar Tleuberdi'],
    ['tr', "Kazakistan'da Serik Nurtleu Dışişleri Bakanı olarak atandı.", 'Serik Nurtleu'],
    ['tr', "Kazakistan'da Murat Nurtilev Dışişleri Bakanı olarak atandı.", 'Murat Nurtilev'],
    ['en', 'Pyotr Ivanov was appointed Foreign Minister of Kazakhstan.', 'Pyotr Ivanov'],
  ])('name whom the text names, not whom the title would mean (%s: %s)', (language, text, value) => {
    expect(offices(text, language)).toEqual([['KAZ', 'foreign-minister', value]]);
  });

  it.each([
    ['ru', 'Новый министр иностранных дел Казахстана назначен.'],
    ['az', 'Qazaxıstanın xarici işlər naziri vəzifəsinə yeni namizəd təyin edilib.'],
    ['tr', 'Kazakistan Cumhurbaşkanı Tokayev, Dışişleri Bakanı olarak yeni bir isim atadı.'],
  ])('are not claimed where nobody is named (%s: %s)', (language, text) => {
    expect(offices(text, language)).toEqual([]);
  });

  it('are of the day that the sentence gives, not of that of the text', () => {
    const [claim] = read('President Sooronbay Jeenbekov of Kyrgyzstan took office in November 2017.', 'en').claims;
    expect(claim).toMatchObject({ kind: 'office', value: 'Sooronbay Jeenbekov', period: { start: '2017-11-01' } });
  });

  it('are read in a quotation too, by whoever speaks', () => {
    const text =
      '"Kazakistan\'da Murat Nurtilev kardeşimizin Dışişleri Bakanı olarak atanmasından memnunuz." diyen Dışişleri Bakanı Hakan Fidan tebrik etti.';
    expect(offices(text, 'tr')).toEqual([['KAZ', 'foreign-minister', 'Murat Nurtilev']]);
  });
});

describe('visits', () => {
  it.each([
    ['en', 'President Tokayev paid his first state visit to Mongolia on October 28, 2024.', 'state'],
    ['en', "This was Tokayev's first visit to Mongolia.", undefined],
    ['ru', 'Это первый официальный визит Токаева в Монголию.', 'official'],
    ['tr', "Bu, Tokayev'in Moğolistan'a ilk devlet ziyareti.", 'state'],
    ['az', 'Bu, Tokayevin Monqolustana ilk rəsmi səfəridir.', 'official'],
    ['kk', 'Бұл – Тоқаевтың Моңғолияға алғашқы мемлекеттік сапары.', 'state'],
  ])('know who pays them, and of which kind they are (%s: %s)', (language, text, visit) => {
    const claim = read(text, language).claims.find(({ kind }) => kind === 'first');
    expect(claim?.people?.map(({ name, for: side }) => [name, side])).toEqual([['Kassym-Jomart Tokayev', 'KAZ']]);
    expect(claim?.visit).toBe(visit);
  });
});

describe('the years that a text counts back', () => {
  const undated = (content: string) =>
    codeDocument({ content, format: 'text', language: 'az' }, resources).document.claims.find(
      ({ kind }) => kind === 'count',
    );
  const count = 'Son iki il ərzində Azərbaycan Prezidenti Özbəkistana beş dəfə səfər edib.';

  it('end on the latest day that it tells of where it has no date', () => {
    const claim = undated(`${count} 2024-cü il mayın 6-da Azərbaycan və Özbəkistan saziş imzalayıb.`);
    expect(claim?.period).toEqual({ start: '2022-05-07', end: '2024-05-06', precision: 'year', basis: 'inferred' });
  });

  it('are words alone where it tells of none', () => {
    const claim = undated(count);
    expect(claim?.period).toBeNull();
    expect(claim?.evidence.some(({ field }) => field === 'period')).toBe(true);
  });
});

describe('commitments', () => {
  it('has the clause that promises and the day that it falls due', () => {
    const text = "Ermenistan, Kelbecer'i 1 Aralık 2024'e kadar Azerbaycan'a iade edecek.";
    const [commitment] = read(text, 'tr').commitments;
    expect(commitment).toMatchObject({ by: ['ARM'], to: ['AZE'], due: { end: '2024-12-01' } });
    expect(text.slice(commitment?.what.start, commitment?.what.end)).toContain('iade edecek');
    const planned = read("Tokayev 5 Aralık 2024 tarihinde Türkiye'yi ziyaret edecek.", 'tr').commitments[0];
    expect(planned).toMatchObject({ by: ['KAZ'], to: ['TUR'], due: { start: '2024-12-05' } });
  });

  it.each([
    [
      'en',
      '"We will publish our answer to all letters by December 31, 2025," Foreign Minister of Kazakhstan Murat Nurtleu said.',
    ],
    [
      'ru',
      '«До конца 2025 года мы будем отвечать на все письма», — заявил министр иностранных дел Казахстана Мурат Нуртлеу.',
    ],
  ])('binds who promises in the first person of %s', (language, text) => {
    const [commitment] = read(text, language).commitments;
    expect(commitment).toMatchObject({ by: ['KAZ'], due: { end: '2025-12-31' } });
    expect(text.slice(commitment?.what.start, commitment?.what.end)).toMatch(/^(We will|До конца).*(2025|письма)$/);
  });

  it.each([
    [
      'en',
      '"We hope that by the end of 2025 we will publish our answer," Foreign Minister of Kazakhstan Murat Nurtleu said.',
    ],
    ['ru', '«Если получится, до конца 2025 года мы будем отвечать на все письма», — сказал один из прохожих.'],
  ])('leaves a wish, or a passer-by, of %s', (language, text) => {
    expect(read(text, language).commitments).toEqual([]);
  });
});

describe('numbers of languages with paradigms', () => {
  it.each([
    ['en', '$1.5bn', 1_500_000_000],
    ['en', 'US$28.125 billion', 28_125_000_000],
    ['en', 'two hundred and six million dollars', 206_000_000],
    ['en', '150 mln U.S. dollars', 150_000_000],
    ['ru', '1,5 млрд долларов', 1_500_000_000],
    ['ru', '28,125 миллиарда долларов США', 28_125_000_000],
    ['ru', 'двадцать пять миллионов евро', 25_000_000],
    ['ru', '12 тыс. долларов', 12_000],
  ])('reads in %s: %s', (language, words, value) => {
    const text =
      language === 'en'
        ? `Trade between Türkiye and Kazakhstan reached ${words}.`
        : `Товарооборот между Турцией и Казахстаном составил ${words}.`;
    const { claims } = read(text, language);
    expect(claims.map((claim) => [claim.subject, claim.value])).toEqual([[['TUR', 'KAZ'], value]]);
  });
});
