/** The same words on one page are one document; in another paper, or of another day, a copy of their own. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CodedDocument } from '../../src/record/record.js';
import { isSamePlace } from '../../src/store/places.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDocument } from '../record/sample.js';
import { freshLedger } from './fresh.js';

const CLOCK = '2024-06-01T00:00:00Z';
const on = (start: string) => ({ start, end: start, precision: 'day', basis: 'stated' }) as const;
const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

describe('one page', () => {
  const page = { url: 'https://www.sahil.example/1/?utm_source=x', outlet: 'Sahil', published: on('2024-05-12') };
  it.each([
    ['the same address, though its day was mended', { ...page, published: on('2024-03-01') }],
    ['the same address, written otherwise', { ...page, url: 'http://m.sahil.example/1#top', outlet: null }],
    ['another address of the paper on that day', { ...page, url: 'https://sahil.example/news/1' }],
    ['a day that was mended by a few, without an address', { outlet: 'Sahil', published: on('2024-05-10') }],
    ['nothing else is known', { outlet: null, published: null }],
  ])('%s', (_, other) => {
    expect(isSamePlace(page, other)).toBe(true);
    expect(isSamePlace(other, page)).toBe(true);
  });
  it.each([
    ['another paper', { outlet: 'Ufuk', published: on('2024-05-12') }],
    ['another site', { url: 'https://ufuk.example/1', outlet: null, published: on('2024-05-12') }],
    ['another address on another day', { ...page, url: 'https://sahil.example/2', published: on('2024-05-13') }],
    ['two years later', { outlet: 'Sahil', published: on('2026-05-12') }],
  ])('but not: %s', (_, other) => {
    expect(isSamePlace(page, other)).toBe(false);
    expect(isSamePlace(other, page)).toBe(false);
  });
});

const printed = (outlet: string, day: string): CodedDocument => {
  const { events, ...document } = sampleDocument({ statements: [], commitments: [], claims: [] });
  return {
    ...document,
    outlet,
    url: `https://${outlet.toLowerCase()}.example/${day}`,
    published: on(day),
    events: events.map((it, at) => ({ ...it, id: `${document.id}.${at}` })),
  };
};
const PRINTED = [printed('Ufuk', '2024-05-12'), printed('Sahil', '2024-05-11'), printed('Sahil', '2026-05-11')];

async function filled(all: readonly CodedDocument[]): Promise<Store> {
  const store = await openStore(await freshLedger());
  open.push(store);
  await store.ingestAll(all, CLOCK);
  return store;
}

it('each paper that prints a text stands in its tree, whatever the order in which they came', async () => {
  const drawn = async (all: readonly CodedDocument[]) => {
    const store = await filled(all);
    const { items } = await store.documents({ limit: 9 });
    const group = await store.group(items[0]?.id ?? '');
    const outlets = new Map(items.map(({ id, outlet, published }) => [id, `${outlet} ${published?.start}`]));
    const event = (await store.merged({}, { limit: 9 })).items[0];
    return {
      tree: group?.members.map(({ document, relation }) => `${relation} ${outlets.get(document)}`),
      reports: event?.reports.map(({ document, copy }) => `${outlets.get(document)} ${copy}`),
    };
  };
  const there = await drawn(PRINTED);
  expect(there.tree).toEqual(['origin Sahil 2024-05-11', 'exact Ufuk 2024-05-12', 'exact Sahil 2026-05-11']);
  expect(there.reports).toEqual(['Sahil 2024-05-11 false', 'Ufuk 2024-05-12 true', 'Sahil 2026-05-11 true']);
  expect(await drawn([...PRINTED].reverse())).toEqual(there);
});

it('what is known comes in again as what it was, and its records have ids of their own', async () => {
  const store = await filled(PRINTED);
  expect(await store.ingestAll([...PRINTED].reverse(), CLOCK)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  const { items } = await store.documents({ limit: 9 });
  for (const { id } of items) {
    const document = await store.document(id);
    expect(document?.id).toBe(id);
    expect(document?.events.every((it) => it.id.startsWith(`${id}.`))).toBe(true);
  }
});
