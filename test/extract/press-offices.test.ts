import { describe, expect, it, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { outletKey } from '../../src/extract/outlets.js';
import { pressOffices } from '../../src/extract/press-offices.js';

const namesIn = (text: string) => pressOffices(text).map(({ name }) => name);
const BODY = 'Heyetler iki gün boyunca limanların ortak kullanımını konuştu ve yeni bir çalışma grubu kurdu.';
const viaOf = (line: string, outlet?: string) =>
  extract({ content: `Başlık burada duruyor\n${BODY}\n${line}`, format: 'text', ...(outlet ? { outlet } : {}) }).via;

describe('one press office is one source in every language', () => {
  test.each([
    ['Gemi salı günü yola çıktı, Akorda reports.'],
    ['The ministers will meet in June, the press service of the President of Kazakhstan announced.'],
    ['The ministers will meet in June, according to the Kazakh president’s press office.'],
    ['Министры встретятся в июне, сообщает пресс-служба Акорды.'],
    ['Министры встретятся в июне. Об этом сообщила Акорда.'],
    ['Министры встретятся в июне, сообщили в пресс-службе Президента Республики Казахстан.'],
    ['Министрлер маусымда кездеседі, деп хабарлайды Ақорданың баспасөз қызметі.'],
    ['Министрлер маусымда кездеседі, деп хабарлады ҚР Президентінің баспасөз қызметі.'],
    ['Bakanlar haziranda buluşacak. Akorda’nın bildirdiğine göre yer henüz belli değil.'],
    ['Nazirlər iyunda görüşəcək. Bu barədə Qazaxıstan Prezidentinin Mətbuat Xidməti məlumat yayıb.'],
    ['Vazirlar iyun oyida uchrashadi, deb xabar berdi Qozogʻiston Prezidenti matbuot xizmati.'],
    ['Министрлер июнда жолугат, деп билдирди Казакстан Президентинин басма сөз кызматы.'],
    ['Ministrler iýunda duşuşarlar diýip, Gazagystanyň Prezidentiniň metbugat gullugy habar berýär.'],
  ])('%s', (line) => {
    expect(viaOf(line, 'Ufuk')).toEqual(['Akorda']);
  });

  test.each([
    ['Ziyareti Cumhurbaşkanlığı İletişim Başkanlığı duyurdu.', 'İletişim Başkanlığı'],
    ['Поездку подтвердила, как сообщает пресс-служба президента Турции, и принимающая сторона.', 'İletişim Başkanlığı'],
    [
      'Azərbaycan Respublikası Xarici İşlər Nazirliyinin Mətbuat Xidmətindən bildirilib.',
      'Foreign Ministry of Azerbaijan',
    ],
    ['Об этом информирует пресс-служба МИД Казахстана.', 'Foreign Ministry of Kazakhstan'],
    ['Бұл туралы ҚР Сыртқы істер министрлігінің баспасөз қызметі хабарлады.', 'Foreign Ministry of Kazakhstan'],
    ['The press service of the Ministry of Energy of Uzbekistan reported this.', 'Energy Ministry of Uzbekistan'],
    [
      'Об этом сообщает пресс-служба Министерства торговли и интеграции Республики Казахстан.',
      'Trade Ministry of Kazakhstan',
    ],
    ['Кремль сообщил об этом поздно вечером.', 'Kremlin'],
    ['The talks went well, Türkiye’s Communications Directorate said.', 'İletişim Başkanlığı'],
    [
      'The talks went well, according to the Turkish presidency’s Directorate of Communications.',
      'İletişim Başkanlığı',
    ],
    ['According to Azerbaijan’s presidential office, the talks went well.', 'President of Azerbaijan'],
    ['Azerbaycan Cumhurbaşkanlığından yapılan açıklamaya göre görüşme iyi geçti.', 'President of Azerbaijan'],
    ['Türkiyə Prezidentinin ofisindən bildirilib ki, görüş yaxşı keçib.', 'İletişim Başkanlığı'],
  ])('%s', (line, office) => {
    expect(viaOf(line, 'Ufuk')).toEqual([office]);
  });

  it('leaves the words as they stand where no state is named', () => {
    expect(viaOf('Об этом сообщает пресс-служба президента.')).toEqual(['пресс-служба президента']);
    expect(viaOf('Bu barədə Prezidentin Mətbuat Xidməti məlumat yayıb.')).toEqual(['Prezidentin Mətbuat Xidməti']);
    // Whom he visited stands near, and does not say whose press service it is.
    expect(namesIn('Türkiyəyə səfəri barədə Prezidentin Mətbuat Xidməti məlumat yayıb')).toEqual([
      'Prezidentin Mətbuat Xidməti',
    ]);
  });

  it('comes after the outlets that took the news from it', () => {
    expect(viaOf('Nazir gəlib. Bu barədə Report Akordaya istinadən xəbər verir.', 'Ufuk')).toEqual([
      'Report',
      'Akorda',
    ]);
    expect(viaOf('Пресс-служба Акорды сообщила о поездке, передает Zakon.kz.', 'Ufuk')).toEqual(['Zakon.kz', 'Akorda']);
    const { outlet } = extract({ content: `Başlık\n${BODY}\nAkorda reports, citing Kazinform.`, format: 'text' });
    expect(outlet).toBeNull();
  });

  it('knows the site of an office', () => {
    expect(outletKey('www.akorda.kz')).toBe(outletKey('Akorda'));
    expect(outletKey('president.az')).toBe(outletKey('President of Azerbaijan'));
    expect(outletKey('president.az')).not.toBe(outletKey('president.uz'));
  });

  it('takes no palace for a source in which people meet, and no press for an office that has none', () => {
    expect(viaOf('В Акорде прошли переговоры министров, сообщает Kazinform.', 'Ufuk')).toEqual(['Kazinform']);
    expect(viaOf('Talks were held in the Kremlin on Friday, Kazinform reports.', 'Ufuk')).toEqual(['Kazinform']);
    expect(namesIn('Basın mensupları salonda bekledi; mətbuat azadlığı müzakirə edilib.')).toEqual([]);
    expect(namesIn('Пресс-служба компании ответила на вопросы.')).toEqual([]);
    // Whose office it is must be said, and that it reports.
    expect(namesIn('The presidential office said so; Cumhurbaşkanlığından açıklama yapıldı.')).toEqual([]);
    expect(viaOf('Azerbaycan Cumhurbaşkanlığında uzun bir toplantı yapıldı.', 'Ufuk')).toEqual([]);
    expect(namesIn('Müzisyen akordeon çaldı. Akordeon Festivali başladı.')).toEqual([]);
  });
});

describe('papers in quotation marks, and addresses with endings', () => {
  test.each([
    ['Bu barədə Ufuk "Dəniz səsi"nə istinadən məlumat verir.', ['Dəniz səsi']],
    ['Bu barədə «Sahil» qəzetinə istinadən xəbər verilir.', ['Sahil']],
    ['“Göl Postası” gazetesinin haberine göre tekneler döndü.', ['Göl Postası']],
    ['Об этом пишет Ufuk со ссылкой на газету «Наш берег».', ['Наш берег']],
    ['Бұл туралы «Теңіз жаршысы» газетіне сілтеме жасап жазды.', ['Теңіз жаршысы']],
    ['The boats are back, Ufuk writes with reference to “Shore Weekly”.', ['Shore Weekly']],
    ['Ufuk Sahil.az-a istinadən xəbər verir ki, qayıqlar qayıdıb.', ['Sahil.az']],
    ['Бұл туралы Ufuk Teniz.kz-ке сілтеме жасап хабарлады.', ['Teniz.kz']],
    ['Договор заключён со ссылкой на прежние обязательства по программе «Берег».', []],
    ['Bakan “Temiz Deniz” programına göre üç tekne alındığını anlattı.', []],
  ])('%s', (line, via) => {
    expect(viaOf(line, 'Ufuk')).toEqual(via);
  });
});
