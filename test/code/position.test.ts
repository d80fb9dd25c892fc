/** Verbs of English sentences, their subjects, what is told of them, and who says what. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { subjectOf } from '../../src/code/position/clauses.js';
import { reportedWords } from '../../src/code/position/speech.js';
import { readerOf } from '../../src/code/position/verbs.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import type { LinkedSentence } from '../../src/link/linked.js';
import type { Pack } from '../../src/pack/pack.js';
import { codeDocument } from '../../src/pipeline.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Token } from '../../src/record/record.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['en']));
const pack = resources.pack('en') as Pack;

function sentenceOf(text: string): LinkedSentence {
  const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
  return link(recognize(analyze(extracted, 'en'), resources), resources).sentences[0] as LinkedSentence;
}

/** Each verb with the words of its subject: "visited: Tokayev"; "?" somebody without a side, "-" nobody. */
function verbs(text: string): readonly string[] {
  const sentence = sentenceOf(text);
  const reader = readerOf(sentence, pack);
  return reader.verbs.map((verb) => {
    const { kind, group } = subjectOf(reader, verb);
    const subject = group ? text.slice(group.start, group.end) : kind === 'stranger' ? '?' : '-';
    return `${(sentence.tokens[verb.main] as Token).text}: ${subject}`;
  });
}

describe('verbs and their subjects', () => {
  it.each([
    ['Tokayev visited Ankara and met Erdogan.', ['visited: Tokayev', 'met: Tokayev']],
    ['Putin, who arrived in Baku on Monday, will hold talks with Aliyev.', ['arrived: Putin', 'hold: Putin']],
    ['Turkish warplanes killed three men after Iran closed its border.', ['killed: ?', 'closed: Iran']],
    ['The talks with the visiting president were held in Astana.', ['held: ?']],
    ['Ankara urged Yerevan to sign the treaty.', ['urged: Ankara', 'sign: Yerevan']],
    ['Kazakhstan, Uzbekistan sign deal on railway', ['sign: Uzbekistan']],
    ['Zambia extradited suspected militants to Kenya.', ['extradited: Zambia']],
    ['Arafat Wednesday rejected the offer of Jordan.', ['rejected: Arafat']],
    [
      'Pervez Musharraf on his visit after the landmark polls in Afghanistan congratulated Karzai.',
      ['congratulated: Pervez Musharraf'],
    ],
    ['Two UN workers kidnapped in Kabul', ['kidnapped: ?']],
    ['Kenya jailed at least ten men of Chad.', ['jailed: Kenya']],
    ['Turkey, which had recalled its envoy, reopened an office.', ['recalled: Turkey', 'reopened: Turkey']],
    ['Those who called were Aliyev and Orban.', ['called: Aliyev and Orban', 'were: -']],
    ['Mr. Fidan praised Mr. Lavrov.', ['praised: Mr. Fidan']],
    [
      'Netanyahu while congratulating Trump on his win, praised Kenya.',
      ['congratulating: Netanyahu', 'praised: Netanyahu'],
    ],
    ['Canada demanded that China promptly release two men.', ['demanded: Canada', 'release: China']],
    ['The G20 countries adopted a declaration.', ['adopted: G20']],
    ["Egypt denounced Ethiopia's plan to close the river.", ['denounced: Egypt', "close: Ethiopia's"]],
    ['Ministers from Peru and Chile met in Lima.', ['met: Ministers from Peru and Chile']],
    ['Cuba sent a letter asking Spain for help.', ['sent: Cuba', 'asking: Cuba']],
    ['Azerbaijan began exporting gas to Serbia.', ['began: Azerbaijan', 'exporting: Azerbaijan']],
    [
      'Pakistan closed its airspace to Indian airlines, suspended trade and expelled two envoys.',
      ['closed: Pakistan', 'suspended: Pakistan', 'expelled: Pakistan'],
    ],
  ])('%s', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });

  it('tells nouns from verbs that are written alike', () => {
    expect(verbs('The visit of Putin to Beijing had no results.')).toEqual(['had: ?']);
    expect(verbs('Japan supports the talks.')).toEqual(['supports: Japan']);
  });
});

describe('mentions', () => {
  it.each([
    ['President of Kazakhstan Kassym-Jomart Tokayev', ['KAZ']],
    ["Kazakhstan's Foreign Minister Murat Nurtleu", ['KAZ']],
    ["Murat Nurtleu, Kazakhstan's foreign minister,", ['KAZ']],
    ['The presidents of Kazakhstan, Uzbekistan and Türkiye', ['KAZ', 'UZB', 'TUR']],
    ["Turkey's ambassador to Israel", ['TUR']],
    ['The Uzbek leader', ['UZB']],
    ['The Kazakh side', ['KAZ']],
    ['The White House', ['USA']],
    ['Mr. Lavrov', ['RUS']],
    ['The U.S. and the UK', ['USA', 'GBR']],
    ['The UAE', ['ARE']],
    ['Abdel Fattah al-Sisi', ['EGY']],
    ['Katalin Novak', ['HUN']],
    ['The Chinese military', ['CHN']],
    ["China's Eastern Theatre Command", ['CHN']],
    ['Iranian Minister of Roads and Urban Development Mehrdad Bazrpash', ['IRN']],
    ['Brussels', ['EU']],
    ["The EU's foreign policy chief", ['EU']],
    ["The UK's Foreign Secretary", ['GBR']],
    ["NATO's Mark Rutte", ['NATO']],
    ['Jun Watanabe of Japan', ['JPN']],
    ['British Prime Minister Theresa May', ['GBR']],
    ['A spokesman of the Turkish Foreign Ministry', ['TUR']],
    ['The French, German and British ambassadors', ['FRA', 'DEU', 'GBR']],
  ])('%s', (mention, sides) => {
    const sentence = sentenceOf(`${mention} said nothing about it yesterday, the paper wrote in the morning.`);
    expect(sentence.groups[0]?.sides).toEqual(sides);
  });
});

describe('acts', () => {
  const told = (text: string) =>
    codeDocument(
      { content: text, format: 'text', published: '2024-11-20', language: 'en' },
      resources,
    ).document.events.map(({ type, actors, recipients }) => `${type} ${actors.join('+')} > ${recipients.join('+')}`);

  it.each([
    ['The embargo on Syria was lifted by Norway.', ['RETREAT NOR > SYR']],
    ['Weapons worth 3 billion were sold to Egypt by France.', ['AID FRA > EGY']],
    [
      'On the sidelines of the summit Polish President Andrzej Duda met with Latvian President Edgars Rinkevics.',
      ['CONSULT POL+LVA > '],
    ],
    ['Norway condemned the deadly attack on a mosque in Kenya.', []],
    ['The United Nations condemned the airstrike on the Syrian city of Raqqa.', []],
    ['Rome and Astana plan to build a plant.', ['AGREE ITA+KAZ > ']],
    ['Prime Minister Shehbaz Sharif was received by his Uzbek counterpart Abdulla Aripov.', ['CONSULT PAK > UZB']],
    ['The treaty was signed by President Rumen Radev and his guest Kassym-Jomart Tokayev.', ['SUPPORT BGR+KAZ > ']],
    ['Fidan met with his counterparts of Spain and Oman.', ['CONSULT TUR+ESP > ', 'CONSULT TUR+OMN > ']],
    ['Iran summoned the British and Norwegian ambassadors.', ['ACCUSE IRN > GBR', 'ACCUSE IRN > NOR']],
    ['The tents were handed over to Syria by Ms Ana Lopez, the ambassador of Spain.', ['AID ESP > SYR']],
    ['China summons Japanese ambassador over G7 comment on Taiwan', ['ACCUSE CHN > JPN']],
    [
      'Orban is to renew the treaty with Serbia and conclude a deal with Norway.',
      ['AGREE HUN+SRB > ', 'AGREE HUN+NOR > '],
    ],
    ['Wen, the first Chinese premier to visit Kenya for years, left on Monday.', ['CONSULT CHN > KEN']],
    ['Oman asked Iran to release citizens of Kenya detained in Tehran.', ['REQUEST OMN > IRN', 'COERCE IRN > KEN']],
    ['Two Israeli hostages will be released in May, the prime minister of Qatar said.', []],
    ['Iran thanked Oman for hosting the talks with Spain.', ['SUPPORT IRN > OMN', 'CONSULT OMN+ESP > ']],
    [
      'Japan pledged 200 million dollars to Nepal on Monday during a visit to Kathmandu by its premier.',
      ['AGREE JPN > NPL', 'CONSULT JPN > NPL'],
    ],
    ['Argentina refused a meeting with Uruguay.', ['REJECT ARG > URY']],
    ['With Uzbekistan, Hungary signed a plan on tourism.', ['SUPPORT HUN+UZB > ']],
    ['Turkish warplanes bombed villages in northern Syria.', ['ASSAULT TUR > SYR']],
    ['Canada promised ten million dollars to help Haiti rebuild.', ['AGREE CAN > HTI']],
    ['No Greek minister will visit Turkey this month.', ['REJECT GRC > TUR']],
    ['In Khartoum crowds stormed the Greek embassy.', ['PROTEST SDN > GRC']],
    ['Peru cut its tariffs on goods from Chile.', ['RETREAT PER > CHL']],
    ['Colombia warned Israel it would expel its ambassador.', ['THREATEN COL > ISR']],
    ['Turkey, Azerbaijan, Georgia sign statement', ['SUPPORT TUR+AZE+GEO > ']],
    ['Ghana urges Togo, Benin to talk', ['REQUEST GHA > TGO+BEN']],
    ['Several countries, including Oman and Qatar, summoned Danish envoys.', ['ACCUSE OMN > DNK', 'ACCUSE QAT > DNK']],
    ['The minister of Peru held a meeting with officials from Chile.', ['CONSULT PER+CHL > ']],
    ['The grain that Norway sent to Mali was welcome.', ['AID NOR > MLI']],
    ['Kenya strongly condemns the war of Chad against Niger.', ['ACCUSE KEN > TCD']],
    ['Kenya “strongly condemns” the attack by Chad.', ['ACCUSE KEN > TCD']],
    ['The foreign minister of Oman called the Danish sanctions unacceptable.', ['ACCUSE OMN > DNK']],
    ['“I would like to thank Norway for the flour,” the president of Mali said.', ['SUPPORT MLI > NOR']],
    ['Peru extended an invitation to the premier of Chile to visit Lima.', ['AGREE PER > CHL']],
    ['Peru and Chile discussed the signing of a treaty.', ['CONSULT PER+CHL > ']],
    [
      'The minister of Peru met his Chilean counterpart, after which the two sides signed a memorandum.',
      ['CONSULT PER+CHL > ', 'SUPPORT PER+CHL > '],
    ],
    [
      'The president of Togo expressed condolences to Benin over the flood. Readiness to provide assistance was expressed.',
      ['SUPPORT TGO > BEN', 'AGREE TGO > BEN'],
    ],
    [
      'The summit was attended by:\n\nPeru – President Dina Boluarte\n\nChile – President Gabriel Boric\n\nCuba – Prime Minister Manuel Marrero',
      ['CONSULT PER+CHL+CUB > '],
    ],
    ['Panama accused Cuba of spreading lies, as the police of a small town by the sea said.', ['ACCUSE PAN > CUB']],
    ['Peru said a decision by Chile to expel four Cuban diplomats was hasty.', ['SANCTION CHL > CUB']],
    ['Togo lashed out at Benin over an arms sale to Ghana.', ['ACCUSE TGO > BEN']],
    ['Norway lifted the sanctions imposed on Chad.', ['RETREAT NOR > TCD']],
    ['Egypt warned it would take countermeasures if Sudan sold the drones to Chad.', ['THREATEN EGY > SDN']],
    ['Peru will pay a heavy price, the president of Chile said.', ['THREATEN CHL > PER']],
    ['Ghana threatened to send its army into Togo.', ['THREATEN GHA > TGO']],
    ['The envoy took the opportunity to leave. Chile took the opportunity to thank Peru.', ['SUPPORT CHL > PER']],
    ['Hungary says Orban to visit Georgia', ['AGREE HUN > GEO']],
    ['Chinese coast guard ships rammed a Vietnamese boat.', ['COERCE CHN > VNM']],
    ['Norway denied visas to 30 Belarusian officials.', ['SANCTION NOR > BLR']],
    ["Togo's accession was backed by Ghana.", ['SUPPORT GHA > TGO']],
    ["Chad ousted Sudan's ambassador.", ['SANCTION TCD > SDN']],
    ['Xi met the president of Peru.', ['CONSULT CHN+PER > ']],
    ['Togo severed ties with Benin, calling it an enemy.', ['SANCTION TGO > BEN']],
    ["Sudan's army-led government accused Chad of arming rebels.", ['ACCUSE SDN > TCD']],
    ['Peru will impose a tariff of 12 percent on all Chilean goods.', ['THREATEN PER > CHL']],
    ['They spoke of a truce between Chad and Sudan and of better ties between Peru and Chile.', ['RETREAT TCD+SDN > ']],
    ['Trucks with tents from Jordan entered Lebanon.', ['AID JOR > LBN']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('verbs that share their small words', () => {
  const statuses = (text: string) =>
    codeDocument(
      { content: text, format: 'text', published: '2024-11-20', language: 'en' },
      resources,
    ).document.events.map(({ type, status }) => `${type} ${status}`);

  it.each([
    ['Tokayev and Rinkevics will hold talks, sign a treaty and attend a forum.', ['AGREE planned']],
    ['Duda and Rinkevics may hold talks and sign a declaration.', ['SUPPORT hypothetical']],
    ['The presidents of Peru and Chile did not hold talks and sign a treaty.', ['CONSULT denied', 'SUPPORT denied']],
    ['The presidents of Peru and Chile meet in Lima, sign a treaty.', ['CONSULT happened', 'SUPPORT happened']],
    // The second is the like of the first, whatever lies ahead between them.
    ['Peru and Chile condemn what Cuba will do and thank Oman for its aid.', ['SUPPORT happened']],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });
});

it('knows a surname that the text has introduced with an office', () => {
  const text = 'Ambassador of Egypt Hossam Eissa arrived. Eissa met Putin.';
  const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
  const [, second] = link(recognize(analyze(extracted, 'en'), resources), resources).sentences;
  expect(second?.groups[0]?.sides).toEqual(['EGY']);
});

describe('reported words', () => {
  const reported = (text: string, verb: string): string | null => {
    const sentence = sentenceOf(text);
    const at = sentence.tokens.findIndex((token) => token.text === verb);
    const words = reportedWords(sentence, at, pack);
    if (!words) return null;
    return text.slice((sentence.tokens[words.from] as Token).start, (sentence.tokens[words.to] as Token).end);
  };

  it('finds them behind "that", without it, and before the speaker', () => {
    expect(reported('Fidan told reporters in Ankara that Türkiye had signed the treaty.', 'told')).toBe(
      'Türkiye had signed the treaty',
    );
    expect(reported('Fidan said Türkiye would open an embassy, adding that work had begun.', 'said')).toBe(
      'Türkiye would open an embassy',
    );
    expect(reported('Trade has grown by a third, Minister Murat Nurtleu said on Tuesday.', 'said')).toBe(
      'Trade has grown by a third',
    );
    expect(reported('Fidan said goodbye to his guests.', 'said')).toBeNull();
  });
});

describe('what a sentence tells', () => {
  const told = (content: string) =>
    codeDocument({ content, format: 'text', published: '2025-11-20', language: 'en' }, resources).document.events.map(
      ({ type, actors, recipients, date }) => `${type} ${actors.join('+')} > ${recipients.join('+')} ${date?.start}`,
    );

  it.each([
    [
      'by whom, behind what he does meanwhile',
      'Norway, citing security concerns, closed its embassy in Libya.',
      ['SANCTION NOR > LBY 2025-11-20'],
    ],
    [
      'of whom, where the longer reading finds nobody',
      'Canada condemned Nicaragua for the arrest of the bishops.',
      ['ACCUSE CAN > NIC 2025-11-20'],
    ],
    [
      'when, and not when he took office',
      'Prime Minister Sanae Takaichi of Japan, who moved in on October 21, met President Lee Jae-myung of South Korea.',
      ['CONSULT JPN+KOR >  2025-11-20'],
    ],
    [
      'by whoever tells it, of what is given in the passive',
      'Three million euros in humanitarian aid is committed to Nepal, the Belgian foreign ministry said.',
      ['AGREE BEL > NPL 2025-11-20'],
    ],
    [
      'by a government in its capital',
      'The authorities in Bamako condemned Algeria over the downing of the drone.',
      ['ACCUSE MLI > DZA 2025-11-20'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});
