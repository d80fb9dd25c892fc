import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { directions } from '../../src/record/directions.js';
import type { MergedEvent } from '../../src/record/merged.js';
import { monthsAndEdges, rollUps } from '../../src/store/exchanges.js';
import { openStore, type Store, walk } from '../../src/store/store.js';
import { freshLedger } from './fresh.js';
import { makeOlder } from './older.js';
import { synthetic } from './synthetic.js';

const CLOCK = '2022-06-01T00:00:00Z';

/** The same counts from the merged events themselves. */
async function counted(store: Store, since: string, until: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const it of walk((page) => store.merged({}, page), 50)) {
    const { date, type } = it as MergedEvent;
    if (!date || date.start < since || date.start > until) continue;
    for (const [sender, receiver] of directions(it)) {
      const key = `${sender} ${receiver} ${type}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts;
}
const asked = async (store: Store, filter: Parameters<Store['exchanges']>[0]) =>
  Object.fromEntries(
    (await store.exchanges(filter)).map((it) => [`${it.sender} ${it.receiver} ${it.type}`, it.events]),
  );

it('parts a period into whole months and the days around them', () => {
  expect(monthsAndEdges('2023-02-06', '2023-04-30')).toEqual({
    from: '2023-03',
    to: '2023-04',
    edges: [['2023-02-06', '2023-02-28']],
  });
  expect(monthsAndEdges('2023-02-06', '2023-02-20').edges).toEqual([['2023-02-06', '2023-02-20']]);
  expect(monthsAndEdges('', '')).toEqual({ from: '0000', to: '9999', edges: [] });
  expect(monthsAndEdges('2024-12-31', '2025-01-01')).toEqual({
    from: '2025-01',
    to: '2024-12',
    edges: [
      ['2024-12-31', '2024-12-31'],
      ['2025-01-01', '2025-01-01'],
    ],
  });
});

it('asks the roll-up for years where it can', () => {
  expect(rollUps('0000', '9999')).toEqual([['all', 'all']]);
  expect(rollUps('2012-03', '2015-12')).toEqual([
    ['Y2013', 'Y2015'],
    ['2012-03', '2012-12'],
  ]);
  expect(rollUps('2012-03', '2013-04')).toEqual([['2012-03', '2013-04']]);
  expect(rollUps('2012-03', '2012-02')).toEqual([]);
  expect(rollUps('0000', '2013-04')).toEqual([
    ['Y0000', 'Y2012'],
    ['2013-01', '2013-04'],
  ]);
});

it('counts as the events themselves do, over any period, before and after a text is coded anew', async () => {
  const store = await openStore(await freshLedger());
  const documents = Array.from({ length: 120 }, (_, at) => synthetic(at));
  await store.ingestAll(documents, CLOCK);
  const periods = [
    ['0001-01-01', '9999-12-31'],
    ['2015-01-01', '2015-02-28'],
    ['2015-01-10', '2015-03-12'],
    ['2015-02-03', '2015-02-20'],
    ['2014-11-15', '2016-02-10'],
  ] as const;
  for (const [since, until] of periods)
    expect(await asked(store, { since, until }), since).toEqual(await counted(store, since, until));
  const again = documents.slice(0, 40).map((it) => ({ ...it, text: `${it.text} `, events: it.events.slice(0, 1) }));
  await store.ingestAll(
    again.map((it) => ({ ...it, id: it.id })),
    CLOCK,
  );
  expect(await asked(store, {})).toEqual(await counted(store, '0001-01-01', '9999-12-31'));
  await store.close();
});

it('leaves out what was not done, asks for sources, and keeps to one party', async () => {
  const store = await openStore(await freshLedger());
  const [first, second] = [synthetic(1), synthetic(2)];
  await store.ingestAll(
    [first, { ...second, events: second.events.map((it) => ({ ...it, status: 'denied' as const })) }],
    CLOCK,
  );
  const all = await store.exchanges({});
  const denied = await store.exchanges({ status: ['denied'] });
  expect(all.length).toBeGreaterThan(0);
  expect(denied.length).toBeGreaterThan(0);
  expect(await store.exchanges({ sources: 2 })).toEqual([]);
  const [{ sender }] = all as [(typeof all)[0]];
  for (const it of await store.exchanges({ of: sender })) expect([it.sender, it.receiver]).toContain(sender);
  await store.close();
});

it('is filled for a ledger of before', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'elchi-')), 'old.db');
  const store = await openStore(path);
  await store.ingestAll(
    Array.from({ length: 20 }, (_, at) => synthetic(at)),
    CLOCK,
  );
  const now = await asked(store, {});
  await store.close();
  makeOlder(path, 2);
  const later = await openStore(path);
  expect(await asked(later, {})).toEqual(now);
  await later.close();
});
