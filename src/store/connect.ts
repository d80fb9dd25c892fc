/**
 * Opens a ledger file. In: a path. Out: a Kysely over it, durable and of the right schema; or a clear error.
 * Durability: WAL with synchronous=FULL, so that what was acknowledged outlives a power cut.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { StoreError, storeError } from './errors.js';
import { MIGRATIONS, SCHEMA } from './migrations/migrations.js';
import type { Tables } from './tables.js';
import { mayBeReadAside, openAside, type ReadAside } from './unwritable.js';

/** "Elch" in ASCII, in the header of the file. */
const APPLICATION_ID = 0x456c6368;

/** Earlier versions can lose commits when two processes checkpoint at once (sqlite.org/wal.html#walresetbug). */
const LEAST_SQLITE = '3.51.3';

/** How long one waits for another writer, in milliseconds. Two that write without pause on a busy machine can keep each other out for several seconds. */
export const PATIENCE_MS = 30_000;

/** Pages of 4 KiB in the log before they go into the file: a page written by many transactions goes there once. */
const CHECKPOINT_PAGES = 8_000;

export interface Connection {
  readonly db: Kysely<Tables>;
  readonly sqlite: Database.Database;
}

/**
 * `read` asks for an existing ledger and never writes to it.
 *
 * @param onAside told where nothing may be written beside the ledger, so that a copy of it is read
 */
export async function connect(
  path: string,
  mode: 'read' | 'write',
  patience: number = PATIENCE_MS,
  onAside: (it: ReadAside) => void = () => {},
): Promise<Connection> {
  if (mode === 'read' && path !== ':memory:' && !existsSync(path)) {
    throw new StoreError(
      'not-found',
      `there is no ledger at ${path}`,
      `make one with: elchi ingest FILE… --db ${path}`,
    );
  }
  if (path !== ':memory:' && !existsSync(dirname(path))) {
    throw new StoreError(
      'cannot-open',
      `the folder ${dirname(path)} does not exist`,
      'make it first, or choose another path with --db',
    );
  }
  if (path !== ':memory:' && existsSync(path) && statSync(path).isDirectory()) {
    throw new StoreError(
      'cannot-open',
      `${path} is a folder, not a ledger`,
      `name a file in it: --db ${path}/elchi.db`,
    );
  }
  let sqlite: Database.Database | null = null;
  try {
    sqlite = mode === 'read' ? openToRead(path, patience, onAside) : new Database(path, { timeout: patience });
    refuseOldSqlite(sqlite);
    const schema = schemaOf(sqlite, path);
    if (mode === 'write') prepareForWriting(sqlite);
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('cache_size = -65536');
    const db = new Kysely<Tables>({ dialect: new ImmediateDialect(sqlite) });
    if (schema < SCHEMA) {
      if (mode === 'read') {
        throw new StoreError(
          'older-schema',
          `${path} has schema ${schema}, this Elchi reads ${SCHEMA}`,
          'it is brought up to date by the next elchi ingest',
        );
      }
      await migrate(db, sqlite);
    }
    return { db, sqlite };
  } catch (error) {
    sqlite?.close();
    throw storeError(error, path);
  }
}

function openToRead(path: string, patience: number, onAside: (it: ReadAside) => void): Database.Database {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { readonly: true, timeout: patience });
    // The first look at the file makes its log.
    sqlite.pragma('schema_version');
    return sqlite;
  } catch (error) {
    sqlite?.close();
    if (!mayBeReadAside(path, error)) throw error;
    return openAside(path, patience, onAside);
  }
}

function refuseOldSqlite(sqlite: Database.Database): void {
  const version = sqlite.prepare('select sqlite_version()').pluck().get() as string;
  if (!atLeast(version, LEAST_SQLITE)) {
    throw new StoreError(
      'sqlite-too-old',
      `SQLite ${version} can lose commits when two processes write`,
      `install better-sqlite3 with SQLite ${LEAST_SQLITE} or newer`,
    );
  }
}

/** Compares dotted versions number by number. */
export function atLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((it) => it.split('.').map(Number));
  const at = b?.findIndex((it, index) => it !== a?.[index]) ?? -1;
  return at === -1 || (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/** 0 for a new file. */
function schemaOf(sqlite: Database.Database, path: string): number {
  const id = sqlite.pragma('application_id', { simple: true });
  const tables = sqlite.prepare("select count(*) from sqlite_schema where type = 'table'").pluck().get() as number;
  if (id !== APPLICATION_ID) {
    if (id === 0 && tables === 0) return 0;
    throw new StoreError('not-elchi', `${path} is a database of something else`, 'choose another path with --db');
  }
  const schema = sqlite.pragma('user_version', { simple: true }) as number;
  if (schema > SCHEMA) {
    throw new StoreError(
      'newer-schema',
      `${path} has schema ${schema}, this Elchi knows ${SCHEMA}`,
      'install a newer Elchi',
    );
  }
  return schema;
}

function prepareForWriting(sqlite: Database.Database): void {
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'wal') sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
}

/** All or nothing; asks for the schema again under the lock, since another process may have been first. */
async function migrate(db: Kysely<Tables>, sqlite: Database.Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const from = sqlite.pragma('user_version', { simple: true }) as number;
    for (const up of MIGRATIONS.slice(from)) await up(tx);
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    sqlite.pragma(`user_version = ${SCHEMA}`);
  });
}

/** Transactions take the write lock at once: one that begins as a reader cannot wait for it later. */
class ImmediateDialect extends SqliteDialect {
  readonly #sqlite: Database.Database;

  constructor(sqlite: Database.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    const sqlite = this.#sqlite;
    return new (class extends SqliteDriver {
      override async beginTransaction(connection: DatabaseConnection): Promise<void> {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      }
      // On a full disk SQLite has rolled back by itself; a second time would hide what went wrong.
      override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
        if (sqlite.inTransaction) await super.rollbackTransaction(connection);
      }
    })({ database: rememberingStatements(sqlite) });
  }
}

/** More than the shapes of queries that the ledger knows. */
const MOST_STATEMENTS = 1_000;

/** Prepares each query once: preparing costs as much as running a small one. */
function rememberingStatements(sqlite: Database.Database): SqliteDatabase {
  const known = new Map<string, Database.Statement>();
  return {
    close: () => sqlite.close(),
    prepare(text: string) {
      const found = known.get(text);
      if (found) return found as never;
      if (known.size >= MOST_STATEMENTS) known.clear();
      const statement = sqlite.prepare(text);
      known.set(text, statement);
      return statement as never;
    },
  };
}
