/** Reports of one day in two languages, from their texts to what the commands say of them. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Followed } from '../../src/judge/commitments.js';
import { RULE } from '../../src/merge/compare.js';
import type { Correction, Judgement, MergedEvent } from '../../src/record/merged.js';
import type { LedgerEvent } from '../../src/store/query.js';
import { elchi } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'elchi-ledger-'));
const db = join(folder, 'elchi.db');

const RELEASE =
  "Kazakistan Cumhurbaşkanı Kasım Cömert Tokayev 10 Mayıs 2022'de Ankara'ya geldi. Tokayev'i havaalanında Cumhurbaşkanı Yardımcısı karşıladı. Görüşmede iki ülke arasındaki ticaretin 5,3 milyar dolardan 10 milyar dolara çıkarılması, 4.200 kilometrelik demiryolu hattı ve 140 ortak proje ele alındı. Ziyaretin ardından ortak bildiri imzalandı.";
const ROWS = [
  { id: 'first', title: 'Tokayev Ankara’da', outlet: 'AA', language: 'tr', text: RELEASE },
  {
    title: 'Tokayev Ankara’ya geldi',
    outlet: 'Ufuk Haber',
    language: 'tr',
    text: `${RELEASE} Haberin tamamı sabah baskımızda.`,
  },
  {
    title: 'Tokayev Ankarada',
    outlet: 'Körpü',
    language: 'az',
    text: 'Qazaxıstan Prezidenti Kasım-Jomart Tokayev 10 may 2022-ci il tarixində Türkiyəyə səfər edib. Danışıqlarda iki ölkə arasında ticarətin 5,3 milyard dollardan artırılması, 4200 kilometrlik dəmir yolu xətti və 140 birgə layihə müzakirə olunub.',
  },
  {
    title: 'Ankara’da yoğun gün',
    outlet: 'Köşe',
    language: 'tr',
    text: 'Başkent sabahtan beri hareketliydi. Kazakistan Cumhurbaşkanı Tokayev 10 Mayıs 2022 Salı günü Türkiye’yi ziyaret etti. Vatandaşlar caddelere asılan bayrakları fotoğrafladı, trafik bir süre durdu, esnaf akşama kadar tezgâhını açık tuttu.',
  },
  {
    title: 'Kazakistan yardım sözü verdi',
    outlet: 'Ufuk Haber',
    language: 'tr',
    text: "Kazakistan, 30 Haziran 2022'ye kadar Türkiye'ye insani yardım göndereceğini açıkladı.",
  },
].map((it, at) => ({ ...it, date: '2022-05-10', url: `https://example.org/${at}` }));

const rows = async <T>(...args: string[]): Promise<T[]> => {
  const ran = await elchi([...args, '--db', db]);
  expect(ran.err).not.toMatch(/error/);
  return ran.rows as T[];
};
const visit = async () => {
  const found = await rows<MergedEvent>('timeline', 'KAZ', 'TUR', '--since', '2022-05-01');
  return found.filter((it) => it.type === 'CONSULT');
};

beforeAll(async () => {
  const file = join(folder, 'news.jsonl');
  writeFileSync(file, ROWS.map((it) => JSON.stringify(it)).join('\n'));
  expect((await elchi(['ingest', file, '--db', db, '-q'])).code).toBe(0);
});

describe('a question that can have no answer', () => {
  it.each([
    ['panel --states KAZ,KZA --from 2022-01 --to 2022-12', 'KZA is no code', 'did you mean KAZ'],
    ['panel --states KAZ,TUR --from 2022-12 --to 2022-01', 'ends before it begins', 'turn the two round'],
    ['panel --states KAZ,KAZ --from 2022-01 --to 2022-12', 'KAZ is one', '--states KAZ,TUR'],
    ['brief Kazakhstan', 'KAZAKHSTAN is no code', 'did you mean KAZ'],
    ['brief KAZ TUR --since 2024-11 --until 2024-10', 'ends before it begins', 'turn the two round'],
    ['brief KAZ KAZ', 'KAZ is named twice', 'two different'],
    ['crisis ATLANTIS --since 2022', 'ATLANTIS is no code', 'ISO 3166-1'],
    ['events --any XXX', 'XXX is no code', 'ISO 3166-1'],
    ['timeline KAZ TUR --since 2023 --until 2022', 'ends before it begins', 'turn the two round'],
    ['visits --states TRU', 'TRU is no code', 'TUR'],
  ])('%s is refused, with what to do', async (line, message, hint) => {
    const { code, out, err } = await elchi([...line.split(' '), '--db', db]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('a folder is no ledger', async () => {
    const { code, err } = await elchi(['timeline', 'KAZ', '--db', folder]);
    expect(code).toBe(1);
    expect(err).toContain('is a folder, not a ledger');
  });

  it('a state of which nothing is told is no mistake', async () => {
    expect(await elchi(['timeline', 'BRA', '--db', db])).toMatchObject({ code: 0, out: '' });
  });
});

describe('reports of one day', () => {
  it('are one event, by how many sources', async () => {
    const [event, ...rest] = await visit();
    expect(rest).toEqual([]);
    expect(event?.reports.map((it) => it.language).sort()).toEqual(['az', 'tr', 'tr', 'tr']);
    expect(event).toMatchObject({ type: 'CONSULT', mode: 'visit', corroboration: 2, copies: 2 });
  });

  it('show who copied whom, and how', async () => {
    const [event] = await visit();
    const texts = await rows<{ outlet: string; relation: string; depth: number }>('sources', event?.id ?? '');
    expect(texts.map(({ outlet, relation }) => [outlet, relation])).toEqual([
      ['AA', 'origin'],
      ['Ufuk Haber', 'near'],
      ['Körpü', 'translated'],
      ['Köşe', 'origin'],
    ]);
    const drawn = await elchi(['sources', event?.id ?? '', '--db', db, '--format', 'table']);
    expect(drawn.out).toContain('└─ translated: 2022-05-10  Körpü');
    expect(drawn.err).toContain('2 independent');
    // A sister stands below the first of two copies of one text.
    expect(drawn.out.match(/[├└]─/gu)).toEqual(['├─', '└─']);
    expect((await elchi(['sources', 'none', '--db', db])).code).toBe(1);
  });

  it('tell why they are one', async () => {
    const [event] = await visit();
    const [first] = await rows<Judgement>('judge', event?.id ?? '');
    expect(first).toMatchObject({ verdict: 'same', by: RULE });
    expect(first?.because.join()).toContain('the same parties: KAZ, TUR');
  });

  it('follow one promise by its id', async () => {
    const [promise] = await rows<Followed>('commitments');
    expect(await rows('commitments', promise?.id ?? '')).toEqual([promise]);
    expect((await elchi(['commitments', 'none', '--db', db])).code).toBe(1);
  });

  it('take corrections, give them back as lines, and as gold', async () => {
    const [event] = await visit();
    const report = event?.reports.find((it) => it.outlet === 'Köşe')?.event ?? '';
    const [kept] = await rows<Correction>('correct', 'reject', report, '--reason', 'a trial', '--by', 'Ayşe');
    expect((await visit())[0]?.reports).toHaveLength(3);
    await rows('correct', 'undo', kept?.id ?? '', '--reason', 'only a trial', '--by', 'Ayşe');
    expect((await visit())[0]?.reports).toHaveLength(4);
    await rows(
      'correct',
      'edit',
      report,
      '--set',
      'place={"city":"Ankara","state":"TUR"}',
      '--reason',
      'Başkent',
      '--by',
      'Ayşe',
    );
    const lines = await elchi(['correct', 'export', '--db', db]);
    expect(lines.rows).toHaveLength(3);
    const file = join(folder, 'corrections.jsonl');
    writeFileSync(file, lines.out);
    expect((await elchi(['correct', 'import', file, '--db', db])).err).toContain(
      '0 corrections taken, 3 known already',
    );
    const gold = await rows<{ file: string; events: { place: string }[] }>(
      'correct',
      'gold',
      '--into',
      join(folder, 'gold'),
    );
    expect(gold.map((it) => it.events.map(({ place }) => place))).toEqual([['Ankara']]);
    // Nobody judged what is said in it.
    expect(gold[0]).not.toHaveProperty('statements');
    expect(readFileSync(gold[0]?.file ?? '', 'utf8')).toContain('Başkent');
  });

  it('are refused where a correction is wrong', async () => {
    expect((await elchi(['correct', 'reject', 'none', '--reason', 'x', '--db', db])).code).toBe(1);
    expect((await elchi(['correct', 'reject', 'none', '--db', db])).code).toBe(2);
    expect((await elchi(['correct', 'merge', 'one', '--reason', 'x', '--db', db])).code).toBe(2);
    const file = join(folder, 'wrong.jsonl');
    writeFileSync(file, '{"id":"x"}\n');
    expect((await elchi(['correct', 'import', file, '--db', db])).err).toContain('wrong.jsonl:1 is no correction');
    expect((await elchi(['correct', 'import', '-', '--db', db], { stdin: '\nnot json\n' })).err).toContain(
      '-:2 is no JSON',
    );
    expect((await elchi(['correct', 'import', '-', '--db', db], { stdin: 'null\n' })).err).toMatch(
      /correction: Invalid/,
    );
    const [event] = await visit();
    const edit = async (field: string) =>
      elchi(['correct', 'edit', event?.reports[0]?.event ?? '', '--set', field, '--reason', 'x', '--db', db]);
    for (const field of ['actors=["KZA"]', 'place={"city":null,"state":"TUK"}']) {
      const ran = await edit(field);
      expect([ran.code, ran.err]).toEqual([1, expect.stringMatching(/(KZA|TUK) is no state or organisation/)]);
    }
    expect((await elchi(['correct', 'list', '--db', db])).rows).toHaveLength(3);
  });

  it('take a day as it is written, and say since when an event is gone', async () => {
    const [event] = await visit();
    const report = event?.reports[0]?.event ?? '';
    const why = ['--reason', 'a trial', '--by', 'Ayşe'] as const;
    const [edit] = await rows<Correction>('correct', 'edit', report, '--set', 'date=2022-05-12', ...why);
    expect(edit?.fields).toEqual({
      date: { start: '2022-05-12', end: '2022-05-12', precision: 'day', basis: 'stated' },
    });
    await rows('correct', 'undo', edit?.id ?? '', ...why);
    const [taken] = await rows<Correction>('correct', 'reject', event?.id ?? '', ...why);
    const again = await elchi(['correct', 'accept', event?.id ?? '', ...why, '--db', db]);
    expect(again.err).toMatch(/is gone since .*\n.*undo/u);
    await rows('correct', 'undo', taken?.id ?? '', ...why);
    expect((await visit())[0]?.id).toBe(event?.id);
  });

  it('are judged: also what says the very same; an id of nothing is no event', async () => {
    const [event] = await visit();
    const judged = await rows<{ verdict: string }>('judge', event?.id ?? '');
    expect(judged.filter(({ verdict }) => verdict === 'same').length).toBeGreaterThanOrEqual(1);
    const ran = await elchi(['judge', 'nonsense', '--db', db]);
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('nonsense is no event of')]);
  });

  it('are coded anew without a change, since the coder is the same', async () => {
    const ran = await elchi(['recode', '--db', db]);
    expect(ran.rows).toEqual([]);
    expect(ran.err).toContain('0 of 5 documents');
    expect((await elchi(['recode', '--take', '--db', db])).code).toBe(0);
    expect((await visit())[0]).toMatchObject({ corroboration: 2, copies: 2 });
    expect((await elchi(['merge', '--db', db])).err).toMatch(/reports tell \d+ events/);
    expect((await visit())[0]).toMatchObject({ corroboration: 2, copies: 2 });
  });
});

describe('what was said, and what was read', () => {
  it('is listed by speaker, state, words and day', async () => {
    const file = join(folder, 'said.txt');
    writeFileSync(file, 'Kazakistan Cumhurbaşkanı Kasım Cömert Tokayev, "Türkiye ile ortaklığımız güçlenecek." dedi.');
    expect((await elchi(['ingest', file, '--db', db, '-q'])).code).toBe(0);
    const said = await rows<{ statement: { for: string }; words: string[] }>('statements', '--speaker', 'tokayev');
    expect(said.map(({ words }) => words.join())).toContain('Türkiye ile ortaklığımız güçlenecek.');
    expect(said.every(({ statement }) => statement.for === 'KAZ')).toBe(true);
    expect(await rows('statements', '--states', 'KAZ', '--text', 'güçlenecek')).toHaveLength(1);
    expect(await rows('statements', '--states', 'RUS')).toEqual([]);
    expect(await rows('statements', '--until', '1999')).toEqual([]);
  });

  it('is counted by month, outlet and language', async () => {
    const read = await rows<{ month: string | null; outlet: string | null; documents: number }>('coverage');
    expect(read).toContainEqual(expect.objectContaining({ month: '2022-05', outlet: 'AA', documents: 1 }));
  });
});

describe('what waits for a person', () => {
  it('is listed by its part of the desk', async () => {
    expect((await elchi(['desk', '--db', db])).code).toBe(0);
    const [doubtful] = await rows<LedgerEvent>('desk', 'records', '--below', '1', '--limit', '1');
    expect(doubtful?.event.confidence).toBeLessThan(1);
    expect(doubtful?.passage?.text).toBeTruthy();
    const id = doubtful?.event.id ?? '';
    const [given] = await rows<Correction>('correct', 'accept', id, '--reason', 'as it stands', '--by', 'Ayşe');
    const [second] = await rows<{ item: string; kind: string }>('desk', 'second', '--by', 'Botagöz');
    expect(second).toMatchObject({ kind: 'record', item: id });
    expect(JSON.stringify(second)).not.toContain('Ayşe');
    expect(await rows('desk', 'second', '--by', 'Ayşe')).toEqual([]);
    const [other] = await rows<Correction>('correct', 'accept', id, '--reason', 'so it is', '--by', 'Botagöz');
    expect(await rows('desk', 'agreement')).toMatchObject([{ coders: ['Ayşe', 'Botagöz'], items: 1, agreed: 1 }]);
    for (const it of [other, given]) await rows('correct', 'undo', it?.id ?? '', '--reason', 'a trial', '--by', 'Ayşe');
    const nobody = await elchi(['desk', 'second', '--db', db]);
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('--by')]);
    expect((await elchi(['desk', 'records', '--below', '7', '--db', db])).code).toBe(2);
  });
});
