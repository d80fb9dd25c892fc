/** Decisions by which two people are compared: a pair is the two reports that they looked at. */
import { expect, it } from 'vitest';
import { decisions, unseen } from '../../src/answer/decisions.js';
import { on } from '../merge/pairs.js';
import { correction } from '../store/correction.js';
import { documentOf, ledger, visit } from '../store/told.js';

it('are on the two reports that were named, however many their events have', async () => {
  const later = { ...visit, date: on('2022-06-20') };
  const store = await ledger(
    ...['d1', 'd2'].map((it) => documentOf(it, [visit])),
    ...['d3', 'd4'].map((it) => documentOf(it, [later])),
  );
  await store.correct(correction({ action: 'merge', record: 'd2.0', other: 'd3.0' }));
  const pair = { kind: 'pair', verdict: 'same', item: 'd2.0 d3.0' };
  expect(await decisions(store)).toMatchObject([pair]);
  expect(await unseen(store, 'Botagöz')).toMatchObject([pair]);
  await store.correct(correction({ action: 'merge', record: 'd2.0', other: 'd3.0', by: 'Botagöz' }));
  expect(await unseen(store, 'Botagöz')).toEqual([]);
  const [event] = (await store.merged({}, { limit: 1 })).items;
  expect(event?.reports).toHaveLength(4);
});
