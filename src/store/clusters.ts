/**
 * Which coded events report one event. In: tellings that were touched. Out: every coded event of what hangs together with
 * them stands under a merged id. Only that is computed anew, and the outcome does not depend on what came first; the ids do,
 * as far as staying the same asks it: see docs/ledger.md.
 */
import { sql, type Transaction } from 'kysely';
import { sha256 } from '../extract/sha256.js';
import { cluster, type Node } from '../merge/cluster.js';
import { type Personal, personalOf, type Verdict } from '../merge/personal.js';
import type { Telling } from '../merge/telling.js';
import { among, askAmong, insertRows } from './lists.js';
import type { Tables } from './tables.js';
import { likely, tellingsOf } from './tellings.js';

type Db = Transaction<Tables>;

export interface Regrouped {
  /** Merged ids whose reports are others now, or that are new. */
  readonly changed: ReadonlySet<string>;
  /** Ids that no report stands under any more, and what took their place. */
  readonly gone: ReadonlyMap<string, string | null>;
  /** How many ids are new. */
  readonly added: number;
}

interface ReportRow {
  readonly event: string;
  readonly document: number;
  readonly telling: number;
  readonly background: 0 | 1;
  readonly merged: string | null;
}

/**
 * @param touched tellings with a report more or less, or next to such
 * @param former where coded events stood that were taken away in this transaction
 */
export async function regroup(
  db: Db,
  touched: Iterable<number>,
  former: ReadonlyMap<string, string>,
  clock: string,
): Promise<Regrouped> {
  const personal = await personalJudgements(db);
  const numbers = [...(await connected(db, touched, personal))];
  const [tellings, reports] = [await tellingsOf(db, numbers), await reportsOf(db, numbers)];
  const same = await askAmong(numbers, (some) =>
    sql<{ left: number; right: number }>`select c."left", c."right" from comparisons c
      where ${among('c.left', some)} and +c.verdict = 'same'`.execute(db),
  );
  const rows = new Map([...reports.values()].flatMap((them) => them.map((it) => [it.event, it] as const)));
  const clusters = [...componentsOf(numbers, same, reports, personal)].flatMap((component) =>
    cluster(nodesOf(component, tellings, reports), personal).map((nodes) =>
      nodes.flatMap(({ events }) => events).sort(byComing(rows)),
    ),
  );
  const before = new Map<string, string>();
  for (const { event, merged } of rows.values()) {
    const id = merged ?? former.get(event);
    if (id !== undefined) before.set(event, id);
  }
  const homes = await homesOf(db, clusters, before);
  const moved: Tables['event_tellings'][] = [];
  clusters.forEach((events, at) => {
    for (const event of events) {
      const row = rows.get(event) as ReportRow;
      if (row.merged !== homes[at]) moved.push({ ...row, merged: homes[at] as string });
    }
  });
  const added = await move(db, moved, clock);
  return { changed: new Set(homes), added, gone: goneFrom(clusters, homes, before, former) };
}

/** The first to come first: a new id is made of it, however many came with it in one transaction. */
const byComing =
  (rows: ReadonlyMap<string, ReportRow>) =>
  (one: string, other: string): number =>
    (rows.get(one)?.document ?? 0) - (rows.get(other)?.document ?? 0) || (one < other ? -1 : 1);

/** What no report stands under any more is redirected to where most of its reports went. */
function goneFrom(
  clusters: readonly (readonly string[])[],
  homes: readonly string[],
  before: ReadonlyMap<string, string>,
  former: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const kept = new Set(homes);
  const gone = new Map<string, string | null>();
  for (const id of [...before.values(), ...former.values()]) if (!kept.has(id)) gone.set(id, null);
  const most = new Map<string, number>();
  clusters.forEach((events, at) => {
    for (const [id, count] of countsOf(events, before)) {
      if (!gone.has(id) || count <= (most.get(id) ?? 0)) continue;
      most.set(id, count);
      gone.set(id, homes[at] as string);
    }
  });
  return gone;
}

function countsOf(events: readonly string[], before: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const it of events) {
    const id = before.get(it);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** All that is tied to the touched tellings by "same", of the rule or of a person, over however many steps. */
async function connected(db: Db, touched: Iterable<number>, personal: Personal): Promise<Set<number>> {
  const members = new Set(touched);
  const tied = await personallyTied(db, personal);
  for (let edge = [...members]; edge.length > 0; ) {
    const next = [...(await likely(db, edge)), ...edge.flatMap((it) => tied.get(it) ?? [])];
    edge = [...new Set(next)].filter((it) => !members.has(it));
    for (const it of edge) members.add(it);
  }
  return members;
}

/** Tellings that people said are one, each with the others of its groups. */
async function personallyTied(db: Db, { groups }: Personal): Promise<Map<number, number[]>> {
  const rows = await askAmong(groups.flat(), (some) =>
    sql<{
      event: string;
      telling: number;
    }>`select event, telling from event_tellings where ${among('event', some)}`.execute(db),
  );
  const telling = new Map(rows.map((it) => [it.event, it.telling]));
  const tied = new Map<number, number[]>();
  for (const group of groups) {
    const one = [...new Set(group.flatMap((it) => telling.get(it) ?? []))];
    for (const it of one) tied.set(it, [...(tied.get(it) ?? []), ...one]);
  }
  return tied;
}

/** What people judged and did not take back, oldest first. */
export async function personalJudgements(db: Db): Promise<Personal> {
  const { rows } = await sql<{ number: number; action: 'merge' | 'split'; side: 'record' | 'other'; event: string }>`
    select c.number, c.action, t.side, t.event
    from corrections c join correction_targets t on t.correction = c.number
    where c.undone = 0 and c.action in ('merge', 'split') order by c.at, c.id, t.event`.execute(db);
  const verdicts = new Map<number, { verdict: Verdict['verdict']; left: string[]; right: string[] }>();
  for (const { number, action, side, event } of rows) {
    const known = verdicts.get(number) ?? { verdict: action === 'merge' ? 'same' : 'different', left: [], right: [] };
    known[side === 'record' ? 'left' : 'right'].push(event);
    verdicts.set(number, known);
  }
  return personalOf([...verdicts.values()]);
}

async function reportsOf(db: Db, tellings: readonly number[]): Promise<Map<number, ReportRow[]>> {
  const rows = await askAmong(tellings, (some) =>
    sql<ReportRow>`select event, document, telling, background, merged from event_tellings where ${among('telling', some)}
      order by event`.execute(db),
  );
  const found = new Map<number, ReportRow[]>();
  for (const it of rows) {
    const known = found.get(it.telling);
    if (known) known.push(it);
    else found.set(it.telling, [it]);
  }
  return found;
}

function* componentsOf(
  numbers: readonly number[],
  same: readonly { left: number; right: number }[],
  reports: ReadonlyMap<number, readonly ReportRow[]>,
  personal: Personal,
): Generator<Set<number>> {
  const neighbours = new Map<number, number[]>(numbers.map((it) => [it, []]));
  const tie = (one: number | undefined, other: number | undefined) => {
    if (one === undefined || other === undefined) return;
    neighbours.get(one)?.push(other);
    neighbours.get(other)?.push(one);
  };
  for (const { left, right } of same) if (neighbours.has(right)) tie(left, right);
  if (personal.groups.length > 0) {
    const telling = new Map([...reports].flatMap(([number, rows]) => rows.map((it) => [it.event, number] as const)));
    for (const [first, ...others] of personal.groups.map((it) => it.flatMap((event) => telling.get(event) ?? [])))
      for (const it of others) tie(first, it);
  }
  const seen = new Set<number>();
  for (const number of numbers) {
    if (seen.has(number)) continue;
    const component = new Set([number]);
    for (const it of component) {
      seen.add(it);
      for (const next of neighbours.get(it) ?? []) component.add(next);
    }
    yield component;
  }
}

function nodesOf(
  component: ReadonlySet<number>,
  tellings: ReadonlyMap<number, Telling>,
  reports: ReadonlyMap<number, readonly ReportRow[]>,
): Node[] {
  return [...component].flatMap((number) => {
    const [telling, rows] = [tellings.get(number), reports.get(number)];
    if (!telling || !rows) return [];
    return [{ telling, events: rows.map((it) => it.event), documents: rows.map((it) => String(it.document)) }];
  });
}

/**
 * An id for each cluster. Where one falls apart, the id stays with most of its reports; where several become one, the
 * oldest id stays.
 */
async function homesOf(db: Db, clusters: readonly string[][], before: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await askAmong([...before.values()], (some) =>
    sql<{ id: string; number: number }>`select id, number from merged where ${among('id', some)}`.execute(db),
  );
  const ages = new Map(rows.map((it) => [it.id, it.number]));
  const claims = new Map<string, { at: number; count: number }>();
  clusters.forEach((events, at) => {
    for (const [id, count] of countsOf(events, before))
      if (ages.has(id) && count > (claims.get(id)?.count ?? 0)) claims.set(id, { at, count });
  });
  const homes: (string | undefined)[] = clusters.map(() => undefined);
  const oldest = [...claims].sort(([a], [b]) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0));
  for (const [id, { at }] of oldest) homes[at] ??= id;
  await revive(db, clusters, homes);
  const homeless = [...homes.keys()].filter((at) => homes[at] === undefined);
  const fresh = await freshIds(
    db,
    homeless.map((at) => clusters[at]?.[0] ?? ''),
  );
  homeless.forEach((at, index) => {
    homes[at] = fresh[index];
  });
  return homes as string[];
}

/** What a decision took away and its undoing brings back has the id that it had: one made of a report of its own, gone or redirected since. */
async function revive(db: Db, clusters: readonly string[][], homes: (string | undefined)[]): Promise<void> {
  const own = clusters.map((events, at) => (homes[at] === undefined ? events.map((it) => idOf(it, 0)) : []));
  const former = await askAmong(own.flat(), (some) =>
    sql<{ id: string }>`select id from redirects where ${among('id', some)}`.execute(db),
  );
  const free = new Set(former.map(({ id }) => id));
  own.forEach((ids, at) => {
    const id = ids.find((it) => free.has(it));
    if (id === undefined) return;
    homes[at] = id;
    free.delete(id);
  });
  const revived = former.filter(({ id }) => !free.has(id)).map(({ id }) => id);
  await askAmong(revived, (some) => sql<never>`delete from redirects where ${among('id', some)}`.execute(db));
}

/** Made of the first report, so that a ledger filled again in the same order has the same ids. */
async function freshIds(db: Db, events: readonly string[]): Promise<string[]> {
  const ids = events.map((it) => idOf(it, 0));
  for (let round = 1; ; round++) {
    const taken = await askAmong(ids, (some) =>
      sql<{ id: string }>`select id from merged where ${among('id', some)}
        union select id from redirects where ${among('id', some)}`.execute(db),
    );
    if (taken.length === 0) return ids;
    const used = new Set(taken.map(({ id }) => id));
    ids.forEach((id, at) => {
      if (used.has(id)) ids[at] = idOf(events[at] as string, round);
    });
  }
}

function idOf(event: string, round: number): string {
  return `m${sha256(`${event}\n${round}`).slice(0, 12)}`;
}

async function move(db: Db, rows: readonly Tables['event_tellings'][], clock: string): Promise<number> {
  // Only a place for the foreign key to point to: `writeMerged` fills it in.
  const empty = { type: '', mode: null, status: '', first_day: '', last_day: '', corroboration: 0, summary: '' };
  const homes = [...new Set(rows.map((it) => it.merged as string))].map((id) => ({
    id,
    ...empty,
    created_at: clock,
    updated_at: clock,
  }));
  const added = await insertRows(db, 'merged', homes, 'on conflict (id) do nothing returning id');
  await insertRows(db, 'event_tellings', rows, 'on conflict (event) do update set merged = excluded.merged');
  return added.length;
}
