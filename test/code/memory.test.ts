/** What later sentences leave out, and where it was said before: pronouns, "the sides", "the guest", reactions in a row. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['en', 'kk', 'ru', 'tr']));

function read(content: string, language: string): CodedDocument {
  return codeDocument({ content, format: 'text', published: '2024-11-20', language }, resources).document;
}

const short = ({ type, mode, actors, recipients }: CodedEvent): string =>
  `${type}${mode ? ` ${mode}` : ''} ${[...actors].sort().join('+')}${recipients.length > 0 ? ` > ${[...recipients].sort().join('+')}` : ''}`;

const events = (content: string, language: string): readonly string[] => read(content, language).events.map(short);

describe('memory', () => {
  it.each([
    [
      'he, him',
      'en',
      'Tokayev arrived in Tashkent on Monday. He thanked Mirziyoyev for the welcome. Vladimir Putin called Sadyr Japarov. Japarov thanked him for the call.',
      ['SUPPORT thank KAZ > UZB', 'SUPPORT thank KGZ > RUS'],
    ],
    [
      'it: the state, not its envoy',
      'en',
      'Georgia recalled its ambassador from Minsk. It also expelled two Belarusian diplomats.',
      ['SANCTION expel GEO > BLR'],
    ],
    [
      'both, as a subject',
      'en',
      'Aliyev and Tokayev met in Baku. Both condemned Israel.',
      ['ACCUSE disapprove AZE > ISR', 'ACCUSE disapprove KAZ > ISR'],
    ],
    [
      'so many as gathered',
      'en',
      'The presidents of Turkey, Azerbaijan and Georgia met in Kars. The weather was fine. The three presidents signed a declaration on transport.',
      ['SUPPORT sign AZE+GEO+TUR'],
    ],
    [
      'an organisation that met states as one of them, and a guest beside those who came',
      'kk',
      'Самарқандта «Орталық Азия – Еуропа одағы» саммиті өтті. Жиынға Тоқаев, Жапаров, Мирзиёев, сондай-ақ ЕҚДБ қатысты. Тараптар бірлескен декларацияға қол қойды.',
      ['SUPPORT sign EU+KAZ+KGZ+TJK+TKM+UZB'],
    ],
    [
      'what was signed where nobody is named',
      'en',
      'Vietnamese President Luong Cuong arrived in Astana and met with Tokayev. Nine documents were signed.',
      ['SUPPORT sign KAZ+VNM'],
    ],
    [
      'the guest, by where he is',
      'en',
      'Emomali Rahmon and Sadyr Japarov opened a bridge in Khujand. The guest arrived in Bishkek a day later. He invited Japarov to Dushanbe.',
      ['AGREE invite TJK > KGZ'],
    ],
    [
      'the two, who were named one after the other',
      'en',
      'Tusk flew to Ankara on Friday. Erdogan had asked for the meeting in May. The two signed a treaty on trade.',
      ['SUPPORT sign POL+TUR'],
    ],
    [
      'so many as were named',
      'en',
      'Tokayev presided. At the table sat Sadyr Japarov of Kyrgyzstan and Emomali Rahmon of Tajikistan. The three leaders signed a statement.',
      ['SUPPORT sign KAZ+KGZ+TJK'],
    ],
    [
      'his host',
      'en',
      'Polish Prime Minister Donald Tusk flew to Ankara. His host praised the role of Poland in the talks.',
      ['SUPPORT praise TUR > POL'],
    ],
    [
      'whom a disaster befell',
      'en',
      'A flood hit Herat in Afghanistan. Tajikistan and China promised tents.',
      ['AGREE pledge-aid TJK > AFG', 'AGREE pledge-aid CHN > AFG'],
    ],
    [
      'others join a quarrel, not the last word in it',
      'en',
      'Norway closed the Iranian consulate in Bergen. Iran summoned the ambassador of Norway. Spain, too, voiced indignation.',
      ['ACCUSE disapprove ESP > IRN'],
    ],
    [
      'the move is of who made it',
      'en',
      'Russia has recognized the government of Palestine. China welcomed the move.',
      ['SUPPORT praise CHN > RUS'],
    ],
    [
      'done to the same for a purpose',
      'en',
      'Donald Trump and Vladimir Putin called Narendra Modi to condole the deaths.',
      ['SUPPORT condole RUS > IND', 'SUPPORT condole USA > IND', 'CONSULT phone IND+RUS', 'CONSULT phone IND+USA'],
    ],
    [
      'the ministry of the state where the date line is written',
      'en',
      'SEOUL, Nov 9 (Yonhap) -- The foreign ministry summoned the Chinese ambassador on Friday to lodge a protest.',
      ['ACCUSE disapprove KOR > CHN'],
    ],
    [
      'the junta, by the word that named it with its state',
      'en',
      'The Malian junta closed the border. France condemned the move. The junta accused Paris of espionage.',
      ['ACCUSE allege MLI > FRA'],
    ],
    [
      'its ministry',
      'en',
      'Iran rejected the report. Its foreign ministry summoned the Swedish ambassador.',
      ['ACCUSE disapprove IRN > SWE'],
    ],
    [
      'one after the other against one',
      'en',
      'Azerbaijan summoned the Iranian ambassador over the drones. Turkey and Pakistan condemned the attack.',
      ['ACCUSE disapprove TUR > IRN', 'ACCUSE disapprove PAK > IRN'],
    ],
    [
      'он, его',
      'ru',
      'Президент Сербии Александар Вучич прибыл в Баку. Он пригласил Ильхама Алиева в Белград.',
      ['AGREE invite SRB > AZE'],
    ],
    [
      'done to the same by the same',
      'ru',
      'Реджеп Тайип Эрдоган позвонил Ильхаму Алиеву и выразил соболезнования.',
      ['SUPPORT condole TUR > AZE'],
    ],
    [
      'те, кто встретился, а не те, кого посетили раньше',
      'ru',
      'Министр иностранных дел Японии Такэси Ивая был принят президентом Шавкатом Мирзиёевым. Гость, посетивший накануне Душанбе и Бишкек, осмотрел музей. Собеседники договорились расширять торговлю.',
      ['AGREE pledge-cooperation JPN+UZB'],
    ],
    [
      'the president is one',
      'ru',
      'Касым-Жомарт Токаев прибыл в Анкару. Президент поблагодарил Турцию за помощь.',
      ['SUPPORT thank KAZ > TUR'],
    ],
    [
      'liderler, üçü',
      'tr',
      "Erdoğan, Aliyev ve Tokayev Bakü'de bir araya geldi. Liderler ortak bildiri imzaladı.",
      ['SUPPORT sign AZE+KAZ+TUR'],
    ],
  ])('%s', (_, language, text, wanted) => {
    const found = events(text, language);
    expect(found.filter((one) => wanted.includes(one)).sort(), found.join('; ')).toEqual([...wanted].sort());
  });

  it.each([
    [
      'a stranger named since',
      'en',
      'Tokayev visited Ankara. The journalist Omar Salim Haddad spoke next. He condemned Israel.',
      'ACCUSE disapprove KAZ > ISR',
    ],
    [
      '"denied it" is done to no state',
      'en',
      'NATO voiced support for Albania. Iran denies it all.',
      'REJECT IRN > NATO',
    ],
    [
      'many without a name are not the one before',
      'ru',
      'Посол России прибыл в МИД Азербайджана. Послу вручили ноту.',
      'ACCUSE disapprove RUS > AZE',
    ],
    [
      'who is met is not whom one condemns',
      'en',
      'Fidan met Lavrov in Moscow and condemned the attack on Gaza.',
      'ACCUSE disapprove TUR > RUS',
    ],
  ])('not: %s', (_, language, text, unwanted) => {
    expect(events(text, language)).not.toContain(unwanted);
  });

  it('keeps the words that named a side before', () => {
    const document = read('Tokayev arrived in Tashkent on Monday. He thanked Mirziyoyev for the welcome.', 'en');
    const thanks = document.events.find(({ mode }) => mode === 'thank') as CodedEvent;
    const words = thanks.evidence
      .filter(({ field }) => field === 'actors')
      .map((one) => document.text.slice(one.start, one.end));
    expect(words).toEqual(['Tokayev']);
    expect(thanks.inferred?.map(({ field }) => field)).toContain('actors');
  });
});
