/**
 * The ledger: what documents said, kept and searchable. In: coded documents. Out: events, statements, documents,
 * coverage. One file of SQLite; many may read while one writes, and nothing that was acknowledged is lost.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Knowledge } from '../knowledge/knowledge.js';
import { RULE } from '../merge/compare.js';
import type { Judgement, MergedEvent, SyndicationGroup } from '../record/merged.js';
import type { CodedDocument } from '../record/record.js';
import { changes } from './changes.js';
import { claims } from './claims.js';
import { commitments } from './commitments.js';
import { connect } from './connect.js';
import { group } from './copies.js';
import { corrections, keepCorrection } from './corrections.js';
import { counterparts } from './counterparts.js';
import { counts, coverage, coverageOf, reach } from './coverage.js';
import { walk } from './cursor.js';
import { codings, corrected, document, documents, heads } from './documents.js';
import { StoreError, storeError } from './errors.js';
import { event, events, uncertain } from './events.js';
import { exchanges, griefs } from './exchanges.js';
import { ingest, refresh } from './ingest.js';
import { doubts, judgements } from './judgements.js';
import { gone, merged, mergedEvent } from './merged.js';
import { merge, nothingTouched, type Touched } from './merging.js';
import { outlet } from './outlets.js';
import { codingsUntil, countCodings, replay } from './past.js';
import type * as query from './query.js';
import { remerge, ruleOf } from './remerge.js';
import { statements } from './statements.js';
import type { Tables } from './tables.js';
import type { ReadAside } from './unwritable.js';

export interface Store {
  /** Acknowledged when the promise resolves: then it outlives a crash. `clock` is the time of coding, ISO 8601. */
  ingest(coded: CodedDocument, clock: string): Promise<query.Outcome>;
  /** All or none, in one transaction: faster by far for many documents. */
  ingestAll(coded: readonly CodedDocument[], clock: string): Promise<query.Outcome[]>;
  events(filter: query.EventFilter, page: query.Page): Promise<query.Slice<query.LedgerEvent>>;
  event(id: string): Promise<query.LedgerEvent | null>;
  /** Events of which the coder is less sure than `below` (0..1), the least sure first. */
  uncertain(below: number, page: query.Page): Promise<query.Slice<query.LedgerEvent>>;
  /** Each event once, however many documents report it. */
  merged(filter: query.MergedFilter, page: query.Page): Promise<query.Slice<MergedEvent>>;
  /** By its id, by one that it took over, or by the id of a coded event. */
  mergedEvent(id: string): Promise<MergedEvent | null>;
  /** Since when and why an id that was given tells of nothing any more; null where it still answers, or never was. */
  gone(id: string): Promise<query.Gone | null>;
  /** What changed since a time (ISO 8601), oldest first; ids that are gone too. */
  changes(since: string, page: query.Page): Promise<query.Slice<query.LedgerChange>>;
  /** The texts that are one source with this document; null where there is no such document. */
  group(document: string): Promise<SyndicationGroup | null>;
  /** What was judged on the reports of an event, and on those that came near. */
  judgements(id: string): Promise<Judgement[]>;
  /** Pairs that the rule was not sure of and nobody has judged: the surest first. */
  doubts(page: query.Page): Promise<query.Slice<Judgement>>;
  corrections(filter: query.CorrectionFilter, page: query.Page): Promise<query.Slice<query.PortableCorrection>>;
  /** Keeps a correction and applies it; one that is known already is left as it is. */
  correct(correction: query.PortableCorrection): Promise<number>;
  /** All or none. Gives how many were new. */
  correctAll(corrections: readonly query.PortableCorrection[]): Promise<number>;
  /**
   * The ledger as it was at a time (ISO 8601): built anew from the codings and corrections up to then, in a file of its own that
   * its `close` takes away. `onDone` is told how many of how many codings have been taken.
   */
  asOf(time: string, onDone?: (documents: number, of: number) => void): Promise<Store>;
  /** Merges all documents anew under the present rule: after a change of it. */
  remerge(clock: string, onDone?: (documents: number) => void): Promise<void>;
  commitments(filter: query.CommitmentFilter, page: query.Page): Promise<query.Slice<query.LedgerCommitment>>;
  claims(filter: query.ClaimFilter, page: query.Page): Promise<query.Slice<query.LedgerClaim>>;
  documents(page: query.Page): Promise<query.Slice<query.DocumentHead>>;
  /** What the pages of these documents say of themselves, by id; of those that are there. */
  heads(ids: readonly string[]): Promise<ReadonlyMap<string, query.DocumentHead>>;
  /** As it counts: the current coding with what people corrected. */
  document(id: string): Promise<CodedDocument | null>;
  /** A coding of a document with what people corrected. */
  corrected(coded: CodedDocument): Promise<CodedDocument>;
  /** Current codings as the coder made them. */
  codings(page: query.Page): Promise<query.Slice<CodedDocument>>;
  statements(filter: query.StatementFilter, page: query.Page): Promise<query.Slice<query.LedgerStatement>>;
  /** With whom an actor has to do, by type and mode. */
  counterparts(actor: string, period: { since?: string; until?: string }): Promise<query.Counterpart[]>;
  /** A source by its name or host; null where no document is of it. */
  outlet(name: string): Promise<query.OutletProfile | null>;
  /** Who did how much to whom. */
  exchanges(filter: query.ExchangeFilter): Promise<query.Exchange[]>;
  /** Days of condolences and aid. */
  griefs(): Promise<query.Grief[]>;
  counts(): Promise<query.Counts>;
  /** What was read, by month and by outlet. */
  coverage(filter?: query.CoverageFilter): Promise<query.Coverage>;
  /** Of one month of publication, by outlet and language; of documents without one for null. */
  coverageOf(month: string | null): Promise<query.CoverageRow[]>;
  reach(): Promise<query.Reach>;
  /** What is wrong with the file; nothing for a sound one. Reads all of it. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}

/** The side that only reads. */
export type Ledger = Omit<Store, 'ingest' | 'ingestAll' | 'correct' | 'correctAll' | 'remerge' | 'check' | 'close'>;

export interface StoreOptions {
  /** `read` asks for an existing ledger and leaves it as it is. */
  readonly mode?: 'read' | 'write';
  /** Version of the coder whose documents come in. */
  readonly coder?: string;
  /** By which the codes in an edit are known; asked for by the first one. Without it any will do. */
  readonly knowledge?: () => Promise<Knowledge>;
  /** Whether corrections are examined when they come; not where another ledger has done so. */
  readonly examined?: boolean;
  /** How long to wait for another writer, in milliseconds; half a minute unless given. */
  readonly patience?: number;
  /** Told where nothing may be written beside a ledger that is read: then a copy of it is, and what others write is not seen. */
  readonly onAside?: (it: ReadAside) => void;
}

/**
 * Opens a ledger; in mode `write` (the default) makes it when there is none. Throws `StoreError` with a remedy.
 *
 * @example
 * const store = await openStore('elchi.db');
 * await store.ingest(coded, new Date().toISOString());
 * await store.events({ dyad: ['KAZ', 'TUR'] }, { limit: 50 });
 */
export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  const { mode = 'write', coder = 'unknown', knowledge, examined = true } = options;
  const postgres = isPostgres(path);
  const { db, check } = postgres ? await openPostgres(path, mode) : await openSqlite(path, mode, options);
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw postgres ? (await import('./postgres.js')).postgresError(error, path) : storeError(error, path);
    }
  };
  const written = <T>(work: (tx: Transaction<Tables>, touched: Touched) => Promise<T>, clock: string): Promise<T> => {
    if (mode === 'read') throw new StoreError('read-only', `${path} was opened for reading`, 'open it for writing');
    return db.transaction().execute(async (tx) => {
      if ((await ruleOf(tx)) !== RULE) await remerge(tx, clock);
      const touched = nothingTouched();
      const result = await work(tx, touched);
      await touched.queued.write(tx);
      await merge(tx, touched, clock);
      return result;
    });
  };
  const ingestAll = (all: readonly CodedDocument[], clock: string) =>
    written(async (tx, touched) => {
      const outcomes: query.Outcome[] = [];
      for (const it of all) outcomes.push(await ingest(tx, it, { coder, clock }, touched));
      return outcomes;
    }, clock);
  const correctAll = async (all: readonly query.PortableCorrection[]) => {
    const clock = all
      .map(({ at }) => at)
      .sort()
      .at(-1);
    if (clock === undefined) return 0;
    const codes = knowledge && all.some(({ action }) => action === 'edit') ? await knowledge() : null;
    const examiner = examined ? { now: new Date().toISOString(), knowledge: codes } : null;
    return written(async (tx, touched) => {
      const kept = [];
      for (const it of all) kept.push(await keepCorrection(tx, it, examiner));
      for (const it of new Set(kept.flatMap((documents) => documents ?? []))) await refresh(tx, it, touched);
      return kept.filter((it) => it !== null).length;
    }, clock);
  };
  return {
    ingest: async (coded, clock) => (await told(ingestAll([coded], clock)))[0] ?? 'unchanged',
    ingestAll: async (all, clock) => told(ingestAll(all, clock)),
    events: (filter, page) => told(events(db, filter, page)),
    event: (id) => told(event(db, id)),
    uncertain: (below, page) => told(uncertain(db, below, page)),
    merged: (filter, page) => told(merged(db, filter, page)),
    mergedEvent: (id) => told(mergedEvent(db, id)),
    gone: (id) => told(gone(db, id)),
    changes: (since, page) => told(changes(db, since, page)),
    group: (id) => told(group(db, id)),
    judgements: (id) => told(judgements(db, id)),
    doubts: (page) => told(doubts(db, page)),
    corrections: (filter, page) => told(corrections(db, filter, page)),
    correct: (it) => told(correctAll([it])),
    correctAll: (all) => told(correctAll(all)),
    asOf: async (time, onDone = () => {}) => {
      const known: query.PortableCorrection[] = [];
      for await (const it of walk((page) => corrections(db, {}, page))) if (it.at <= time) known.push(it);
      const all = await told(countCodings(db, time));
      let done = 0;
      const step = (documents: number) => {
        done += documents;
        onDone(done, all);
      };
      const past = await openStore(SCRATCH, { coder, examined: false });
      try {
        return await told(replay(codingsUntil(db, time), known.reverse(), past, step));
      } catch (error) {
        await past.close();
        throw error;
      }
    },
    remerge: (clock, onDone) => told(written((tx) => remerge(tx, clock, onDone), clock)),
    commitments: (filter, page) => told(commitments(db, filter, page)),
    claims: (filter, page) => told(claims(db, filter, page)),
    documents: (page) => told(documents(db, page)),
    heads: (ids) => told(heads(db, ids)),
    document: (id) => told(document(db, id)),
    corrected: (coded) => told(corrected(db, coded)),
    codings: (page) => told(codings(db, page)),
    statements: (filter, page) => told(statements(db, filter, page)),
    counterparts: (actor, period) => told(counterparts(db, actor, period)),
    outlet: (name) => told(outlet(db, name)),
    exchanges: (filter) => told(exchanges(db, filter)),
    griefs: () => told(griefs(db)),
    counts: () => told(counts(db)),
    coverage: (filter = {}) => told(coverage(db, filter)),
    coverageOf: (month) => told(coverageOf(db, month)),
    reach: () => told(reach(db)),
    check,
    close: () => db.destroy(),
  };
}

/** SQLite's word for a file without a name, which is gone when it is closed. */
const SCRATCH = '';

interface Opened {
  readonly db: Kysely<Tables>;
  readonly check: () => Promise<string[]>;
}

async function openSqlite(path: string, mode: 'read' | 'write', options: StoreOptions): Promise<Opened> {
  const { db, sqlite } = await connect(path, mode, options.patience, options.onAside);
  const check = async () => {
    const integrity = sqlite.prepare('pragma integrity_check').pluck().all() as string[];
    const dangling = sqlite.prepare('pragma foreign_key_check').all() as { table: string }[];
    return [...integrity.filter((it) => it !== 'ok'), ...dangling.map((it) => `dangling row in ${it.table}`)];
  };
  return { db, check };
}

/** The driver is loaded when an address asks for it. The server itself keeps its foreign keys. */
async function openPostgres(address: string, mode: 'read' | 'write'): Promise<Opened> {
  const { connectPostgres } = await import('./postgres.js');
  return { db: await connectPostgres(address, mode), check: async () => [] };
}

/** An address `postgres://…` names a database of PostgreSQL, anything else a file of SQLite. */
const isPostgres = (path: string): boolean => /^postgres(?:ql)?:\/\//.test(path);

export { BadCursor, walk } from './cursor.js';
export { StoreError } from './errors.js';
