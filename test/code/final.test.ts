/** Sides in languages whose predicate stands last: clauses within, several subjects of one verb, lists that stay open. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import type { CodedEvent } from '../../src/record/record.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['tr']));

const short = ({ type, mode, actors, recipients }: CodedEvent): string =>
  `${type}${mode ? ` ${mode}` : ''} ${[...actors].sort().join('+')}${recipients.length > 0 ? ` > ${[...recipients].sort().join('+')}` : ''}`;

const events = (content: string): readonly string[] =>
  codeDocument({ content, format: 'text', published: '2024-11-20', language: 'tr' }, resources)
    .document.events.map(short)
    .sort();

describe('sides before the verb', () => {
  it.each([
    [
      'who blames, not whose noun a participle stands before',
      "Ürdün Dışişleri Bakanlığı Sözcüsü Süfyan Kudat, İsrail'in Şam'ı hedef alan saldırısını kınadıklarını belirtti.",
      ['ACCUSE disapprove JOR > ISR'],
    ],
    [
      'who tells his plan, named behind the participle of telling',
      "Lavrov, Moldova'ya füze vereceğini duyuran Romanya'yı uyardı.",
      ['AGREE pledge-aid ROU > MDA', 'THREATEN RUS > ROU'],
    ],
    [
      'to whom something is sent on an occasion',
      "Erdoğan, Aliyev'e doğum günü dolayısıyla kutlama mesajı gönderdi.",
      ['SUPPORT congratulate TUR > AZE'],
    ],
    [
      'the land whose capital is named',
      "Bulgar heyeti Fas'ın başkenti Rabat'ta temaslarda bulundu.",
      ['CONSULT visit BGR > MAR'],
    ],
    [
      'two plain states in the dative',
      "Vietnam Dışişleri Bakanlığı, Laos ile Kamboçya'ya itidal çağrısında bulundu.",
      ['REQUEST yield VNM > KHM+LAO'],
    ],
    [
      'nobody by a title that only tells what somebody became',
      "Japonya'da ekimde başbakan olan Takaiçi, Güney Kore lideri Lee ile görüştü.",
      ['CONSULT meet JPN+KOR'],
    ],
    [
      'the doer of what is condemned, not who suffers it',
      "Erdoğan, İsrail'in Lübnan'dan sonra Yemen'i de bombalamasını kınadı.",
      ['ACCUSE disapprove TUR > ISR'],
    ],
    [
      'who did what is condemned, not who owns what it was aimed at',
      "Katar, İran'ın Bahreyn'in güneyindeki limana yönelik saldırısını dün sert bir dille kınadı.",
      ['ACCUSE disapprove QAT > IRN'],
    ],
    [
      'nobody, where those who were met are no side',
      'Şili ile Peru komşudur. Peru Cumhurbaşkanı dün Lima’da genç ressamlarla bir araya geldi.',
      [],
    ],
    [
      'the subject that goes on, of what is told of another',
      "Fidan, dün Lima'da konuştu. İsrail'in bu kararının kabul edilemez olduğunu ifade etti.",
      ['ACCUSE disapprove TUR > ISR'],
    ],
    [
      'the first of a list behind which stands with whom he met',
      'Bakan Fidan, Lavrov ve Blinken ile telefonda görüştü.',
      ['CONSULT phone RUS+TUR', 'CONSULT phone TUR+USA'],
    ],
    [
      'envoys, each of whom is received',
      "Cumhurbaşkanı Erdoğan, Peru, Şili ve Kenya'nın Ankara büyükelçilerini ağırladı.",
      ['CONSULT visit CHL > TUR', 'CONSULT visit KEN > TUR', 'CONSULT visit PER > TUR'],
    ],
    [
      'who is no list, a comma alone between him and those of another state',
      'Gürcistan, Kazak vatandaşlarına vize muafiyet süresini bir yıl uzattı.',
      ['COOPERATE GEO > KAZ'],
    ],
    ['nobody, where one side alone agrees', 'Bolivya, yeni bir liman konusunda anlaşmaya vardı.', []],
    [
      'one verb, several subjects each with an object',
      "Depremden sonra Kazakistan Türkiye'ye 20 çadır, Özbekistan 30 jeneratör, Kırgızistan ise battaniye gönderdi.",
      ['AID humanitarian KAZ > TUR', 'AID humanitarian KGZ > TUR', 'AID humanitarian UZB > TUR'],
    ],
    [
      'no second subject without an object between',
      "Fransa, geçen hafta, Türkiye Erivan'daki kapıyı kapatmışken Ermenistan'a 40 çadır gönderdi.",
      ['AID humanitarian FRA > ARM'],
    ],
    [
      'people in a list that others close',
      "Kazakistan Cumhurbaşkanı Tokayev, Azerbaycan Cumhurbaşkanı Aliyev, Rusya Devlet Başkanı Putin ve diğer liderler Erdoğan'ı tebrik etti.",
      ['SUPPORT congratulate AZE > TUR', 'SUPPORT congratulate KAZ > TUR', 'SUPPORT congratulate RUS > TUR'],
    ],
    [
      'who was met is told to',
      "Bayramov, Filistin Dışişleri Bakanı Maliki ile görüştü ve Azerbaycan'ın iki devletli çözümü desteklediğini dile getirdi.",
      ['CONSULT meet AZE+PSE', 'SUPPORT endorse AZE > PSE'],
    ],
    [
      'whose place it is, not where it lies',
      "İsrail, İran'ın Şam'daki konsolosluk binasına hava saldırısı düzenledi.",
      ['ASSAULT aerial ISR > IRN'],
    ],
    [
      'the embassy of one in the capital of another',
      "Kazakistan'ın Kabil Büyükelçiliği üç yıl sonra yeniden faaliyete geçti.",
      ['SUPPORT upgrade KAZ > AFG'],
    ],
    [
      'not whom a closed phrase names',
      "Avrupa Birliği, Rusya'nın Ukrayna'ya yönelik saldırısı nedeniyle yeni yaptırımlar açıkladı.",
      ['SANCTION discontinue EU > RUS'],
    ],
    [
      'a clause with a subject of its own before',
      "Rusya'daki seçim sürerken Erdoğan Tokayev'i ağırladı.",
      ['CONSULT visit KAZ > TUR'],
    ],
    [
      'three who met, the last two joined by "ile"',
      'Azerbaycan Cumhurbaşkanı Aliyev, Kazakistan Cumhurbaşkanı Tokayev ile Özbekistan Cumhurbaşkanı Mirziyoyev dün bir araya geldi.',
      ['CONSULT multilateral AZE+KAZ+UZB'],
    ],
    [
      'who met several, named before them in one list',
      'Dışişleri Bakanı Fidan, Fransa Cumhurbaşkanı Macron, Almanya Şansölyesi Scholz ve İtalya Başbakanı Meloni ile telefonda görüştü.',
      ['CONSULT phone DEU+TUR', 'CONSULT phone FRA+TUR', 'CONSULT phone ITA+TUR'],
    ],
    [
      'a capital before an envoy is where he serves',
      'Cezayir, Paris büyükelçisini istişareler için geri çağırdı.',
      ['SANCTION withdraw DZA > FRA'],
    ],
    [
      'who would do what a threat answers',
      "Moskova, Ukrayna'nın köprüyü vurması halinde çok sert karşılık vereceğini duyurdu.",
      ['THREATEN RUS > UKR'],
    ],
    [
      'what is only a condition is no act',
      "Rusya ile Ukrayna ateşkes ilan ederse herkes sevinir. Tokayev dün Putin'i kutladı.",
      ['SUPPORT congratulate KAZ > RUS'],
    ],
    [
      'several who were met, with no "and" before the last',
      'Dışişleri Bakanı Fidan, Fransa Cumhurbaşkanı Macron, Almanya Şansölyesi Scholz, İtalya Başbakanı Meloni ile telefonda görüştü.',
      ['CONSULT phone DEU+TUR', 'CONSULT phone FRA+TUR', 'CONSULT phone ITA+TUR'],
    ],
    [
      'who tells what he did',
      'Nijer Cumhurbaşkanını, AB dönem başkanlığı için tebrik ettiğini aktaran Fidan ülkesine döndü.',
      ['SUPPORT congratulate TUR > NER'],
    ],
    [
      'not whose deeds a closed phrase names',
      "İran, ABD'nin Yemen'e yönelik saldırılarının ardından İsrail'e karşı misilleme saldırılarına başladığını bildirdi.",
      ['ASSAULT IRN > ISR'],
    ],
    [
      'whose deed it is that another supports',
      "Arjantin Devlet Başkanı Milei, ABD'nin düzenlediği saldırıları desteklediğini söyledi.",
      ['SUPPORT endorse ARG > USA'],
    ],
    [
      'what may be laid on somebody is a threat',
      "Hindistan, Pakistan'a elektrik ihracatını durdurabileceğini bildirdi.",
      ['THREATEN restrict IND > PAK'],
    ],
    [
      'what somebody is accused of is not told as done',
      "Hindistan, Pakistan'ı Çin'e saldırmakla suçladı.",
      ['ACCUSE allege IND > PAK'],
    ],
  ])('%s', (_name, text, wanted) => {
    expect(events(text)).toEqual(wanted);
  });
});

describe('Kazakh, whose present is its future too', () => {
  const kazakh = openResources(loadSources(undefined, ['kk']));
  it('reads what one says that he will not yield as refused', () => {
    const content = 'Иран сыртқы істер министрі Вашингтонның жаңа шарттарын қабылдамайтынын айтты.';
    const { document } = codeDocument({ content, format: 'text', published: '2024-11-20', language: 'kk' }, kazakh);
    expect(document.events.map(short)).toEqual(['REJECT yield IRN > USA']);
  });
});
