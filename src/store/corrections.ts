/**
 * Corrections of the ledger. In: what a person decided. Out: the decision kept for good, and the records made anew under it.
 * A correction holds fast to the coded events that it was about, with a snapshot of each: so it is found again after the
 * next coding, and can be taken to another ledger that holds the same documents.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { faultOfEdit, isBreach, type Target } from '../merge/correct.js';
import type { Correction } from '../record/merged.js';
import type { CodedEvent } from '../record/record.js';
import { cut, decodeCursor } from './cursor.js';
import { StoreError } from './errors.js';
import { among, askAmong } from './lists.js';
import { standingIds } from './merged.js';
import type { CorrectionFilter, Page, PortableCorrection, PortableTarget, Slice } from './query.js';
import type { Tables } from './tables.js';

type Db = Transaction<Tables>;

/** Newest first, each with the events that it was about. */
export async function corrections(
  db: Kysely<Tables>,
  { record, by, standing }: CorrectionFilter,
  page: Page,
): Promise<Slice<PortableCorrection>> {
  const wanted = [sql`1 = 1`];
  if (record !== undefined)
    wanted.push(sql`(c.record = ${record} or c.other = ${record} or exists (select 1 from correction_targets t
      left join event_tellings e on e.event = t.event
      where t.correction = c.number and (t.event = ${record} or e.merged = ${record})))`);
  if (by !== undefined) wanted.push(sql`c.by = ${by}`);
  if (standing) wanted.push(sql`c.undone = 0 and c.action <> 'undo'`);
  if (page.cursor !== undefined) {
    const at = decodeCursor(page.cursor);
    wanted.push(sql`(c.at, c.id) < (select at, id from corrections where id = ${at.id})`);
  }
  const { rows } = await sql<CorrectionRow>`select c.* from corrections c where ${sql.join(wanted, sql` and `)}
    order by c.at desc, c.id desc limit ${page.limit + 1}`.execute(db);
  const shown = rows.slice(0, page.limit);
  const targets = await targetRows(
    db,
    shown.map((it) => it.number),
  );
  return cut(
    rows,
    page.limit,
    (it) => ({ day: '', id: it.id }),
    (it) => ({
      ...correctionOf(it),
      targets: targets.filter(({ correction }) => correction === it.number).map(portable),
    }),
  );
}

type CorrectionRow = { readonly [Column in keyof Tables['corrections']]: Tables['corrections'][Column] } & {
  readonly number: number;
};

function correctionOf({ id, action, record, other, fields, by, at, reason }: CorrectionRow): Correction {
  const values = fields === null ? null : (JSON.parse(fields) as Record<string, unknown>);
  return { id, action: action as Correction['action'], record, other, fields: values, by, at, reason };
}

async function targetRows(db: Kysely<Tables>, numbers: readonly number[]): Promise<Tables['correction_targets'][]> {
  return askAmong(numbers, (some) =>
    sql<Tables['correction_targets']>`select * from correction_targets where ${among('correction', some)}
      order by correction, side desc, event`.execute(db),
  );
}

function portable({ side, document, event, snapshot }: Tables['correction_targets']): PortableTarget {
  return { side, document, event, snapshot: JSON.parse(snapshot) as CodedEvent };
}

/**
 * Keeps a correction. Gives the ids of the documents whose records follow from it, to be made anew; null when it is known.
 * Throws a StoreError where it is about nothing that the ledger holds, or would break the record.
 */
export async function keepCorrection(db: Db, given: PortableCorrection): Promise<string[] | null> {
  const known = await db.selectFrom('corrections').select('id').where('id', '=', given.id).executeTakeFirst();
  if (known) return null;
  const targets = given.targets ?? (await targetsOf(db, given));
  if (given.action === 'edit' && !isBreach(given.fields))
    for (const { side, snapshot } of targets) {
      const fault = side === 'record' ? faultOfEdit(snapshot, given.fields ?? {}) : null;
      if (fault !== null) throw new StoreError('bad-correction', fault, 'see docs/codebook.md, section 2');
    }
  const { number } = await db
    .insertInto('corrections')
    .values({
      id: given.id,
      action: given.action,
      record: given.record,
      other: given.other,
      fields: given.fields === null ? null : JSON.stringify(given.fields),
      by: given.by,
      at: given.at,
      reason: given.reason,
      undone: 0,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  for (const { snapshot, ...it } of targets)
    await db
      .insertInto('correction_targets')
      .values({ correction: number, ...it, snapshot: JSON.stringify(snapshot) })
      .execute();
  if (given.action === 'undo') return settle(db, given.other ?? given.record, 1);
  // An undo may have come first: corrections of two ledgers meet in any order.
  const undone = await sql`select 1 from corrections where action = 'undo' and undone = 0
    and coalesce(other, record) = ${given.id}`.execute(db);
  if (undone.rows.length > 0) return settle(db, given.id, 1);
  return targets.map((it) => it.document);
}

/** Takes a correction back or puts it in force again; an undo that is itself taken back frees what it undid. */
async function settle(db: Db, id: string, undone: 0 | 1): Promise<string[]> {
  const row = await db.selectFrom('corrections').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new StoreError('bad-correction', `there is no correction ${id}`, 'list them with elchi correct list');
  await db.updateTable('corrections').set({ undone }).where('id', '=', id).execute();
  if (row.action === 'undo') return settle(db, row.other ?? row.record, undone === 1 ? 0 : 1);
  return (await targetRows(db, [row.number])).map((it) => it.document);
}

/** The coded events that a correction names, by their own ids or by that of the merged event that they report. */
async function targetsOf(db: Db, given: Correction): Promise<PortableTarget[]> {
  const { action, record, other } = given;
  if (action === 'undo') return [];
  const breach = action === 'edit' && isBreach(given.fields);
  // Of a commitment a person may say that it was broken, or what fulfilled it; it is held by the event that promises.
  const commitment = breach || action === 'link' ? await commitmentOf(db, record) : undefined;
  const standing = await eventsOf(db, commitment?.event ?? record, 'record');
  if (breach) {
    const promised = commitment ? standing : await promising(db, standing);
    if (!commitment && promised.length === 0) throw noPromise(record);
    return promised;
  }
  const named = standing.length > 0 || action === 'link' ? standing : await rejected(db, record);
  if (named.length === 0 && !commitment) throw unknown(record);
  if (action === 'accept' || action === 'reject' || action === 'edit') return named;
  const others = other === null ? [] : await eventsOf(db, other, 'other');
  if (others.length === 0) throw unknown(other ?? '(none)');
  if (action === 'merge') return [named[0] as PortableTarget, others[0] as PortableTarget];
  // Split off: what is named, against all that stays.
  const off = new Set(others.map((it) => it.event));
  return action === 'split' ? [...named.filter((it) => !off.has(it.event)), ...others] : [...named, ...others];
}

function commitmentOf(db: Db, id: string): Promise<{ event: string | null } | undefined> {
  return db.selectFrom('commitments').select('event').where('id', '=', id).executeTakeFirst();
}

/** Those of the events that promise something. */
async function promising(db: Db, events: readonly PortableTarget[]): Promise<PortableTarget[]> {
  const rows = await askAmong(
    events.map((it) => it.event),
    (some) => sql<{ event: string }>`select event from commitments where ${among('event', some)}`.execute(db),
  );
  return events.filter((it) => rows.some(({ event }) => event === it.event));
}

function noPromise(id: string): StoreError {
  return new StoreError(
    'bad-correction',
    `${id} is no promise of this ledger`,
    'elchi commitments --format csv lists them',
  );
}

/** What a person took out is no more among the events; another may still judge it. */
async function rejected(db: Db, id: string): Promise<PortableTarget[]> {
  const { rows } = await sql<Tables['correction_targets']>`select t.* from correction_targets t
    join corrections c on c.number = t.correction
    where t.event = ${id} and t.side = 'record' and c.action = 'reject' and c.undone = 0
    order by c.number desc limit 1`.execute(db);
  return rows.map(portable);
}

function unknown(id: string): StoreError {
  return new StoreError(
    'bad-correction',
    `${id} is no event of this ledger`,
    'ids stand in elchi events and elchi timeline, with --format jsonl',
  );
}

async function eventsOf(db: Db, id: string, side: 'record' | 'other'): Promise<PortableTarget[]> {
  const ask = (where: ReturnType<typeof sql>) =>
    sql<{ event: string; document: string; record: string }>`select e.id as event, d.id as document, e.record
      from event_tellings t join events e on e.id = t.event join documents d on d.number = e.document
      where ${where} order by d.day, e.id`.execute(db);
  const own = await ask(sql`t.event = ${id}`);
  const [standing] = own.rows.length > 0 ? [] : await standingIds(db, [id]);
  const { rows } = standing === undefined ? own : await ask(sql`t.merged = ${standing}`);
  return rows.map((it) => ({
    side,
    document: it.document,
    event: it.event,
    snapshot: JSON.parse(it.record) as CodedEvent,
  }));
}

/** What stands about a document, oldest first. */
export async function standingTargets(db: Kysely<Tables>, document: string): Promise<(Target & { number: number })[]> {
  const { rows } = await sql<CorrectionRow & Tables['correction_targets']>`
    select c.*, t.side, t.event, t.snapshot from correction_targets t join corrections c on c.number = t.correction
    where t.document = ${document} and c.undone = 0 order by c.at, c.number, t.event`.execute(db);
  return rows.map((it) => ({
    number: it.number,
    correction: correctionOf(it),
    side: it.side,
    event: it.event,
    snapshot: JSON.parse(it.snapshot) as CodedEvent,
  }));
}

/** Writes down under which id events that were corrected stand now. */
export async function followTargets(db: Db, document: string, moved: ReadonlyMap<string, string>): Promise<void> {
  for (const [from, to] of moved)
    await db
      .updateTable('correction_targets')
      .set({ event: to })
      .where('document', '=', document)
      .where('event', '=', from)
      .execute();
}
