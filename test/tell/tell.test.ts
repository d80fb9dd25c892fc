import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellingFor } from '../../src/answer/telling.js';
import { mergedLayout } from '../../src/cli/merged.layout.js';
import type { MergedEvent } from '../../src/record/merged.js';
import { type BriefInput, brief } from '../../src/tell/brief.js';
import { crisis } from '../../src/tell/crisis.js';
import { panel } from '../../src/tell/panel.js';
import { visitRows, visitsEachWay } from '../../src/tell/visits.js';
import { toHtml, toMarkdown } from '../../src/tell/write.js';
import { mergedEvent, onDay } from '../judge/events.js';

describe('visits', () => {
  it('are those done, oldest first, counted each way', () => {
    const rows = visitRows([
      mergedEvent({ id: 'b', date: onDay('2023-01-01') }),
      mergedEvent({ id: 'a', date: onDay('2022-01-01'), actors: ['TUR', 'HUN'], recipients: ['KAZ'] }),
      mergedEvent({ id: 'c', status: 'planned' }),
      mergedEvent({ id: 'd', mode: 'phone' }),
    ]);
    expect(rows.map(({ event, guest }) => `${event.id} ${guest}`)).toEqual(['a TUR', 'a HUN', 'b KAZ']);
    expect([...visitsEachWay(rows)]).toEqual([
      ['TUR>KAZ', 1],
      ['HUN>KAZ', 1],
      ['KAZ>TUR', 1],
    ]);
  });
});

describe('a panel', () => {
  const options = { actors: ['KAZ', 'TUR'], from: '2022-11', to: '2023-01', by: 'quad' } as const;

  it('has a row for each directed pair and month, and zeros', () => {
    const { rows, undated } = panel(
      [
        mergedEvent({ id: 'a', date: onDay('2022-12-05') }),
        mergedEvent({ id: 'b', mode: 'meet', actors: ['KAZ', 'TUR'], recipients: [], date: onDay('2022-12-06') }),
        mergedEvent({ id: 'c', date: { ...onDay('2022-01-01', '2022-12-31'), precision: 'year' } }),
      ],
      options,
    );
    expect(rows).toHaveLength(6);
    const of = (source: string) => rows.find((it) => it.month === '2022-12' && it.source === source)?.counts;
    expect(of('KAZ')?.verbal_cooperation).toBe(2);
    expect(of('TUR')?.verbal_cooperation).toBe(1);
    expect(rows.filter(({ month }) => month !== '2022-12').every(({ counts }) => counts.verbal_cooperation === 0)).toBe(
      true,
    );
    expect(undated).toBe(1);
  });
});

describe('a crisis', () => {
  it('tells who answered first, and leaves out what has no day or came before', () => {
    const help = (id: string, by: string, day: string, mode = 'rescue') =>
      mergedEvent({ id, type: 'AID', mode, actors: [by], recipients: ['TUR'], date: onDay(day) });
    const { order, responses, undated } = crisis(
      [
        help('kaz', 'KAZ', '2023-02-07'),
        help('aze', 'AZE', '2023-02-06'),
        help('before', 'HUN', '2023-01-01'),
        {
          ...mergedEvent({
            id: 'undated',
            type: 'AID',
            actors: ['UZB'],
            recipients: ['TUR'],
            date: onDay('2023-02-08'),
          }),
          date: null,
        },
        mergedEvent({ id: 'own', type: 'AID', actors: ['TUR'], recipients: ['SYR'], date: onDay('2023-02-08') }),
      ],
      { of: 'TUR', since: '2023-02-06' },
    );
    expect(order.map(({ by }) => by)).toEqual(['AZE', 'KAZ']);
    expect(undated).toBe(1);
    expect(responses[1]).toMatchObject({ afterDays: 1, hours: { least: 0, most: 48 }, kind: 'deed' });
  });

  const inJanuary = { of: 'KAZ', since: '2022-01-02', days: 30 };
  const act = (id: string, some: Partial<MergedEvent>) =>
    mergedEvent({ id, type: 'SUPPORT', mode: 'condole', actors: ['TUR'], recipients: ['KAZ'], ...some });

  it('leaves out what has a range, a month or no day, and counts it', () => {
    const told = (document: string, day: string) =>
      act(document, {}).reports.map((report) => ({ ...report, document, day }));
    const events = [
      act('range', { date: onDay('2022-01-06', '2022-01-08') }),
      act('month', { date: { ...onDay('2022-01-01', '2022-01-31'), precision: 'month' } }),
      act('of the month', { reports: told('page', '2022-01-01') }),
      act('day before', { reports: told('old', '2022-01-01') }),
    ];
    const month = { ...onDay('2022-01-01', '2022-01-31'), precision: 'month' } as const;
    const published = (document: string) => (document === 'page' ? month : null);
    expect(crisis(events, { ...inJanuary, published })).toMatchObject({ responses: [], order: [], undated: 3 });
  });

  it('counts troops and calls for restraint among the answers', () => {
    const events = [
      act('troops', { type: 'MOBILIZE', mode: 'troops', actors: ['RUS'], date: onDay('2022-01-06') }),
      act('calm', { type: 'REQUEST', mode: 'yield', actors: ['EU'], date: onDay('2022-01-07') }),
      act('asks help', { type: 'REQUEST', mode: 'assist', actors: ['HUN'], date: onDay('2022-01-07') }),
    ];
    expect(crisis(events, inJanuary).responses.map(({ by, kind }) => `${by} ${kind}`)).toEqual([
      'RUS force',
      'EU appeal',
    ]);
  });

  it('takes no call or visit that the struck state made for an answer', () => {
    const contact = (id: string, actors: string[], some: Partial<MergedEvent> = {}) =>
      act(id, { type: 'CONSULT', mode: 'phone', actors, recipients: [], date: onDay('2022-01-06'), ...some });
    const found = crisis(
      [
        contact('called', ['KAZ', 'RUS']),
        contact('was called', ['TUR', 'KAZ']),
        contact('went', ['KAZ'], { mode: 'visit', recipients: ['CHN'] }),
        contact('summit', ['KAZ', 'ARM'], { mode: 'multilateral' }),
      ],
      inJanuary,
    );
    expect(found.order.map(({ by }) => by).sort()).toEqual(['ARM', 'TUR']);
    expect(found.sought).toBe(2);
  });
});

const ofMonth = { start: '2022-05-01', end: '2022-05-31', precision: 'month', basis: 'stated' } as const;

describe('a brief', () => {
  const glossary = JSON.parse(readFileSync(new URL('../../src/tell/glossary/en.json', import.meta.url), 'utf8'));
  const telling = tellingFor(
    'en',
    glossary,
    new Map([
      ['KAZ', 'Kazakhstan'],
      ['TUR', 'Türkiye'],
    ]),
  );
  const events = [
    mergedEvent({ id: 'once', date: onDay('2022-06-01'), type: 'SUPPORT', mode: 'thank' }),
    mergedEvent({ id: 'visit', date: onDay('2022-05-10'), corroboration: 3, copies: 2, parts: ['signed'] }),
    mergedEvent({ id: 'signed', type: 'SUPPORT', mode: 'sign', date: onDay('2022-05-10'), partOf: 'visit' }),
    mergedEvent({ id: 'old', date: onDay('1999-05-10'), background: true }),
  ];
  const nothing = {
    actors: ['KAZ', 'TUR'],
    since: null,
    until: null,
    events: [],
    quotations: [],
    reach: null,
    commitments: [],
  };
  const page = brief({ ...nothing, events }, telling);

  it('tells nothing twice and gives every line its sources', () => {
    const lines = page.sections.flatMap((section) => section.lines);
    expect(lines.map(({ event }) => event)).toEqual(['visit', 'once']);
    expect(lines[0]?.text).toBe('2022-05-10 · Visit: Kazakhstan → Türkiye');
    for (const line of lines.flatMap((it) => [it, ...it.within])) expect(line.sources.length).toBeGreaterThan(0);
  });

  const told = (input: Partial<BriefInput>) => brief({ ...nothing, ...input }, telling).sections;
  const said = (document: string, passage: string, day = '2022-05-10'): MergedEvent['reports'] => [
    {
      ...(mergedEvent({ id: 'x' }).reports[0] as MergedEvent['reports'][number]),
      event: document,
      document,
      passage,
      day,
    },
  ];

  it('shows the days on which reports differ, and who gives which', () => {
    const by = (event: string, outlet: string, some = {}) =>
      ({ ...mergedEvent({ id: event }).reports[0], outlet, ...some }) as MergedEvent['reports'][number];
    const told = (value: MergedEvent['date'], ...reports: string[]) => ({ value, reports });
    const may = { ...onDay('2022-05-01', '2022-05-31'), precision: 'month' as const };
    const date = [
      told(onDay('2022-05-10'), 'a'),
      told(onDay('2022-05-11'), 'b', 'copy'),
      told(onDay('2022-05-10', '2022-05-11'), 'c'),
      // The month says the same less exactly, the day of a page is none of the event, and who gives no day differs from nobody.
      told(may, 'd'),
      told({ ...onDay('2022-05-12'), basis: 'published' }, 'e'),
      told(null, 'f'),
    ];
    const event = mergedEvent({
      id: 'visit',
      date: onDay('2022-05-10'),
      variants: { ...mergedEvent({ id: 'x' }).variants, date },
      reports: [by('a', 'AA'), by('b', 'TASS'), by('copy', 'Lenta', { copy: true }), by('c', 'Trend')].concat(
        ['d', 'e', 'f'].map((id) => by(id, id)),
      ),
    });
    const days = '2022-05-10 (TASS: 05-11; Trend: 05-10/11)';
    expect(brief({ ...nothing, events: [event] }, telling).sections[0]?.lines[0]?.text).toContain(`${days} · Visit`);
    expect(mergedLayout.columns[0]?.cell(event)).toBe('2022-05-10 ≠');
    expect(mergedLayout.csv.other_dates?.(event)).toBe('2022-05-11 TASS; 2022-05-10/11 Trend');
    expect(mergedLayout.columns[0]?.cell({ ...event, variants: { ...event.variants, date: [] } })).toBe('2022-05-10');
  });

  it('gives each part of a visit its own words, sources and weight, and no sentence twice', () => {
    const [meetings] = told({
      events: [
        mergedEvent({
          id: 'visit',
          date: onDay('2022-05-10'),
          corroboration: 3,
          reports: said('a', 'He came and signed.'),
        }),
        mergedEvent({
          ...{ id: 'signed', type: 'SUPPORT', mode: 'sign', date: onDay('2022-05-10'), partOf: 'visit' },
          reports: said('a', 'He came and signed.'),
        }),
        mergedEvent({
          ...{ id: 'honoured', type: 'SUPPORT', mode: 'honor', date: onDay('2022-05-10'), partOf: 'visit' },
          reports: said('b', 'He was given an order.'),
        }),
      ],
    });
    const [visit] = meetings?.lines ?? [];
    expect(visit?.within.map(({ text, independent, event }) => [text, independent, event])).toEqual([
      ['2022-05-10 · Signing: Kazakhstan → Türkiye', 1, 'signed'],
      ['2022-05-10 · Honour: Kazakhstan → Türkiye', 1, 'honoured'],
    ]);
    expect(visit?.within.map(({ quotation }) => quotation?.words ?? null)).toEqual([null, 'He was given an order.']);
    expect(visit?.within[1]?.sources[0]?.document).toBe('b');
    const markdown = toMarkdown({ title: 'x', summary: [], sections: [meetings as never], language: 'en' });
    expect(markdown).toContain('\n  - 2022-05-10 · Honour');
  });

  it('tells what became of a promise with its source, and a promise that no event carries with its page', () => {
    const kept = mergedEvent({ id: 'kept', type: 'AID', mode: 'gift', date: onDay('2022-06-01') });
    const promise = { statement: null, by: ['KAZ'], to: ['TUR'], words: 'We shall.', target: null, due: null };
    const [section] = told({
      commitments: [
        {
          ...{
            ...promise,
            id: 'p',
            event: mergedEvent({ id: 'p', type: 'AGREE', mode: 'pledge-aid' }),
            made: '2022-05-01',
          },
          ...{ documents: ['d-p'], status: 'kept' as const },
          fulfilments: [{ event: 'kept', day: '2022-06-01', how: 'kept', because: 'aid was given' }],
        },
        {
          ...{
            ...promise,
            id: 's',
            words: 'Soon.',
            event: null,
            statement: 'st',
            made: '2022-05-01',
            documents: ['page'],
          },
          ...{ status: 'announced' as const, fulfilments: [] },
        },
      ],
      evidence: new Map([['kept', kept]]),
      documents: new Map([['page', { outlet: 'Ufuk', url: null, language: 'en', published: ofMonth }]]),
    });
    expect(section?.lines[0]?.within[0]).toMatchObject({ event: 'kept', sources: [{ document: 'd-kept' }] });
    expect(section?.lines[1]?.sources).toEqual([{ name: 'Ufuk', url: null, day: '2022-05', document: 'page' }]);
    expect(section?.lines[1]?.text).toMatch(/^2022-05 · /);
  });

  it('quotes the page that tells it as the record does, and each sentence once in all sections', () => {
    const event = mergedEvent({
      id: 'talks',
      date: onDay('2022-10-12'),
      reports: [...said('early', 'They will hold talks.'), ...said('later', 'They held talks, and will build a road.')],
      variants: {
        ...mergedEvent({ id: 'x' }).variants,
        status: [
          { value: 'planned', reports: ['early'] },
          { value: 'happened', reports: ['later'] },
        ],
      },
    });
    const promise = mergedEvent({ id: 'road', type: 'AGREE', mode: 'pledge-cooperation' });
    const words = {
      statement: null,
      by: ['KAZ'],
      to: ['TUR'],
      target: null,
      due: null,
      made: '2022-10-12',
      documents: ['later'],
    };
    const source = { name: 'Ufuk', url: null, day: '2022-10-12', document: 'later' };
    const speech = { speaker: 'A', office: null, for: 'KAZ', language: 'en', source };
    const sections = told({
      events: [event],
      commitments: [
        {
          ...words,
          id: 'road',
          words: 'They held talks, and will build a road.',
          event: promise,
          status: 'announced',
          fulfilments: [],
        },
      ],
      quotations: [
        { ...speech, words: 'will build a road' },
        { ...speech, words: 'We are friends.' },
      ],
    });
    expect(sections.map(({ lines }) => lines.map(({ quotation }) => quotation?.words ?? null))).toEqual([
      ['They held talks, and will build a road.'],
      [null],
      ['We are friends.'],
    ]);
    expect(sections[1]?.lines[0]?.text).toBe('2022-10-12 · Cooperation pledged: Kazakhstan → Türkiye — announced');
  });

  it('tells what is under way of a promise whose day has come, and counts what it lists', () => {
    const signed = mergedEvent({
      id: 'signed',
      type: 'SUPPORT',
      mode: 'sign',
      date: onDay('2024-05-27'),
      corroboration: 2,
      partOf: 'visit',
    });
    const visit = mergedEvent({ id: 'visit', date: onDay('2024-05-27') });
    const promise = {
      id: 'p',
      statement: null,
      by: ['KAZ'],
      to: ['TUR'],
      words: 'will sign',
      target: null,
      due: onDay('2024-06-01'),
    };
    const page = brief(
      {
        ...nothing,
        events: [visit, signed],
        commitments: [
          {
            ...{
              ...promise,
              event: mergedEvent({ id: 'p', type: 'AGREE', mode: 'pledge-cooperation' }),
              made: '2024-05-01',
            },
            ...{ documents: ['d-p'], status: 'overdue' as const },
            fulfilments: [{ event: 'signed', day: '2024-05-27', how: 'under-way', because: 'they signed' }],
          },
        ],
      },
      telling,
    );
    const [line] = page.sections.at(-1)?.lines ?? [];
    expect(line?.text).toContain('overdue, not shown to be kept');
    expect(line?.within[0]?.event).toBe('signed');
    expect(page.summary[0]).toContain('Events: 2, of them by more than one independent source: 1.');
  });

  it('counts without a plural that may be wrong', () => {
    const one = brief({ ...nothing, events: events.slice(1, 2) }, telling);
    expect(one.summary.join(' ')).toContain('Visits: Kazakhstan → Türkiye 1, Türkiye → Kazakhstan 0.');
  });

  it('takes a page that names only its month at its word', () => {
    const undated = {
      ...mergedEvent({ id: 'u', type: 'SUPPORT', mode: 'condole' }),
      reports: said('page', 'Sorry.', '2022-05-01'),
    };
    const documents = new Map([['page', { outlet: null, url: null, language: 'en', published: ofMonth }]]);
    const line = told({ events: [undated], documents })[0]?.lines[0];
    expect(line?.text).toMatch(/^2022-05 · Condolence/);
    expect(line?.sources[0]?.day).toBe('2022-05');
  });

  it('folds what one page tells once', () => {
    const aid = (id: string, mode: string, words: string) =>
      mergedEvent({ id, type: 'AID', mode, date: onDay('2022-05-10'), reports: said('a', words) } as never);
    const [deeds] = told({
      events: [
        aid('money', 'financial', 'Goods for a million were sent.'),
        aid('goods', 'humanitarian', 'Goods for a million were sent. They arrived.'),
        aid('other', 'rescue', 'Another team came.'),
      ],
    });
    expect(deeds?.lines.map(({ text }) => text.replace(/^.*· /, '').replace(/:.*/, '')).sort()).toEqual([
      'Financial aid, Humanitarian aid',
      'Rescue team',
    ]);
    const call = mergedEvent({
      id: 'call',
      mode: 'phone',
      date: onDay('2022-01-06'),
      reports: [...said('a', 'They spoke.'), ...said('b', 'They had spoken.')],
    });
    const solidarity = { type: 'SUPPORT', mode: 'solidarity', actors: ['TUR'], recipients: ['KAZ'] } as const;
    const part = mergedEvent({
      ...solidarity,
      id: 'part',
      date: onDay('2022-01-06'),
      partOf: 'call',
      reports: said('a', 'He stood by.'),
    });
    const later = mergedEvent({
      ...{ ...solidarity, id: 'later', reports: said('b', 'He stood by them.') },
      date: { ...onDay('2022-01-07'), basis: 'published' },
    });
    const lines = (events: readonly MergedEvent[]) =>
      told({ events }).flatMap((it) => it.lines.map(({ event }) => event));
    expect(lines([call, part, later])).toEqual(['call']);
    expect(lines([call, part, { ...later, date: onDay('2022-01-07') }])).toEqual(['call', 'later']);
  });

  it('tells a meeting that was called off with the meetings, and a refusal to talk with the refusals', () => {
    const off = mergedEvent({
      id: 'off',
      type: 'REJECT',
      mode: 'meet',
      announcedBy: 'plan',
      date: onDay('2022-05-01'),
    });
    const titles = told({
      events: [off, { ...off, id: 'no', announcedBy: null, reports: said('z', 'No talks.') }],
    }).map(({ title, lines }) => [title, lines.map(({ event }) => event)]);
    expect(titles).toEqual([
      ['Visits, meetings, calls', ['off']],
      ['Criticism and refusals', ['no']],
    ]);
  });

  it('takes nothing of an article for markup', () => {
    const evil = '<script>alert(1)</script> [x](javascript:alert(1)) **b**';
    const hostile = mergedEvent({ id: 'evil', date: onDay('2022-05-11') });
    const [report] = hostile.reports;
    const bad = {
      ...hostile,
      reports: [{ ...report, passage: evil, outlet: evil, url: 'javascript:alert(1)' }],
    } as never;
    const told = brief({ ...nothing, actors: ['KAZ'], events: [bad] }, telling);
    expect(toHtml(told)).not.toContain('<script');
    expect(toHtml(told)).not.toContain('href="javascript');
    expect(toMarkdown(told)).not.toMatch(/(?<!\\)\[x(?<!\\)\]\(/);
    expect(toMarkdown(told)).not.toMatch(/(?<!\\)<script/);
  });
});
