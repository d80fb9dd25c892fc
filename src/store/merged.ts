/**
 * Merged events of the ledger, newest first. In: a filter and a page. Out: each event once, with all of its reports and its
 * ties to others. As for events, the page is found on narrow tables whose indexes hold the order.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { combine, type Ties } from '../merge/combine.js';
import { BREACH } from '../merge/correct.js';
import { type Linkable, link, searchesFor } from '../merge/link.js';
import type { MergedEvent } from '../record/merged.js';
import { cut, decodeCursor } from './cursor.js';
import { among, askAmong } from './lists.js';
import { toldOf } from './merged-rows.js';
import { within } from './periods.js';
import type { Gone, MergedFilter, Page, Slice } from './query.js';
import { pairsOf } from './rows.js';
import { fromSource } from './sources.js';
import type { Tables } from './tables.js';
import { type Condition, type Found, positionOf, type Walk, withWords } from './worded.js';

type Db = Kysely<Tables>;

/** Example: `await merged(db, { dyad: ['KAZ', 'TUR'], corroboration: 2 }, { limit: 50 })`. */
export async function merged(db: Db, filter: MergedFilter, page: Page): Promise<Slice<MergedEvent>> {
  const walk = await walkOf(db, filter);
  const after = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const rows = await (filter.text === undefined
    ? walk.ask([], after, page.limit + 1)
    : withWords(db, filter.text, walk, after, page.limit + 1));
  const found = await whole(
    db,
    rows.slice(0, page.limit).map((it) => it.id),
  );
  return cut(rows, page.limit, positionOf, (it) => found.get(it.id) as MergedEvent);
}

async function walkOf(db: Db, filter: MergedFilter): Promise<Walk> {
  const { from, table, id, conditions } = narrow(filter);
  const basic = [...conditions, ...conditionsOf(filter, table, id)];
  if (filter.ids) basic.push(among(id, await standingIds(db, filter.ids)));
  const [dayColumn, idColumn] = [sql.ref(`${table}.first_day`), sql.ref(id)];
  const ask: Walk['ask'] = async (more, after, limit) => {
    const wanted = [...basic, ...more];
    if (after) wanted.push(sql`(${dayColumn}, ${idColumn}) < (${after.day}, ${after.id})`);
    const { rows } = await sql<Found>`select ${idColumn} as id, ${dayColumn} as first_day from ${from}
      ${wanted.length > 0 ? sql`where ${sql.join(wanted, sql` and `)}` : sql``}
      order by ${dayColumn} desc, ${idColumn} desc limit ${limit}`.execute(db);
    return rows;
  };
  const texts: Walk['texts'] = async (ids) => {
    const told = await askAmong(ids, (some) =>
      sql<{ merged: string; document: number }>`select distinct merged, document from event_tellings
        where ${among('merged', some)}`.execute(db),
    );
    const under = new Map(ids.map((it) => [it, [] as number[]]));
    for (const { merged, document } of told) under.get(merged)?.push(document);
    return under;
  };
  return {
    ask,
    texts,
    few: (them) => sql`${idColumn} in (select t.merged from event_tellings t where ${among('t.document', them)})`,
    // Without the hint the list would be gone through for each event.
    many: (them) =>
      sql`exists (select 1 from event_tellings t where t.merged = ${idColumn} and +t.document in ${them})`,
  };
}

/** One merged event by its id, by an id that it took over, or by the id of a coded event; or null. */
export async function mergedEvent(db: Db, id: string): Promise<MergedEvent | null> {
  const [standing] = await standingIds(db, [id]);
  return standing === undefined ? null : ((await whole(db, [standing])).get(standing) ?? null);
}

/** Ids of today for ids of whatever kind and time; what is gone has none. */
export async function standingIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await askAmong(ids, (some) =>
    sql<{ id: string | null }>`select id from merged where ${among('id', some)}
      union select target from redirects where ${among('id', some)}
      union select merged from event_tellings where ${among('event', some)}`.execute(db),
  );
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Since when and why an id that was given tells of nothing any more; null where it still answers, or never was. */
export async function gone(db: Db, id: string): Promise<Gone | null> {
  const { rows } = await sql<Gone>`select at, because from redirects where id = ${id} and target is null`.execute(db);
  return rows[0] ?? null;
}

/** Merged events with reports and ties, by id. */
export async function whole(db: Db, ids: readonly string[]): Promise<Map<string, MergedEvent>> {
  const told = await toldOf(db, ids);
  const until = await lastDay(db);
  const found = new Map<string, MergedEvent>();
  const linked = await linksOf(db, ids);
  for (const [id, summary] of await summariesOf(db, ids)) {
    const reports = told.get(id);
    if (!reports) continue;
    const ties = await tiesOf(db, summary, until);
    found.set(id, combine(id, reports, { ...ties, ...linked.get(id) }));
  }
  return found;
}

/** What a person tied together by hand goes before what was found, until the promise is called broken. */
async function linksOf(db: Db, ids: readonly string[]): Promise<Map<string, Partial<Ties>>> {
  const rows = await askAmong(ids, (some) =>
    sql<{ plan: string; fulfils: string; by: string; reason: string }>`
      select distinct a.merged as plan, b.merged as fulfils, c.by, c.reason, c.at, c.id from corrections c
        join correction_targets r on r.correction = c.number and r.side = 'record'
        join correction_targets o on o.correction = c.number and o.side = 'other'
        join event_tellings a on a.event = r.event join event_tellings b on b.event = o.event
      where c.action = 'link' and c.undone = 0 and (${among('a.merged', some)} or ${among('b.merged', some)})
        and not exists (select 1 from event_tellings p
          join correction_targets t on t.event = p.event join corrections x on x.number = t.correction
          where p.merged = a.merged and x.action = 'edit' and x.fields = ${BREACH} and x.undone = 0
            and (x.at, x.id) > (c.at, c.id))
      order by c.at, c.id`.execute(db),
  );
  const links = new Map<string, Partial<Ties>>();
  for (const { plan, fulfils, by, reason } of rows) {
    const because = `linked by ${by}: ${reason}`;
    links.set(plan, { ...links.get(plan), outcome: { kind: 'took-place', event: fulfils, because } });
    links.set(fulfils, { ...links.get(fulfils), announcedBy: plan });
  }
  return links;
}

async function summariesOf(db: Db, ids: readonly string[]): Promise<Map<string, Linkable>> {
  const rows = await askAmong(ids, (some) =>
    sql<{ id: string; summary: string }>`select id, summary from merged where ${among('id', some)}`.execute(db),
  );
  return new Map(rows.map((it) => [it.id, linkableOf(it.summary)]));
}

/** In a ledger that an older rule has merged, people, place and deadline are not there. */
function linkableOf(summary: string): Linkable {
  return { people: [], place: null, due: null, ...JSON.parse(summary) };
}

/** Neighbours looked at for one event. A visit of a month has fewer; what lies further off in a busy pair is left. */
const MOST_NEAR = 400;

async function tiesOf(db: Db, event: Linkable, until: string): Promise<Ties> {
  const pairs = pairsOf(event);
  // All parties of a part are parties of the whole: only for a summit more than one pair must be asked for.
  const asked = event.mode === 'multilateral' ? pairs : pairs.slice(0, 1);
  const near = new Map<string, Linkable>();
  for (const { first, last, acts } of searchesFor(event))
    for (const [one, other] of asked) {
      const { rows } = await sql<{ id: string; summary: string }>`
        select m.id, m.summary from merged_pairs p cross join merged m on m.id = p.merged
        where p.one = ${one} and p.other = ${other} and p.first_day between ${first} and ${last}
          and p.type || ' ' || coalesce(p.mode, 'null') in (${sql.join(acts)}) limit ${MOST_NEAR}`.execute(db);
      for (const it of rows) near.set(it.id, linkableOf(it.summary));
    }
  return link(event, [...near.values()], until);
}

async function lastDay(db: Db): Promise<string> {
  const { rows } = await sql<{ day: string }>`select day from documents order by day desc limit 1`.execute(db);
  return rows[0]?.day ?? '';
}

interface Narrow {
  readonly from: RawBuilder<unknown>;
  readonly table: string;
  readonly id: string;
  readonly conditions: readonly Condition[];
}

function narrow({ dyad, states = [], people = [] }: MergedFilter): Narrow {
  if (dyad) {
    const [one, other] = [...dyad].sort();
    const conditions = [sql<SqlBool>`p.one = ${one} and p.other = ${other}`];
    return { from: sql`merged_pairs p`, table: 'p', id: 'p.merged', conditions };
  }
  const [first] = states;
  if (first !== undefined)
    return { from: sql`merged_actors a`, table: 'a', id: 'a.merged', conditions: [sql<SqlBool>`a.actor = ${first}`] };
  const [person, ...others] = people;
  if (person !== undefined && others.length === 0)
    return { from: sql`merged_people w`, table: 'w', id: 'w.merged', conditions: [sql<SqlBool>`w.person = ${person}`] };
  return { from: sql`merged m`, table: 'm', id: 'm.id', conditions: [] };
}

function conditionsOf(filter: MergedFilter, table: string, id: string): Condition[] {
  const wanted: Condition[] = within(filter, { all: 'merged', asked: table });
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const oneOf = (name: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) wanted.push(among(`${table}.${name}`, values));
  };
  if (filter.corroboration !== undefined) wanted.push(sql`${column('corroboration')} >= ${filter.corroboration}`);
  oneOf('type', filter.type);
  oneOf('mode', filter.mode);
  oneOf('status', filter.status);
  const takesPart = (states: readonly string[]) =>
    sql<SqlBool>`exists (select 1 from merged_actors x where x.merged = ${sql.ref(id)} and ${among('x.actor', states)})`;
  for (const it of filter.dyad ? (filter.states ?? []) : (filter.states ?? []).slice(1)) wanted.push(takesPart([it]));
  if (filter.anyState && filter.anyState.length > 0) wanted.push(takesPart(filter.anyState));
  if (filter.people && filter.people.length > 0)
    wanted.push(
      sql`exists (select 1 from merged_people y where y.merged = ${sql.ref(id)} and ${among('y.person', filter.people)})`,
    );
  wanted.push(
    ...ofReports(filter).map(
      (it) => sql<SqlBool>`exists (select 1 from event_tellings t
    join documents d on d.number = t.document where t.merged = ${sql.ref(id)} and ${it})`,
    ),
  );
  return wanted;
}

/** What one of the reports must have. */
function ofReports({ language, source, context, document }: MergedFilter): Condition[] {
  const wanted: Condition[] = [];
  if (language && language.length > 0) wanted.push(among('d.language', language));
  if (source && source.length > 0) wanted.push(fromSource('t.document', source));
  if (document !== undefined) wanted.push(sql`d.id = ${document}`);
  if (context && context.length > 0)
    wanted.push(
      sql`exists (select 1 from event_contexts c where c.document = t.document and c.event = t.event and ${among('c.context', context)})`,
    );
  return wanted;
}
