/**
 * Records for the screens, made by hand so that every part of a screen has something to show: overlapping spans, dropped
 * parts, all kinds of records, two languages, and words that try to be markup.
 */
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';

const day = (start: string, basis: 'stated' | 'published' = 'stated') => ({
  start,
  end: start,
  precision: 'day' as const,
  basis,
});

/** The span of some words in a text. */
function at(text: string, words: string, field: string, rule = 'tr.consult.visit.gel') {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  return { field, rule, start, end: start + words.length };
}

const event = (
  it: Pick<CodedEvent, 'id' | 'type' | 'mode' | 'actors' | 'recipients' | 'evidence' | 'date'> & Partial<CodedEvent>,
): CodedEvent => ({
  status: 'happened',
  context: [],
  people: [],
  announced: null,
  due: null,
  place: null,
  background: false,
  reportedBy: null,
  confidence: 0.9,
  ...it,
});

const VISIT = [
  'Ana sayfa | Dünya',
  'Tokayev Ankara’ya geldi',
  'ANKARA (AA) - Kazakistan Cumhurbaşkanı Tokayev 10 Mayıs 2022’de resmî ziyaret için Ankara’ya geldi. <script>alert("x")</script><img src=x onerror=alert(1)>',
  'Erdoğan, “Kazakistan’la ticareti 10 milyar dolara çıkaracağız” dedi.',
  'Bu, Tokayev’in Türkiye’ye üçüncü ziyareti.',
  'Son dakika: Hava nasıl olacak?',
].join('\n');

export const visit: CodedDocument = {
  id: 'visit',
  url: 'https://haber.example/tokayev',
  language: 'tr',
  languages: [{ start: 0, end: VISIT.length, language: 'tr' }],
  title: 'Tokayev Ankara’ya geldi',
  author: 'A. Yazar',
  published: day('2022-05-10'),
  outlet: 'Örnek Haber',
  via: ['AA'],
  text: VISIT,
  dropped: [
    { start: 0, end: 17, reason: 'menu' },
    { start: VISIT.indexOf('ANKARA'), end: VISIT.indexOf('Kazakistan C'), reason: 'date-line' },
    { start: VISIT.indexOf('Son dakika'), end: VISIT.length, reason: 'related' },
  ],
  events: [
    event({
      id: 'visit.1',
      type: 'CONSULT',
      mode: 'visit',
      actors: ['KAZ'],
      recipients: ['TUR'],
      date: day('2022-05-10'),
      context: ['diplomatic', 'trade'],
      people: [{ name: 'Kassym-Jomart Tokayev', office: 'head-of-state', for: 'KAZ' }],
      place: { city: 'Ankara', state: 'TUR' },
      inferred: [{ field: 'recipients', from: 'place' }],
      evidence: [
        at(VISIT, 'resmî ziyaret için Ankara’ya geldi', 'type'),
        at(VISIT, 'Kazakistan Cumhurbaşkanı Tokayev', 'actors'),
        at(VISIT, 'Tokayev 10 Mayıs', 'people'),
        at(VISIT, 'için Ankara’ya', 'place'),
        at(VISIT, '10 Mayıs 2022’de', 'date'),
      ],
    }),
    event({
      id: 'visit.2',
      type: 'AGREE',
      mode: 'set-target',
      status: 'planned',
      actors: ['TUR', 'KAZ'],
      recipients: [],
      date: day('2022-05-10', 'published'),
      confidence: 0.5,
      reportedBy: 'Recep Tayyip Erdoğan',
      evidence: [
        at(VISIT, 'çıkaracağız', 'type', 'tr.agree.set-target.cikar'),
        at(VISIT, 'Kazakistan’la', 'actors', 'tr.agree.set-target.cikar'),
      ],
    }),
  ],
  statements: [
    {
      id: 'visit.s1',
      speaker: 'Recep Tayyip Erdoğan',
      office: 'head-of-state',
      for: 'TUR',
      kind: 'direct',
      spans: [at(VISIT, 'Kazakistan’la ticareti 10 milyar dolara çıkaracağız', 'words')],
      addressee: null,
      confidence: 0.95,
      evidence: [at(VISIT, 'Erdoğan', 'speaker', 'speech.direct')],
    },
  ],
  commitments: [
    { event: 'visit.2', by: ['TUR'], to: ['KAZ'], what: at(VISIT, '10 milyar dolara çıkaracağız', 'what'), due: null },
  ],
  claims: [
    {
      id: 'visit.c1',
      kind: 'count',
      subject: ['KAZ'],
      predicate: 'visit',
      value: 3,
      period: null,
      evidence: [at(VISIT, 'üçüncü ziyareti', 'value', 'claim.count')],
      verdict: 'not enough record',
    },
  ],
  issues: [
    {
      id: 'link.misspelt-name',
      severity: 'warning',
      message: 'A name is spelt oddly.',
      hint: 'Compare it with the list.',
    },
  ],
};

const CALL = 'İlham Əliyev Şavkat Mirziyoyevə zəng edib.';

/** Enough documents for a second page, over many months. */
export const calls: readonly CodedDocument[] = Array.from({ length: 70 }, (_, index) => {
  const date = day(
    `20${String(10 + Math.floor(index / 12)).padStart(2, '0')}-${String((index % 12) + 1).padStart(2, '0')}-15`,
  );
  return {
    ...visit,
    id: `call${index}`,
    url: `https://xeber.example/${index}`,
    language: 'az' as const,
    languages: [{ start: 0, end: CALL.length, language: 'az' as const }],
    title: CALL,
    author: null,
    published: date,
    outlet: 'Nümunə',
    via: [],
    text: CALL,
    dropped: [],
    statements: [],
    commitments: [],
    claims: [],
    issues: [],
    events: [
      event({
        id: `call${index}.1`,
        type: 'CONSULT',
        mode: 'phone',
        actors: ['AZE'],
        recipients: ['UZB'],
        date,
        evidence: [
          at(CALL, 'zəng edib', 'type', 'az.consult.phone.zeng'),
          at(CALL, 'İlham Əliyev', 'actors', 'az.consult.phone.zeng'),
          at(CALL, 'Mirziyoyevə', 'recipients', 'az.consult.phone.zeng'),
        ],
      }),
    ],
  };
});
