/**
 * A ledger many times over, by the database alone. In: a small ledger that was ingested. Out: the same file with each of its
 * documents, events and merged events so many times, every copy under an id of its own and some days later: a million events in
 * minutes, where ingest would take an hour. Only what pages and single records ask for is written: no codings, no index of words, no sketches.
 */
import Database from 'better-sqlite3';

interface Copied {
  readonly table: string;
  /** Numbers of documents. */
  readonly numbers?: readonly string[];
  /** Ids of documents, events and merged events. */
  readonly ids?: readonly string[];
  readonly days?: readonly string[];
  /** JSON: where in it stand the id and days, and from which column they come. */
  readonly record?: { readonly column: string; readonly days: Readonly<Record<string, string>> };
}

const DATES = { '$.date.start': 'first_day', '$.date.end': 'last_day' };
const TABLES: readonly Copied[] = [
  { table: 'documents', numbers: ['number'], ids: ['id'], days: ['day'] },
  { table: 'sources', numbers: ['document'] },
  { table: 'document_marks', numbers: ['document', 'leader'] },
  {
    table: 'events',
    numbers: ['document'],
    ids: ['id'],
    days: ['date_start', 'date_end', 'first_day', 'last_day'],
    record: { column: 'record', days: DATES },
  },
  { table: 'event_actors', numbers: ['document'], ids: ['event'], days: ['first_day', 'last_day'] },
  { table: 'event_pairs', numbers: ['document'], ids: ['event'], days: ['first_day', 'last_day'] },
  { table: 'event_contexts', numbers: ['document'], ids: ['event'] },
  { table: 'event_tellings', numbers: ['document'], ids: ['event', 'merged'] },
  {
    table: 'merged',
    ids: ['id'],
    days: ['first_day', 'last_day'],
    record: { column: 'summary', days: { ...DATES, '$.reported': 'first_day' } },
  },
  { table: 'merged_actors', ids: ['merged'], days: ['first_day', 'last_day'] },
  { table: 'merged_pairs', ids: ['merged'], days: ['first_day', 'last_day'] },
  { table: 'merged_people', ids: ['merged'], days: ['first_day', 'last_day'] },
];
/** Days from one copy to the next, and after how many one begins anew. */
const [STEP, SPAN] = [7, 4_000];
/** Roll-ups grow by counting; their months stay. Of the totals only those whose rows are copied. */
const COUNTS: readonly { table: string; columns: readonly string[]; where?: string }[] = [
  { table: 'exchanges', columns: ['events'] },
  { table: 'coverage', columns: ['documents', 'events'] },
  { table: 'totals', columns: ['count'], where: "where name in ('documents', 'events', 'merged')" },
];

/** @example multiply('feed.db', 200) // 5 000 events are a million */
export function multiply(path: string, times: number): void {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -262144');
  const shift = (db.prepare('select max(number) from documents').pluck().get() as number) + 1;
  db.exec('create temp table copies (copy integer primary key)');
  const copy = db.prepare('insert into copies values (?)');
  for (let at = 1; at < times; at++) copy.run(at);
  const later = (column: string) => `date(a."${column}", (copy * ${STEP} % ${SPAN}) || ' days')`;
  for (const it of TABLES) {
    const columns = db.prepare('select name from pragma_table_info(?)').pluck().all(it.table) as string[];
    // `merged` numbers itself.
    const taken = columns.filter((name) => name !== 'number' || it.numbers?.includes('number'));
    const values = taken.map((name) => {
      const column = `a."${name}"`;
      if (it.numbers?.includes(name)) return `${column} + ${shift} * copy`;
      if (it.ids?.includes(name)) return `${column} || '~' || copy`;
      if (it.days?.includes(name)) return later(name);
      if (it.record?.column === name) {
        const days = Object.entries(it.record.days).map(([path, from]) => `'${path}', ${later(from)}`);
        return `json_set(${column}, '$.id', a.id || '~' || copy, ${days.join(', ')})`;
      }
      return column;
    });
    // Indexes are quicker made of all rows than kept with each.
    const indexes = db
      .prepare("select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null")
      .all(it.table) as { name: string; sql: string }[];
    for (const { name } of indexes) db.exec(`drop index "${name}"`);
    db.exec(`insert into ${it.table} (${taken.map((name) => `"${name}"`).join(', ')})
      select ${values.join(', ')} from (select * from ${it.table}) a cross join copies`);
    for (const { sql } of indexes) db.exec(sql);
  }
  for (const { table, columns, where = '' } of COUNTS)
    db.exec(`update ${table} set ${columns.map((it) => `${it} = ${it} * ${times}`).join(', ')} ${where}`);
  db.exec('analyze');
  db.close();
}
