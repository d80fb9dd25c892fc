/**
 * Who did how much to whom. In: a period, kinds of acts. Out: a count for each sender, receiver and type. Whole months
 * and years come from the roll-up, the days before and after them from the events themselves: exact, and fast over millions.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Status } from '../record/codebook.js';
import { addDays, lastDayOfMonth } from '../record/day.js';
import { among, askAmong } from './lists.js';
import type { Exchange, ExchangeFilter, Grief } from './query.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

const DONE: readonly Status[] = ['happened', 'ongoing'];
/** Independent sources are told apart up to this. */
const MOST_SOURCES = 3;

/** Before and after every month. */
const [FIRST, LAST] = ['0000', '9999'];

/** Directions of a pair: values of `flow` that hold it, who sends, who receives. */
const WAYS = [
  { flows: [1, 3], sender: 'one', receiver: 'other' },
  { flows: [2, 3], sender: 'other', receiver: 'one' },
] as const;

/** Example: `await exchanges(db, { since: '2022-01-01', until: '2022-12-31', of: 'KAZ' })`. Counted by the first day. */
export async function exchanges(db: Db, filter: ExchangeFilter): Promise<Exchange[]> {
  const { since = '', until = '', of } = filter;
  const { from, to, edges } = monthsAndEdges(since, until);
  const parts: RawBuilder<unknown>[] = [];
  for (const [first, last] of rollUps(from, to)) {
    const wanted = [...conditionsOf(filter, 'x', 'sources'), sql<SqlBool>`x.month between ${first} and ${last}`];
    if (of !== undefined) wanted.push(sql`(x.sender = ${of} or x.receiver = ${of})`);
    parts.push(sql`select sender, receiver, type, events from exchanges x where ${sql.join(wanted, sql` and `)}`);
  }
  for (const [first, last] of edges)
    for (const { flows, sender, receiver } of WAYS) {
      const wanted = [...conditionsOf(filter, 'p', 'corroboration'), among('p.flow', flows)];
      if (of !== undefined) wanted.push(sql`(p.one = ${of} or p.other = ${of})`);
      parts.push(sql`select ${sql.ref(`p.${sender}`)} as sender, ${sql.ref(`p.${receiver}`)} as receiver, p.type, 1 as events
        from merged m cross join merged_pairs p on p.merged = m.id
        where m.first_day between ${first} and ${last} and ${sql.join(wanted, sql` and `)}`);
    }
  const { rows } = await sql<Exchange>`
    select sender, receiver, type, sum(events) as events from (${sql.join(parts, sql` union all `)}) as counted
    group by sender, receiver, type having sum(events) > 0 order by sender, receiver, type`.execute(db);
  return rows;
}

/** Days on which several had condolences, backing or aid for one: where to look for a crisis. */
export async function griefs(db: Db): Promise<Grief[]> {
  const ways = WAYS.map(
    ({ flows, sender, receiver }) => sql`
    select first_day as day, ${sql.ref(receiver)} as receiver, ${sql.ref(sender)} as sender from merged_pairs
    where mode in ('condole', 'solidarity', 'rescue', 'humanitarian', 'medical') and first_day = last_day
      and first_day <> '' and status in ('happened', 'ongoing') and ${among('flow', flows)}`,
  );
  const { rows } = await sql<Grief>`
    select day, receiver as "of", sender as "by", count(*) as events
    from (${sql.join(ways, sql` union all `)}) as turned
    group by day, receiver, sender order by day, receiver, sender`.execute(db);
  return rows;
}

/** What an event is counted under: its month, its year, and all. The letter keeps years and months apart in order. */
const PERIODS = [sql`substr(first_day, 1, 7)`, sql`'Y' || substr(first_day, 1, 4)`, sql`'all'`];

/** Counts the pairs of merged events in (1) or, before they are taken away, out (-1). Events of no day are not counted. */
export async function rollUp(db: Db, merged: readonly string[], sign: 1 | -1): Promise<void> {
  await askAmong(merged, (some) => {
    const ways = WAYS.flatMap(({ flows, sender, receiver }) =>
      PERIODS.map(
        (period) => sql`
      select ${period} as month, ${sql.ref(sender)} as sender, ${sql.ref(receiver)} as receiver, type, status,
        case when corroboration > ${sql.lit(MOST_SOURCES)} then ${sql.lit(MOST_SOURCES)} else corroboration end as sources
      from merged_pairs where ${among('merged', some)} and ${among('flow', flows)} and first_day <> ''`,
      ),
    );
    // Without its `where` SQLite would take "on conflict" for the condition of a join.
    return sql<never>`
      insert into exchanges (month, sender, receiver, type, status, sources, events)
      select month, sender, receiver, type, status, sources, ${sql.lit(sign)} * count(*)
      from (${sql.join(ways, sql` union all `)}) as gone where 1 = 1
      group by month, sender, receiver, type, status, sources
      on conflict (month, sender, receiver, type, status, sources)
      do update set events = exchanges.events + excluded.events`.execute(db);
  });
}

/** Ranges of the roll-up that make up these months: whole years where there are, months before and after them. */
export function rollUps(from: string, to: string): readonly (readonly [string, string])[] {
  if (from === FIRST && to === LAST) return [['all', 'all']];
  if (from > to) return [];
  const year = (text: string, by: number) => String(Number(text.slice(0, 4)) + by).padStart(4, '0');
  const first = from === FIRST || from.endsWith('-01') ? from.slice(0, 4) : year(from, 1);
  const last = to === LAST || to.endsWith('-12') ? to.slice(0, 4) : year(to, -1);
  if (first > last) return [[from, to]];
  const ranges: (readonly [string, string])[] = [[`Y${first}`, `Y${last}`]];
  if (first !== from.slice(0, 4)) ranges.push([from, `${from.slice(0, 4)}-12`]);
  if (last !== to.slice(0, 4)) ranges.push([`${to.slice(0, 4)}-01`, to]);
  return ranges;
}

function conditionsOf({ type, status = DONE, sources = 1 }: ExchangeFilter, table: string, count: string) {
  const wanted: RawBuilder<SqlBool>[] = [among(`${table}.status`, status)];
  if (sources > 1) wanted.push(sql`${sql.ref(`${table}.${count}`)} >= ${Math.min(sources, MOST_SOURCES)}`);
  if (type && type.length > 0) wanted.push(among(`${table}.type`, type));
  return wanted;
}

interface MonthsAndEdges {
  /** First and last whole month; none where `from` is after `to`. */
  readonly from: string;
  readonly to: string;
  /** Days outside of them, first and last. */
  readonly edges: readonly (readonly [string, string])[];
}

/** Example: `monthsAndEdges('2023-02-06', '2023-04-30')` is March and April, and the days from 6 to 28 February. */
export function monthsAndEdges(since: string, until: string): MonthsAndEdges {
  const endOf = (day: string) => lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const inside = since === '' || since.endsWith('-01');
  const whole = until === '' || until === endOf(until);
  const from = inside ? since.slice(0, 7) || FIRST : addDays(endOf(since), 1).slice(0, 7);
  const to = whole ? until.slice(0, 7) || LAST : addDays(`${until.slice(0, 7)}-01`, -1).slice(0, 7);
  if (!inside && !whole && since.slice(0, 7) === until.slice(0, 7)) return { from, to, edges: [[since, until]] };
  const edges: (readonly [string, string])[] = [];
  if (!inside) edges.push([since, endOf(since)]);
  if (!whole) edges.push([`${until.slice(0, 7)}-01`, until]);
  return { from, to, edges };
}
