/** The API over a real store in memory: questions, refusals, headers. Each answer is checked by its own schema. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BODY_LIMIT, createApp } from '../../src/server/app.js';
import { ADDRESS_LIMIT } from '../../src/server/guard.js';
import { POSTS_A_MINUTE } from '../../src/server/limit.js';
import { pastOf } from '../../src/server/past.js';
import { ActorViewSchema, PersonViewSchema } from '../../src/server/routes/actors.js';
import { ChangeSchema } from '../../src/server/routes/changes.js';
import { CheckSchema } from '../../src/server/routes/check.js';
import { DyadSchema } from '../../src/server/routes/dyads.js';
import { MergedPage, MergedWholeSchema } from '../../src/server/routes/merged.js';
import { BriefSchema, CrisisSchema, FollowedSchema } from '../../src/server/routes/questions.js';
import { OutletSchema } from '../../src/server/routes/sources.js';
import { CoverageSchema, DocumentSchema, EventPage, StatementPage } from '../../src/server/schema.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { appOptions } from './options.js';

let store: Store;
let app: Hono;

beforeAll(async () => {
  store = await openStore(':memory:');
  const days = ['2022-05-10', '2022-05-11', '2022-06-01', '2023-01-02', '2023-01-03'];
  for (const [index, start] of days.entries()) {
    const date = { start, end: start, precision: 'day', basis: 'stated' } as const;
    const document = sampleDocument();
    await store.ingest(
      {
        ...document,
        id: `d${index}`,
        published: date,
        events: [sampleEvent({ id: `e${index}`, date, ...(index === 4 ? { type: 'AID', mode: 'rescue' } : {}) })],
        statements: document.statements.map((it) => ({ ...it, id: `s${index}` })),
        commitments: [],
        claims: [],
      },
      '2024-01-01T00:00:00Z',
    );
  }
  const web = mkdtempSync(join(tmpdir(), 'elchi-site-'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Elchi</title>');
  app = createApp(appOptions({ ledger: store, web }));
});
afterAll(() => store.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers: { host: 'localhost:4000', ...headers } });

test('the record of a day can be asked for', async () => {
  const later = createApp(appOptions({ ledger: store, today: () => '2024-02-01' }));
  const ids = async (path: string) => {
    const answer = await later.request(`http://localhost${path}`, { headers: { host: 'localhost:4000' } });
    return EventPage.parse(await answer.json()).items.map((it) => it.event.id);
  };
  expect(await ids('/api/events?asOf=2023-12-31')).toEqual([]);
  expect(await ids('/api/events?asOf=2024-01-15&type=AID')).toEqual(['e4']);
  expect(await ids('/api/events?asOf=2024-02-01')).toHaveLength(5);
  const merged = MergedPage.parse(await (await get('/api/merged?asOf=2023-12-31')).json());
  expect(merged.items).toEqual([]);
  expect((await get('/api/events?asOf=yesterday')).status).toBe(400);
});

test('while one day is being built another is asked to wait', async () => {
  const ledger = { ...store, asOf: () => new Promise<Store>(() => {}) };
  const past = pastOf({ ledger, today: () => '2024-02-01' });
  const waiting = past('2024-01-15');
  expect(await past('2024-01-16')).toBeNull();
  expect(await past(undefined)).toBe(ledger);
  const busy = createApp(appOptions({ ledger, today: () => '2024-02-01' }));
  const ask = (path: string) => busy.request(`http://localhost${path}`, { headers: { host: 'localhost:4000' } });
  const [, answer] = await Promise.all([ask('/api/events?asOf=2024-01-15'), ask('/api/merged?asOf=2024-01-16')]);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toMatchObject({ type: 'urn:elchi:problem:being-built' });
  expect(await waiting).toBeNull();
});

test('a ledger that could not be built is tried again', async () => {
  let tries = 0;
  const ledger = {
    ...store,
    asOf: () => (++tries === 1 ? Promise.reject(new Error('no room')) : Promise.resolve(store)),
  };
  const past = pastOf({ ledger, today: () => '2024-02-01' });
  await expect(past('2024-01-15')).rejects.toThrow('no room');
  expect(await past('2024-01-15')).toBe(store);
});

test('changes are told since a time, page by page', async () => {
  const { items, next } = await (await get('/api/changes?since=2024-01-01T00:00:00Z&limit=2')).json();
  for (const it of items) ChangeSchema.parse(it);
  expect(items).toHaveLength(2);
  const rest = await (await get(`/api/changes?since=2024-01-01T00:00:00Z&cursor=${next}`)).json();
  const merged = MergedPage.parse(await (await get('/api/merged')).json()).items.map((it) => it.event.id);
  const changed = [...items, ...rest.items].filter((it) => it.event !== null).map((it) => it.id);
  expect(changed.sort()).toEqual(merged.sort());
  expect((await (await get('/api/changes?since=2024-01-02T00:00:00Z')).json()).items).toEqual([]);
  expect((await get('/api/changes')).status).toBe(400);
});

test('events come newest first, each with the sentence that says it', async () => {
  const { items, next } = EventPage.parse(await (await get('/api/events')).json());
  expect(items.map((it) => it.event.id)).toEqual(['e4', 'e3', 'e2', 'e1', 'e0']);
  expect(next).toBeNull();
  const quote = items[0]?.quote;
  expect(quote?.text).toBe("Tokayev Ankara'ya geldi.");
  expect(quote?.marks.map((it) => [it.field, quote.text.slice(it.start, it.end)])).toEqual([
    ['actors', 'Tokayev'],
    ['recipients', "Ankara'ya"],
    ['type', 'geldi'],
  ]);
});

test('pages follow one another without a gap or a double', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = EventPage.parse(await (await get(`/api/events?limit=2${more}`)).json());
    seen.push(...page.items.map((it) => it.event.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(['e4', 'e3', 'e2', 'e1', 'e0']);
});

test.each([
  ['states=KAZ,TUR', 5],
  ['states=KAZ,UZB', 0],
  ['any=KAZ,UZB', 5],
  ['dyad=TUR-KAZ', 5],
  ['dyad=TUR-UZB', 0],
  ['type=AID', 1],
  ['type=CONSULT,AID&mode=visit', 4],
  ['since=2022-05-11&until=2022-06-30', 2],
  ['language=az', 0],
  ['text=tokayev', 5],
  ['text=TOKAY', 5],
  ['text=ankaray%C4%B1', 0],
])('the filter %s finds %i', async (query, count) => {
  expect(EventPage.parse(await (await get(`/api/events?${query}`)).json()).items).toHaveLength(count);
});

test.each([
  ['type=NONSENSE', 'type.0'],
  ['limit=100000', 'limit'],
  ['since=yesterday', 'since'],
  ['dyad=KAZ', 'dyad'],
  ['colour=red', ''],
])('a question with %s is refused, and told where', async (query, where) => {
  const answer = await get(`/api/events?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = await answer.json();
  expect(problem).toMatchObject({ status: 400, type: 'urn:elchi:problem:bad-request' });
  expect(problem.errors.map((it: { where: string }) => it.where)).toContain(where);
  expect(problem.hint).toBeTruthy();
});

test('a cursor of nobody is a bad question, not a failure', async () => {
  const answer = await get('/api/events?cursor=made-up');
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ type: 'urn:elchi:problem:bad-cursor' });
});

test('a document comes with its text, its blocks and all its records', async () => {
  const document = DocumentSchema.parse(await (await get('/api/documents/d0')).json());
  expect(document.blocks.map((it) => document.text.slice(it.start, it.end))).toEqual([document.text]);
  expect(document.events[0]?.id).toBe('e0');
  expect(document.statements[0]?.speaker).toBe('Recep Tayyip Erdoğan');
});

test.each([
  '/api/documents/none',
  '/api/events/none',
  '/api/nothing',
  '/x.js',
  '/../package.json',
  '/%2e%2e/package.json',
])('%s is not found', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('problem+json');
});

test('statements, coverage and one event answer by their schemas', async () => {
  expect(StatementPage.parse(await (await get('/api/statements?speaker=erdogan')).json()).items).toHaveLength(5);
  expect(StatementPage.parse(await (await get('/api/statements?speaker=putin')).json()).items).toHaveLength(0);
  const coverage = CoverageSchema.parse(await (await get('/api/coverage')).json());
  expect(coverage).toMatchObject({ documents: 5, events: 5, first: '2022-05', last: '2023-01' });
  expect(await (await get('/api/events/e3')).json()).toMatchObject({ event: { id: 'e3' }, document: { id: 'd3' } });
  expect(await (await get('/api/codebook')).json()).toMatchObject({ coded: ['tr'], types: { CONSULT: { quad: 1 } } });
});

test('the description is OpenAPI 3.1 and names every path', async () => {
  const description = await (await get('/openapi.json')).json();
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/api/merged', '/api/documents/{id}']));
  const names = description.paths['/api/events'].get.parameters.map((it: { name: string }) => it.name);
  expect(names).toEqual(expect.arrayContaining(['states', 'dyad', 'since', 'text', 'cursor']));
});

test('docs/api.md names every path and every filter', async () => {
  const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const { paths } = await (await get('/openapi.json')).json();
  type Asked = { parameters?: { name: string; in: string }[] };
  for (const [path, methods] of Object.entries<Record<string, Asked>>(paths))
    for (const [method, asked] of Object.entries(methods)) {
      expect(page).toContain(method === 'post' ? `\`POST ${path}\`` : `\`${path}\``);
      for (const it of asked.parameters ?? []) if (it.in === 'query') expect(page, path).toContain(`\`${it.name}\``);
    }
});

test('what was answered once is not sent twice', async () => {
  for (const path of ['/api/events', '/data.json', '/']) {
    const etag = (await get(path)).headers.get('etag');
    expect(etag).toBeTruthy();
    expect((await get(path, { 'if-none-match': etag ?? '' })).status).toBe(304);
  }
});

test('every answer forbids foreign script, sniffing and frames', async () => {
  for (const path of ['/', '/api/events', '/api/none', '/openapi.json']) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test.each([
  ['a foreign name', '/api/events', { host: 'attacker.example' }, 421],
  ['a name that begins like ours', '/', { host: 'localhost.attacker.example' }, 421],
  ['a page of another site', '/api/events', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
  ['an address without end', `/api/events?text=${'a'.repeat(ADDRESS_LIMIT)}`, {}, 414],
])('%s is refused', async (_, path, headers, status) => {
  expect((await get(path, headers as Record<string, string>)).status).toBe(status);
});

test('numbers, our own page and a link from elsewhere are let in', async () => {
  expect((await get('/api/events', { host: '127.0.0.1:4000' })).status).toBe(200);
  expect((await get('/api/events', { host: '[::1]:4000' })).status).toBe(200);
  expect((await get('/api/events', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).status).toBe(200);
  expect((await get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
});

test('nothing is written from here', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const headers = { host: 'localhost', 'content-type': 'application/json' };
    const answer = await app.request('http://localhost/api/events', { method, headers });
    expect(answer.status).toBe(method === 'POST' ? 403 : 405);
  }
});

test('addresses of the interface are its page', async () => {
  for (const path of ['/', '/paste', '/doc/d0', '/coverage']) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Elchi</title>');
  }
});

test('merged events name their reports, and one of them the copies of its texts', async () => {
  const { items } = MergedPage.parse(await (await get('/api/merged?type=CONSULT')).json());
  const told = items.flatMap(({ event }) => event.reports.map((report) => report.event));
  expect(told.sort()).toEqual(['e0', 'e1', 'e2', 'e3']);
  expect(items[0]?.quote?.text).toBe("Tokayev Ankara'ya geldi.");
  const [first] = items;
  const whole = MergedWholeSchema.parse(await (await get(`/api/merged/${first?.event.id}`)).json());
  expect(whole.groups.flatMap(({ members }) => members).length).toBeGreaterThan(0);
  expect((await get('/api/merged/nothing')).status).toBe(404);
});

test('questions are answered in the form of their schemas', async () => {
  const answer = async (path: string) => (await get(path)).json();
  CrisisSchema.parse(await answer('/api/crisis?of=TUR&since=2022-05-01'));
  const { items } = (await answer('/api/commitments?by=KAZ')) as { items: unknown[] };
  for (const it of items) FollowedSchema.parse(it);
  const page = BriefSchema.parse(await answer('/api/brief?one=KAZ&other=TUR&lang=tr'));
  expect(page.title).toBe('Kazakistan – Türkiye');
  expect((await get('/api/crisis?of=TUR')).status).toBe(400);
});

const post = (some: Hono, path: string, body: unknown, headers: Record<string, string> = {}) =>
  some.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test.each([
  ['/api/crisis?of=KZA&since=2022-01-02', /^KZA is no code/, /KAZ/],
  ['/api/events?states=KAZ,XXX', /^XXX is no code/, /ISO 3166/],
  ['/api/merged?dyad=KAZ-KAZ', /KAZ is named twice/, /two different/],
  ['/api/brief?one=Kazakhstan', /^Kazakhstan is no code/, /KAZ/],
  ['/api/statements?since=2024-11-01&until=2024-10-31', /ends before it begins/, /turn/],
])('%s is refused, with what to do', async (path, detail, hint) => {
  const answer = await get(path);
  expect(answer.status).toBe(400);
  const body = (await answer.json()) as { detail: string; hint: string };
  expect(body.detail).toMatch(detail);
  expect(body.hint).toMatch(hint);
});

test('a text that is sent is checked, and nothing of it is kept', async () => {
  const before = await store.counts();
  const text = 'Kazakistan 16 Aralık 1993 tarihinde bağımsızlığını ilan etti.';
  const check = CheckSchema.parse(await (await post(app, '/api/check', { text })).json());
  expect(check.claims.map(({ claim, verdict }) => [claim.predicate, verdict])).toEqual([
    ['independence', 'contradicted'],
  ]);
  expect(await store.counts()).toEqual(before);
});

test('a date that is none is refused by its name, in a text that is sent as in a question', async () => {
  const answers = [
    await post(app, '/api/check', { text: 'Tokayev geldi.', published: '2024-02-31' }),
    await get('/api/events?since=2024-02-31'),
  ];
  const said = await Promise.all(
    answers.map(async (it) => [it.status, ((await it.json()) as { errors?: { where: string }[] }).errors?.[0]?.where]),
  );
  expect(said).toEqual([
    [400, 'published'],
    [400, 'since'],
  ]);
});

test('only who knows the token may decide about records, from this origin, in JSON, not too much at once', async () => {
  const correction = {
    id: 'k1',
    action: 'accept',
    record: 'e0',
    other: null,
    fields: null,
    by: 'a coder',
    at: '2024-01-02T00:00:00Z',
    reason: 'read',
  };
  const kept: unknown[] = [];
  const writing = {
    token: 'secret',
    ledger: { correct: async (it: unknown) => kept.push(it), ingest: async () => 'added' as const },
  };
  const writable = createApp(appOptions({ ledger: store, writing }));
  const right = { authorization: 'Bearer secret' };
  const status = async (some: Hono, body: unknown, headers: Record<string, string> = {}) =>
    (await post(some, '/api/corrections', body, headers)).status;
  expect(await status(app, correction, right)).toBe(403);
  expect(await status(writable, correction)).toBe(401);
  expect(await status(writable, correction, { authorization: 'Bearer wrong' })).toBe(401);
  expect(await status(writable, correction, { ...right, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status(writable, correction, { ...right, 'content-type': 'text/plain' })).toBe(415);
  expect(await status(writable, { ...correction, action: 'burn' }, right)).toBe(400);
  expect(await status(writable, 'x'.repeat(BODY_LIMIT + 1), right)).toBe(413);
  expect(kept).toEqual([]);
  expect(await status(writable, correction, right)).toBe(200);
  expect(kept).toEqual([correction]);
  const answers = [];
  for (let round = 0; round < POSTS_A_MINUTE; round++) answers.push(await status(writable, correction, right));
  expect(answers.at(-1)).toBe(429);
});

test('a pair comes with events in short, visits both ways and what is covered', async () => {
  const pair = DyadSchema.parse(await (await get('/api/dyads/TUR-KAZ')).json());
  // The visits of 10 and 11 May are one.
  expect([pair.one, pair.other, pair.events.length, pair.more]).toEqual(['TUR', 'KAZ', 4, false]);
  expect([pair.there, pair.back]).toEqual([0, 3]);
  expect(pair.visits.map(({ guest, host }) => `${guest}>${host}`)).toEqual(Array(3).fill('KAZ>TUR'));
  expect(pair.covered).toEqual({ first: '2022-05-10', last: '2023-01-03' });
  const period = DyadSchema.parse(await (await get('/api/dyads/TUR-KAZ?since=2023-01-01')).json());
  expect(period.events).toHaveLength(2);
  for (const wrong of ['KAZ', 'KAZ-KAZ', 'KAZ-TUR-AZE'])
    expect((await get(`/api/dyads/${wrong}`)).status, wrong).toBe(400);
});

test('an actor comes with names, offices and counterparts; one that nobody knows is not found', async () => {
  const actor = ActorViewSchema.parse(await (await get('/api/actors/KAZ')).json());
  expect(actor.names.find((it) => it.language === 'tr')?.name).toBe('Kazakistan');
  expect(actor.offices[0]?.office).toBe('head-of-state');
  expect(actor.offices[0]?.holders[0]?.name).toBe('Kassym-Jomart Tokayev');
  expect(actor.counterparts.map((it) => [it.actor, it.type, it.mode, it.events])).toEqual([
    ['TUR', 'CONSULT', 'visit', 3],
    ['TUR', 'AID', 'rescue', 1],
  ]);
  expect(actor.travels).toHaveLength(3);
  expect((await get('/api/actors/QQQ')).status).toBe(404);
});

test('a person comes with spellings, terms and the events that name them', async () => {
  const person = PersonViewSchema.parse(await (await get('/api/people/KAZ%2Fkassym-jomart-tokayev')).json());
  expect(person.spellings.ru).toContain('Токаев');
  expect(person.person.held.some((it) => it.office === 'head-of-state' && it.for === 'KAZ')).toBe(true);
  expect(person.events.every(({ people }) => people.some((it) => it.id === 'KAZ/kassym-jomart-tokayev'))).toBe(true);
  expect((await get('/api/people/KAZ%2Fnobody')).status).toBe(404);
});

test('a source says how much it copies and how early it is', async () => {
  const { outlet } = sampleDocument();
  const source = OutletSchema.parse(await (await get(`/api/sources/${encodeURIComponent(outlet ?? '')}`)).json());
  expect(source.documents).toBe(5);
  expect(source.months.map((it) => [it.month, it.documents])).toEqual([
    ['2023-01', 2],
    ['2022-06', 1],
    ['2022-05', 2],
  ]);
  expect((await get('/api/sources/none')).status).toBe(404);
});

test('an event that is gone is said to be, with the reason', async () => {
  const id = (await store.mergedEvent('e4'))?.id ?? '';
  const decision = {
    id: 'c1',
    action: 'reject',
    record: 'e4',
    other: null,
    fields: null,
    by: 'Ayşe',
    reason: 'a trial',
  };
  await store.correct({ ...decision, action: 'reject', at: '2024-02-01T00:00:00Z' });
  const answer = await get(`/api/merged/${id}`);
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({
    title: 'This event is gone since 2024-02-01: no document reports it any more.',
  });
  await store.correct({ ...decision, id: 'c2', action: 'undo', other: 'c1', at: '2024-02-02T00:00:00Z' });
  expect((await get(`/api/merged/${id}`)).status).toBe(200);
});
