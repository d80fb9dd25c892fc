/**
 * Tellings of the ledger. In: documents whose events have come or gone. Out: the tellings that are touched; each event is
 * registered under what it says, and each new telling compared with those that share a key with it.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { compare, RULE } from '../merge/compare.js';
import { keysOf } from '../merge/keys.js';
import { type Telling, tellingOf } from '../merge/telling.js';
import type { CodedEvent, Commitment, DateRange } from '../record/record.js';
import { among, askAmong, insertRows } from './lists.js';
import type { Tables } from './tables.js';

type Db = Transaction<Tables>;

/** Registers the events of documents. Gives the numbers of the tellings that have a report more. */
export async function addTellings(db: Db, documents: readonly number[], clock: string): Promise<Set<number>> {
  const rows = await askAmong(documents, (some) =>
    sql<{
      id: string;
      document: number;
      record: string;
      passage: string | null;
      background: 0 | 1;
      published: string | null;
    }>`
      select e.id, e.document, e.record, e.passage, e.background, d.published
      from events e join documents d on d.number = e.document
      where ${among('e.document', some)} order by e.document, e.position`.execute(db),
  );
  const units = await unitsOf(db, documents);
  const told = rows.map((it) => ({ ...it, event: JSON.parse(it.record) as CodedEvent }));
  const again = new Map<string, number>();
  const registered = told.map(({ id, document, passage, background, published, event }) => {
    const day = published === null ? '' : (JSON.parse(published) as DateRange).start;
    const aside = { unit: units.get(id) ?? null, passage };
    const first = tellingOf(event, day, aside);
    const key = `${document}\n${first.word}`;
    const count = again.get(key) ?? 0;
    again.set(key, count + 1);
    const telling = count === 0 ? first : tellingOf(event, day, { ...aside, again: Math.min(count, MOST_AGAIN) });
    return { id, document, background, telling };
  });
  const numbers = await numbersOf(db, new Map(registered.map(({ telling }) => [telling.word, telling])), clock);
  const reports = registered.map(({ id, document, background, telling }) => ({
    event: id,
    document,
    background,
    telling: numbers.get(telling.word) as number,
    merged: null,
  }));
  await insertRows(db, 'event_tellings', reports);
  return new Set(reports.map(({ telling }) => telling));
}

/** What is promised, by the events that promise it. */
async function unitsOf(db: Db, documents: readonly number[]): Promise<ReadonlyMap<string, string>> {
  const rows = await askAmong(documents, (some) =>
    sql<{ event: string; record: string }>`select event, record from commitments
      where event is not null and ${among('document', some)}`.execute(db),
  );
  const promises = rows.map(({ event, record }) => [event, (JSON.parse(record) as Commitment).target?.unit] as const);
  return new Map(promises.flatMap(([event, unit]) => (unit ? [[event, unit]] : [])));
}

/** A document that says the very same more often than this tells them apart by nothing. */
const MOST_AGAIN = 3;

async function numbersOf(db: Db, tellings: ReadonlyMap<string, Telling>, clock: string): Promise<Map<string, number>> {
  const known = await askAmong([...tellings.keys()], (some) =>
    sql<{ word: string; number: number }>`select word, number from tellings where ${among('word', some)}`.execute(db),
  );
  const numbers = new Map(known.map((it) => [it.word, it.number]));
  const fresh = [...tellings.values()].filter(({ word }) => !numbers.has(word));
  const added: { number: number; telling: Telling }[] = [];
  const rows = fresh.map((it) => ({ word: it.word, record: JSON.stringify(it) }));
  for (const { number, word } of await insertRows<'tellings', { number: number; word: string }>(
    db,
    'tellings',
    rows,
    'returning number, word',
  )) {
    numbers.set(word, number);
    added.push({ number, telling: tellings.get(word) as Telling });
  }
  const keys = added.flatMap(({ number, telling }) => keysOf(telling).map((key) => ({ key, telling: number })));
  await insertRows(db, 'telling_keys', keys);
  await compareAll(db, added, clock);
  return numbers;
}

/** Compares new tellings with all that share a key. What is different leaves no row. */
export async function compareAll(
  db: Db,
  added: readonly { number: number; telling: Telling }[],
  clock: string,
): Promise<void> {
  const tellings = new Map(added.map((it) => [it.number, it.telling]));
  const pairs = await askAmong([...tellings.keys()], (some) =>
    sql<{ one: number; other: number }>`select distinct k.telling as one, n.telling as other
      from telling_keys k join telling_keys n on n.key = k.key
      where ${among('k.telling', some)} and n.telling <> k.telling`.execute(db),
  );
  const strange = pairs.map((it) => it.other).filter((it) => !tellings.has(it));
  for (const [number, telling] of await tellingsOf(db, strange)) tellings.set(number, telling);
  const found = new Map<string, Tables['comparisons']>();
  for (const { one, other } of pairs) {
    const [left, right] = one < other ? [one, other] : [other, one];
    const [a, b] = [tellings.get(left), tellings.get(right)];
    if (!a || !b || found.has(`${left} ${right}`)) continue;
    const { verdict, score, because } = compare(a, b);
    if (verdict === 'different') continue;
    const row = { left, right, verdict, score, because: JSON.stringify(because), rule: RULE, at: clock };
    found.set(`${left} ${right}`, row);
  }
  await insertRows(db, 'comparisons', [...found.values()], 'on conflict do nothing');
}

/** Example: `(await tellingsOf(db, [7])).get(7)`. */
export async function tellingsOf(db: Kysely<Tables>, numbers: readonly number[]): Promise<Map<number, Telling>> {
  const rows = await askAmong(numbers, (some) =>
    sql<{ number: number; record: string }>`select number, record from tellings where ${among('number', some)}`.execute(
      db,
    ),
  );
  return new Map(rows.map((it) => [it.number, JSON.parse(it.record) as Telling]));
}

/** Tellings that the rule takes for the same as these. Both ways begin with the telling: most pairs of all are the same. */
export async function likely(db: Db, numbers: readonly number[]): Promise<number[]> {
  const rows = await askAmong(numbers, (some) =>
    sql<{ number: number }>`
      select c."right" as number from comparisons c where ${among('c.left', some)} and +c.verdict = 'same'
      union select c."left" from comparisons c where ${among('c.right', some)} and c.verdict = 'same'`.execute(db),
  );
  return rows.map((it) => it.number);
}

/** Takes away tellings that nobody tells any more. */
export async function dropUntold(db: Db, numbers: Iterable<number>): Promise<void> {
  await askAmong([...numbers], (some) =>
    sql<never>`delete from tellings where ${among('number', some)}
      and not exists (select 1 from event_tellings t where t.telling = tellings.number)`.execute(db),
  );
}
