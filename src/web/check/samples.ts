/** Short texts full of claims, right and wrong, written for Elchi: one for each language whose pack reads claims. */
import type { Language } from '../../record/codebook.js';

export interface ClaimSample {
  readonly language: Language;
  readonly published: string;
  readonly text: string;
}

export const SAMPLES: readonly ClaimSample[] = [
  {
    language: 'tr',
    published: '2023-11-03',
    text: `Erdoğan Astana’da
Cumhurbaşkanı Recep Tayyip Erdoğan 3 Kasım 2023’te Astana’ya geldi. Bu, Erdoğan’ın son üç yılda Kazakistan’a üçüncü ziyareti.
Türkiye, Kazakistan’ın bağımsızlığını tanıyan ilk ülke oldu. Kazakistan 16 Aralık 1993 tarihinde bağımsızlığını ilan etti. Türkiye ile Kazakistan arasındaki ticaret hacmi 2022’de 6,3 milyar dolara ulaştı.`,
  },
  {
    language: 'az',
    published: '2023-11-03',
    text: `Ərdoğan Astanada
Prezident Rəcəb Tayyib Ərdoğan 2023-cü il noyabrın 3-də Astanaya gəlib. Bu, Ərdoğanın son üç ildə Qazaxıstana üçüncü səfəridir.
Türkiyə Qazaxıstanın müstəqilliyini tanıyan ilk ölkədir. Qazaxıstan 16 dekabr 1993-cü ildə müstəqilliyini elan edib. İki ölkə arasında ticarət dövriyyəsi 2022-ci ildə 6,3 milyard dollar olub.`,
  },
  {
    language: 'kk',
    published: '2023-11-03',
    text: `Ердоған Астанада
Түркия Президенті Режеп Тайип Ердоған 2023 жылғы 3 қарашада Астанаға келді. Соңғы үш жылда Ердоған Қазақстанға үш рет сапармен келді.
Түркия Қазақстанның тәуелсіздігін бірінші болып таныды. Қазақстан мен Түркия 1993 жылғы 2 наурызда дипломатиялық қатынас орнатты. Түркия мен Қазақстан арасындағы тауар айналымы 2022 жылы 6,3 миллиард долларға жетті.`,
  },
  {
    language: 'ru',
    published: '2023-11-03',
    text: `Эрдоган в Астане
Президент Турции Реджеп Тайип Эрдоган 3 ноября 2023 года прибыл в Астану. За последние три года Эрдоган три раза посетил Казахстан.
Турция стала первой страной, признавшей независимость Казахстана. Казахстан провозгласил независимость 16 декабря 1993 года. Товарооборот между Турцией и Казахстаном в 2022 году достиг 6,3 млрд долларов.`,
  },
  {
    language: 'en',
    published: '2023-11-03',
    text: `Erdogan in Astana
Turkish President Recep Tayyip Erdogan arrived in Astana on 3 November 2023. Over the past three years Erdogan has visited Kazakhstan three times.
Türkiye was the first country to recognize the independence of Kazakhstan. Kazakhstan declared its independence on 16 December 1993. Trade turnover between Türkiye and Kazakhstan reached $6.3 billion in 2022.`,
  },
  {
    language: 'uz',
    published: '2023-11-03',
    text: `Erdogʻan Ostonada
Turkiya Prezidenti Rajab Toyyib Erdogʻan 2023-yil 3-noyabrda Ostonaga keldi. Soʻnggi uch yilda Erdogʻan Qozogʻistonga uch marta tashrif buyurdi.
Turkiya Qozogʻistonning mustaqilligini birinchi boʻlib tan oldi. Qozogʻiston va Turkiya 1993-yil 2-martda diplomatik munosabatlar oʻrnatdi. Turkiya bilan Qozogʻiston oʻrtasidagi savdo hajmi 2022-yilda 6,3 milliard dollarga yetdi.`,
  },
  {
    language: 'ky',
    published: '2023-11-03',
    text: `Эрдоган Астанада
Түркиянын Президенти Режеп Тайып Эрдоган 2023-жылдын 3-ноябрында Астанага келди. Акыркы үч жылда Эрдоган Казакстанга үч жолу сапар менен барды.
Түркия Казакстандын көз карандысыздыгын биринчи болуп тааныды. Казакстан менен Түркия 1993-жылдын 2-мартында дипломатиялык мамиле түздү. Түркия менен Казакстандын ортосундагы соода көлөмү 2022-жылы 6,3 миллиард долларга жетти.`,
  },
  {
    language: 'tk',
    published: '2023-11-03',
    text: `Erdogan Astanada
Türkiýäniň Prezidenti Rejep Taýyp Erdogan 2023-nji ýylyň 3-nji noýabrynda Astana bardy. Soňky üç ýylda Erdogan Gazagystana üç gezek sapar bilen bardy.
Bu Erdoganyň Gazagystana ilkinji resmi sapary. Gazagystan we Türkiýe 1993-nji ýylyň 2-nji martynda diplomatik gatnaşyklary ýola goýdy. Türkiýe bilen Gazagystanyň arasyndaky söwda dolanyşygy 2022-nji ýylda 6,3 milliard dollara ýetdi.`,
  },
];
