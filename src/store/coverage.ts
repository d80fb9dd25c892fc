/**
 * What the ledger holds and how far it reaches, so that "not covered" is never taken for "nothing found". In: what a transaction adds
 * and takes away. Out: roll-ups that are kept, not counted: by month, by outlet, and by both.
 */
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DateRange } from '../record/record.js';
import { insertRows } from './lists.js';
import type { Counts, Coverage, CoverageFilter, CoverageRow, MonthCoverage, OutletCoverage, Reach } from './query.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;
type Row = Tables['coverage'];

/** What is covered, gathered by month and by outlet: `await coverage(db, { source: ['AA'] })`. */
export async function coverage(db: Db, filter: CoverageFilter): Promise<Coverage> {
  const months = await byMonth(db, filter);
  const known = months.flatMap(({ month }) => (month === null ? [] : [month]));
  const sum = (field: 'documents' | 'events') => months.reduce((total, it) => total + it[field], 0);
  return {
    documents: sum('documents'),
    events: sum('events'),
    first: known.at(-1) ?? null,
    last: known[0] ?? null,
    months,
    outlets: await byOutlet(db, filter),
  };
}

/** The newest first, documents without a date last. */
async function byMonth(db: Db, filter: CoverageFilter): Promise<MonthCoverage[]> {
  const { rows } = filter.source
    ? await sql<MonthCoverage>`select nullif(c.month, '') as month, c.language, sum(c.documents) as documents, sum(c.events) as events
        from coverage c where ${wanted(filter)} group by c.month, c.language order by c.month desc, c.language`.execute(
        db,
      )
    : await sql<MonthCoverage>`select nullif(c.month, '') as month, c.language, c.documents, c.events
        from coverage_months c where ${wanted(filter)} order by c.month desc, c.language`.execute(db);
  return rows.map((it) => ({ ...it, documents: Number(it.documents), events: Number(it.events) }));
}

/** The one that wrote most first. */
async function byOutlet(db: Db, filter: CoverageFilter): Promise<OutletCoverage[]> {
  const end = (which: 'min' | 'max') => sql<string | null>`(select ${sql.raw(which)}(o.month) from coverage o
    where o.outlet = c.outlet and o.language = c.language and o.month > '' and o.documents > 0)`;
  const { rows } = await sql<OutletCoverage>`
    select nullif(c.outlet, '') as outlet, c.language, c.documents, c.events, ${end('min')} as first, ${end('max')} as last
    from coverage_outlets c where ${wanted(filter)} order by c.documents desc, c.outlet, c.language`.execute(db);
  return rows;
}

function wanted({ source, language }: CoverageFilter): RawBuilder<SqlBool> {
  const wanted: RawBuilder<SqlBool>[] = [sql`c.documents > 0`];
  if (source) wanted.push(sql`c.outlet in (${sql.join(source)})`);
  if (language) wanted.push(sql`c.language in (${sql.join(language)})`);
  return sql.join(wanted, sql` and `);
}

/** A month of publication (null: not known) by outlet and language. */
export async function coverageOf(db: Db, month: string | null): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select nullif(c.month, '') as month, nullif(c.outlet, '') as outlet, c.language, c.documents, c.events
    from coverage c where c.month = ${month ?? ''} and c.documents > 0 order by c.outlet, c.language`.execute(db);
  return rows;
}

/** What a transaction adds to the roll-ups and takes from them, written once at its end. Example: `covered.add(document, 1, 3)`. */
export class Covered {
  readonly #rows = new Map<string, Row>();

  add(
    { published, outlet, language }: { published: DateRange | null; outlet: string | null; language: string },
    documents: number,
    events: number,
  ): void {
    const month = published?.precision === 'day' || published?.precision === 'month' ? published.start.slice(0, 7) : '';
    addTo(this.#rows, `${month}\n${outlet ?? ''}\n${language}`, {
      month,
      outlet: outlet ?? '',
      language,
      documents,
      events,
    });
  }

  async write(db: Db): Promise<void> {
    const [months, outlets] = [new Map<string, Row>(), new Map<string, Row>()];
    const rows = [...this.#rows.values()].filter((it) => it.documents !== 0 || it.events !== 0);
    for (const it of rows) {
      addTo(months, `${it.month}\n${it.language}`, it);
      addTo(outlets, `${it.outlet}\n${it.language}`, it);
    }
    await insertRows(db, 'coverage', rows, adding('coverage', 'month, outlet, language'));
    const monthRows = [...months.values()].map(({ outlet, ...it }) => it);
    await insertRows(db, 'coverage_months', monthRows, adding('coverage_months', 'month, language'));
    const outletRows = [...outlets.values()].map(({ month, ...it }) => it);
    await insertRows(db, 'coverage_outlets', outletRows, adding('coverage_outlets', 'outlet, language'));
    this.#rows.clear();
  }
}

function addTo(rows: Map<string, Row>, key: string, row: Row): void {
  const known = rows.get(key);
  rows.set(key, {
    ...row,
    documents: row.documents + (known?.documents ?? 0),
    events: row.events + (known?.events ?? 0),
  });
}

const adding = (table: string, key: string): string =>
  `on conflict (${key}) do update set documents = ${table}.documents + excluded.documents, events = ${table}.events + excluded.events`;

/** Ends are told as exactly as they are known: of a text that names only its month the month. */
export async function reach(db: Db): Promise<Reach> {
  // One end at a time: only then does the index give it without a walk over all.
  const published = async (direction: 'asc' | 'desc') => {
    const { rows } = await sql<{ day: string; published: string | null }>`select day, published from documents
      where day > '' order by day ${sql.raw(direction)} limit 1`.execute(db);
    return rows[0] && asKnown(rows[0]);
  };
  const begun = async (direction: 'asc' | 'desc') => {
    const { rows } = await sql<{ day: string }>`select first_day as day from events
      where first_day > '' order by first_day ${sql.raw(direction)} limit 1`.execute(db);
    return rows[0]?.day;
  };
  const range = async (end: typeof begun) => {
    const [first, last] = [await end('asc'), await end('desc')];
    return first !== undefined && last !== undefined ? { first, last } : null;
  };
  return { published: await range(published), events: await range(begun) };
}

/** Letters of a day by how exactly it is known. */
const EXACT: Readonly<Record<DateRange['precision'], number>> = { day: 10, month: 7, year: 4, decade: 4 };

function asKnown({ day, published }: { readonly day: string; readonly published: string | null }): string {
  return published === null ? day : day.slice(0, EXACT[(JSON.parse(published) as DateRange).precision]);
}

export async function counts(db: Db): Promise<Counts> {
  const rows = await db.selectFrom('totals').selectAll().execute();
  return Object.fromEntries(rows.map((it) => [it.name, it.count])) as unknown as Counts;
}
