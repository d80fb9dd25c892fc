import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { CodedDocument } from '../../src/record/record.js';
import { atLeast } from '../../src/store/connect.js';
import { decodeCursor, encodeCursor } from '../../src/store/cursor.js';
import type { EventFilter } from '../../src/store/query.js';
import { matchExpression } from '../../src/store/search.js';
import type { Ledger } from '../../src/store/store.js';
import { BadCursor, openStore, type Store, StoreError, type StoreOptions } from '../../src/store/store.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { freshFile, freshLedger } from './fresh.js';
import { ingestInto } from './full-disk.js';
import { synthetic } from './synthetic.js';

const CLOCK = '2022-05-11T08:00:00Z';
const open: Store[] = [];
const fresh = freshFile;
const openAt = async (path: string, options: StoreOptions = {}) => {
  const store = await openStore(path, options);
  open.push(store);
  return store;
};
const ledger = async (...documents: CodedDocument[]) => {
  const store = await openAt(await freshLedger(), { coder: '1' });
  for (const it of documents) await store.ingest(it, CLOCK);
  return store;
};
/** A document of one event, told by what differs from the sample. */
const telling = (id: string, event: Parameters<typeof sampleEvent>[0] = {}, document: Partial<CodedDocument> = {}) =>
  sampleDocument({
    id,
    events: [sampleEvent({ id: `${id}.e`, ...event })],
    statements: [],
    commitments: [],
    claims: [],
    ...document,
  });
const ids = async (store: Store, filter: EventFilter, limit = 50) =>
  (await store.events(filter, { limit })).items.map((it) => it.document.id);
const dayOf = (start: string, end = start) => ({ start, end, precision: 'day' as const, basis: 'stated' as const });

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

describe('ingest', () => {
  it('gives back what came in', async () => {
    const coded = sampleDocument();
    const store = await ledger(coded);
    expect(await store.document('d1')).toEqual(coded);
    expect(await store.document('none')).toBeNull();
    const { outlet, url, language, published } = coded;
    expect([...(await store.heads(['d1', 'none', 'd1']))]).toMatchObject([
      ['d1', { id: 'd1', outlet, language, published, ...(url === undefined ? {} : { url }) }],
    ]);
    expect(await store.event('e1')).toMatchObject({
      event: coded.events[0],
      document: { id: 'd1', outlet: 'Örnek', via: ['AA'], path: 'a.txt', published: coded.published },
      passage: { start: 0, text: "Tokayev Ankara'ya geldi." },
    });
    expect(await store.event('none')).toBeNull();
    expect(await store.counts()).toEqual({
      documents: 1,
      codings: 1,
      events: 1,
      merged: 1,
      statements: 1,
      commitments: 1,
      claims: 1,
      issues: 0,
    });
    expectTypeOf<Store>().toExtend<Ledger>();
  });

  it('keeps the same document once, and the newer coding in its place', async () => {
    const store = await ledger(sampleDocument());
    expect(await store.ingest(sampleDocument(), '2022-06-01T00:00:00Z')).toBe('unchanged');
    const newer = sampleDocument({
      language: 'az',
      statements: [],
      events: [sampleEvent({ id: 'e9', mode: 'meet' })],
      commitments: [],
    });
    expect(await store.ingest(newer, '2022-07-01T00:00:00Z')).toBe('recoded');
    expect(await store.document('d1')).toEqual(newer);
    expect(await store.event('e1')).toBeNull();
    expect(await store.counts()).toMatchObject({
      documents: 1,
      codings: 2,
      events: 1,
      statements: 0,
      commitments: 0,
      claims: 1,
    });
    expect(await store.coverageOf('2022-05')).toEqual([
      { month: '2022-05', outlet: 'Örnek', language: 'az', documents: 1, events: 1 },
    ]);
    const counted = { language: 'az', documents: 1, events: 1 };
    expect(await store.coverage()).toEqual({
      documents: 1,
      events: 1,
      first: '2022-05',
      last: '2022-05',
      months: [{ month: '2022-05', ...counted }],
      outlets: [{ outlet: 'Örnek', ...counted, first: '2022-05', last: '2022-05' }],
    });
    expect((await store.statements({ text: 'hoş' }, { limit: 5 })).items).toEqual([]);
    expect(await store.check()).toEqual([]);
  });

  it('keeps an older coding that comes late as superseded', async () => {
    const store = await ledger(sampleDocument());
    const late = sampleDocument({ events: [], commitments: [] });
    expect(await store.ingest(late, '2021-01-01T00:00:00Z')).toBe('superseded');
    expect(await store.counts()).toMatchObject({ codings: 2, events: 1 });
  });

  it('takes all documents of a batch or none', async () => {
    const store = await ledger(telling('a'));
    const clash = telling('c', { id: 'a.e' });
    await expect(store.ingestAll([telling('b'), clash], CLOCK)).rejects.toThrow(/UNIQUE/i);
    expect(await store.counts()).toMatchObject({ documents: 1, events: 1 });
    expect(await store.ingestAll([telling('b'), telling('a')], CLOCK)).toEqual(['added', 'unchanged']);
  });

  it('takes a document with more events than one statement of SQL can hold', async () => {
    const events = Array.from({ length: 3_000 }, (_, at) => sampleEvent({ id: `e${at}` }));
    const store = await ledger(sampleDocument({ events, commitments: [] }));
    expect(await store.counts()).toMatchObject({ events: 3_000 });
  });
});

describe('events', () => {
  it('are found by the states that take part', async () => {
    const store = await ledger(
      telling('visit'),
      telling('thanks', { type: 'SUPPORT', mode: 'thank', actors: ['AZE'], recipients: ['KAZ', 'TUR'] }),
      telling('joint', { actors: ['TUR', 'KAZ'], recipients: [] }),
      telling('other', { actors: ['UZB'], recipients: ['KGZ'] }),
    );
    expect((await ids(store, { states: ['KAZ', 'TUR'] })).sort()).toEqual(['joint', 'thanks', 'visit']);
    expect((await ids(store, { anyState: ['AZE', 'KGZ'] })).sort()).toEqual(['other', 'thanks']);
    // Azerbaijan thanks both: nothing happened between the two of them.
    expect((await ids(store, { dyad: ['TUR', 'KAZ'] })).sort()).toEqual(['joint', 'visit']);
    expect(await ids(store, { dyad: ['AZE', 'TUR'], states: ['KAZ'] })).toEqual(['thanks']);
    expect(await ids(store, { states: ['FJI'] })).toEqual([]);
  });

  it('are found by type, mode, status, context, language and source', async () => {
    const store = await ledger(
      telling('a'),
      telling(
        'b',
        { type: 'SUPPORT', mode: 'condole', status: 'denied', context: ['disasters'] },
        { language: 'az', outlet: 'Azərtac', via: [], url: 'https://www.azertag.az/1' },
      ),
    );
    const only: EventFilter[] = [
      { type: ['SUPPORT'] },
      { mode: ['condole'] },
      { status: ['denied'] },
      { context: ['disasters', 'health'] },
      { language: ['az'] },
      { source: ['AZƏRTAC'] },
      { source: ['azertag.az'] },
      { source: ['АЗЕРТАДЖ'] },
      { document: 'b' },
    ];
    for (const filter of only) expect(await ids(store, filter), JSON.stringify(filter)).toEqual(['b']);
    expect(await ids(store, { source: ['aa'] })).toEqual(['a']);
    expect((await ids(store, { type: ['SUPPORT', 'CONSULT'] })).length).toBe(2);
  });

  it('belong to a period when their range shares a day with it; undated ones by publication', async () => {
    const store = await ledger(
      telling('month', { date: { ...dayOf('2022-05-01', '2022-05-31'), precision: 'month' } }),
      telling('day', { date: dayOf('2022-05-10') }),
      telling('undated', { date: null }, { published: dayOf('2022-05-20') }),
      telling('unknown', { date: null }, { published: null }),
    );
    expect(await ids(store, {})).toEqual(['undated', 'day', 'month', 'unknown']);
    expect(await ids(store, { since: '2022-05-15' })).toEqual(['undated', 'month']);
    expect(await ids(store, { until: '2022-05-15' })).toEqual(['day', 'month']);
    expect(await ids(store, { states: ['KAZ'], since: '2022-05-31', until: '2022-06-30' })).toEqual(['month']);
    expect(await ids(store, { dyad: ['KAZ', 'TUR'], since: '2022-05-11', until: '2022-05-19' })).toEqual(['month']);
  });

  it('are found by the beginnings of words, whatever script variant or case', async () => {
    const store = await ledger(
      telling('a', {}, { text: 'ТОҚАЕВ Анкараға келді. Тоқаев Ердоғанмен кездесті.' }),
      telling('b', {}, { text: "İstanbul'da O‘zbekiston prezidenti Shavkat Mirziyoyev qabul qildi." }),
    );
    expect(await ids(store, { text: 'ЕРДОГАН' })).toEqual(['a']);
    expect(await ids(store, { text: "o'zbek ISTANBUL" })).toEqual(['b']);
    expect(await ids(store, { text: '"prezidenti shavkat"' })).toEqual(['b']);
    expect(await ids(store, { text: '"shavkat prezidenti"' })).toEqual([]);
    expect(await ids(store, { text: 'kar' })).toEqual([]);
    expect(await ids(store, { text: '"(*' })).toEqual([]);
    expect(matchExpression('NOT("a" OR)')).toBe('"not"* AND "or"* AND "a"');
    expect(await ids(store, { text: 'Ankara|ISTANBUL qabul' })).toEqual(['b']);
    expect(matchExpression('su|kar')).toBe('("su"* OR "kar"*)');
  });

  it('are found by a name in the other script, and by the beginning of an inflected word', async () => {
    const store = await ledger(
      telling('kk', {}, { title: '', text: 'Тоқаев Анкараға келді.' }),
      telling('ru', {}, { title: '', text: 'Мирзиёев принял Жапарова.' }),
      telling('tr', {}, { title: '', text: "Tokayev, Kazakistan'ın dışişleri bakanını ve Caparov'u kabul etti." }),
      telling('tk', {}, { title: '', text: 'Tokaýew bilen duşuşdy.' }),
    );
    for (const name of ['Tokayev', 'ТОКАЕВ', 'Тоқаев', 'tokayev']) {
      expect((await ids(store, { text: name })).sort(), name).toEqual(['kk', 'tk', 'tr']);
    }
    for (const name of ['Mirziyoyev', 'Мирзиёев']) expect(await ids(store, { text: name }), name).toEqual(['ru']);
    for (const name of ['Caparov', 'Жапаров']) expect((await ids(store, { text: name })).sort()).toEqual(['ru', 'tr']);
    expect(await ids(store, { text: 'kazakistan' })).toEqual(['tr']);
    expect(await ids(store, { text: '"tokayev"' }), 'a phrase stands as it is').toEqual(['tr']);
  });

  it('come in pages that neither repeat nor skip, also while the ledger grows', async () => {
    const store = await openAt(fresh());
    await store.ingestAll(
      Array.from({ length: 40 }, (_, at) => synthetic(at % 13 === 0 ? at : at + 100)),
      CLOCK,
    );
    for (const filter of [{}, { states: ['KAZ'] }, { dyad: ['KAZ', 'TUR'] as const }, { text: 'haber' }]) {
      const whole = (await store.events(filter, { limit: 1_000 })).items.map((it) => it.event.id);
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await store.events(filter, { limit: 7, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map((it) => it.event.id));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual(whole);
      expect(whole.length).toBeGreaterThan(0);
    }
    const first = await store.events({}, { limit: 5 });
    await store.ingest(synthetic(3_999), CLOCK);
    const second = await store.events({}, { limit: 5, cursor: first.next ?? '' });
    const all = (await store.events({}, { limit: 20 })).items.map((it) => it.event.id);
    expect(second.items.map((it) => it.event.id)).toEqual(all.slice(8, 13));
  });

  it('refuse a cursor that is not theirs', async () => {
    const store = await ledger(telling('a'));
    for (const cursor of ['x', 'YWJj', encodeCursor({ day: "2022'--", id: 'a' })]) {
      await expect(store.events({}, { limit: 1, cursor })).rejects.toThrow(BadCursor);
    }
    expect(decodeCursor(encodeCursor({ day: '', id: 'ə' }))).toEqual({ day: '', id: 'ə' });
  });

  it('do not let a filter speak SQL', async () => {
    const store = await ledger(telling('a'));
    const evil = "x') or 1=1 --";
    expect(await ids(store, { mode: [evil], states: [evil], source: [evil], text: evil })).toEqual([]);
  });
});

describe('statements and documents', () => {
  it('are found by speaker, state, words and day', async () => {
    const store = await ledger(sampleDocument());
    const found = async (filter: Parameters<Store['statements']>[0]) =>
      (await store.statements(filter, { limit: 5 })).items;
    expect(await found({})).toMatchObject([
      { statement: { id: 's1' }, words: ['Hoş geldiniz'], document: { id: 'd1' } },
    ]);
    for (const filter of [
      { speaker: 'ERDOGAN' },
      { states: ['TUR'] },
      { text: 'hos' },
      { since: '2022-05-10' },
      { source: ['örnek'] },
    ]) {
      expect((await found(filter)).length, JSON.stringify(filter)).toBe(1);
    }
    for (const filter of [{ speaker: 'Tokayev' }, { states: ['KAZ'] }, { text: 'tokayev' }, { until: '2022-05-09' }]) {
      expect((await found(filter)).length, JSON.stringify(filter)).toBe(0);
    }
  });

  it('list documents newest first, in pages', async () => {
    const store = await ledger(synthetic(1), synthetic(3), synthetic(2), telling('x', {}, { published: null }));
    const first = await store.documents({ limit: 2 });
    expect(first.items.map((it) => it.id)).toEqual(['d3', 'd2']);
    const second = await store.documents({ limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ id: 'd1' }, { id: 'x' }], next: null });
  });

  it('give the texts of a source by month, also when one is coded again with another day', async () => {
    const page = { ...synthetic(0), url: 'https://outlet.example/0' };
    const store = await ledger(page, {
      ...synthetic(160),
      outlet: 'Outlet 0',
      language: synthetic(0).language,
    });
    const months = async () => (await store.outlet('outlet 0'))?.months.map((it) => [it.month, it.documents]);
    expect(await months()).toEqual([
      ['2015-02', 1],
      ['2015-01', 1],
    ]);
    await store.ingest({ ...page, published: dayOf('2015-02-20') }, '2026-03-01T00:00:00Z');
    expect(await months()).toEqual([['2015-02', 2]]);
  });

  it('tell of a text that names only its month the month', async () => {
    const may = { start: '2022-05-01', end: '2022-05-31', precision: 'month', basis: 'stated' } as const;
    const store = await ledger(synthetic(0), telling('x', {}, { published: may }));
    expect((await store.reach()).published).toEqual({ first: '2015-01-01', last: '2022-05' });
  });

  it('tell how far the record reaches', async () => {
    const store = await ledger();
    expect(await store.reach()).toEqual({ published: null, events: null });
    await store.ingestAll([synthetic(0), synthetic(160), telling('x', { date: dayOf('1991-12-16') })], CLOCK);
    expect(await store.reach()).toEqual({
      published: { first: '2015-01-01', last: '2022-05-10' },
      events: { first: '1991-12-16', last: '2015-02-10' },
    });
    const counted = { language: 'tr', documents: 1, events: 3 };
    expect(await store.coverageOf('2015-02')).toEqual([{ month: '2015-02', outlet: 'Outlet 6', ...counted }]);
    const all = await store.coverage();
    expect(all.months.map((it) => it.month)).toEqual(['2022-05', '2015-02', '2015-01']);
    expect(all).toMatchObject({ documents: 3, first: '2015-01', last: '2022-05' });
    const one = await store.coverage({ source: ['Outlet 6'], language: ['tr', 'az'] });
    expect(one).toEqual({
      documents: 1,
      events: 3,
      first: '2015-02',
      last: '2015-02',
      months: [{ month: '2015-02', ...counted }],
      outlets: [{ outlet: 'Outlet 6', ...counted, first: '2015-02', last: '2015-02' }],
    });
    expect(await store.coverage({ source: ['nobody'] })).toMatchObject({ documents: 0, months: [], outlets: [] });
  });
});

describe('a ledger that cannot be used says why', () => {
  const problem = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (it: unknown) => it,
    );
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).hint).not.toBe('');
    return (error as StoreError).problem;
  };
  const filled = async () => {
    const path = fresh();
    const store = await openStore(path);
    await store.ingestAll(
      Array.from({ length: 60 }, (_, at) => synthetic(at)),
      CLOCK,
    );
    await store.close();
    return path;
  };

  it('missing, or in a folder that does not exist', async () => {
    expect(await problem(openStore(fresh(), { mode: 'read' }))).toBe('not-found');
    expect(await problem(openStore('/nowhere/at/all.db'))).toBe('cannot-open');
  });

  it('not a database, or one of something else', async () => {
    const text = fresh();
    writeFileSync(text, 'bu bir veritabanı değil '.repeat(100));
    expect(await problem(openStore(text))).toBe('not-elchi');
    const other = fresh();
    const database = new Database(other);
    database.exec('create table songs(title)');
    database.close();
    expect(await problem(openStore(other))).toBe('not-elchi');
    expect(readFileSync(other).length).toBe(statSync(other).size);
  });

  it('of a newer schema', async () => {
    const path = await filled();
    const database = new Database(path);
    database.pragma('user_version = 999');
    database.close();
    expect(await problem(openStore(path))).toBe('newer-schema');
  });

  it('damaged', async () => {
    const path = await filled();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    const work = openAt(path).then((store) => store.events({ text: 'haber' }, { limit: 500 }));
    expect(await problem(work)).toBe('corrupt');
  });

  it('read-only', async () => {
    const path = await filled();
    const reader = await openAt(path, { mode: 'read' });
    expect((await reader.events({}, { limit: 5 })).items.length).toBe(5);
    expect(await problem(reader.ingest(sampleDocument(), CLOCK))).toBe('read-only');
    if (process.getuid?.() === 0) return;
    const copy = fresh();
    copyFileSync(path, copy);
    chmodSync(copy, 0o444);
    const store = openAt(copy).then((it) => it.ingest(sampleDocument(), CLOCK));
    expect(await problem(store)).toBe('read-only');
  });

  it('locked for longer than one waits', async () => {
    const path = await filled();
    const holder = new Database(path);
    holder.exec('begin immediate');
    const store = await openAt(path, { patience: 200 });
    expect(await problem(store.ingest(sampleDocument(), CLOCK))).toBe('busy');
    holder.exec('rollback');
    holder.close();
    expect(await store.ingest(telling('x'), CLOCK)).toBe('added');
  }, 20_000);

  it('on a disk that is full, and what was acknowledged stays', async () => {
    const path = await filled();
    const store = await openAt(path);
    expect(await problem(ingestInto(path, { mostPages: 40 }))).toBe('disk-full');
    expect(await store.counts()).toMatchObject({ documents: 60 });
    expect(await store.check()).toEqual([]);
  });

  it('on an SQLite that can lose commits', () => {
    expect(atLeast('3.51.2', '3.51.3')).toBe(false);
    expect(atLeast('3.51.3', '3.51.3')).toBe(true);
    expect(atLeast('3.53.0', '3.51.3')).toBe(true);
    expect(atLeast('3.9.9', '3.51.3')).toBe(false);
    expect(atLeast('4.0.0', '3.51.3')).toBe(true);
  });
});
