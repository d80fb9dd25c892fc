/** The command line around a coder that is played: files, streams, formats and exit codes are what is tested. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import type { CodedWithTrace } from '../../src/pipeline.js';
import type { CodedDocument, RawDocument } from '../../src/record/record.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { elchi } from './run.js';

/** Each text is coded as one visit; `!bug` breaks the coder, an empty one is an error of the input. */
vi.mock('../../src/pipeline.js', () => {
  const codeDocument = (raw: RawDocument): CodedWithTrace => {
    const text = typeof raw.content === 'string' ? raw.content : Buffer.from(raw.content).toString('utf8');
    if (text.includes('!bug')) throw new Error('the coder broke down');
    const id = `d-${Buffer.from(text).toString('hex').slice(0, 24)}`;
    const end = Math.max(1, text.length);
    const evidence = (['type', 'actors', 'recipients'] as const).map((field) => ({
      field,
      start: 0,
      end,
      rule: 'tr.played',
    }));
    const document: CodedDocument = {
      ...sampleDocument({ statements: [], claims: [], commitments: [], via: [] }),
      id,
      text,
      title: raw.title ?? text.slice(0, 20),
      outlet: raw.outlet ?? null,
      ...(raw.path === undefined ? {} : { path: raw.path }),
      events: text === '' ? [] : (text.match(/^|!twice/g)?.map(() => sampleEvent({ id: `${id}.e`, evidence })) ?? []),
      issues: extract(raw).issues,
    };
    const trace = [
      { rule: 'tr.played', outcome: 'kept' as const, because: 'it is played', start: 0, end, event: `${id}.e` },
      { rule: 'tr.other', outcome: 'rejected' as const, because: 'a museum is no host', start: 0, end: 1 },
    ];
    return { document, trace };
  };
  const codeAgain = ({ text }: CodedDocument) => codeDocument({ content: text, format: 'text' });
  return { codeDocument, codeAgain };
});
vi.mock('../../src/resources/compiled.js', () => ({
  loadResources: async () => {
    const { indexKnowledge } = await import('../../src/knowledge/index.js');
    const states = [{ code: 'FJI', name: 'Fiji' }];
    return {
      languages: [],
      knowledge: indexKnowledge({ states, organisations: [], offices: [], people: [], milestones: [] }),
    };
  },
}));

let folder = '';
const file = (name: string, text = name) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'elchi-cli-'));
});

describe('elchi', () => {
  it('prints its version and its help on stdout', async () => {
    expect(await elchi(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
    const help = await elchi(['code', '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Examples:');
  });

  it('tells a wrong use on stderr, with 2', async () => {
    const wrong = [
      [],
      ['cod'],
      ['code'],
      ['code', '--nope', 'a'],
      ['code', 'a', '-f', 'xml'],
      ['events', '--type', 'NOPE'],
      ['events', '--since', '2022-13'],
    ];
    for (const args of [
      ...wrong,
      ['events', '--dyad', 'KAZ'],
      ['events', '--limit', '0'],
      ['serve', '--port', '99999'],
    ]) {
      const ran = await elchi(args);
      expect(ran, args.join(' ')).toMatchObject({ code: 2, out: '' });
      expect(ran.err, args.join(' ')).not.toBe('');
    }
  });
});

describe('elchi code', () => {
  it('writes one JSON object for each document, in input order', async () => {
    mkdirSync(join(folder, 'in'));
    for (const name of ['in/10.txt', 'in/9.txt']) file(name);
    const ran = await elchi(['code', '-', join(folder, 'in')], {
      stdin: '{"text":"bir"}\n{"text":"iki","title":"Baş"}',
    });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.rows).toMatchObject([
      { text: 'bir' },
      { text: 'iki', title: 'Baş' },
      { text: 'in/9.txt' },
      { text: 'in/10.txt' },
    ]);
  });

  it('goes on after what fails: 3 for some, 1 for all or for a bug', async () => {
    const good = file('a.txt');
    const some = await elchi(['code', join(folder, 'none'), good]);
    expect(some).toMatchObject({ code: 3 });
    expect(some.rows.length).toBe(1);
    expect(some.err).toContain('none does not exist');
    expect(some.err).toContain('hint: check the path');
    expect(await elchi(['code', join(folder, 'none')])).toMatchObject({ code: 1, out: '' });
    const empty = await elchi(['code', file('b.txt', ''), good]);
    expect(empty).toMatchObject({ code: 3 });
    expect(empty.rows).toMatchObject([{ issues: [{ id: 'extract.empty' }] }, {}]);
    const undated = { stdin: '{"text":"bir","date":"2024-02-31"}\n{"text":"iki","date":"2024-02-29"}' };
    expect((await elchi(['code', '-'], undated)).err).toBe(
      'elchi: -:1: published is "2024-02-31", which is no date that there is.\n',
    );
    expect((await elchi(['code', '-', '-q'], undated)).err).toBe('');
    const bug = await elchi(['code', file('c.txt', '!bug'), good]);
    expect(bug).toMatchObject({ code: 1 });
    expect(bug.rows.length).toBe(1);
    expect(bug.err).toMatch(/c\.txt: .*the coder broke down/s);
  });

  it('draws a table on a terminal, within its width, without colour when asked', async () => {
    const path = file('a.txt', 'Тоқаев Анкараға келді. 習近平 '.repeat(20));
    const ran = await elchi(['code', path], { terminal: true, columns: 80, env: { NO_COLOR: '1' } });
    const lines = ran.out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^date +type +status +who +words +document$/);
    expect(lines[1]).toMatch(/^2022-05-10 {2}CONSULT visit {2}happened {2}KAZ → TUR {2}Тоқаев/);
    const { default: width } = await import('string-width');
    expect(Math.max(...lines.map((it) => width(it)))).toBeLessThanOrEqual(80);
    expect(ran.out).not.toContain('\u001b');
    expect((await elchi(['code', path], { terminal: true })).out).toContain('\u001b[1m');
  });

  it('writes CSV that keeps commas, quotes and lines in one cell, and JSON that is one list', async () => {
    const path = file('a.txt', 'O, "geldi",\nTokayev');
    const csv = await elchi(['code', path, '--format', 'csv']);
    expect(csv.out.split('\r\n')[0]).toMatch(/^id,type,mode,status,actors,recipients,date_start/);
    expect(csv.out).toContain(',"O, ""geldi"",\nTokayev",');
    const json = await elchi(['code', path, path, '--format', 'json']);
    expect(JSON.parse(json.out)).toHaveLength(2);
    expect(JSON.parse((await elchi(['code', join(folder, 'x'), '-f', 'json'])).out)).toEqual([]);
  });

  it('stops without noise when its reader has gone', async () => {
    const rows = '{"text":"bir"}\n'.repeat(500);
    expect(await elchi(['code', '-'], { stdin: rows, leavesAfter: 3 })).toMatchObject({ code: 0, err: '' });
  });

  it('stops at Ctrl-C with 130', async () => {
    expect(await elchi(['code', file('a.txt')], { signal: AbortSignal.abort() })).toMatchObject({ code: 130, out: '' });
  });
});

describe('elchi ingest and events', () => {
  const db = () => join(folder, 'elchi.db');

  it('keeps documents once and finds their events', async () => {
    const path = file('rows.jsonl', '{"text":"Tokayev geldi.","outlet":"Örnek"}\n{"text":"Тоқаев келді."}\n{"x":1}\n');
    const first = await elchi(['ingest', path, '--db', db()]);
    expect(first).toMatchObject({ code: 3, out: '' });
    expect(first.err).toContain('2 added, 0 coded anew, 0 unchanged, 1 failed');
    expect((await elchi(['ingest', path, '--db', db(), '-q'])).err).not.toContain('added');
    const found = await elchi([
      'events',
      '--db',
      db(),
      '--dyad',
      'tur-kaz',
      '--type',
      'consult',
      '--since',
      '2022-05',
      '--until',
      '2022',
    ]);
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.rows).toHaveLength(2);
    const one = await elchi(['events', '--db', db(), '--source', 'ornek', '--states', 'KAZ,TUR', '--text', 'geld']);
    expect(one.rows).toMatchObject([
      { event: { mode: 'visit' }, document: { outlet: 'Örnek' }, passage: { text: 'Tokayev geldi.' } },
    ]);
    const cut = await elchi(['events', '--db', db(), '--limit', '1']);
    expect(cut.rows).toHaveLength(1);
    expect(cut.err).toContain('the first 1; --limit or --all shows more');
    expect((await elchi(['events', '--db', db(), '--all', '--any', 'KAZ,FJI'])).rows).toHaveLength(2);
    // Both documents tell the same visit: one event by two, of which one may only copy.
    const merged = await elchi(['events', '--db', db(), '--merged']);
    expect(merged.rows).toHaveLength(1);
    expect((merged.rows as { reports: unknown[] }[])[0]?.reports).toHaveLength(2);
    expect((await elchi(['events', '--db', db(), '--corroboration', '9'])).rows).toEqual([]);
  });

  it('does not lose a batch to one document that cannot be kept', async () => {
    const path = file('rows.jsonl', '{"text":"bir"}\n{"text":"iki !twice"}\n{"text":"üç"}\n');
    const ran = await elchi(['ingest', path, '--db', db()]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/cannot be kept: .*UNIQUE[\s\S]*2 added, 0 coded anew, 0 unchanged, 1 failed/);
    expect((await elchi(['events', '--db', db()])).rows).toHaveLength(2);
  });

  it('tells nothing found from not covered, and from no ledger', async () => {
    await elchi(['ingest', file('a.txt', 'Tokayev geldi.'), '--db', db()]);
    expect(await elchi(['events', '--db', db(), '--states', 'FJI'])).toMatchObject({
      code: 0,
      err: 'elchi: nothing found\n',
    });
    const outside = await elchi(['events', '--db', db(), '--since', '2031']);
    expect(outside.err).toContain('reaches from 2022-05-10 to 2022-05-10');
    const missing = await elchi(['events', '--db', join(folder, 'none.db')]);
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('hint: make one with: elchi ingest');
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });

  it('refuses a file that is no ledger, and leaves it as it is', async () => {
    const path = file('news.txt', 'haber '.repeat(1_000));
    expect(await elchi(['ingest', path, '--db', path])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not a database'),
    });
  });
});

describe('elchi explain', () => {
  it('shows rule, words and what was rejected, for a file, a document and an event', async () => {
    const path = file('a.txt', 'Tokayev geldi.');
    const shown = await elchi(['explain', path]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('[1] CONSULT visit  KAZ → TUR  2022-05-10, Ankara, TUR  happened');
    expect(shown.out).toMatch(/type {8}“Tokayev geldi\.” {2}tr\.played 0–14/);
    expect(shown.out).toMatch(/Rejected\n.*“T” {2}a museum is no host {2}tr\.other 0–1/);
    const db = join(folder, 'elchi.db');
    await elchi(['ingest', path, '--db', db]);
    const [row] = (await elchi(['events', '--db', db])).rows as [{ event: { id: string }; document: { id: string } }];
    expect((await elchi(['explain', row.document.id, '--db', db])).out).toContain('Rejected');
    const event = await elchi(['explain', row.event.id, '--db', db]);
    expect(event.out).toContain('[1 Tokayev geldi.]');
    expect(event.out).not.toContain('Rejected');
    const [merged] = (await elchi(['events', '--merged', '--db', db])).rows as [{ id: string }];
    expect((await elchi(['explain', merged.id, '--db', db])).out).toBe(event.out);
    const json = await elchi(['explain', row.event.id, '--db', db, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ document: {}, trace: [{ because: 'it is played' }] });
    const none = await elchi(['explain', 'none', '--db', db]);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('neither a file nor a record') });
  });
});

describe('elchi eval', () => {
  const gold = () => {
    file('a.txt', 'Tokayev geldi.');
    const event = {
      type: 'CONSULT',
      mode: 'visit',
      status: 'happened',
      actors: ['KAZ'],
      recipients: ['TUR'],
      date: null,
      required: true,
    };
    const row = { id: 'g', file: 'a.txt', lang: 'tr', split: 'test', events: [event], statements: [] };
    return file('gold.jsonl', `${JSON.stringify(row)}\n`);
  };

  it('scores, and fails below a floor', async () => {
    const path = gold();
    const table = await elchi(['eval', path]);
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out).toMatch(/^tr\/test +1 +100\.0 +100\.0/m);
    expect(JSON.parse((await elchi(['eval', path, '--json'])).out)).toMatchObject({
      total: { figures: { f1: 1, date: 0 } },
    });
    const floors = file('floors.json', '{"tr/test":{"date":0.5,"recall":1}}');
    expect(await elchi(['eval', path, '--floors', floors])).toMatchObject({
      code: 1,
      err: 'elchi: error: below the floor: tr/test: date 0 < 0.5\n',
    });
  });

  it('lifts floors on demand', async () => {
    const floors = join(folder, 'floors.json');
    expect(await elchi(['eval', gold(), '--raise'])).toMatchObject({ code: 2 });
    expect(await elchi(['eval', gold(), '--floors', floors, '--raise'])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(floors, 'utf8'))).toMatchObject({ 'tr/test': { recall: 1, date: 0 } });
  });

  it('says what is wrong with the gold', async () => {
    expect(await elchi(['eval', join(folder, 'none.jsonl')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOENT'),
    });
    expect(await elchi(['eval', gold(), '--split', 'dev'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no gold row'),
    });
  });
});
