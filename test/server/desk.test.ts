/** What the desk and the paste page ask of a server that writes: doubts, second looks, agreement, texts that are kept. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { BODY_LIMIT, createApp } from '../../src/server/app.js';
import { POSTS_A_MINUTE } from '../../src/server/limit.js';
import { AgreementSchema, SecondSchema } from '../../src/server/routes/desk.js';
import { KeptSchema } from '../../src/server/routes/documents.js';
import { EventPage } from '../../src/server/schema.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { appOptions } from './options.js';

let store: Store;
let app: ReturnType<typeof createApp>;
let at = 0;
beforeEach(async () => {
  await store?.close();
  store = await openStore(':memory:');
  const documents = [0.9, 0.3, 0.5, 0.4].map((confidence, index) => {
    const document = sampleDocument();
    const events = [sampleEvent({ id: `e${index}`, confidence })];
    return { ...document, id: `d${index}`, events, statements: [], commitments: [], claims: [] };
  });
  await store.ingestAll(documents, '2024-01-01T00:00:00Z');
  app = createApp(appOptions({ ledger: store, writing: { token: 'secret', ledger: store } }));
});
afterAll(() => store.close());

const get = async (path: string) =>
  (await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } })).json();
const post = (path: string, body: unknown, headers: Record<string, string> = { authorization: 'Bearer secret' }) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const decide = async (by: string, action: string, record: string, other: string | null = null) => {
  const time = `2024-01-02T00:00:${String(++at).padStart(2, '0')}Z`;
  const answer = await post('/api/corrections', {
    id: `k${at}`,
    action,
    record,
    other,
    fields: null,
    by,
    at: time,
    reason: '',
  });
  return answer.status;
};

test('records of low confidence come page by page, the least sure first, until somebody decides', async () => {
  const first = EventPage.parse(await get('/api/uncertain?limit=2'));
  expect(first.items.map((it) => it.event.id)).toEqual(['e1', 'e3']);
  expect(first.items[0]?.quote?.text).toBe("Tokayev Ankara'ya geldi.");
  const rest = EventPage.parse(await get(`/api/uncertain?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`));
  expect([rest.items.map((it) => it.event.id), rest.next]).toEqual([['e2'], null]);
  expect((await get('/api/uncertain?below=0.35')).items).toHaveLength(1);
  expect(await decide('Ayşe', 'accept', 'e1')).toBe(200);
  expect(await decide('Ayşe', 'reject', 'e3')).toBe(200);
  expect((await get('/api/uncertain')).items.map((it: { event: { id: string } }) => it.event.id)).toEqual(['e2']);
});

test('a second person judges the same, unswayed, and agreement is counted', async () => {
  await decide('Ayşe', 'accept', 'e1');
  await decide('Ayşe', 'reject', 'e3');
  await decide('Ayşe', 'split', 'e0', 'e2');
  const second = SecondSchema.parse(await get('/api/second?by=Botagoz'));
  expect(second.items.map(({ kind, records }) => [kind, records.map((it) => it.event.id)])).toEqual([
    ['pair', expect.arrayContaining(['e0', 'e2'])],
    ['record', ['e3']],
    ['record', ['e1']],
  ]);
  expect(JSON.stringify(second)).not.toMatch(/accept|reject|split|Ayşe/u);
  expect(second.items[1]?.records[0]?.quote?.text).toBe("Tokayev Ankara'ya geldi.");
  expect(await decide('Botagoz', 'accept', 'e1')).toBe(200);
  // Taken out by the first, and still there to be judged.
  expect(await decide('Botagoz', 'accept', 'e3')).toBe(200);
  expect(await decide('Botagoz', 'split', 'e2', 'e0')).toBe(200);
  expect((await get('/api/second?by=Botagoz')).left).toBe(0);
  expect((await get('/api/second?by=Ayşe')).left).toBe(0);
  const { items } = AgreementSchema.parse(await get('/api/agreement'));
  expect(items).toEqual([
    { kind: 'pair', coders: ['Ayşe', 'Botagoz'], items: 1, agreed: 1, share: 1, kappa: null },
    { kind: 'record', coders: ['Ayşe', 'Botagoz'], items: 2, agreed: 1, share: 0.5, kappa: 0 },
  ]);
  expect((await store.event('e3'))?.event.confidence).toBe(1);
});

test('a decision about nothing is a bad question, not a failure', async () => {
  expect(await decide('Ayşe', 'reject', 'none')).toBe(400);
  const read = createApp(appOptions({ ledger: store }));
  const answer = await read.request('http://localhost/api/server', { headers: { host: 'localhost' } });
  expect(await answer.json()).toEqual({ writes: false });
  expect(await get('/api/server')).toEqual({ writes: true });
  expect((await post('/api/token', {})).status).toBe(200);
  expect((await post('/api/token', {}, {})).status).toBe(401);
});

const TEXT = "Kazakistan Cumhurbaşkanı Tokayev 10 Mayıs 2022'de Türkiye'yi ziyaret etti.";

test('a text is coded and kept with its address, which is never asked', async () => {
  const body = {
    text: TEXT,
    title: 'Tokayev Ankara’da',
    outlet: 'Örnek',
    url: 'https://haber.example/1',
    published: '2022-05-11',
  };
  const kept = KeptSchema.parse(await (await post('/api/documents', body)).json());
  expect(kept).toMatchObject({ outcome: 'added', events: 1 });
  const document = await store.document(kept.id);
  expect(document).toMatchObject({
    url: body.url,
    outlet: 'Örnek',
    title: body.title,
    published: { start: '2022-05-11' },
  });
  expect((await store.merged({ document: kept.id }, { limit: 5 })).items[0]).toMatchObject({
    type: 'CONSULT',
    mode: 'visit',
  });
  expect(await (await post('/api/documents', body)).json()).toMatchObject({ id: kept.id, outcome: 'unchanged' });
});

test.each([
  ['no token', { text: TEXT }, {}, 401],
  ['another’s token', { text: TEXT }, { authorization: 'Bearer other' }, 401],
  ['a page of another site', { text: TEXT }, { authorization: 'Bearer secret', 'sec-fetch-site': 'cross-site' }, 403],
  ['no text', { text: ' ' }, undefined, 400],
  ['an address that is a script', { text: TEXT, url: 'javascript:alert(1)' }, undefined, 400],
  ['an address that is a file', { text: TEXT, url: 'file:///etc/passwd' }, undefined, 400],
  ['a day that is none', { text: TEXT, published: '2022-02-30' }, undefined, 400],
  ['a book', { text: 'a'.repeat(400_001) }, undefined, 400],
  ['more than a book', { text: 'a'.repeat(BODY_LIMIT) }, undefined, 413],
] as const)('a text is not kept with %s', async (_, body, headers, status) => {
  const before = await store.counts();
  expect((await post('/api/documents', body, headers as Record<string, string>)).status).toBe(status);
  expect(await store.counts()).toEqual(before);
});

test('checking has limits of size and rate too, though it needs no token', async () => {
  const check = async (text: string) => (await post('/api/check', { text }, {})).status;
  expect(await check('a'.repeat(200_001))).toBe(400);
  expect(await check('a'.repeat(BODY_LIMIT))).toBe(413);
  const answers = [];
  for (let round = 0; round < POSTS_A_MINUTE; round++) answers.push(await check(''));
  expect(answers.filter((it) => it === 400)).toHaveLength(POSTS_A_MINUTE - 2);
  expect(answers.slice(-2)).toEqual([429, 429]);
});
