/**
 * Judgements on which reports tell the same: what rules found and people decided. In: an event, or a page. Out: judgements,
 * each between two coded events that stand for all that say the same as they.
 */
import { type Kysely, sql } from 'kysely';
import { compare, RULE } from '../merge/compare.js';
import { because } from '../merge/reasons.js';
import type { Judgement } from '../record/merged.js';
import { cut, decodeCursor } from './cursor.js';
import { among, askAmong } from './lists.js';
import { standingIds } from './merged.js';
import type { Page, Slice } from './query.js';
import type { Tables } from './tables.js';
import { tellingsOf } from './tellings.js';

type Db = Kysely<Tables>;

/** How many that say the very same are shown with an event, and how many that came near and are different. */
const MOST = 50;

/** People's first, then the rule's: same, the very same, unsure, and those that shared a key and are different. */
export async function judgements(db: Db, id: string): Promise<Judgement[]> {
  const [merged] = await standingIds(db, [id]);
  if (merged === undefined) return [];
  const { rows } = await sql<{ telling: number; event: string }>`select telling, event from event_tellings
    where merged = ${merged} order by event`.execute(db);
  const own = [...new Set(rows.map((it) => it.telling))];
  const found = await askAmong(own, (some) =>
    sql<Tables['comparisons']>`select * from comparisons where ${among('left', some)}
      union select * from comparisons where ${among('right', some)}`.execute(db),
  );
  const names = await namesOf(db, [...found.flatMap((it) => [it.left, it.right]), ...own]);
  const compared = found.map((it) => judgementOf(it, names)).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const ruled = [...compared, ...tellingAlike(rows)].sort((a, b) => order(a) - order(b));
  return [
    ...(await personal(
      db,
      rows.map((it) => it.event),
    )),
    ...ruled,
    ...(await different(db, own)),
  ];
}

const order = ({ verdict }: Judgement) => (verdict === 'same' ? 0 : 1);

function judgementOf(row: Tables['comparisons'], names: ReadonlyMap<number, string>): Judgement {
  const { left, right, verdict, score, because, rule, at } = row;
  const [one, other] = [names.get(left) ?? '', names.get(right) ?? ''];
  return { left: one, right: other, verdict, score, because: JSON.parse(because) as string[], by: rule, at };
}

/** Reports of one telling need no comparison: each is the same as the first. */
function tellingAlike(reports: readonly { readonly telling: number; readonly event: string }[]): Judgement[] {
  const firsts = new Map<number, string>();
  const same: Judgement[] = [];
  for (const { telling, event } of reports) {
    const left = firsts.get(telling);
    if (left === undefined) firsts.set(telling, event);
    else same.push({ left, right: event, ...ALIKE });
  }
  return same.slice(0, MOST);
}

const ALIKE = { verdict: 'same', score: 1, because: [because('same-in-all')], by: RULE, at: '' } as const;

/** A coded event for each telling: the first in the order of ids. */
async function namesOf(db: Db, tellings: readonly number[]): Promise<Map<number, string>> {
  const rows = await askAmong(tellings, (some) =>
    sql<{ telling: number; event: string }>`select telling, min(event) as event from event_tellings
      where ${among('telling', some)} group by telling`.execute(db),
  );
  return new Map(rows.map((it) => [it.telling, it.event]));
}

/** What stands of people's decisions, the latest first: of each the first of its pairs on which nothing was decided later. */
async function personal(db: Db, events: readonly string[]): Promise<Judgement[]> {
  const rows = await askAmong(events, (some) =>
    sql<{ number: number; left: string; right: string; action: string; by: string; at: string; reason: string }>`
      select c.number, r.event as "left", o.event as "right", c.action, c.by, c.at, c.reason from corrections c
        join correction_targets r on r.correction = c.number and r.side = 'record'
        join correction_targets o on o.correction = c.number and o.side = 'other'
      where c.undone = 0 and c.action in ('merge', 'split') and (${among('r.event', some)} or ${among('o.event', some)})
      order by c.at desc, c.id desc, r.event, o.event`.execute(db),
  );
  const decided = new Set<string>();
  const standing = new Map<number, Judgement>();
  for (const { number, left, right, action, by, at, reason } of rows) {
    const pair = [left, right].sort().join(' ');
    if (decided.has(pair)) continue;
    decided.add(pair);
    const verdict = action === 'merge' ? 'same' : 'different';
    if (!standing.has(number)) standing.set(number, { left, right, verdict, score: null, because: [reason], by, at });
  }
  return [...standing.values()];
}

async function different(db: Db, own: readonly number[]): Promise<Judgement[]> {
  const pairs = await askAmong(own, (some) =>
    sql<{ one: number; other: number }>`select distinct k.telling as one, n.telling as other
      from telling_keys k join telling_keys n on n.key = k.key
      where ${among('k.telling', some)} and n.telling <> k.telling order by 1, 2 limit ${MOST}`.execute(db),
  );
  const outer = pairs.filter((it) => !own.includes(it.other));
  const numbers = outer.flatMap((it) => [it.one, it.other]);
  const [tellings, names] = [await tellingsOf(db, numbers), await namesOf(db, numbers)];
  return outer.flatMap(({ one, other }) => {
    const [a, b] = [tellings.get(one), tellings.get(other)];
    const found = a && b ? compare(a, b) : null;
    if (found?.verdict !== 'different') return [];
    const [left, right] = [names.get(one) ?? '', names.get(other) ?? ''];
    return [
      { left, right, verdict: 'different' as const, score: found.score, because: found.because, by: RULE, at: '' },
    ];
  });
}

/** Pairs that the rule was not sure of, nobody has judged and nothing else has joined: the surest first. */
export async function doubts(db: Db, page: Page): Promise<Slice<Judgement>> {
  const [score, left, right] = page.cursor === undefined ? [] : decodeCursor(page.cursor).id.split(' ').map(Number);
  const { rows } = await sql<Tables['comparisons']>`select c.* from comparisons c
    where c.verdict = 'unsure'
      ${score === undefined ? sql`` : sql`and (c.score, c."left", c."right") < (${score}, ${left}, ${right})`}
      and not exists (select 1 from event_tellings a join event_tellings b on b.merged = a.merged
        where a.telling = c."left" and b.telling = c."right")
      and not exists (select 1 from event_tellings a
        join correction_targets r on r.event = a.event join corrections x on x.number = r.correction
        join correction_targets o on o.correction = x.number and o.side <> r.side
        join event_tellings b on b.event = o.event
        where a.telling = c."left" and b.telling = c."right" and x.undone = 0 and x.action in ('merge', 'split'))
    order by c.score desc, c."left" desc, c."right" desc limit ${page.limit + 1}`.execute(db);
  const names = await namesOf(
    db,
    rows.flatMap((it) => [it.left, it.right]),
  );
  const position = (it: Tables['comparisons']) => ({ day: '', id: `${it.score} ${it.left} ${it.right}` });
  return cut(rows, page.limit, position, (it) => judgementOf(it, names));
}
