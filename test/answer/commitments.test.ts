/** Promises of a ledger: what a person decided of them, and what was known on a day. */
import { afterEach, expect, it } from 'vitest';
import { between, followed, followedOne } from '../../src/answer/commitments.js';
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { correction } from '../store/correction.js';

const CLOCK = '2022-06-01T00:00:00Z';
const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

const on = (start: string, end = start) => ({ start, end, precision: 'day', basis: 'stated' }) as const;
const plan: Partial<CodedEvent> = { type: 'AGREE', mode: 'plan-meeting', status: 'planned', date: on('2022-05-10') };
const bond = { by: ['KAZ'], to: ['TUR'], what: { start: 0, end: 2 }, due: on('2022-05-10') };

function documentOf(id: string, day: string, event: Partial<CodedEvent>, change: Partial<CodedDocument> = {}) {
  return sampleDocument({
    id,
    text: `${id} `.repeat(3),
    outlet: `Outlet ${id}`,
    via: [],
    published: on(day),
    events: [sampleEvent({ id: `${id}.0`, people: [], place: null, context: [], ...event })],
    statements: [],
    commitments: [],
    claims: [],
    ...change,
  });
}

async function ledger(...documents: CodedDocument[]): Promise<Store> {
  const store = await openStore(':memory:', { coder: '1' });
  open.push(store);
  await store.ingestAll(documents, CLOCK);
  return store;
}

it('is broken where a person says so of the id that is shown, also after a new coding, until it is taken back', async () => {
  const promise = documentOf('d1', '2022-05-01', plan, { commitments: [{ event: 'd1.0', ...bond }] });
  const store = await ledger(promise);
  const statuses = async () => (await followed(store, {}, '2022-06-30')).map(({ status }) => status);
  const [shown] = await followed(store, {}, '2022-06-30');
  expect(shown?.status).toBe('overdue');
  const breach = correction({ action: 'edit', record: shown?.id ?? '', fields: { status: 'broken' } });
  await store.correct(breach);
  expect(await statuses()).toEqual(['broken']);
  expect((await store.mergedEvent(shown?.id ?? ''))?.status).toBe('planned');
  const newer = documentOf(
    'd1',
    '2022-05-01',
    { ...plan, id: 'd1.new' },
    { commitments: [{ event: 'd1.new', ...bond }] },
  );
  await store.ingest(newer, '2022-07-01T00:00:00Z');
  expect(await statuses()).toEqual(['broken']);
  await store.correct(correction({ action: 'undo', record: breach.id, other: breach.id }));
  expect(await statuses()).toEqual(['overdue']);
});

it('is broken by the inner id of the commitment, too; an event that promises nothing cannot be', async () => {
  const store = await ledger(
    documentOf('d1', '2022-05-01', plan, { commitments: [{ event: 'd1.0', ...bond }] }),
    documentOf('d2', '2022-05-01', { recipients: ['UZB'] }),
  );
  const [inner] = (await store.commitments({}, { limit: 1 })).items;
  await store.correct(correction({ action: 'edit', record: inner?.id ?? '', fields: { status: 'broken' } }));
  expect((await followed(store, {}, '2022-06-30')).map(({ status }) => status)).toEqual(['broken']);
  const wrong = correction({ action: 'edit', record: 'd2.0', fields: { status: 'broken' } });
  await expect(store.correct(wrong)).rejects.toThrow('no promise');
});

it('is kept by what a person links to it, of whatever kind and sides', async () => {
  const pledge = { ...plan, mode: 'pledge-cooperation', date: on('2022-05-01') };
  const store = await ledger(
    documentOf('d1', '2022-05-01', pledge, { commitments: [{ event: 'd1.0', ...bond }] }),
    documentOf('d2', '2022-06-03', { recipients: ['UZB'], date: on('2022-06-02') }),
    documentOf(
      'd3',
      '2022-05-01',
      { recipients: ['HUN'] },
      { commitments: [{ statement: 's', ...bond, to: ['KGZ'] }] },
    ),
  );
  const deed = (await store.mergedEvent('d2.0'))?.id ?? '';
  const all = await followed(store, {}, '2022-06-30');
  for (const { id } of all) await store.correct(correction({ action: 'link', record: id, other: deed }));
  const kept = await followed(store, {}, '2022-06-30');
  expect(kept.map(({ status, fulfilments }) => [status, fulfilments[0]?.event])).toEqual([
    ['kept', deed],
    ['kept', deed],
  ]);
});

it('is what the later of two decisions says, of whichever of its reports and ids they were made', async () => {
  const promise = (id: string) => documentOf(id, '2022-05-01', plan, { commitments: [{ event: `${id}.0`, ...bond }] });
  const deed = documentOf('d3', '2022-06-03', { recipients: ['UZB'], date: on('2022-06-02') });
  const store = await ledger(promise('d1'), promise('d2'), deed);
  const statuses = async () => (await followed(store, {}, '2022-06-30')).map(({ status }) => status);
  const breach = { action: 'edit', fields: { status: 'broken' } } as const;
  const id = (await store.mergedEvent('d1.0'))?.id ?? '';
  const decisions = [
    [correction({ ...breach, record: 'd1.0' }), 'broken'],
    [correction({ action: 'link', record: id, other: 'd3.0' }), 'kept'],
    [correction({ ...breach, record: 'd2.0' }), 'broken'],
  ] as const;
  const last = decisions.length - 1;
  for (const [at, [decision, expected]] of decisions.entries()) {
    await store.correct({ ...decision, at: `2022-06-0${at + 3}T00:00:00Z` });
    expect(await statuses()).toEqual([expected]);
  }
  expect((await store.mergedEvent('d1.0'))?.outcome?.event ?? null).toBeNull();
  const undone = decisions[last]?.[0].id ?? '';
  await store.correct(correction({ action: 'undo', record: undone, other: undone, at: '2022-06-09T00:00:00Z' }));
  expect(await statuses()).toEqual(['kept']);
});

it('is not known before it was made and told', async () => {
  const announced = on('2022-04-20');
  const store = await ledger(
    documentOf('d1', '2022-05-01', { ...plan, announced }, { commitments: [{ event: 'd1.0', ...bond }] }),
  );
  expect(await followed(store, {}, '2022-04-30')).toEqual([]);
  const [one] = await followed(store, {}, '2022-05-01');
  expect(one).toMatchObject({ made: '2022-04-20', status: 'due' });
  expect(await followedOne(store, one?.id ?? '', '2022-04-19')).toBeNull();
  expect(await followedOne(store, one?.id ?? '', '2022-05-01')).toMatchObject({ status: 'due' });
});

it('is one promise with the words of its earliest report, and a target that any of them tells', async () => {
  const report = (id: string, day: string, target?: { value: number; unit: string; start: number; end: number }) =>
    documentOf(id, day, plan, { commitments: [{ event: `${id}.0`, ...bond, ...(target ? { target } : {}) }] });
  const target = { value: 15e9, unit: 'USD', start: 0, end: 2 };
  const store = await ledger(report('d1', '2022-05-01', target), report('e2', '2022-05-02'));
  const found = await followed(store, {}, '2022-05-05');
  expect(found).toMatchObject([{ words: 'd1', target: { value: 15e9 } }]);
});

it('is measured by the figure in the sentence that tells it, not by another in its text', async () => {
  const text = 'Trade came to 6 billion. Trade is to reach 15 billion.';
  const aim = { ...plan, mode: 'set-target', date: on('2022-05-01'), context: ['trade'] } as const;
  const told = { evidence: [{ field: 'type', start: 0, end: 5, rule: 'r' }], context: ['trade'] } as const;
  const trade = {
    type: 'COOPERATE',
    mode: null,
    actors: ['KAZ', 'TUR'],
    recipients: [],
    date: on('2023-02-01'),
  } as const;
  const total = (value: number, start: number) => ({
    id: `c${value}`,
    kind: 'total' as const,
    subject: ['KAZ', 'TUR'],
    predicate: 'trade-volume',
    value,
    unit: 'USD',
    period: null,
    evidence: [{ field: 'value', start, end: start + 5, rule: 'r' }],
  });
  const target = { value: 15e9, unit: 'USD', start: 0, end: 2 };
  const store = await ledger(
    documentOf('d1', '2022-05-01', aim, { commitments: [{ event: 'd1.0', ...bond, due: null, target }] }),
    documentOf('d2', '2023-02-02', { ...trade, ...told }, { text, claims: [total(6e9, 14), total(15e9, 43)] }),
  );
  expect(await followed(store, {}, '2023-03-01')).toMatchObject([
    {
      status: 'under-way',
      fulfilments: [{ because: 'the figure is below the target: 6000000000 of 15000000000 USD' }],
    },
  ]);
});

it('is told late where only what came after its deadline keeps it', async () => {
  const aid = { type: 'AGREE', mode: 'pledge-aid', status: 'planned', date: null } as const;
  const pledge = documentOf('d1', '2022-05-01', aid, { commitments: [{ event: 'd1.0', ...bond }] });
  const given = (id: string, day: string) =>
    documentOf(id, day, { type: 'AID', mode: 'humanitarian', status: 'happened', date: on(day) });
  const told = async (...documents: CodedDocument[]) =>
    (await followed(await ledger(pledge, ...documents), {}, '2022-12-31')).map(({ status, late }) => [status, late]);
  expect(await told(given('late', '2022-05-20'))).toEqual([['kept', true]]);
  expect(await told(given('early', '2022-05-09'), given('late', '2022-05-20'))).toEqual([['kept', false]]);
  expect(await told()).toEqual([['overdue', false]]);
});

it('is one promise where one clause was read as two acts, whichever id is asked for or decided on', async () => {
  const events = (['pledge-cooperation', 'pledge-aid'] as const).map((mode) =>
    sampleEvent({ ...plan, id: `d1.${mode}`, mode, people: [], place: null, context: [] }),
  );
  const target = { value: 100, unit: 'tent', start: 0, end: 2 };
  const commitments = events.map(({ id }) => ({ event: id, ...bond, target }));
  const store = await ledger(documentOf('d1', '2022-05-01', {}, { events, commitments }));
  const id = async (event: string) => (await store.mergedEvent(event))?.id ?? '';
  const [aid, vague] = [await id('d1.pledge-aid'), await id('d1.pledge-cooperation')];
  expect(aid).not.toBe(vague);
  const found = await followed(store, { sides: between('KAZ', 'TUR') }, '2022-06-30');
  expect(found.map((it) => it.id)).toEqual([aid]);
  expect((await followedOne(store, vague, '2022-06-30'))?.id).toBe(aid);
  await store.correct(correction({ action: 'edit', record: vague, fields: { status: 'broken' } }));
  expect((await followed(store, {}, '2022-06-30')).map(({ status }) => status)).toEqual(['broken']);
});
