/** The parts of the page that need no page: spans, paragraphs, reach, commands, tables. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MergedRow } from '../../src/server/routes/merged.js';
import { COLUMNS } from '../../src/web/commitments/columns.js';
import { sourcesOf } from '../../src/web/coverage/sources.js';
import { command, filterQuery, toggled } from '../../src/web/feed/filter.js';
import { reachOf } from '../../src/web/feed/reach.js';
import { actorChoices, actorName } from '../../src/web/names/names.js';
import { EVENTS, toCsv } from '../../src/web/parts/export.js';
import { segments } from '../../src/web/parts/segments.js';
import { rawOf } from '../../src/web/paste/raw.js';
import { anchorsOf, itemsOf, paragraphsOf } from '../../src/web/reader/document.js';
import { rangeWords, shortRange } from '../../src/web/words/days.js';
import { mergingWords } from '../../src/web/words/merging-words.js';
import type { Words } from '../../src/web/words/words.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';

describe('overlapping spans', () => {
  test('lie flat: segments fill the stretch, and each knows what covers it', () => {
    const span = fc
      .record({ start: fc.nat(120), length: fc.nat(40) })
      .map((it) => ({ start: it.start, end: it.start + it.length }));
    fc.assert(
      fc.property(fc.nat(40), fc.nat(80), fc.array(span, { maxLength: 15 }), (start, length, spans) => {
        const end = start + length + 1;
        const flat = segments(start, end, spans);
        expect(flat[0]?.start).toBe(start);
        expect(flat.at(-1)?.end).toBe(end);
        for (const [index, it] of flat.entries()) {
          expect(it.end).toBeGreaterThan(it.start);
          if (index > 0) expect(it.start).toBe(flat[index - 1]?.end);
          for (const other of spans) {
            const covers = other.end > other.start && other.start <= it.start && other.end >= it.end;
            expect(it.over.includes(other)).toBe(covers && other.start < end && other.end > start);
          }
        }
      }),
    );
  });
});

describe('the reader', () => {
  test('leaves no word of the text out', () => {
    const text = 'Menü\nBaşlık\nANKARA (AA) - Tokayev geldi.\n\nSon dakika';
    const document = {
      ...sampleDocument({ text, events: [], statements: [], claims: [], commitments: [] }),
      dropped: [
        { start: 0, end: 4, reason: 'menu' as const },
        { start: 12, end: 26, reason: 'date-line' as const },
      ],
      blocks: [
        { start: 5, end: 11, kind: 'title' as const },
        { start: 26, end: 40, kind: 'paragraph' as const },
      ],
    };
    const paragraphs = paragraphsOf(document);
    expect(paragraphs.map((it) => [text.slice(it.start, it.end), it.kind, it.dropped])).toEqual([
      ['Menü', 'paragraph', 'menu'],
      ['Başlık', 'title', null],
      ['ANKARA (AA) - Tokayev geldi.', 'paragraph', null],
      ['Son dakika', 'paragraph', null],
    ]);
  });

  test('numbers records by kind, in the order of the text', () => {
    const late = sampleEvent({ id: 'late', evidence: [{ field: 'type', start: 47, end: 51, rule: 'r' }] });
    const items = itemsOf(sampleDocument({ events: [late, sampleEvent()] }));
    expect(items.filter((it) => it.kind === 'event').map((it) => [it.label, it.key])).toEqual([
      ['1', 'e1'],
      ['2', 'late'],
    ]);
    const [first] = items;
    expect(first && anchorsOf(first)).toEqual([23]);
  });
});

describe('no rows', () => {
  const row = { language: 'tr', documents: 3, events: 2 } as const;
  const rows = [
    { ...row, month: '2022-01' },
    { ...row, month: '2023-06', language: 'az' as const },
  ];
  const asked = { since: null, until: null, languages: [], sources: false };
  test.each([
    ['an empty record', [], asked, { state: 'empty' }],
    ['a time before', rows, { ...asked, until: '2000-01-01' }, { state: 'not-covered', nearest: '2022-01' }],
    ['a time after', rows, { ...asked, since: '2025-01-01' }, { state: 'not-covered', nearest: '2023-06' }],
    [
      'a gap',
      rows,
      { ...asked, since: '2022-10-01', until: '2023-03-31' },
      { state: 'not-covered', nearest: '2023-06' },
    ],
    [
      'another language',
      rows,
      { ...asked, since: '2023-01-01', languages: ['tr'] },
      { state: 'not-covered', nearest: '2022-01' },
    ],
    ['another outlet', [], { ...asked, sources: true }, { state: 'not-covered', nearest: null }],
    ['a time within', rows, { ...asked, since: '2022-01-05', until: '2022-01-20' }, { state: 'covered', documents: 3 }],
    ['documents without a date', [{ ...row, month: null }], asked, { state: 'covered', documents: 3 }],
    [
      'documents without a date, at some time',
      [{ ...row, month: null }],
      { ...asked, since: '1990-01-01' },
      { state: 'not-covered', nearest: null },
    ],
  ])('tell apart: %s', (_, some, question, answer) => {
    const documents = some.reduce((sum, it) => sum + it.documents, 0);
    expect(reachOf({ documents, months: some }, question)).toEqual(answer);
  });
});

describe('the command that asks the same', () => {
  test('names the filters as the address does', () => {
    expect(command(new URLSearchParams('states=KAZ,TUR&since=2024-01-01&record=e1'))).toBe(
      'elchi events --merged --states KAZ,TUR --since 2024-01-01',
    );
  });
  test('quotes what a shell would take for more than a word', () => {
    expect(command(new URLSearchParams({ text: "Hazar'ın $(rm -rf /)" }))).toBe(
      "elchi events --merged --text 'Hazar'\\''ın $(rm -rf /)'",
    );
  });
  test('is the same for the same question', () => {
    const one = filterQuery(new URLSearchParams('since=2024-01-01&states=KAZ'));
    expect(String(one)).toBe(String(filterQuery(new URLSearchParams('states=KAZ&since=2024-01-01'))));
    expect(toggled(toggled([], 'KAZ').split(','), 'KAZ')).toBe('');
  });
});

const NO_VARIANTS = { mode: [], status: [], date: [], place: [], sides: [] };

test('a table never starts a formula in a spreadsheet', () => {
  const report = { document: 'd1', outlet: '@sum, "x"', url: 'https://example.org/a', copy: false, passage: '' };
  const people = [{ name: '=HYPERLINK("x")' }];
  const row = {
    event: { ...sampleEvent(), people, reports: [report], variants: NO_VARIANTS, corroboration: 1, copies: 0 },
    quote: { start: 0, text: '-deyə\nbildirib', marks: [] },
  } as unknown as MergedRow;
  const [head, ...lines] = toCsv(EVENTS, [row]).split('\r\n');
  expect(head?.split(',')).toHaveLength(25);
  const line = lines.join('\r\n');
  expect(line).toContain('"\'=HYPERLINK(""x"")"');
  expect(line).toContain('"\'@sum, ""x"""');
  expect(line).toContain('"\'-deyə\nbildirib"');
});

test('coverage is gathered by outlet, the largest first', () => {
  const base = { language: 'tr', events: 1 } as const;
  const sources = sourcesOf([
    { ...base, outlet: 'B', documents: 5, first: '2022-03', last: '2022-03' },
    { ...base, outlet: 'A', documents: 4, first: null, last: null },
    { ...base, outlet: 'A', language: 'az', documents: 2, first: '2022-01', last: '2022-02' },
  ]);
  expect(sources.map((it) => [it.outlet, it.languages, it.documents, it.first, it.last])).toEqual([
    ['A', ['tr', 'az'], 6, '2022-01', '2022-02'],
    ['B', ['tr'], 5, '2022-03', '2022-03'],
  ]);
});

describe('names and days', () => {
  test('every state has a name, in each language of the interface', () => {
    for (const language of ['en', 'tr', 'az', 'ru']) {
      for (const { value, label } of actorChoices(language).filter(
        (it) => it.value.length === 3 && it.label === it.value,
      )) {
        expect(
          ['OTS', 'CIS', 'SCO', 'OIC', 'ECO', 'WHO', 'G20', 'COE', 'ADB', 'IMF', 'WTO', 'GCC', 'LAS'],
          `${value} ${label}`,
        ).toContain(value);
      }
    }
    expect(actorName('KAZ', 'tr')).toBe('Kazakistan');
    expect(actorName('XKX', 'en')).toBe('Kosovo');
    expect(actorName('OTS', 'tr')).toBe('OTS');
  });
  test('a date is as exact as its range', () => {
    const range = (start: string, end: string, precision: 'day' | 'month' | 'year' | 'decade') => ({
      start,
      end,
      precision,
      basis: 'stated' as const,
    });
    expect(rangeWords(range('2024-03-01', '2024-03-31', 'month'), 'en')).toBe('March 2024');
    expect(rangeWords(range('2024-01-01', '2024-12-31', 'year'), 'tr')).toBe('2024');
    expect(rangeWords(range('1990-01-01', '1999-12-31', 'decade'), 'ru')).toBe('1990–1999');
    expect(shortRange(range('2024-03-12', '2024-03-13', 'day'), 'en')).toMatch(/^12\s?–\s?13 Mar$/u);
  });
});

test('the source of a page is told from its words', () => {
  const of = (text: string) => rawOf({ text, published: '', outlet: ' ', title: '', url: 'javascript:alert(1)' });
  expect(of('<!doctype html><p>x').format).toBe('html');
  expect(of('  <article>x').format).toBe('html');
  expect(of('3 < 5, dedi').format).toBe('text');
  expect(of('x')).toEqual({ content: 'x', format: 'text' });
});

test('reasons of merging are told in the interface’s language, words of people as they are', () => {
  const t = (key: string, values = {}) => [key, ...Object.values(values)].join(' ');
  const words = { language: 'en', t, number: String } as unknown as Words;
  expect(mergingWords(words, 'both on 2022-05-10; both visit; the same people for KAZ and TUR')).toBe(
    'merging.on-day 10 May 2022; merging.both-mode mode.CONSULT.visit; merging.same-people-for Kazakhstan, Türkiye',
  );
  expect(mergingWords(words, 'linked by Ayşe: metne bakın')).toBe('linked by Ayşe: metne bakın');
});

test('promises stand in a table for a spreadsheet, words that look like a formula made harmless', () => {
  const due = { start: '2025-12-31', end: '2025-12-31', precision: 'day', basis: 'stated' };
  const promise = {
    id: 'd.2',
    event: null,
    statement: null,
    by: ['KAZ', 'TUR'],
    to: [],
    words: '=10 milyar dolara çıkaracağız',
    made: '2022-05-10',
    due,
    target: { value: 1e10, unit: 'USD' },
    documents: ['d'],
    status: 'under-way',
    late: false,
    fulfilments: [{ event: 'e.1', day: '2024-01-02', how: 'under-way', because: 'a later figure is told' }],
  };
  expect(toCsv(COLUMNS, [promise as never])).toBe(
    'id,status,late,by,to,made,due_start,due_end,words,target,unit,event,documents,followed\r\n' +
      "d.2,under-way,false,KAZ;TUR,,2022-05-10,2025-12-31,2025-12-31,'=10 milyar dolara çıkaracağız,10000000000,USD,,d,2024-01-02 under-way e.1\r\n",
  );
});
