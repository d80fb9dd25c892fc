/** A sound coded document made by hand, for tests of what comes after coding. */
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';

const text = 'Tokayev Ankara\'ya geldi. Erdoğan "Hoş geldiniz" dedi.';

export function sampleEvent(change: Partial<CodedEvent> = {}): CodedEvent {
  return {
    id: 'e1',
    type: 'CONSULT',
    mode: 'visit',
    status: 'happened',
    context: ['diplomatic'],
    actors: ['KAZ'],
    recipients: ['TUR'],
    people: [{ name: 'Kasım Cömert Tokayev', office: 'president', for: 'KAZ', id: 'tokayev' }],
    date: { start: '2022-05-10', end: '2022-05-10', precision: 'day', basis: 'stated' },
    announced: null,
    due: null,
    place: { city: 'Ankara', state: 'TUR' },
    background: false,
    reportedBy: null,
    confidence: 0.9,
    evidence: [
      { field: 'type', start: 18, end: 23, rule: 'tr.consult.visit.gel' },
      { field: 'actors', start: 0, end: 7, rule: 'tr.consult.visit.gel' },
      { field: 'recipients', start: 8, end: 17, rule: 'tr.consult.visit.gel' },
    ],
    ...change,
  };
}

export function sampleDocument(change: Partial<CodedDocument> = {}): CodedDocument {
  return {
    id: 'd1',
    path: 'a.txt',
    url: 'https://example.org/a',
    language: 'tr',
    languages: [{ start: 0, end: text.length, language: 'tr' }],
    title: 'Tokayev Ankara’da',
    author: null,
    published: { start: '2022-05-10', end: '2022-05-10', precision: 'day', basis: 'stated' },
    outlet: 'Örnek',
    via: ['AA'],
    text,
    dropped: [],
    events: [sampleEvent()],
    statements: [
      {
        id: 's1',
        speaker: 'Recep Tayyip Erdoğan',
        office: 'president',
        for: 'TUR',
        kind: 'direct',
        spans: [{ start: 34, end: 46 }],
        addressee: null,
        confidence: 0.9,
        evidence: [{ field: 'speaker', start: 25, end: 32, rule: 'tr.say.de' }],
      },
    ],
    commitments: [{ event: 'e1', by: ['KAZ'], to: ['TUR'], what: { start: 0, end: 23 }, due: null }],
    claims: [
      {
        id: 'c1',
        kind: 'count',
        subject: ['KAZ', 'TUR'],
        predicate: 'visit',
        value: 7,
        period: null,
        evidence: [{ field: 'value', start: 0, end: 7, rule: 'tr.claim.count' }],
      },
    ],
    issues: [],
    ...change,
  };
}
