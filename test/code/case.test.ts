/** Sides where cases and prepositions tell them (Russian): pronouns, shared subjects, words that have one form for several cases. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import type { CodedEvent } from '../../src/record/record.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['ru']));

const short = ({ type, mode, actors, recipients }: CodedEvent): string =>
  `${type}${mode ? ` ${mode}` : ''} ${[...actors].sort().join('+')}${recipients.length > 0 ? ` > ${[...recipients].sort().join('+')}` : ''}`;

function events(content: string): readonly string[] {
  const raw = { content, format: 'text' as const, published: '2024-11-20', language: 'ru' };
  return codeDocument(raw, resources).document.events.map(short);
}

describe('sides by case', () => {
  it.each([
    ['власти are many of one state', 'Власти Китая осудили удары Израиля.', ['ACCUSE disapprove CHN > ISR']],
    [
      'beside a pronoun an undeclined name is no subject, and the next verb has the same one',
      'Сергей Лавров прибыл в Вашингтон. Он выразил готовность принять в Москве министров США, а также пригласил госсекретаря США в Россию.',
      ['CONSULT visit RUS > USA', 'AGREE pledge-cooperation RUS > USA', 'AGREE invite RUS > USA'],
    ],
    [
      'behind what opens a clause an undeclined name is no genitive',
      'На этом фоне США выслали двух дипломатов России. После этого ОАЭ осудили удары Ирана.',
      ['SANCTION expel USA > RUS', 'ACCUSE disapprove ARE > IRN'],
    ],
    [
      'people of a nation are persons: their accusative is their genitive',
      'Обама призвал израильтян и палестинцев возобновить переговоры.',
      ['REQUEST meet USA > ISR+PSE'],
    ],
    [
      'a word that only sounds like a leader’s name is none',
      'Даже Россия осудила Израиль. Данные Турции подтвердились.',
      ['ACCUSE disapprove RUS > ISR'],
    ],
    [
      'a head before the name of who leads it is his state’s; a team is none',
      'Администрация Байдена осудила удары Израиля. Режим Асада атаковал Турцию. Команда России прибыла в Китай.',
      ['ACCUSE disapprove USA > ISR', 'ASSAULT SYR > TUR'],
    ],
    [
      'an acronym between a ministry and its state',
      'Глава Министерства обороны (МО) Армении обсудил с послом США сотрудничество.',
      ['CONSULT ARM+USA'],
    ],
    [
      'a longer predicate that its words do not bear out leaves the shorter one within it',
      'ЕС может ввести санкции против Грузии.',
      ['SANCTION discontinue EU > GEO'],
    ],
    [
      'what the law wants said in brackets is told by nobody; what arms are for is no blow',
      'Журналист (признан в России иноагентом) приехал в Киев. Чехия хранит оружие для ударов по России.',
      [],
    ],
    [
      'a title whose complement nobody knows leaves the subject to the name behind it; what is begun takes place',
      'Генсек альянса Марк Рютте встретился с президентом Чехии. Турция начала поставлять Сирии газ.',
      ['CONSULT meet CZE+NATO', 'COOPERATE TUR > SYR'],
    ],
    [
      'of many verbs a single name behind them is the object, who acts is in the place before',
      'В Минске предупредили Вильнюс о последствиях.',
      ['THREATEN BLR > LTU'],
    ],
    [
      'a strike on the north of a state is one on the state, with an adverb before its object',
      'ВВС Турции вновь разбомбили лагерь боевиков на севере Ирака.',
      ['ASSAULT aerial TUR > IRQ'],
    ],
    [
      'a surname of two letters, with no title',
      'Си Цзиньпин поздравил Владимира Путина.',
      ['SUPPORT congratulate CHN > RUS'],
    ],
    [
      'whose the subject is, is not struck; and a plural verb behind its object has no subject',
      'Украинские дроны ударили по складу в России. В Минске обвинения Литвы назвали ложью.',
      ['ASSAULT drone UKR > RUS', 'REJECT BLR > LTU'],
    ],
    [
      'two nations in one adjective, the first in its short form',
      'В Ереване завершились армяно-иранские переговоры.',
      ['CONSULT meet ARM+IRN'],
    ],
    [
      'how many stands before the people of a nation',
      'В Грузии задержали десятки китайцев.',
      ['COERCE arrest GEO > CHN'],
    ],
    [
      'him: whom a quotation named, not who acts',
      'Президент Турции «тепло поздравил президента Сербии Александра Вучича» и пригласил его в Анкару.',
      ['SUPPORT congratulate TUR > SRB', 'AGREE invite TUR > SRB'],
    ],
    [
      'whoever speaks for a president means his own',
      'Пресс-секретарь президента России Дмитрий Песков сообщил, что президент поздравил Ильхама Алиева.',
      ['SUPPORT congratulate RUS > AZE'],
    ],
    [
      'titles with initials and foreign names in a list',
      'В саммите приняли участие премьер-министр Казахстана А.У.Мамин, президент Словении Наташа Де Риу и министр обороны Бельгии Эрик Де Майер.',
      ['CONSULT multilateral BEL+KAZ+SVN'],
    ],
    [
      'visits of two are two, and behind a place a person may be in the genitive',
      'Запланированы визиты в Бишкек президента Сербии и председателя КНР.',
      ['AGREE plan-meeting SRB > KGZ', 'AGREE plan-meeting CHN > KGZ'],
    ],
    [
      'meetings with two are two, planned ones too',
      'Министр обороны Турции проведёт двусторонние встречи с президентом Кубы и премьер-министром Непала.',
      ['AGREE plan-meeting CUB+TUR', 'AGREE plan-meeting NPL+TUR'],
    ],
    [
      'presidents of a list, each with his state and name',
      'Сердар Бердымухамедов переговорил по телефону с президентами Азербайджана Ильхамом Алиевым, Турции Реджепом Тайипом Эрдоганом и Сербии Александром Вучичем.',
      ['CONSULT phone AZE+TKM', 'CONSULT phone TKM+TUR', 'CONSULT phone SRB+TKM'],
    ],
    [
      'what is to be said at a summit waits for the summit',
      'Премьер-министр Канады объявит об этом на саммите НАТО.',
      ['AGREE plan-meeting CAN+NATO'],
    ],
    [
      'whom one congratulates stands behind what on',
      'С победой Вучича поздравил президент Турции Реджеп Тайип Эрдоган.',
      ['SUPPORT congratulate TUR > SRB'],
    ],
    ['a verb alone has no genitive that acts', 'В МИД Ирана попросили оценить действия Израиля.', []],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toEqual(expected);
  });

  it('a president who receives his own minister receives no guest', () => {
    expect(
      events('Президент Казахстана Токаев принял министра обороны Казахстана, вернувшегося из разрушенной Турции.'),
    ).toEqual([]);
  });
});
