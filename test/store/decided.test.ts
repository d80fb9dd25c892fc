/** Decisions upon decisions: what is decided later, what is coded anew between, and what makes no sense at all. */
import { describe, expect, it } from 'vitest';
import type { Correction, MergedEvent } from '../../src/record/merged.js';
import { type Store, walk } from '../../src/store/store.js';
import { on } from '../merge/pairs.js';
import { correction } from './correction.js';
import { all, documentOf, keep, ledger, reports, visit } from './told.js';

const papers = ['d1', 'd2', 'd3', 'd4'] as const;
const told = () => papers.map((it) => documentOf(it, [visit]));
const idOf = async (store: Store, report: string) => (await store.mergedEvent(report))?.id ?? '';
const decide = async (store: Store, change: Pick<Correction, 'action' | 'record'> & Partial<Correction>) => {
  const made = correction(change);
  await store.correct(made);
  return made;
};
const APART = [['d1.0'], ['d2.0', 'd3.0', 'd4.0']];
const ONE = [['d1.0', 'd2.0', 'd3.0', 'd4.0']];

describe('a later decision', () => {
  it('makes one event of all reports again, whichever of them it names, until it is undone', async () => {
    for (const named of ['events', 'reports'] as const) {
      const store = await ledger(...told());
      const whole = await idOf(store, 'd1.0');
      await decide(store, { action: 'split', record: whole, other: 'd1.0' });
      expect(await reports(store)).toEqual(APART);
      const [record, other] = named === 'events' ? [await idOf(store, 'd1.0'), whole] : ['d1.0', 'd3.0'];
      const merge = await decide(store, { action: 'merge', record, other, by: 'Botagöz' });
      expect(await reports(store)).toEqual(ONE);
      const judged = await store.judgements('d1.0');
      expect(judged.filter(({ by }) => !by.startsWith('rule'))).toMatchObject([{ verdict: 'same', by: 'Botagöz' }]);
      await decide(store, { action: 'undo', record: merge.id, other: merge.id });
      expect(await reports(store)).toEqual(APART);
    }
  });

  it('parts what was joined after it was parted, and takes nobody else along', async () => {
    const store = await ledger(...told());
    const whole = await idOf(store, 'd1.0');
    await decide(store, { action: 'split', record: whole, other: 'd1.0' });
    await decide(store, { action: 'merge', record: 'd1.0', other: whole });
    await decide(store, { action: 'split', record: await idOf(store, 'd1.0'), other: 'd3.0' });
    expect(await reports(store)).toEqual([['d1.0', 'd2.0', 'd4.0'], ['d3.0']]);
  });

  it('confirms what is one already', async () => {
    const store = await ledger(...told());
    await decide(store, { action: 'merge', record: 'd1.0', other: 'd2.0' });
    expect((await store.corrections({}, { limit: 1 })).items[0]?.targets).toHaveLength(2);
  });
});

it('shows that reports say the very same, which nobody had to compare', async () => {
  const store = await ledger(...told());
  expect(await store.judgements('d1.0')).toMatchObject(
    ['d2.0', 'd3.0', 'd4.0'].map((right) => ({ left: 'd1.0', right, verdict: 'same', score: 1 })),
  );
});

describe('the record as of a day', () => {
  it('is what it was after a coding under other ids, and today what it is', async () => {
    const store = await ledger(...told());
    const days = new Map<string, readonly MergedEvent[]>();
    const at = async (day: string, change?: Parameters<typeof decide>[1]) => {
      if (change) await decide(store, { ...change, at: `${day}T12:00:00Z` });
      days.set(day, await all(store));
    };
    await at('2022-06-01');
    const range = { ...on('2022-05-09'), end: '2022-05-11' };
    await at('2022-06-02', { action: 'edit', record: 'd1.0', fields: { date: range } });
    await at('2022-06-03', { action: 'split', record: await idOf(store, 'd1.0'), other: 'd1.0' });
    await at('2022-06-04', { action: 'edit', record: 'd2.0', fields: { place: { city: 'Ankara', state: 'TUR' } } });
    const again = papers.slice(0, 2).map((it) => documentOf(it, [{ ...visit, id: `${it}.new`, mode: 'meet' }]));
    await store.ingestAll(again, '2022-06-05T12:00:00Z');
    await at('2022-06-05');
    await at('2022-06-06', { action: 'reject', record: 'd2.new' });
    expect(new Set([...days.values()].map((it) => JSON.stringify(it))).size).toBe(days.size);
    for (const [day, expected] of days) {
      const past = keep(await store.asOf(`${day}T23:59:59Z`));
      expect(await all(past), day).toEqual(expected);
    }
    expect((await store.corrections({ record: 'd2.new' }, { limit: 5 })).items[1]?.targets).toMatchObject([
      { event: 'd2.new', snapshot: { id: 'd2.0' } },
    ]);
  });

  it('has an event once, though another decided about it under an id of before', async () => {
    const [store, other] = [await ledger(...told()), await ledger(...told())];
    await decide(store, { action: 'accept', record: 'd1.0' });
    await decide(other, { action: 'edit', record: 'd1.0', fields: { mode: 'meet' }, by: 'Botagöz' });
    await store.ingest(documentOf('d1', [{ ...visit, id: 'd1.new' }]), '2022-06-05T12:00:00Z');
    await store.correctAll((await other.corrections({}, { limit: 5 })).items);
    expect((await store.document('d1'))?.events).toMatchObject([{ id: 'd1.new', mode: 'meet', confidence: 1 }]);
    expect((await store.corrections({ record: 'd1.new' }, { limit: 5 })).items).toHaveLength(2);
  });
});

describe('what makes no sense', () => {
  const plan = { ...visit, type: 'AGREE', mode: 'plan-meeting', status: 'planned', date: on('2022-03-01') } as const;
  const refused = async (store: Store, change: Parameters<typeof decide>[1], message: string) =>
    expect(decide(store, change), message).rejects.toMatchObject({
      problem: 'bad-correction',
      message: expect.stringContaining(message),
    });

  it('is refused: an event with itself, nothing left, what promises nothing', async () => {
    const store = await ledger(...told(), documentOf('d5', [plan]));
    const [whole, promise] = [await idOf(store, 'd1.0'), await idOf(store, 'd5.0')];
    await refused(store, { action: 'merge', record: whole, other: whole }, 'one event already');
    await refused(store, { action: 'merge', record: 'd1.0', other: 'd1.0' }, 'one event already');
    await refused(store, { action: 'merge', record: 'd1.0', other: whole }, 'one event already');
    await refused(store, { action: 'split', record: whole, other: whole }, 'nothing of');
    await refused(store, { action: 'link', record: whole, other: promise }, 'no promise');
    await refused(store, { action: 'link', record: promise, other: promise }, 'keep itself');
    expect((await store.corrections({}, { limit: 5 })).items).toEqual([]);
  });

  it('is refused when it comes from another ledger: from a time to come, or about an event and itself', async () => {
    const store = await ledger(...told());
    const edit = { action: 'edit', record: 'd1.0', fields: { mode: 'meet' } } as const;
    await refused(store, { ...edit, at: '2999-01-01T00:00:00Z' }, 'still to come');
    const merge = correction({ action: 'merge', record: 'd1.0', other: 'd1.0' });
    const target = { document: 'd1', event: 'd1.0', snapshot: documentOf('d1', [visit]).events[0] as never };
    const targets = [
      { ...target, side: 'record' as const },
      { ...target, side: 'other' as const },
    ];
    await expect(store.correctAll([{ ...merge, targets }])).rejects.toThrow('merge of d1.0 with itself');
  });

  it('is told: another decision under a known id, an undo of what is undone', async () => {
    const store = await ledger(...told());
    const reject = await decide(store, { action: 'reject', record: 'd1.0' });
    await expect(store.correct({ ...reject, action: 'accept' })).rejects.toThrow('known as another decision: reject');
    const undo = { action: 'undo', record: reject.id, other: reject.id } as const;
    const first = await decide(store, undo);
    await refused(store, undo, 'taken back already');
    // Two who did not know of each other: it stays undone until both have taken it back.
    const second = { ...correction({ ...undo, by: 'Botagöz' }), targets: [] };
    expect(await store.correct(second)).toBe(1);
    for (const [it, expected] of [
      [first, 1],
      [second, 0],
    ] as const) {
      await decide(store, { action: 'undo', record: it.id, other: it.id });
      expect((await all(store)).filter(({ reports }) => reports.length === 4)).toHaveLength(expected);
    }
    const kept = [];
    for await (const it of walk((page) => store.corrections({ standing: true }, page))) kept.push(it.id);
    expect(kept).toEqual([reject.id]);
  });
});
