/** Speakers whom no lexicon knows, told by a title, far from the head of the clause, or by a noun that means them again; headlines that they sign. */
import { describe, expect, it } from 'vitest';
import { said } from './said.js';

describe('a name that nobody lists', () => {
  it('is the subject behind the words of a long title', () => {
    expect(
      said('ru', 'Глава правления компании «Тополь» Олег Ветров вчера заявил, что поставки зерна не прекратятся.'),
    ).toEqual(['indirect Олег Ветров: поставки зерна не прекратятся']);
    expect(
      said('en', 'Chairman of the Port Safety Committee Harun Belmondi said the pier was built too early.').at(0),
    ).toMatch(/Harun Belmondi: the pier was built too early$/);
  });

  it('is the subject before what stands between commas', () => {
    expect(
      said('ru', 'Директор порта Инна Ковальчук, комментируя решение Киева, отметила, что суда пойдут в Одессу.'),
    ).toEqual(['indirect Инна Ковальчук: суда пойдут в Одессу']);
    expect(
      said(
        'en',
        'Meanwhile, Lester Holmgren, head of the Peruvian parliament’s trade committee, stated that the ports were closed.',
      ),
    ).toEqual(['indirect Lester Holmgren: the ports were closed']);
  });

  it('is whose words a sentence is according to, title and all', () => {
    expect(said('ru', 'Как заявил представитель властей области Роман Гуляев, сейчас мост закрыт.')).toEqual([
      'indirect Роман Гуляев: сейчас мост закрыт',
    ]);
    expect(said('ru', 'По словам главы департамента Сергея Панина, экспорт вырос вдвое.')).toEqual([
      'indirect Сергей Панин: экспорт вырос вдвое',
    ]);
  });

  it('says it, not whoever spoke before, though "he" opens what is said', () => {
    expect(said('en', 'Peskov said the road was open. Gregor Halvard said he would not use the road.').at(-1)).toBe(
      'indirect Gregor Halvard: he would not use the road',
    );
    expect(said('en', 'Peskov said the road was open. Bolvia said it had no plan for the road.')).toHaveLength(1);
    expect(said('en', 'Peskov left. “The road was closed for the night again,” NORDA reported.')).toEqual([
      'direct NORDA: The road was closed for the night again',
    ]);
  });
});

describe('a noun beside the verb', () => {
  it('means whoever was named last', () => {
    expect(
      said(
        'ru',
        'Певец Олег Ветров сообщил, что концерт скоро отменят. «Мы ждали этого дня целый год», — пожаловался артист.',
      ).at(-1),
    ).toBe('direct Олег Ветров: Мы ждали этого дня целый год');
    expect(
      said(
        'en',
        'Gregor Halvard said the bridge was closed. “We waited a whole year for it,” the politician added.',
      ).at(-1),
    ).toBe('direct Gregor Halvard: We waited a whole year for it');
  });
});

describe('a headline', () => {
  it('is of who speaks below under the name that signs it', () => {
    const below = 'Директор порта Олег Ветров сообщил, что порт работает как обычно.';
    expect(said('ru', `Ветров: порт не закроют\n\n${below}`)[0]).toBe('indirect Олег Ветров: порт не закроют');
    expect(said('ru', `Порт не закроют зимой – Олег Ветров\n\n${below}`)[0]).toBe(
      'indirect Олег Ветров: Порт не закроют зимой',
    );
    expect(said('ru', `Регистан: площадь закроют зимой\n\n${below}`)).toHaveLength(1);
  });
});

describe('what is said in English', () => {
  it('begins behind a day, or with "there is"', () => {
    expect(said('en', 'Lavrov said on Wednesday Gulf states could resolve a row with Qatar.')).toEqual([
      'indirect Sergey Lavrov: Gulf states could resolve a row with Qatar',
    ]);
    expect(said('en', 'Lavrov said Thursday there is no chance of a new treaty.')).toEqual([
      'indirect Sergey Lavrov: there is no chance of a new treaty',
    ]);
  });

  it('ends where another verb of saying begins', () => {
    expect(said('en', 'Tokayev said he had read the comment of Putin, and said he had answered it.')).toEqual([
      'indirect Kassym-Jomart Tokayev: he had read the comment of Putin',
      'indirect Kassym-Jomart Tokayev: he had answered it',
    ]);
  });

  it('is of whom another cites', () => {
    expect(
      said('en', '“No, there is no possibility for new talks,” the agency cited Lavrov as telling reporters.'),
    ).toEqual(['direct Sergey Lavrov: No, there is no possibility for new talks']);
  });

  it('is not what stands before the verb where the quotation stands behind it', () => {
    expect(said('en', 'Asked whether the Kremlin shared the view of Kyiv on talks, Peskov said, “Of course.”')).toEqual(
      [],
    );
  });
});

describe('a name between marks', () => {
  it('is no speech', () => {
    expect(
      said('tr', 'Fidan, "Türk Devletleri Teşkilatı Medya Forumu"nun ardından düzenlenen toplantıda konuştu.'),
    ).toEqual([]);
    expect(
      said('en', 'Trump, in a conversation with “The Daily Harbour Post,” stated that the road was closed.'),
    ).toEqual(['indirect Donald Trump: the road was closed']);
  });
});

describe('a quotation without a verb of its own sentence', () => {
  it('is of the subject before its comma', () => {
    expect(
      said(
        'tr',
        'Fidan, Lima\'da konuştu. Bakan Fidan, "Köprüyü bu yıl açıyoruz, yolu da gelecek yıl bitireceğiz."',
      ).at(-1),
    ).toBe('direct Hakan Fidan: Köprüyü bu yıl açıyoruz, yolu da gelecek yıl bitireceğiz.');
  });

  it('has its verb behind the stop within the marks', () => {
    expect(
      said('tr', 'Fidan, limanın önemine değinerek, "Limanı bu yıl birlikte açacağız." İfadelerini kullandı.'),
    ).toEqual(['direct Hakan Fidan: Limanı bu yıl birlikte açacağız.']);
  });

  it('stands between dashes of which the first is left out', () => {
    expect(said('ru', 'Мы построим здесь новый порт до зимы, — сказал Лавров.')).toEqual([
      'direct Sergey Lavrov: Мы построим здесь новый порт до зимы',
    ]);
    expect(said('ru', 'Стороны построят здесь новый порт до зимы, — сообщает РИА Новости.')).toEqual([]);
    expect(said('kk', 'Жұрт "Көпір қашан ашылады?" деп сұрайды. Көпір биыл күзде ашылады, - деді Тоқаев.')).toEqual([
      'direct Kassym-Jomart Tokayev: Жұрт "Көпір қашан ашылады?" деп сұрайды. Көпір биыл күзде ашылады',
    ]);
  });
});

describe('highlights of a speech', () => {
  it('are of whose speech the line above them names', () => {
    expect(
      said('tr', 'Fidan\'ın konuşmasından satır başları:\n\n"Köprüyü bu yıl birlikte açacağız ve yolu bitireceğiz."'),
    ).toEqual(['direct Hakan Fidan: Köprüyü bu yıl birlikte açacağız ve yolu bitireceğiz.']);
    expect(
      said(
        'tr',
        "Bakan Fidan'ın açıklamalarından öne çıkanlar:\n\nKöprüyü bu yıl açacağız.\n\nYol için de çalışıyoruz.",
      ),
    ).toEqual(['direct Hakan Fidan: Köprüyü bu yıl açacağız. … Yol için de çalışıyoruz.']);
  });
});

describe('a question', () => {
  it('is not of who answers it', () => {
    expect(
      said(
        'tr',
        '"Köprü bu yıl açılacak mı, yol ne zaman bitecek?" sorusuna yanıt veren Fidan, "Köprü bu yıl açılacak" dedi.',
      ),
    ).toEqual(['direct Hakan Fidan: Köprü bu yıl açılacak']);
    expect(
      said(
        'az',
        '“Körpü bu il açılacaq, yoxsa gələn il?” sualını İlham Əliyev belə cavablandırıb: “Körpü bu il açılacaq”.',
      ),
    ).toEqual(['direct Ilham Aliyev: Körpü bu il açılacaq']);
  });
});

describe('a title alone', () => {
  it('is his who spoke last under it, though another holds it at home', () => {
    expect(
      said(
        'az',
        'Türkiyə Prezidenti Rəcəb Tayyib Ərdoğan deyib ki, yol açılıb. “Körpünü də bu il açacağıq”, – dövlət başçısı bildirib.',
      ).at(-1),
    ).toBe('direct Recep Tayyip Erdoğan: Körpünü də bu il açacağıq');
  });

  it('is not taken from a state named before somebody and his comma', () => {
    expect(
      said('tr', 'Türkiye ile Peru arasındaki ticarete değinen Fidan, yeni limanın yarın açılacağını belirtti.'),
    ).toEqual(['indirect Hakan Fidan: yeni limanın yarın açılacağını']);
  });
});

describe('who tells of himself', () => {
  it('is nobody else', () => {
    expect(said('tr', 'Fidan geldi. Köprünün yarın açılacağını belirttik.')).toEqual([]);
  });
});

describe('whom only what he is names again', () => {
  it('is who spoke just before', () => {
    expect(
      said(
        'az',
        'Dünən politoloq Samir Həsənov deyib ki, liman gələn il açılacaq. Ekspertin fikrincə, körpü də yenidən tikiləcək.',
      ).at(-1),
    ).toBe('indirect Samir Həsənov: körpü də yenidən tikiləcək');
    expect(
      said(
        'ru',
        'Политолог Игорь Семёнов заявил, что порт откроют в марте. По мнению эксперта, мост тоже построят заново.',
      ).at(-1),
    ).toBe('indirect Игорь Семёнов: мост тоже построят заново');
    expect(
      said(
        'tr',
        'Milletvekili Kerem Soydan, limanın martta açılacağını söyledi. Milletvekiline göre köprü de yeniden yapılacak.',
      ).at(-1),
    ).toBe('indirect Kerem Soydan: köprü de yeniden yapılacak');
  });
});

describe('what only looks like speech', () => {
  it('is a participle that qualifies its subject, or a name that its clause goes on around', () => {
    expect(said('ru', 'Чили, считающая этот долг политическим, решила не платить по нему.')).toEqual([]);
    expect(
      said(
        'ru',
        'Лавров добавил, что документы по проекту «Оценка риска новых болезней на Севере» лежат в архиве.',
      ).filter((one) => one.startsWith('direct')),
    ).toEqual([]);
  });
});

describe('the first word of a sentence', () => {
  it('is no part of a name that the text has told', () => {
    expect(
      said(
        'ru',
        'Директор Игорь Кирсанов сказал, что мост готов к зиме. Ранее Кирсанов заявил, что мост закроют весной.',
      ).at(-1),
    ).toBe('indirect Игорь Кирсанов: мост закроют весной');
  });
});
