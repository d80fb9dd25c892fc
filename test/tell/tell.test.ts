import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellingFor } from '../../src/answer/telling.js';
import { brief } from '../../src/tell/brief.js';
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
    const { order, responses } = crisis(
      [
        help('kaz', 'KAZ', '2023-02-07'),
        help('aze', 'AZE', '2023-02-06'),
        help('before', 'HUN', '2023-01-01'),
        mergedEvent({ id: 'undated', type: 'AID', actors: ['UZB'], recipients: ['TUR'] }),
        mergedEvent({ id: 'own', type: 'AID', actors: ['TUR'], recipients: ['SYR'], date: onDay('2023-02-08') }),
      ],
      { of: 'TUR', since: '2023-02-06' },
    );
    expect(order.map(({ by }) => by)).toEqual(['AZE', 'KAZ']);
    expect(responses[1]).toMatchObject({ afterDays: 1, hours: { least: 0, most: 48 }, kind: 'deed' });
  });
});

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
  const page = brief(
    { actors: ['KAZ', 'TUR'], since: null, until: null, events, quotations: [], commitments: [], reach: null },
    telling,
  );

  it('tells nothing twice and gives every line its sources', () => {
    const lines = page.sections.flatMap((section) => section.lines);
    expect(lines.map(({ event }) => event)).toEqual(['visit', 'once']);
    expect(lines[0]?.text).toBe('2022-05-10 · Visit: Kazakhstan → Türkiye; Signing');
    for (const line of lines) expect(line.sources.length).toBeGreaterThan(0);
  });

  it('takes nothing of an article for markup', () => {
    const evil = '<script>alert(1)</script> [x](javascript:alert(1)) **b**';
    const hostile = mergedEvent({ id: 'evil', date: onDay('2022-05-11') });
    const [report] = hostile.reports;
    const bad = {
      ...hostile,
      reports: [{ ...report, passage: evil, outlet: evil, url: 'javascript:alert(1)' }],
    } as never;
    const told = brief(
      { actors: ['KAZ'], since: null, until: null, events: [bad], quotations: [], commitments: [], reach: null },
      telling,
    );
    expect(toHtml(told)).not.toContain('<script');
    expect(toHtml(told)).not.toContain('href="javascript');
    expect(toMarkdown(told)).not.toMatch(/(?<!\\)\[x(?<!\\)\]\(/);
    expect(toMarkdown(told)).not.toMatch(/(?<!\\)<script/);
  });
});
