/**
 * Which coded events a correction is about. In: what a person decided, as ids. Out: these events as they are now, or why there are
 * none: an id of nothing, a decision that makes no sense. They are found again under their ids of another coding.
 */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { isBreach, type Target } from '../merge/correct.js';
import type { Correction } from '../record/merged.js';
import type { CodedEvent } from '../record/record.js';
import { StoreError } from './errors.js';
import { among, askAmong } from './lists.js';
import { gone, standingIds } from './merged.js';
import type { PortableTarget } from './query.js';
import type { Tables } from './tables.js';

type Db = Transaction<Tables>;
type Side = PortableTarget['side'];

/** Throws a StoreError where there are none. Example: `await targetsOf(db, { ...it, action: 'reject', record: 'd1.0' })`. */
export async function targetsOf(db: Db, given: Correction): Promise<readonly PortableTarget[]> {
  const { action, record, other } = given;
  if (action === 'undo') return [];
  if (action === 'link') return linked(db, record, other ?? '');
  if (action === 'merge') return joined(db, record, other ?? '');
  if (action === 'split') return parted(db, record, other ?? '');
  return action === 'edit' && isBreach(given.fields) ? promised(db, record) : judged(db, record);
}

/** What is accepted, rejected or edited; what a person took out is no more among the events, and another may still judge it. */
async function judged(db: Db, record: string): Promise<readonly PortableTarget[]> {
  const standing = await eventsOf(db, record, 'record');
  const named = standing.length > 0 ? standing : await rejected(db, record);
  if (named.length === 0) throw await unknown(db, record);
  return named;
}

/** Two events with all of their reports: of those who were kept apart before, none is left out. Or two reports of one event. */
async function joined(db: Db, record: string, other: string): Promise<readonly PortableTarget[]> {
  const [one, two] = [await reportsOf(db, record, 'record'), await reportsOf(db, other, 'other')];
  if (!meet(one, two)) return [...one, ...two];
  const named = [...(await eventsOf(db, record, 'record')), ...(await eventsOf(db, other, 'other'))];
  if (record === other || named.length !== 2) throw senseless(`${record} and ${other} are one event already`);
  return named;
}

/** What is named, against all that stays. */
async function parted(db: Db, record: string, other: string): Promise<readonly PortableTarget[]> {
  const [named, off] = [await knownOf(db, record, 'record'), await knownOf(db, other, 'other')];
  const stays = named.filter(({ event }) => off.every((it) => it.event !== event));
  if (stays.length === 0) throw senseless(`without ${other} nothing of ${record} is left to split it from`);
  return [...stays, ...off];
}

/** A promise and what kept it. */
async function linked(db: Db, record: string, other: string): Promise<readonly PortableTarget[]> {
  const commitment = await commitmentOf(db, record);
  const named = await eventsOf(db, commitment?.event ?? record, 'record');
  if (!commitment && named.length === 0) throw await unknown(db, record);
  const promises = named.some(({ snapshot: it }) => it.type === 'AGREE' || it.status === 'planned');
  if (!commitment && !promises && (await promising(db, named)).length === 0) throw noPromise(record);
  const kept = await knownOf(db, other, 'other');
  if (meet(named, kept)) throw senseless(`${record} and ${other} are one event, which cannot keep itself`);
  return [...named, ...kept];
}

/** The promise that a person calls broken, by the id of its commitment or of the event that promises. */
async function promised(db: Db, record: string): Promise<readonly PortableTarget[]> {
  const commitment = await commitmentOf(db, record);
  const named = await eventsOf(db, commitment?.event ?? record, 'record');
  if (commitment) return named;
  const promises = await promising(db, named);
  if (promises.length === 0) throw noPromise(record);
  return promises;
}

function meet(some: readonly PortableTarget[], others: readonly PortableTarget[]): boolean {
  return some.some(({ event }) => others.some((it) => it.event === event));
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

async function rejected(db: Db, id: string): Promise<PortableTarget[]> {
  const { rows } = await sql<Tables['correction_targets']>`select t.* from correction_targets t
    join corrections c on c.number = t.correction
    where t.event = ${id} and t.side = 'record' and c.action = 'reject' and c.undone = 0
    order by c.number desc limit 1`.execute(db);
  return rows.map(portable);
}

async function knownOf(db: Db, id: string, side: Side): Promise<PortableTarget[]> {
  const found = await eventsOf(db, id, side);
  if (found.length === 0) throw await unknown(db, id);
  return found;
}

/** By its own id, or by that of the merged event that they report. */
async function eventsOf(db: Db, id: string, side: Side): Promise<PortableTarget[]> {
  const own = await eventsWhere(db, sql`t.event = ${id}`, side);
  if (own.length > 0) return own;
  const [standing] = await standingIds(db, [id]);
  return standing === undefined ? [] : eventsWhere(db, sql`t.merged = ${standing}`, side);
}

/** All reports of the event that an id stands for, or that it is a report of. */
async function reportsOf(db: Db, id: string, side: Side): Promise<PortableTarget[]> {
  const [standing] = await standingIds(db, [id]);
  if (standing === undefined) throw await unknown(db, id);
  return eventsWhere(db, sql`t.merged = ${standing}`, side);
}

async function eventsWhere(db: Db, where: RawBuilder<unknown>, side: Side): Promise<PortableTarget[]> {
  const { rows } = await sql<{ event: string; document: string; record: string }>`
    select e.id as event, d.id as document, e.record
    from event_tellings t join events e on e.id = t.event join documents d on d.number = e.document
    where ${where} order by d.day, e.id`.execute(db);
  return rows.map(({ event, document, record }) => ({
    side,
    document,
    event,
    snapshot: JSON.parse(record) as CodedEvent,
  }));
}

function senseless(message: string): StoreError {
  return new StoreError('bad-correction', message, 'see elchi judge');
}

function noPromise(id: string): StoreError {
  return new StoreError(
    'bad-correction',
    `${id} is no promise of this ledger`,
    'elchi commitments --format csv lists them',
  );
}

async function unknown(db: Db, id: string): Promise<StoreError> {
  const past = await gone(db, id);
  return past
    ? new StoreError(
        'bad-correction',
        `${id} is gone since ${past.at.slice(0, 10)}: ${past.because}`,
        'elchi correct undo takes a correction back, and what it took away is there again',
      )
    : new StoreError(
        'bad-correction',
        `${id} is no event of this ledger`,
        'ids stand in elchi events and elchi timeline, with --format jsonl',
      );
}

/** Of corrections by their numbers. */
export async function targetRows(
  db: Kysely<Tables>,
  numbers: readonly number[],
): Promise<Tables['correction_targets'][]> {
  return askAmong(numbers, (some) =>
    sql<Tables['correction_targets']>`select * from correction_targets where ${among('correction', some)}
      order by correction, side desc, event`.execute(db),
  );
}

export function portable({ side, document, event, snapshot }: Tables['correction_targets']): PortableTarget {
  return { side, document, event, snapshot: JSON.parse(snapshot) as CodedEvent };
}

/** What stands about a document, oldest first. */
export async function standingTargets(db: Kysely<Tables>, document: string): Promise<Target[]> {
  const { rows } = await sql<
    Pick<Tables['corrections'], 'action' | 'fields' | 'by'> & Tables['correction_targets']
  >`select c.action, c.fields, c.by, t.* from correction_targets t join corrections c on c.number = t.correction
    where t.document = ${document} and c.undone = 0 order by c.at, c.id, t.event`.execute(db);
  return rows.map(({ action, fields, by, ...it }) => ({
    correction: { action: action as Correction['action'], fields: fields === null ? null : JSON.parse(fields), by },
    ...portable(it),
  }));
}

/** Writes down under which id events that were corrected stand now; the snapshot has the one that they had. */
export async function followTargets(db: Db, document: string, moved: ReadonlyMap<string, string>): Promise<void> {
  for (const [from, to] of moved)
    await db
      .updateTable('correction_targets')
      .set({ event: to })
      .where('document', '=', document)
      .where('event', '=', from)
      .execute();
}
