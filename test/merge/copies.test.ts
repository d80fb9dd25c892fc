import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { kinship, tree } from '../../src/merge/copies.js';
import { factsFrom, factsText, marksOf, type TextMarks } from '../../src/merge/text-marks.js';
import type { CodedDocument } from '../../src/record/record.js';
import { sampleDocument } from '../record/sample.js';

const SENTENCES = [
  'Kazakistan Dışişleri Bakanlığı salı günü yayımladığı açıklamada sınır kapılarının yeniden açıldığını bildirdi.',
  'Açıklamada kapılardan günde 1.250 kamyonun geçebileceği, bekleme süresinin 36 saatten 14,5 saate indiği belirtildi.',
  'Bakan, komşu ülkelerle ortak denetim noktalarının kurulmasının taşımacılar için büyük kolaylık sağladığını söyledi.',
  'Yetkililer, yeni terminalin 480 milyon dolara mal olduğunu ve gelecek baharda tamamlanacağını duyurdu.',
  'Kara yolu taşımacıları derneği, gümrük işlemlerinin dijital ortama taşınmasını uzun süredir talep ediyordu.',
  'Uzmanlara göre hattın tam kapasiteyle çalışması halinde yıllık yük miktarı iki katına çıkacak.',
];
const OTHER = [
  'Sınırda sabahın ilk saatlerinden itibaren uzun kuyruklar oluştu ve şoförler çay içerek beklediklerini anlattı.',
  'Köy muhtarı, açılışın bölge esnafına can suyu olacağını umduklarını, lokantaların şimdiden dolduğunu aktardı.',
  'Emekli bir öğretmen ise gürültüden yakınarak geceleri uyuyamadıklarını, tozun evlere kadar girdiğini ekledi.',
  'Belediye yolu genişletmek için çalışma başlattı; asfalt ekipleri haftaya köprünün iki yanında işe koyulacak.',
];
const text = (change: Partial<CodedDocument> & { id: string }) =>
  marksOf(
    sampleDocument({
      outlet: `Outlet ${change.id}`,
      via: [],
      events: [],
      text: SENTENCES.join(' '),
      published: { start: '2022-05-10', end: '2022-05-10', precision: 'day', basis: 'stated' },
      ...change,
    }),
  );
const factsOf = ({ id, words, runs, ...facts }: TextMarks) => facts;
const day = (start: string) => ({ start, end: start, precision: 'day' as const, basis: 'stated' as const });
const release = text({ id: 'a', outlet: 'AA' });

describe('kinship', () => {
  it('knows the same words, however dressed', () => {
    const dressed = text({ id: 'b', text: SENTENCES.join('\n').toUpperCase().replaceAll('I', 'ı') });
    expect(kinship(release, dressed, false)).toMatchObject({ relation: 'exact' });
    const years = text({ id: 'b', published: day('2024-05-10') });
    expect(kinship(release, years, false)).toMatchObject({ relation: 'exact' });
  });

  it('knows near-copies, and leaves aside what is no article', () => {
    const added = `${SENTENCES.join(' ')} Haberin devamı yarın.`;
    expect(kinship(release, text({ id: 'b', text: added }), false)).toMatchObject({ relation: 'near' });
    const menu = 'Anasayfa Gündem Spor Ekonomi '.repeat(30);
    const dropped = [{ start: 0, end: menu.length, reason: 'menu' as const }];
    expect(kinship(release, text({ id: 'b', text: menu + SENTENCES.join(' '), dropped }), false)?.relation).toBe(
      'exact',
    );
  });

  it('knows a release that was shortened, and one that was worked into another text', () => {
    const short = text({ id: 'b', text: SENTENCES.slice(0, 3).join(' ') });
    expect(kinship(release, short, false)).toMatchObject({ relation: 'shortened', likeness: 1 });
    const mixed = text({ id: 'b', text: [...SENTENCES.slice(0, 3), ...OTHER].join(' ') });
    expect(kinship(release, mixed, false)).toMatchObject({ relation: 'rewritten' });
    // A third of it is enough where both tell the same event in the same days.
    const third = { id: 'b', text: [...SENTENCES.slice(0, 2), ...OTHER].join(' ') };
    expect(kinship(release, text(third), true)).toMatchObject({ relation: 'rewritten' });
    expect(kinship(release, text(third), false)).toBeNull();
    expect(kinship(release, text({ ...third, published: day('2022-05-13') }), true)).toBeNull();
    const fifth = text({ id: 'b', text: [SENTENCES[0], ...OTHER].join(' ') });
    expect(kinship(release, fifth, true)).toBeNull();
  });

  it('leaves two reports of one thing apart, and old texts', () => {
    expect(kinship(release, text({ id: 'b', text: OTHER.join(' ') }), true)).toBeNull();
    const later = text({ id: 'b', text: `${SENTENCES.join(' ')} Ek bilgi.`, published: day('2022-06-10') });
    expect(kinship(release, later, false)).toBeNull();
  });

  it('knows a translation by its numbers, if it tells the same event', () => {
    const translated = text({
      id: 'b',
      language: 'ru',
      text: 'Через пункты смогут проходить 1250 грузовиков в сутки, ожидание сократилось с 36 до 14,5 часа. Новый терминал обошёлся в 480 миллионов долларов.',
    });
    expect(kinship(release, translated, true)).toMatchObject({ relation: 'translated', likeness: 1 });
    expect(kinship(release, translated, false)).toBeNull();
    const own = text({
      id: 'b',
      language: 'ru',
      text: 'Очередь из 300 машин растянулась на 36 километров, сообщил 480 радио наш корреспондент.',
    });
    expect(kinship(release, own, true)).toBeNull();
  });

  it('knows a translation by its names in their order, whatever the script and the endings', () => {
    const one = text({
      id: 'a',
      text: "Tokayev ile Mirziyoyev çarşamba günü Semerkant'ta görüştü. Tokayev'e Dışişleri Bakanı Nurtleu eşlik etti. Heyetler Saparbayev ile Kuçkarov başkanlığında ayrıca toplandı; Nurtleu Buhara'ya geçti.",
    });
    const other = text({
      id: 'b',
      language: 'ru',
      text: 'Токаев и Мирзиёев встретились в среду в Самарканде. Токаева сопровождал министр Нуртлеу. Делегации во главе с Сапарбаевым и Кучкаровым собрались отдельно; Нуртлеу выехал в Бухару.',
    });
    expect(kinship(one, other, true)).toMatchObject({ relation: 'translated' });
    expect(kinship(one, other, false)).toBeNull();
    const own = text({
      id: 'c',
      language: 'ru',
      text: 'В Самарканде в среду побывал Токаев. Город готовился неделю: Навои украсили флагами, на Регистане репетировал хор. Вечером Мирзиёев дал ужин, на котором был и Нуртлеу; Кучкаров приехал из Ташкента.',
    });
    expect(kinship(one, own, true)).toBeNull();
  });

  it('knows a translation of which the coder read no event by a dozen names in their order', () => {
    const one = text({
      id: 'a',
      text: "Cumhurbaşkanı Rahmon, Hocent'te Caparov'u karşıladı. Törene Muhriddin, Kulubayev, Zafarzoda ve Tacibayev katıldı. Heyetler İsfara ile Batken arasındaki yolu gezdi; Caparov Sugd valisi Ahmedzoda'ya, Rahmon Leylek kaymakamı Abdıkadırov'a teşekkür etti.",
    });
    const other = text({
      id: 'b',
      language: 'ru',
      text: 'Президент Рахмон принял в Ходженте Жапарова. Были Мухриддин, Кулубаев, Зафарзода и Таджибаев. Делегации проехали по дороге между Исфарой и Баткеном; Жапаров поблагодарил главу Согда Ахмедзоду, Рахмон — главу Лейлека Абдыкадырова.',
    });
    expect(kinship(one, other, false)).toMatchObject({ relation: 'translated' });
    const [few, some] = [one, other].map((it) => ({ ...it, spine: it.spine.slice(0, 9) }));
    expect(few && some && kinship(few, some, false), 'nine names are those of any report of the day').toBeNull();
    expect(factsFrom(factsText(one))).toEqual(factsOf(one));
  });

  it('takes two leads of one sentence for two, though they name whom and where in the same order', () => {
    const one = text({
      id: 'a',
      text: "Özbekistan Cumhurbaşkanı Şavkat Mirziyoyev 14 Mart 2024'te Bakü'de Azerbaycan Cumhurbaşkanı İlham Aliyev ile görüştü.",
    });
    const other = text({
      id: 'b',
      language: 'ru',
      text: 'Президент Узбекистана Шавкат Мирзиёев 14 марта 2024 года встретился в Баку с президентом Азербайджана Ильхамом Алиевым.',
    });
    expect(kinship(one, other, true)).toBeNull();
  });

  it('knows who is named in a text, in another script too', () => {
    const paper = text({ id: 'a', outlet: 'Вечерний Иртыш', language: 'ru' });
    const citing = text({ id: 'b', text: "Veçerniy İrtış'ın yazdığına göre sınır kapıları salı günü açıldı." });
    expect(kinship(paper, citing, true)).toMatchObject({ relation: 'named' });
    const silent = text({ id: 'c', text: 'Sınır kapıları salı günü açıldı, irtişim sürüyor.' });
    expect(kinship(paper, silent, true)).toBeNull();
  });

  it('takes nothing from a paper of a later day, for who cites the paper cites another text of it', () => {
    const on = (published: string, outlet = 'Günlük Sahil') =>
      text({ id: 'a', outlet, text: OTHER.join(' '), published: day(published) });
    const citing = text({
      id: 'b',
      text: 'Sınır kapıları açıldı, diye yazdı Günlük Sahil.',
      published: day('2022-05-10'),
    });
    const naming = text({
      id: 'c',
      text: OTHER[0] ?? '',
      via: ['Günlük Sahil', 'Akorda'],
      published: day('2022-05-10'),
    });
    for (const it of [citing, naming]) {
      expect(kinship(on('2022-05-10'), it, true)?.relation).toBe('named');
      expect(kinship(it, on('2022-05-11'), true)).toBeNull();
    }
    // An office puts its own text up a day later.
    expect(kinship(naming, on('2022-05-11', 'akorda.kz'), true)?.relation).toBe('named');
  });

  it('takes a named source at its word, if both tell the same event', () => {
    const named = text({ id: 'b', text: OTHER.join(' '), via: ['AA'] });
    expect(kinship(release, named, true)).toMatchObject({ relation: 'named', because: 'names AA as its source' });
    expect(kinship(release, named, false)).toBeNull();
    const two = text({ id: 'c', text: OTHER.slice(2).join(' ').repeat(2), via: ['www.aa.com.tr'] });
    expect(kinship(two, text({ id: 'd', text: OTHER[0] ?? '', via: ['AA'] }), true)?.relation).toBe('named');
  });
});

describe('tree', () => {
  it('sets each text below the one that it was most likely taken from', () => {
    const copy = text({ id: 'b', published: day('2022-05-11'), text: `${SENTENCES.join(' ')} Ufuk okurları için.` });
    const short = text({
      id: 'c',
      published: day('2022-05-12'),
      text: `${SENTENCES.slice(2).join(' ')} Ufuk okurları için.`,
    });
    const { members, namedOrigin } = tree([short, copy, release]);
    expect(members.map(({ document, relation, from }) => [document, relation, from])).toEqual([
      ['a', 'origin', null],
      ['b', 'near', 'a'],
      ['c', 'shortened', 'b'],
    ]);
    expect(namedOrigin).toBeNull();
  });

  it('takes for the origin whom the others name, though it came later; and says when it is not there', () => {
    const one = text({ id: 'b', via: ['Akorda'], published: day('2022-05-09'), text: OTHER.join(' ') });
    const office = text({ id: 'c', outlet: 'akorda.kz', published: day('2022-05-10') });
    expect(tree([one, office]).members[0]).toMatchObject({ document: 'c', relation: 'origin' });
    const two = text({ id: 'd', via: ['Akorda'], published: day('2022-05-10') });
    expect(tree([one, two])).toMatchObject({
      namedOrigin: 'Akorda',
      members: [{ document: 'b' }, { relation: 'named' }],
    });
  });

  it('draws a chain of three link by link, whatever the ids, and a text that names two below the nearer', () => {
    const paper = text({ id: 'z', outlet: 'Sahil.az', text: OTHER.join(' ') });
    const taking = text({ id: 'y', outlet: 'Göl.az', via: ['Sahil.az'], text: OTHER.slice(2).join(' ') });
    const third = text({ id: 'a', outlet: 'Ufuk', via: ['Göl.az'], text: SENTENCES.slice(3).join(' ') });
    const both = text({ id: 'b', outlet: 'Kıyı', via: ['Göl.az', 'Sahil.az'], text: SENTENCES[0] ?? '' });
    const { members, namedOrigin } = tree([third, both, taking, paper]);
    expect(members.map(({ document, from }) => [document, from])).toEqual([
      ['z', null],
      ['y', 'z'],
      ['a', 'y'],
      ['b', 'y'],
    ]);
    expect(namedOrigin).toBeNull();
    expect(members[2]?.because).toBe('names Göl.az as its source');
  });

  it('leads both texts back to one press office, in whatever languages they name it', () => {
    const texts = [
      ['Қала таңы', 'Министрлер келді, деп хабарлайды Ақорданың баспасөз қызметі.'],
      ['Shore Times', 'The ministers arrived, the press service of the President of Kazakhstan reported.'],
    ].map(([outlet = '', content = '']) => {
      const { via } = extract({ content, format: 'text', outlet });
      return text({ id: outlet, outlet, via, text: content });
    });
    const [one, other] = texts as [TextMarks, TextMarks];
    expect(kinship(one, other, true)).toMatchObject({ because: 'both name Akorda as their source' });
    expect(tree(texts).namedOrigin).toBe('Akorda');
    const later = { ...other, day: '2022-05-12' };
    expect(kinship(one, later, true), 'two days on the office has put out another text').toBeNull();
  });
});
