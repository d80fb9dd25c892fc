/**
 * Corrections of the ledger. In: what a person decided. Out: the decision kept for good, and the records made anew under it.
 * A correction holds fast to the coded events that it was about, with a snapshot of each: so it is found again after the
 * next coding, and can be taken to another ledger that holds the same documents.
 */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Knowledge } from '../knowledge/knowledge.js';
import { faultOfEdit, isBreach } from '../merge/correct.js';
import type { Correction } from '../record/merged.js';
import { cut, decodeCursor } from './cursor.js';
import { StoreError } from './errors.js';
import type { CorrectionFilter, Page, PortableCorrection, PortableTarget, Slice } from './query.js';
import type { Tables } from './tables.js';
import { portable, targetRows, targetsOf } from './targets.js';

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

type CorrectionRow = Selectable<Tables['corrections']>;

function correctionOf({ id, action, record, other, fields, by, at, reason }: CorrectionRow): Correction {
  const values = fields === null ? null : (JSON.parse(fields) as Record<string, unknown>);
  return { id, action: action as Correction['action'], record, other, fields: values, by, at, reason };
}

/** What corrections are examined by when they come. */
export interface Examiner {
  /** ISO 8601. */
  readonly now: string;
  /** By which codes are known; null where any will do. */
  readonly knowledge: Knowledge | null;
}

/**
 * Keeps a correction. Gives the ids of the documents whose records follow from it, to be made anew; null when it is known.
 * Throws a StoreError where it is about nothing that the ledger holds, would break the record, or makes no sense.
 *
 * @param examiner null for what another ledger has examined when it took it
 */
export async function keepCorrection(
  db: Db,
  given: PortableCorrection,
  examiner: Examiner | null,
): Promise<string[] | null> {
  const known = await find(db, given.id);
  if (known) {
    if (wordsOf(correctionOf(known)) === wordsOf(given)) return null;
    throw refused(`${given.id} is known as another decision: ${known.action} ${known.record}, ${known.by}`, FOR_GOOD);
  }
  if (!given.targets && given.action === 'undo') await notYetUndone(db, given);
  const targets = given.targets ?? (await targetsOf(db, given));
  if (examiner !== null) examine(given, targets, examiner);
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
      // With the id that it has now: a later coding may give it another, and the record of today is to be had again.
      .values({ correction: number, ...it, snapshot: JSON.stringify({ ...snapshot, id: it.event }) })
      .execute();
  return settle(db, given.action === 'undo' ? undoneBy(given) : given.id);
}

const FOR_GOOD = 'a decision stays as it was made: undo it, and decide anew';

/** Clocks of two computers differ by so much at most, in milliseconds. */
const AHEAD = 60_000;

function examine(given: PortableCorrection, targets: readonly PortableTarget[], { now, knowledge }: Examiner): void {
  const { id, action, fields, at } = given;
  // It would overrule whatever is decided until then.
  if (Date.parse(at) > Date.parse(now) + AHEAD)
    throw refused(`${id} is of ${at}, which is still to come`, 'set its time right');
  const on = (side: PortableTarget['side']) => targets.flatMap((it) => (it.side === side ? [it.event] : []));
  const [first] = on('record').filter((it) => on('other').includes(it));
  if (first !== undefined || (action === 'undo' && undoneBy(given) === id))
    throw refused(`${id}: ${action} of ${first ?? id} with itself`, 'name two events');
  if (action !== 'edit' || isBreach(fields)) return;
  for (const { snapshot } of targets) {
    const fault = faultOfEdit(snapshot, fields ?? {}, knowledge);
    if (fault !== null) throw refused(fault, 'see docs/codebook.md, section 2');
  }
}

function find(db: Db, id: string): Promise<CorrectionRow | undefined> {
  return db.selectFrom('corrections').selectAll().where('id', '=', id).executeTakeFirst();
}

/** All that a person said, to be compared. */
function wordsOf({ action, record, other, fields, by, at, reason }: Correction): string {
  return JSON.stringify([action, record, other, fields, by, at, reason]);
}

function undoneBy({ record, other }: Pick<Correction, 'record' | 'other'>): string {
  return other ?? record;
}

/** Two ledgers may each have undone the same; one person undoes a thing once. */
async function notYetUndone(db: Db, given: Correction): Promise<void> {
  const id = undoneBy(given);
  if ((await find(db, id))?.undone === 1)
    throw refused(`${id} is taken back already`, 'list what stands with elchi correct list --standing');
}

/** A correction counts unless an undo of it does; an undo that is itself taken back frees what it undid. */
async function settle(db: Db, id: string): Promise<string[]> {
  const row = await find(db, id);
  if (!row) throw refused(`there is no correction ${id}`, 'list them with elchi correct list');
  const { rows } = await sql`select 1 from corrections where action = 'undo' and undone = 0
    and coalesce(other, record) = ${id} limit 1`.execute(db);
  await db
    .updateTable('corrections')
    .set({ undone: rows.length > 0 ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  if (row.action === 'undo') return settle(db, undoneBy(row));
  return (await targetRows(db, [row.number])).map((it) => it.document);
}

function refused(message: string, hint: string): StoreError {
  return new StoreError('bad-correction', message, hint);
}
