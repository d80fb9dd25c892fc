/** Whose words these are: short quoted words, papers, names told before, words credited afterwards, clauses around them. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { code } from '../../src/code/code.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['tr', 'az', 'kk', 'ru', 'en']));

/** Each statement as "kind speaker: words"; the state where nobody is named, "?" where none is. */
function said(language: Language, text: string): readonly string[] {
  const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
  const { document } = code(link(recognize(analyze(extracted, language), resources), resources), resources);
  return document.statements.map(
    ({ kind, speaker, for: side, spans }) =>
      `${kind} ${speaker ?? side ?? '?'}: ${spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')}`,
  );
}

describe('who has no name', () => {
  it('speaks for the state beside him, not for whoever spoke before', () => {
    expect(
      said('tr', 'Fidan, köprünün açıldığını söyledi. Peru basını, limanın yarın kapanacağını yazdı.').at(-1),
    ).toBe('indirect PER: limanın yarın kapanacağını');
  });
});

describe('a passive of saying', () => {
  it('tells what a paper says, the verb of it as its subject', () => {
    expect(
      said('tr', 'Şili Dışişleri Bakanlığından yapılan açıklamada, sınırın yarın açılacağı belirtildi.').at(0),
    ).toMatch(/^indirect CHL: .*sınırın yarın açılacağı$/);
    expect(said('tr', 'Şili sustu. Sınırın yarın açılacağı belirtildi.')).toEqual([]);
  });
});

describe('a message behind a name and a colon', () => {
  it('is all of the paragraph where he speaks of himself', () => {
    expect(said('tr', 'Peru Dışişleri Bakanlığı: Kazayı üzüntüyle öğrendik. Kardeş Şili halkının yanındayız.')).toEqual(
      ['direct PER: Kazayı üzüntüyle öğrendik. Kardeş Şili halkının yanındayız.'],
    );
  });
});

describe('a few words between marks', () => {
  it('are of whoever named or condemned something with them', () => {
    expect(said('ru', 'Анкара назвала новый закон «опасной ошибкой».')).toEqual(['direct TUR: опасной ошибкой']);
    expect(said('az', 'Rusiya XİN bu addımı “təhlükəli səhv” kimi qiymətləndirib.')).toEqual([
      'direct RUS: təhlükəli səhv',
    ]);
    expect(said('kk', 'Ресей СІМ бұл қадамды «қауіпті қателік» деп айыптады.')).toEqual([
      'direct RUS: қауіпті қателік',
    ]);
  });

  it('are nobody’s where no such verb stands beside them, and a title is none', () => {
    expect(said('ru', 'Казахстан развивает проекты в «зелёной энергетике» и транспорте.')).toEqual([]);
    expect(
      said(
        'az',
        'Prezident İlham Əliyev “Yaşıl yol: enerji və tikinti” mövzusunda konfransda bildirib ki, yol açılıb.',
      ),
    ).toEqual([]);
  });
});

describe('who spoke', () => {
  it('is one of whom the text has told before, by one word of the name', () => {
    const text =
      'Президент Казахстана Касым-Жомарт Токаев прибыл в Ташкент. «Мы построим новую дорогу вместе», — сказал Токаев.';
    expect(said('ru', text)).toEqual(['direct Kassym-Jomart Tokayev: Мы построим новую дорогу вместе']);
  });

  it('is whoever spoke last, though nobody lists him', () => {
    const text =
      'Ekspert Samir Həsənli deyib ki, yol payızda açılacaq. “Körpü isə gələn il hazır olacaq, buna inanıram”, – o əlavə edib.';
    expect(said('az', text)).toEqual([
      'indirect Samir Həsənli: yol payızda açılacaq',
      'direct Samir Həsənli: Körpü isə gələn il hazır olacaq, buna inanıram',
    ]);
  });

  it('is whose paper it stands in', () => {
    expect(said('tr', 'Kremlin açıklamasında "Görüşmeler önümüzdeki hafta sürecek" denildi.')).toEqual([
      'direct RUS: Görüşmeler önümüzdeki hafta sürecek',
    ]);
  });

  it('stands behind "the agency writes that"', () => {
    const text =
      'Azərbaycan agentliyi xəbər verir ki, Türkiyə Prezidenti Rəcəb Tayyib Ərdoğan deyib: "Biz bu yolu birlikdə quracağıq".';
    expect(said('az', text)).toEqual(['direct Recep Tayyip Erdoğan: Biz bu yolu birlikdə quracağıq']);
  });

  it('may be told in the sentence behind the words', () => {
    const text =
      '“Sərhəd bu il də bağlı qalacaq, qərar dəyişməyib”.\n\nBunu Rusiya Prezidenti Vladimir Putin jurnalistlərə deyib.';
    expect(said('az', text)).toEqual(['direct Vladimir Putin: Sərhəd bu il də bağlı qalacaq, qərar dəyişməyib']);
  });
});

describe('a quotation over paragraphs', () => {
  it('is of whoever is told behind the last of them', () => {
    const text =
      '"Security is in flux from one hour to the next.\n\n"In such times ministers must speak openly," Hakan Fidan told reporters.';
    expect(said('en', text)).toEqual([
      'direct Hakan Fidan: Security is in flux from one hour to the next. … In such times ministers must speak openly',
    ]);
  });

  it('is no paragraph because an agency’s name is glued to a full stop', () => {
    expect(said('az', 'Missiya gələn həftə Bakıya yola düşəcək."Report" xəbər verir ki, heyət 10 nəfərdir.')).toEqual(
      [],
    );
  });

  it('opens behind a full stop though the space is missing', () => {
    expect(said('en', 'Hakan Fidan praised the treaty.“Since it took effect, trade has doubled,” he said.')).toEqual([
      'direct Hakan Fidan: Since it took effect, trade has doubled',
    ]);
  });

  it('goes on behind a colon with whoever the sentence is told by', () => {
    expect(
      said('az', 'Vladimir Putinin fikrincə, ticarət bu il artmalıdır: “Bunun üçün yeni yollar lazımdır”.'),
    ).toEqual([
      'indirect Vladimir Putin: ticarət bu il artmalıdır',
      'direct Vladimir Putin: Bunun üçün yeni yollar lazımdır',
    ]);
  });
});

describe('reported words', () => {
  it('are those behind "as X pointed out" and "according to X"', () => {
    expect(said('en', 'As Hakan Fidan pointed out, the bridge needs two more years of work.')).toEqual([
      'indirect Hakan Fidan: the bridge needs two more years of work',
    ]);
    expect(said('tr', "Hakan Fidan'a göre, köprü iki yıl sonra bitecek.")).toEqual([
      'indirect Hakan Fidan: köprü iki yıl sonra bitecek',
    ]);
    expect(said('az', 'Vladimir Putinin sözlərinə görə, ticarət bu il artıb.')).toEqual([
      'indirect Vladimir Putin: ticarət bu il artıb',
    ]);
  });

  it('end where a few words are quoted at length, and keep one that is quoted within', () => {
    expect(said('kk', 'Қасым-Жомарт Тоқаев елдің «жасыл» жобаларды қолдауға дайын екенін айтты.')).toEqual([
      'indirect Kassym-Jomart Tokayev: елдің «жасыл» жобаларды қолдауға дайын екенін',
    ]);
  });

  it('are none of the writer’s: "hatırlatalım"', () => {
    expect(said('tr', "Türkiye'nin 1991'de Kazakistan'ı tanıdığını hatırlatalım.")).toEqual([]);
  });

  it('are not an act that somebody announces in a second clause', () => {
    expect(said('en', 'The contract was signed in Baku, and Hakan Fidan announced it the same day.')).toEqual([]);
  });

  it('stand on both sides of the clause that tells whose they are', () => {
    expect(said('en', 'The talks, Sergey Lavrov said on Monday, were useful and will go on in Moscow.')).toEqual([
      'indirect Sergey Lavrov: The talks … were useful and will go on in Moscow',
    ]);
    expect(said('ru', 'Стороны, по словам Дмитрия Пескова, пока не согласовали дату.')).toEqual([
      'indirect Dmitry Peskov: Стороны … пока не согласовали дату',
    ]);
    expect(
      said('en', 'Hakan Fidan thanked him for the offer; Russian rescuers, he said, would be received at once.'),
    ).toEqual(['indirect Hakan Fidan: Russian rescuers … would be received at once']);
  });

  it('may be the sentence before the one that tells who said it', () => {
    expect(said('ru', 'Визит отложен до весны. Об этом сообщили в пресс-службе МИД Казахстана.')).toEqual([
      'indirect KAZ: Визит отложен до весны',
    ]);
    expect(
      said('az', 'Prezident mayda Bakıya gələcək. Bu barədə Qazaxıstan XİN-in mətbuat xidməti məlumat yayıb.'),
    ).toEqual(['indirect KAZ: Prezident mayda Bakıya gələcək']);
    expect(said('kk', 'Екі ел жаңа келісімге қол қояды. Бұл туралы Ақорданың баспасөз қызметі хабарлады.')).toEqual([
      'indirect KAZ: Екі ел жаңа келісімге қол қояды',
    ]);
  });

  it('are no sentence before where an agency tells of it, nor where its own words follow', () => {
    expect(said('az', 'Prezident mayda Bakıya gələcək. Bu barədə "Report" xəbər verir.')).toEqual([]);
    expect(
      said('az', 'Prezident mayda Bakıya gələcək. Bu barədə Vladimir Putin deyib ki, ticarət bu il artıb.'),
    ).toEqual(['indirect Vladimir Putin: ticarət bu il artıb']);
  });

  it('are of the name that stands with a title, of the paper’s owner, of a body where many without a name work', () => {
    expect(
      said('en', 'China supported the plan, a spokeswoman of its Foreign Ministry, Mao Ning, said on Friday.'),
    ).toEqual(['indirect Mao Ning: China supported the plan']);
    expect(
      said('en', 'It was stressed in the statement of the Turkish Foreign Ministry that the deal is void.'),
    ).toEqual(['indirect TUR: the deal is void']);
    expect(said('en', 'A statement by the Turkish Foreign Ministry said the deal violates the treaty.')).toEqual([
      'indirect TUR: the deal violates the treaty',
    ]);
    expect(said('ru', 'В Кремле заявили, что переговоры пройдут в закрытом режиме.')).toEqual([
      'indirect RUS: переговоры пройдут в закрытом режиме',
    ]);
    expect(said('az', 'Kremldən bildirilib ki, tərəflər vaxtı razılaşdırır.')).toEqual([
      'indirect RUS: tərəflər vaxtı razılaşdırır',
    ]);
  });

  it('are nobody’s where a passive tells them and only a person was named before', () => {
    const told = 'Nazir Ceyhun Bayramov qonağı qəbul edib.';
    expect(said('az', `${told} Qeyd olunub ki, ticarət bu il xeyli artıb.`)).toEqual([]);
    expect(
      said('az', 'Azərbaycan XİN-dən bildirilib ki, səfir geri çağırılıb. Qeyd olunub ki, qərar bu il dəyişməyəcək.'),
    ).toEqual(['indirect AZE: səfir geri çağırılıb', 'indirect AZE: qərar bu il dəyişməyəcək']);
  });

  it('are read whole by the longer verb of saying: "деп мәлімдеді"', () => {
    expect(said('kk', 'Қасым-Жомарт Тоқаев сапар нәтижелі болды деп мәлімдеді.')).toEqual([
      'indirect Kassym-Jomart Tokayev: сапар нәтижелі болды',
    ]);
  });

  it('are not to whom one told it, nor what a talk was about', () => {
    expect(said('en', 'Hakan Fidan informed his colleague about the reforms carried out in the country.')).toEqual([]);
    expect(said('en', 'Hakan Fidan told of his journey and the useful talks that he had in Baku.')).toEqual([]);
  });
});

describe('somebody whom no list holds', () => {
  it('is named by the surname beside the verb, and nobody who spoke before is taken instead', () => {
    const told = 'Казахстан закрыл мост, заявил министр Нурлан Ермеков. ';
    expect(said('ru', `${told}«Ремонт займёт две недели и не больше», — сказал Бурчак.`)).toContain(
      'direct Бурчак: Ремонт займёт две недели и не больше',
    );
    expect(said('ru', 'Мост закроют на две недели, сообщил Бурчак.')).toEqual([
      'indirect Бурчак: Мост закроют на две недели',
    ]);
    expect(said('tr', 'Limana değinen Gürcanlı, "Bu yıl üç gemi daha bekliyoruz" dedi.')).toEqual([
      'direct Gürcanlı: Bu yıl üç gemi daha bekliyoruz',
    ]);
    expect(said('en', '"The road will be closed for two weeks," said Hobarth.')).toEqual([
      'direct Hobarth: The road will be closed for two weeks',
    ]);
    expect(said('en', '"The road will be closed for two weeks," said Monday.')).toEqual([
      'direct ?: The road will be closed for two weeks',
    ]);
  });

  it('is known again by the surname in another case', () => {
    expect(
      said(
        'ru',
        'Инженер Надежда Бурчакова отметила, что мост построили давно. Опоры, по словам Бурчаковой, ещё держат.',
      ),
    ).toEqual(['indirect Надежда Бурчакова: мост построили давно', 'indirect Надежда Бурчакова: Опоры … ещё держат']);
  });

  it('is no word in capitals, no office, no place behind a preposition, and no name in another case', () => {
    expect(said('tr', 'Açılışta BIST endeksi arttı. Ayrıca köprünün yıl sonunda biteceğini kaydetti.')).toEqual([]);
    expect(said('en', 'In Mostavar a man said the bridge was closed.')).not.toContain(
      'indirect In Mostavar: the bridge was closed',
    );
    expect(said('ru', 'Дети журналистки Анны Буровской заявили, что не придут.')).toEqual([]);
    expect(
      said('tr', 'Alamak Başkanı ve ortağı John A. Mackenroth, köprünün yıl sonunda biteceğini belirtti.'),
    ).toEqual(['indirect John A. Mackenroth: köprünün yıl sonunda biteceğini']);
  });

  it('is whom a pronoun beside the verb means, not what stands behind it', () => {
    const told = 'Касым-Жомарт Токаев заявил, что мост скоро построят. ';
    expect(
      said('ru', `${told}«Мы закончим этот проект уже в этом году», — написал он на странице Нур Желиси.`)[1],
    ).toBe('direct Kassym-Jomart Tokayev: Мы закончим этот проект уже в этом году');
  });

  it('is no word that only says whose somebody is', () => {
    const told = said(
      'en',
      'Representatives of China met on Friday. He still believed that a new deal could be reached.',
    );
    expect(told.filter((one) => one.includes('Representatives'))).toEqual([]);
  });

  it('a body is named with what it is for', () => {
    expect(said('en', 'The Observatory for River Rights said the bridge was closed.')).toEqual([
      'indirect Observatory for River Rights: the bridge was closed',
    ]);
  });
});

describe('dirt of pages', () => {
  it('a mark glued to the comma before it opens; a bullet is not said', () => {
    expect(said('tr', 'Dernek Başkanı Mehmet Gürcanlı,"Bu yıl üç gemi daha bekliyoruz" dedi.')).toEqual([
      'direct Mehmet Gürcanlı: Bu yıl üç gemi daha bekliyoruz',
    ]);
    expect(said('ru', '▪ Мост закроют на две недели, сообщил глава МИД Казахстана.')[0]).toMatch(
      /: Мост закроют на две недели$/,
    );
  });
});
