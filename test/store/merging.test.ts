import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { MergedEvent } from '../../src/record/merged.js';
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';
import { openStore, type Store, walk } from '../../src/store/store.js';
import { about, month, on } from '../merge/pairs.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { freshLedger } from './fresh.js';

/** A database of a server takes a second to make: there a few runs must do. */
const runs = (many: number) => (inject('postgres') ? 3 : many);

const CLOCK = '2022-06-01T00:00:00Z';
const open: Store[] = [];
const fresh = async () => {
  const store = await openStore(inject('postgres') ? await freshLedger() : ':memory:', { coder: '1' });
  open.push(store);
  return store;
};
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

const WORDS = 'zirve ticaret enerji liman köprü demiryolu anlaşma heyet bakan sınır gümrük tahıl petrol'.split(' ');
/** A text of its own for each number: no two are copies. */
const prose = (number: number) =>
  Array.from({ length: 40 }, (_, at) => `${WORDS[(number * 31 + at * at * 7) % WORDS.length]}${number}x${at}`).join(
    ' ',
  );

interface Sketch {
  readonly id: string;
  readonly day: string;
  readonly events: readonly Partial<CodedEvent>[];
  readonly document?: Partial<CodedDocument>;
}

function documentOf({ id, day, events, document }: Sketch): CodedDocument {
  return sampleDocument({
    id,
    text: prose(Number(id.replace(/\D/g, '') || 0)),
    published: { start: day, end: day, precision: 'day', basis: 'stated' },
    outlet: `Outlet ${id}`,
    via: [],
    events: events.map((it, at) => sampleEvent({ id: `${id}.${at}`, people: [], place: null, evidence: [], ...it })),
    statements: [],
    commitments: [],
    claims: [],
    ...document,
  });
}

const all = async (store: Store): Promise<MergedEvent[]> => {
  const found: MergedEvent[] = [];
  for await (const it of walk((page) => store.merged({}, page), 7)) found.push(it);
  return found;
};
/** What must not depend on the order: who reports what together, and all that is said of it but the ids. */
const shape = async (store: Store) => {
  const events = await all(store);
  const name = (id: string | null) =>
    events
      .find((it) => it.id === id)
      ?.reports.map((it) => it.event)
      .sort()[0] ?? null;
  return events
    .map(({ id: _, partOf, parts, announcedBy, outcome, ...it }) => ({
      ...it,
      partOf: name(partOf),
      parts: parts.map(name).sort(),
      announcedBy: name(announcedBy),
      outcome: outcome && { ...outcome, event: name(outcome.event) },
    }))
    .sort((a, b) => ((a.reports[0]?.event ?? '') < (b.reports[0]?.event ?? '') ? -1 : 1));
};

const visit = { type: 'CONSULT', mode: 'visit', actors: ['KAZ'], recipients: ['TUR'] } as const;
const plan = { ...visit, type: 'AGREE', mode: 'plan-meeting', status: 'planned' } as const;

describe('merging', () => {
  it('makes one event of reports in several languages', async () => {
    const store = await fresh();
    await store.ingest(
      documentOf({ id: 'd1', day: '2022-05-10', events: [{ ...visit, date: on('2022-05-10') }] }),
      CLOCK,
    );
    const first = (await all(store))[0]?.id;
    await store.ingest(
      documentOf({
        id: 'd2',
        day: '2022-05-11',
        events: [{ ...visit, date: on('2022-05-10', '2022-05-11'), place: { city: 'Ankara', state: 'TUR' } }],
        document: { language: 'az' },
      }),
      CLOCK,
    );
    const [event, ...rest] = await all(store);
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      id: first,
      corroboration: 2,
      copies: 0,
      place: { city: 'Ankara', state: 'TUR' },
      variants: { date: [{ reports: ['d1.0'] }, { reports: ['d2.0'] }], mode: [], place: [] },
    });
    expect(event?.reports.map((it) => [it.document, it.language, it.day])).toEqual([
      ['d1', 'tr', '2022-05-10'],
      ['d2', 'az', '2022-05-11'],
    ]);
    expect(await store.mergedEvent('d2.0')).toEqual(event);
  });

  it('cuts a chain whose ends exclude each other', async () => {
    const store = await fresh();
    const days = [on('2022-05-10'), on('2022-05-10', '2022-05-12'), on('2022-05-12')];
    for (const [at, date] of days.entries())
      await store.ingest(
        documentOf({ id: `d${at}`, day: '2022-05-12', events: [{ ...visit, mode: 'meet', date }] }),
        CLOCK,
      );
    expect((await all(store)).map((it) => it.reports.length).sort()).toEqual([1, 2]);
  });

  it('keeps apart what one document tells as two', async () => {
    const store = await fresh();
    const meet = { ...visit, mode: 'meet', actors: ['KAZ', 'TUR'], recipients: [], date: on('2022-05-10') };
    await store.ingest(
      documentOf({ id: 'd1', day: '2022-05-10', events: [{ ...visit, date: on('2022-05-10') }, meet] }),
      CLOCK,
    );
    const events = await all(store);
    const whole = events.find((it) => it.mode === 'visit');
    expect(events.map((it) => it.reports.length)).toEqual([1, 1]);
    expect(events.find((it) => it.mode === 'meet')?.partOf).toBe(whole?.id);
    expect(whole?.parts).toHaveLength(1);
  });

  it('follows a plan to what became of it', async () => {
    const store = await fresh();
    await store.ingestAll(
      [
        documentOf({ id: 'd1', day: '2022-04-01', events: [{ ...plan, date: on('2022-05-10') }] }),
        documentOf({ id: 'd2', day: '2022-04-20', events: [{ ...plan, date: on('2022-05-24') }] }),
      ],
      CLOCK,
    );
    const outcome = async () =>
      Object.fromEntries((await all(store)).map((it) => [it.reports[0]?.document, it.outcome?.kind]));
    expect(await outcome()).toEqual({ d1: 'postponed', d2: undefined });
    await store.ingest(
      documentOf({ id: 'd3', day: '2022-05-24', events: [{ ...visit, date: about('2022-05-24') }] }),
      CLOCK,
    );
    expect(await outcome()).toMatchObject({ d1: 'postponed', d2: 'took-place' });
    const events = await all(store);
    expect(events.find((it) => it.type === 'CONSULT')?.announcedBy).toBe((await store.mergedEvent('d2.0'))?.id);
    await store.ingest(documentOf({ id: 'd4', day: '2022-08-24', events: [] }), CLOCK);
    const other = { ...plan, recipients: ['UZB'], date: on('2022-06-01') };
    await store.ingest(documentOf({ id: 'd5', day: '2022-05-24', events: [other] }), CLOCK);
    expect(await outcome()).toMatchObject({ d5: 'no-news' });
  });

  it('leaves a redirect where two become one, and word of what is gone', async () => {
    const store = await fresh();
    const date = on('2022-05-10');
    await store.ingest(documentOf({ id: 'd1', day: '2022-05-10', events: [{ ...visit, date }] }), CLOCK);
    await store.ingest(
      documentOf({ id: 'd2', day: '2022-05-12', events: [{ ...visit, date: on('2022-05-12') }] }),
      CLOCK,
    );
    const [later, earlier] = (await all(store)).map((it) => it.id) as [string, string];
    await store.ingest(
      documentOf({ id: 'd2', day: '2022-05-12', events: [{ ...visit, date }] }),
      '2022-07-01T00:00:00Z',
    );
    expect((await all(store)).map((it) => it.id)).toEqual([earlier]);
    expect((await store.mergedEvent(later))?.id).toBe(earlier);
    await store.ingest(documentOf({ id: 'd1', day: '2022-05-10', events: [] }), '2022-07-01T00:00:00Z');
    expect((await store.mergedEvent(earlier))?.reports.map((it) => it.document)).toEqual(['d2']);
    const since = await store.changes('2022-07-01T00:00:00Z', { limit: 5 });
    expect(since.items.map(({ id, event, target }) => [id, event?.reports.length, target]).sort()).toEqual(
      [
        [earlier, 1, null],
        [later, undefined, earlier],
      ].sort(),
    );
    await store.ingest(documentOf({ id: 'd2', day: '2022-05-10', events: [] }), '2022-08-01T00:00:00Z');
    expect(await store.mergedEvent(earlier)).toBeNull();
    const one = await store.changes('2022-08-01T00:00:00Z', { limit: 1 });
    const rest = await store.changes('2022-08-01T00:00:00Z', { limit: 5, cursor: one.next ?? '' });
    expect([...one.items, ...rest.items].map((it) => [it.id, it.event, it.target]).sort()).toEqual(
      [
        [earlier, null, null],
        [later, null, null],
      ].sort(),
    );
    expect(await all(store)).toEqual([]);
    expect(await store.check()).toEqual([]);
  });
});

const anyDate = fc.oneof(
  fc.constantFrom('2022-05-09', '2022-05-10', '2022-05-11', '2022-05-12').map((it) => on(it)),
  fc.constantFrom('2022-05-10', '2022-05-11').map((it) => about(it)),
  fc.constant(on('2022-05-10', '2022-05-12')),
  fc.constant(month('2022-05-01', '2022-05-31')),
  fc.constant(null),
);
const anyEvent = fc.record({
  kind: fc.constantFrom(
    visit,
    { ...visit, mode: 'meet' },
    plan,
    { ...visit, actors: ['TUR'], recipients: ['KAZ'] },
    { type: 'SUPPORT', mode: 'sign', actors: ['KAZ', 'TUR'], recipients: [] } as const,
    { ...visit, mode: 'multilateral', actors: ['OTS', 'KAZ', 'TUR', 'UZB'], recipients: [] } as const,
  ),
  date: anyDate,
  place: fc.constantFrom(null, { city: 'Ankara', state: 'TUR' }),
  people: fc.constantFrom([], [{ name: 'Tokayev', office: 'president', for: 'KAZ', id: 'tokayev' }]),
});
const anyDocuments = fc
  .array(
    fc.record({
      day: fc.constantFrom('2022-05-10', '2022-05-11', '2022-05-13'),
      events: fc.array(anyEvent, { maxLength: 3 }),
      copyOf: fc.option(fc.nat({ max: 3 }), { nil: null }),
      language: fc.constantFrom('tr', 'az', 'ru'),
      via: fc.constantFrom([], ['AA'], ['Akorda']),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((documents) =>
    documents.map(({ day, events, copyOf, language, via }, at) =>
      documentOf({
        id: `d${at}`,
        day,
        events: events.map(({ kind, ...it }) => ({ ...kind, ...it }) as Partial<CodedEvent>),
        document: {
          language,
          via,
          ...(copyOf === null ? {} : { text: `${prose(90 + copyOf)} ${at}` }),
        } as Partial<CodedDocument>,
      }),
    ),
  );

it('gives new events the same ids, however many documents come at a time', async () => {
  // Ids of documents are hashes: the first to come is not the first by name.
  const documents = ['d4', 'b3', 'c2', 'a1'].map((id) =>
    documentOf({ id, day: '2022-05-10', events: [{ ...visit, date: on('2022-05-10') }] }),
  );
  const [one, other] = [await fresh(), await fresh()];
  await one.ingestAll(documents, CLOCK);
  for (const it of documents) await other.ingestAll([it], CLOCK);
  expect((await all(one)).map((it) => it.id)).toEqual((await all(other)).map((it) => it.id));
});

describe('any order of documents', () => {
  it('gives the same events, groups, values and ties; ids aside', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocuments.chain((documents) =>
          fc.tuple(
            fc.constant(documents),
            fc.shuffledSubarray(documents, { minLength: documents.length }),
            fc.nat({ max: 3 }),
          ),
        ),
        async ([documents, shuffled, batch]) => {
          const [one, other] = [await fresh(), await fresh()];
          await one.ingestAll(documents, CLOCK);
          for (let at = 0; at < shuffled.length; at += batch + 1)
            await other.ingestAll(shuffled.slice(at, at + batch + 1), CLOCK);
          expect(await shape(other)).toEqual(await shape(one));
          for (const { id } of documents) expect(await other.group(id)).toEqual(await one.group(id));
          expect(await other.check()).toEqual([]);
          const ids = new Set((await all(other)).map((it) => it.id));
          for (const it of documents)
            for (const event of it.events) expect(ids).toContain((await other.mergedEvent(event.id))?.id);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('and coding anew, there and back, leaves all as it was; every id ever given still answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocuments, fc.nat(), async (documents, which) => {
        const store = await fresh();
        await store.ingestAll(documents, CLOCK);
        const [before, ids] = [await shape(store), (await all(store)).map((it) => it.id)];
        const groups = () => Promise.all(documents.map(({ id }) => store.group(id)));
        const copies = await groups();
        const one = documents[which % documents.length] as CodedDocument;
        await store.ingest({ ...one, events: [], via: ['TASS'] }, '2022-07-01T00:00:00Z');
        await store.ingest(one, '2022-08-01T00:00:00Z');
        expect(await shape(store)).toEqual(before);
        expect(await groups()).toEqual(copies);
        expect(await store.ingest(one, '2022-09-01T00:00:00Z')).toBe('unchanged');
        const again = (await all(store)).map((it) => it.id);
        await store.remerge(CLOCK);
        expect(await shape(store)).toEqual(before);
        expect((await all(store)).map((it) => it.id)).toEqual(again);
        // What was gone for a while has a new id, and the old one says that it is gone.
        const standing = new Set((await all(store)).map((it) => it.id));
        for (const id of ids)
          expect(standing.has((await store.mergedEvent(id))?.id ?? id) || !standing.has(id)).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('a source', () => {
  it('is told by what it wrote, whom it copies, and how early it is', async () => {
    const store = await fresh();
    const told = (id: string, day: string, text: string, more: Partial<CodedDocument> = {}) =>
      documentOf({ id, day, events: [{ ...visit, date: on('2022-05-10') }], document: { text, ...more } });
    await store.ingest(told('d1', '2022-05-10', prose(1)), CLOCK);
    await store.ingest(told('d2', '2022-05-10', prose(2)), CLOCK);
    await store.ingest(told('d3', '2022-05-11', prose(1)), CLOCK);
    await store.ingest(told('d4', '2022-05-12', prose(4), { outlet: 'Outlet d1' }), CLOCK);
    expect(await store.outlet('OUTLET D1')).toMatchObject({
      name: 'Outlet d1',
      documents: 2,
      months: [{ month: '2022-05', language: 'tr', documents: 2 }],
      timing: { before: 0, same: 1, after: 0 },
      origins: 1,
      copies: 0,
      givesTo: [{ name: 'Outlet d3', documents: 1 }],
      unread: 0,
    });
    expect(await store.outlet('Outlet d3')).toMatchObject({
      timing: { before: 0, same: 0, after: 1 },
      copies: 1,
      takesFrom: [{ name: 'Outlet d1', documents: 1 }],
    });
    expect(await store.outlet('Nobody')).toBeNull();
  });
});

describe('a ledger from before there was merging', () => {
  it('is merged with the first document that comes', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'elchi-merging-')), 'elchi.db');
    const store = await openStore(path, { coder: '1' });
    await store.ingest(
      documentOf({ id: 'd1', day: '2022-05-10', events: [{ ...visit, date: on('2022-05-10') }] }),
      CLOCK,
    );
    await store.close();
    const raw = new Database(path);
    raw.exec(
      'delete from meta; delete from event_tellings; delete from tellings; delete from merged; delete from document_marks',
    );
    raw.close();
    const again = await openStore(path, { coder: '1' });
    open.push(again);
    await again.ingest(documentOf({ id: 'd2', day: '2022-05-10', events: [] }), CLOCK);
    expect((await all(again)).map((it) => it.reports.length)).toEqual([1]);
  });
});
