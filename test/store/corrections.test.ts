import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { RULE } from '../../src/merge/compare.js';
import { type Store, walk } from '../../src/store/store.js';
import { on } from '../merge/pairs.js';
import { correction } from './correction.js';
import { all, CLOCK, documentOf, keep, ledger, reports, visit } from './told.js';

const exported = async (store: Store) => {
  const found = [];
  for await (const it of walk((page) => store.corrections({}, page), 2)) found.push(it);
  return found.reverse();
};
/** The same act, seen by a newer coder under another id. */
const recoded = documentOf('d1', [{ ...visit, id: 'd1.new', mode: 'meet' }]);

describe('corrections', () => {
  it('take a record out, and bring it back when they are undone', async () => {
    const store = await ledger(documentOf('d1', [visit]), documentOf('d2', [visit]));
    const reject = correction({ action: 'reject', record: 'd1.0' });
    expect(await store.correct(reject)).toBe(1);
    expect(await reports(store)).toEqual([['d2.0']]);
    expect((await store.document('d1'))?.events).toEqual([]);
    expect(await store.correct(reject)).toBe(0);
    await store.correct(correction({ action: 'undo', record: reject.record, other: reject.id }));
    expect(await reports(store)).toEqual([['d1.0', 'd2.0']]);
    expect((await exported(store)).map((it) => it.action)).toEqual(['reject', 'undo']);
  });

  it('leave word of an id that is gone, and give it back when they are undone', async () => {
    const store = await ledger(documentOf('d1', [visit]));
    const id = (await all(store))[0]?.id ?? '';
    expect(await store.gone(id)).toBeNull();
    const reject = correction({ action: 'reject', record: 'd1.0' });
    await store.correct(reject);
    expect(await store.mergedEvent(id)).toBeNull();
    expect(await store.gone(id)).toMatchObject({ because: 'no document reports it any more' });
    await store.correct(correction({ action: 'undo', record: reject.record, other: reject.id }));
    expect((await all(store)).map((it) => it.id)).toEqual([id]);
    expect(await store.gone(id)).toBeNull();
    expect(await store.gone('never given')).toBeNull();
  });

  it('that make two events one, and are undone, leave each its id', async () => {
    const store = await ledger(documentOf('d1', [visit]), documentOf('d2', [{ ...visit, date: on('2022-06-20') }]));
    const ids = (await all(store)).map((it) => it.id).sort();
    const merge = correction({ action: 'merge', record: 'd1.0', other: 'd2.0' });
    await store.correct(merge);
    expect(await all(store)).toHaveLength(1);
    await store.correct(correction({ action: 'undo', record: merge.record, other: merge.id }));
    expect((await all(store)).map((it) => it.id).sort()).toEqual(ids);
  });

  it('stay in force over a coding that is not taken yet', async () => {
    const store = await ledger(documentOf('d1', [visit]));
    await store.correct(correction({ action: 'accept', record: 'd1.0' }));
    expect((await store.corrected(documentOf('d1', []))).events.map((it) => it.id)).toEqual(['d1.0']);
  });

  it('bring back ids with events that one coder did not see and the next one sees', async () => {
    const store = await ledger(documentOf('d1', [visit]));
    const ids = (await all(store)).map((it) => it.id);
    await store.ingest(documentOf('d1', []), '2022-07-01T00:00:00Z');
    expect(await all(store)).toEqual([]);
    await store.ingest(documentOf('d1', [visit]), '2022-08-01T00:00:00Z');
    expect((await all(store)).map((it) => it.id)).toEqual(ids);
    expect(await store.check()).toEqual([]);
  });

  it('change fields, say who did, and outlive a coding under another id', async () => {
    const store = await ledger(documentOf('d1', [visit]));
    await store.correct(correction({ action: 'edit', record: 'd1.0', fields: { date: on('2022-05-11') } }));
    const expected = { date: { start: '2022-05-11' }, inferred: [{ field: 'date', from: 'correction by Ayşe' }] };
    expect((await store.event('d1.0'))?.event).toMatchObject(expected);
    const id = (await all(store))[0]?.id;
    await store.ingest(recoded, '2022-07-01T00:00:00Z');
    expect((await store.event('d1.new'))?.event).toMatchObject({ ...expected, mode: 'meet' });
    expect((await all(store)).map((it) => it.id)).toEqual([id]);
    expect((await store.corrections({ record: 'd1.new' }, { limit: 5 })).items).toHaveLength(1);
  });

  it('keep what a person accepted when a coder no longer sees it; and reject it again elsewhere', async () => {
    const store = await ledger(documentOf('d1', [visit, { ...visit, recipients: ['UZB'] }]));
    await store.correct(correction({ action: 'accept', record: 'd1.0' }));
    await store.correct(correction({ action: 'reject', record: 'd1.1' }));
    await store.ingest(documentOf('d1', []), '2022-07-01T00:00:00Z');
    expect((await store.event('d1.0'))?.event.confidence).toBe(1);
    expect(await reports(store)).toEqual([['d1.0']]);
  });

  it('refuse what breaks the record or is about nothing', async () => {
    const store = await ledger(documentOf('d1', [visit]));
    const wrong = [
      correction({ action: 'edit', record: 'd1.0', fields: { mode: 'condole' } }),
      correction({ action: 'edit', record: 'd1.0', fields: { evidence: [] } }),
      correction({ action: 'reject', record: 'none' }),
      correction({ action: 'merge', record: 'd1.0', other: 'none' }),
      correction({ action: 'undo', record: 'd1.0', other: 'none' }),
    ];
    for (const it of wrong) await expect(store.correct(it)).rejects.toMatchObject({ problem: 'bad-correction' });
    expect(await exported(store)).toEqual([]);
  });

  it('join what the rule kept apart, and what comes later joins both', async () => {
    const store = await ledger(documentOf('d1', [visit]), documentOf('d2', [{ ...visit, date: on('2022-05-14') }]));
    const [later, earlier] = (await all(store)).map((it) => it.id) as [string, string];
    await store.correct(correction({ action: 'merge', record: earlier, other: later }));
    expect(await reports(store)).toEqual([['d1.0', 'd2.0']]);
    expect((await store.mergedEvent(later))?.id).toBe(earlier);
    await store.ingestAll([documentOf('d3', [visit]), documentOf('d4', [{ ...visit, date: on('2022-05-14') }])], CLOCK);
    expect(await reports(store)).toEqual([['d1.0', 'd2.0', 'd3.0', 'd4.0']]);
    expect((await store.judgements(earlier))[0]).toMatchObject({ verdict: 'same', by: 'Ayşe', score: null });
    await store.ingest(recoded, '2022-07-01T00:00:00Z');
    expect(await reports(store)).toEqual([['d1.new', 'd2.0', 'd3.0', 'd4.0']]);
  });

  it('split off a report though it says the very same as the others', async () => {
    const store = await ledger(documentOf('d1', [visit]), documentOf('d2', [visit]), documentOf('d3', [visit]));
    const [{ id } = { id: '' }] = await all(store);
    const split = correction({ action: 'split', record: id, other: 'd2.0' });
    await store.correct(split);
    expect(await reports(store)).toEqual([['d1.0', 'd3.0'], ['d2.0']]);
    expect((await store.mergedEvent(id))?.reports.map((it) => it.document)).toEqual(['d1', 'd3']);
    await store.ingest(documentOf('d4', [visit]), CLOCK);
    expect(await reports(store)).toEqual([['d1.0', 'd3.0', 'd4.0'], ['d2.0']]);
    await store.correct(correction({ action: 'undo', record: id, other: split.id }));
    expect(await reports(store)).toEqual([['d1.0', 'd2.0', 'd3.0', 'd4.0']]);
  });

  it('tie a plan to what fulfilled it', async () => {
    const plan = { ...visit, type: 'AGREE', mode: 'plan-meeting', status: 'planned', date: on('2022-03-01') } as const;
    const store = await ledger(documentOf('d1', [plan]), documentOf('d2', [visit]));
    await store.correct(correction({ action: 'link', record: 'd1.0', other: 'd2.0' }));
    const done = await store.mergedEvent('d2.0');
    expect((await store.mergedEvent('d1.0'))?.outcome).toEqual({
      kind: 'took-place',
      event: done?.id,
      because: 'linked by Ayşe: as the text says',
    });
    expect(done?.announcedBy).toBe((await store.mergedEvent('d1.0'))?.id);
  });

  it('call a promise broken, and nothing else of it', async () => {
    const promise = { event: 'd1.0', by: ['KAZ'], to: ['TUR'], what: { start: 0, end: 2 }, due: null };
    const store = await ledger(documentOf('d1', [visit], { commitments: [promise] }));
    const record = (await store.commitments({}, { limit: 1 })).items[0]?.id ?? '';
    await store.correct(correction({ action: 'edit', record, fields: { status: 'broken' } }));
    expect((await store.corrections({ record }, { limit: 5 })).items).toHaveLength(1);
    await expect(store.correct(correction({ action: 'reject', record }))).rejects.toThrow('no event');
  });

  it('let another judge what one took out', async () => {
    const store = await ledger(documentOf('d1', [visit]));
    await store.correct(correction({ action: 'reject', record: 'd1.0' }));
    await store.correct(correction({ action: 'reject', record: 'd1.0', by: 'Botagöz' }));
    expect(await reports(store)).toEqual([]);
    await store.correct(correction({ action: 'accept', record: 'd1.0', by: 'Botagöz' }));
    expect(await reports(store)).toEqual([['d1.0']]);
  });

  it('are asked for where the coder is least sure, page by page, until they are made', async () => {
    const sure = [0.3, 0.7, 0.1, 0.2].map((confidence, at) => documentOf(`d${at}`, [{ ...visit, confidence }]));
    const store = await ledger(...sure);
    const asked = async () => {
      const found = [];
      for await (const it of walk((page) => store.uncertain(0.5, page), 2)) found.push(it.event.id);
      return found;
    };
    expect(await asked()).toEqual(['d2.0', 'd3.0', 'd0.0']);
    await store.correct(correction({ action: 'accept', record: 'd3.0' }));
    expect(await asked()).toEqual(['d2.0', 'd0.0']);
  });

  it('wait for a pair of doubts to be judged', async () => {
    const month = { start: '2022-05-01', end: '2022-05-31', precision: 'month', basis: 'stated' } as const;
    const store = await ledger(documentOf('d1', [visit]), documentOf('d2', [{ ...visit, date: month }]));
    expect((await store.doubts({ limit: 5 })).items).toMatchObject([{ verdict: 'unsure', by: RULE }]);
    await store.correct(correction({ action: 'split', record: 'd1.0', other: 'd2.0' }));
    expect((await store.doubts({ limit: 5 })).items).toEqual([]);
  });

  it('join a call that two papers date a day apart: no third paper does', async () => {
    const people = ['KAZ', 'TUR'].map((side) => ({ name: side, office: 'president', for: side, id: side }));
    const call = { type: 'CONSULT', mode: 'phone', actors: ['KAZ', 'TUR'], recipients: [], people } as const;
    const published = { start: '2022-05-11', end: '2022-05-11', precision: 'day', basis: 'published' } as const;
    const store = await ledger(
      documentOf('d1', [{ ...call, date: on('2022-05-10') }]),
      documentOf('d2', [{ ...call, date: on('2022-05-11') }]),
      documentOf('d3', [{ ...call, date: published }]),
    );
    expect((await store.mergedEvent('d1.0'))?.id).not.toBe((await store.mergedEvent('d2.0'))?.id);
    const [doubt] = (await store.doubts({ limit: 5 })).items;
    expect(doubt?.because[0]).toBe('a day apart; other days: 2022-05-10, 2022-05-11');
    await store.correct(correction({ action: 'merge', record: 'd1.0', other: 'd2.0' }));
    expect((await store.mergedEvent('d1.0'))?.reports).toHaveLength(3);
    expect((await store.doubts({ limit: 5 })).items).toEqual([]);
  });

  it('go to another ledger and come to the same, in any order and however often', async () => {
    const documents = [
      documentOf('d1', [visit, { ...visit, recipients: ['UZB'] }]),
      documentOf('d2', [visit]),
      documentOf('d3', [{ ...visit, date: on('2022-05-14') }]),
    ];
    const store = await ledger(...documents);
    const merge = correction({ action: 'merge', record: 'd1.0', other: 'd3.0' });
    const undone = correction({ action: 'reject', record: 'd2.0' });
    for (const it of [
      correction({ action: 'edit', record: 'd1.1', fields: { mode: 'meet' } }),
      merge,
      undone,
      correction({ action: 'undo', record: 'd2.0', other: undone.id }),
      correction({ action: 'split', record: (await store.mergedEvent('d1.0'))?.id ?? '', other: 'd2.0' }),
    ])
      await store.correct(it);
    const lines = await exported(store);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.boolean(),
        async (shuffled, before) => {
          const other = await ledger(...(before ? documents : []));
          const orderly = [...shuffled].sort((a, b) => Number(a.action === 'undo') - Number(b.action === 'undo'));
          expect(await other.correctAll(orderly)).toBe(lines.length);
          expect(await other.correctAll(lines)).toBe(0);
          if (!before) await other.ingestAll(documents, CLOCK);
          expect(await reports(other)).toEqual(await reports(store));
          expect((await other.event('d1.1'))?.event).toEqual((await store.event('d1.1'))?.event);
        },
      ),
      { numRuns: inject('postgres') ? 3 : 20 },
    );
  });

  it('can be looked past: the record as of a day is as it was, ids and all', async () => {
    const store = await ledger(documentOf('d1', [visit]), documentOf('d2', [visit]));
    const before = await all(store);
    await store.correct(correction({ action: 'reject', record: 'd1.0', at: '2022-06-03T00:00:00Z' }));
    const rejected = await all(store);
    await store.ingest(documentOf('d2', []), '2022-07-01T00:00:00Z');
    expect(await all(store)).toEqual([]);
    for (const [time, expected] of [
      ['2022-05-01', []],
      ['2022-06-02', before],
      ['2022-06-03', rejected],
      ['2022-07-02', []],
    ] as const) {
      const past = await store.asOf(`${time}T23:59:59.999Z`);
      keep(past);
      expect(await all(past)).toEqual(expected);
    }
  });
});
