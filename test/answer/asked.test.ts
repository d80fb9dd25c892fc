/** What a question costs: codes and pages are asked for no oftener than need be. */
import { expect, it, vi } from 'vitest';
import { wrongIn } from '../../src/answer/asked.js';
import { crisisFrom } from '../../src/answer/crisis.js';
import type { Resources } from '../../src/resources/resources.js';
import { openStore } from '../../src/store/store.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';

const CLOCK = '2022-05-11T08:00:00Z';
const knowing = (...codes: string[]) =>
  ({ knowledge: { states: new Map(codes.map((it) => [it, {}])), organisations: new Map() } }) as unknown as Resources;

it('a code that is known at hand is not asked of the ledger; else the ledger comes before what must be opened', async () => {
  const store = await openStore(':memory:');
  await store.ingest(sampleDocument(), CLOCK);
  const asked = vi.spyOn(store, 'merged');
  const opened = vi.fn(async () => knowing('UZB'));
  expect(await wrongIn({ actors: ['TUR'] }, store, opened, knowing('TUR'))).toBeNull();
  expect(asked).not.toHaveBeenCalled();
  expect(await wrongIn({ actors: ['TUR'] }, store, opened)).toBeNull();
  expect(opened).not.toHaveBeenCalled();
  expect(await wrongIn({ actors: ['UZB'] }, store, opened)).toBeNull();
  // The ledger may hold codes of somebody's own.
  expect(await wrongIn({ actors: ['TUR'] }, store, opened, knowing('UZB'))).toBeNull();
  expect(asked).toHaveBeenCalledTimes(3);
  await store.close();
});

it('of undated acts the days of their pages are asked for at once, and nothing else of the pages', async () => {
  const store = await openStore(':memory:');
  const condoled = (id: string) =>
    sampleDocument({
      id,
      text: `${id} Tokayev condoled.`,
      events: [
        sampleEvent({
          id: `${id}.e`,
          type: 'SUPPORT',
          mode: 'condole',
          date: null,
          actors: ['KAZ'],
          recipients: ['TUR'],
        }),
      ],
      statements: [],
      commitments: [],
      claims: [],
    });
  for (const id of ['one', 'two']) await store.ingest(condoled(id), CLOCK);
  const [heads, whole] = [vi.spyOn(store, 'heads'), vi.spyOn(store, 'document')];
  expect((await crisisFrom(store, { of: 'TUR', since: '2022-05-01', days: 30 })).undated).toBeGreaterThan(0);
  expect(heads).toHaveBeenCalledTimes(1);
  expect(whole).not.toHaveBeenCalled();
  await store.close();
});
