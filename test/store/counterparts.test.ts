/** With whom a state has to do is what its events say, whatever the period, also where an event lasts into it. */
import { expect, it } from 'vitest';
import { pairsOf } from '../../src/store/rows.js';
import { openStore, type Store, walk } from '../../src/store/store.js';
import { freshLedger } from './fresh.js';
import { synthetic } from './synthetic.js';

/** The same from the events themselves: party, type and mode, with how many. */
async function counted(store: Store, actor: string, period: { since?: string; until?: string }) {
  const counts: Record<string, number> = {};
  for await (const event of walk((page) => store.merged({ states: [actor], ...period }, page), 50))
    for (const pair of pairsOf(event)) {
      if (!pair.includes(actor) || event.status !== 'happened') continue;
      const key = `${pair.find((it) => it !== actor)} ${event.type} ${event.mode}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  return counts;
}

it('is counted from both sides of each pair', async () => {
  const store = await openStore(await freshLedger());
  const documents = Array.from({ length: 160 }, (_, at) => synthetic(at));
  await store.ingestAll(
    documents.map((it, at) => ({
      ...it,
      events: it.events.map((event) => ({
        ...event,
        status: at % 7 === 0 ? ('denied' as const) : event.status,
        date:
          event.date && at % 3 === 0 ? { ...event.date, end: '2015-03-31', precision: 'month' as const } : event.date,
      })),
    })),
    '2026-01-01T00:00:00Z',
  );
  const periods = [{}, { since: '2015-01-20' }, { until: '2015-01-20' }, { since: '2015-01-10', until: '2015-01-25' }];
  for (const period of [...periods, { since: '2015-03-01', until: '2015-03-31' }])
    for (const actor of ['KAZ', 'TUR', 'CHN']) {
      const found = await store.counterparts(actor, period);
      const expected = await counted(store, actor, period);
      expect(Object.keys(expected).length, actor).toBeGreaterThan(0);
      expect(Object.fromEntries(found.map((it) => [`${it.actor} ${it.type} ${it.mode}`, it.events]))).toEqual(expected);
      for (const { first, last } of found) expect(first <= last).toBe(true);
    }
  await store.close();
});
