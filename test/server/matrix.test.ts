/** The matrix, the days of a crisis and one commitment, over a real store in memory; answers are checked by their schemas. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { CrisisDaysSchema, MatrixSchema } from '../../src/server/routes/matrix.js';
import { FollowedSchema } from '../../src/server/routes/questions.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { appOptions } from './options.js';

let store: Store;
let app: ReturnType<typeof createApp>;

const on = (start: string) => ({ start, end: start, precision: 'day', basis: 'stated' }) as const;

beforeAll(async () => {
  store = await openStore(':memory:');
  const answers = [
    ['KAZ', 'SUPPORT', 'condole', '2023-02-06'],
    ['UZB', 'SUPPORT', 'condole', '2023-02-07'],
    ['AZE', 'AID', 'rescue', '2023-02-06'],
    ['ARM', 'ACCUSE', 'disapprove', '2023-03-01'],
  ] as const;
  for (const [by, type, mode, day] of answers) {
    const document = sampleDocument();
    const event = sampleEvent({ id: `${by}.1`, type, mode, actors: [by], recipients: ['TUR'], date: on(day) });
    await store.ingest(
      {
        ...document,
        id: by,
        text: `${document.text} ${by} ${day}`,
        published: on(day),
        events: [event],
        statements: [],
        claims: [],
        commitments: by === 'KAZ' ? [{ by: ['KAZ'], to: ['TUR'], what: { start: 0, end: 7 }, due: null }] : [],
      },
      '2024-01-01T00:00:00Z',
    );
  }
  app = createApp(appOptions({ ledger: store }));
});
afterAll(() => store.close());

const get = async (path: string) => app.request(`http://localhost${path}`, { headers: { host: 'localhost:4000' } });
const matrix = async (query: string) => MatrixSchema.parse(await (await get(`/api/matrix${query}`)).json());

test('the matrix counts who did what to whom, of the kinds and days asked for', async () => {
  const all = await matrix('');
  expect(all.actors[0]).toEqual({ code: 'TUR', sent: 0, received: 4 });
  expect(all.cells.find((it) => it.sender === 'AZE')).toEqual({
    sender: 'AZE',
    receiver: 'TUR',
    events: 1,
    quads: [0, 1, 0, 0],
  });
  expect((await matrix('?since=2023-02-07&until=2023-02-28')).total).toEqual({ actors: 2, events: 1 });
  expect((await matrix('?quad=3,4')).cells.map((it) => it.sender)).toEqual(['ARM']);
  expect((await matrix('?quad=3&type=AID')).total.events).toBe(0);
  expect((await matrix('?of=UZB')).cells).toHaveLength(1);
  expect((await matrix('?sources=2')).total.events).toBe(0);
  expect((await matrix('?status=denied')).total.events).toBe(0);
  expect((await get('/api/matrix?quad=7')).status).toBe(400);
});

test('days of a crisis are suggested where three turn to one within a week', async () => {
  const { items } = CrisisDaysSchema.parse(await (await get('/api/crises')).json());
  expect(items).toEqual([{ of: 'TUR', since: '2023-02-06', by: 3, events: 3 }]);
});

test('one commitment is found by its id', async () => {
  const { items } = await (await get('/api/commitments')).json();
  const found = FollowedSchema.parse(await (await get(`/api/commitments/${encodeURIComponent(items[0].id)}`)).json());
  expect(found).toEqual(items[0]);
  expect((await get('/api/commitments/none')).status).toBe(404);
});
