/**
 * The same ledger in PostgreSQL (15 or newer). In: an address `postgres://user@host/database`. Out: a Kysely over it, of the
 * right schema. Schema and queries are written once, for SQLite; what little PostgreSQL says otherwise is put into its words
 * here: types of columns, hints to the planner, the lock that makes writers wait for each other.
 */
import {
  type ColumnDefinitionNode,
  type CompiledQuery,
  type CreateTableNode,
  type DatabaseConnection,
  DataTypeNode,
  type Driver,
  Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  sql,
  type UnknownRow,
} from 'kysely';
import { StoreError } from './errors.js';
import { MIGRATIONS, SCHEMA } from './migrations/migrations.js';
import type { Tables } from './tables.js';

/** Key of the advisory lock that writers take, "Elch" in ASCII. */
const WRITERS = 0x456c6368;
const LEAST_POSTGRES = 150_000;

/** Example: `await connectPostgres('postgres://elchi@127.0.0.1/elchi', 'write')`. Throws `StoreError` with a remedy. */
export async function connectPostgres(address: string, mode: 'read' | 'write'): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  // Counts and numbers of rows come as 64 bits, sums as decimals; all of ours are exact in a double.
  const types = {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      NUMBERS.has(type) ? Number : pg.types.getTypeParser(type, format as 'text'),
  };
  const pool = new pg.Pool({ connectionString: address, types: types as never, max: 4 });
  // A connection that dies while idle is noticed by the next query.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new LedgerDialect({ pool }), plugins: [new SqliteSchema()] });
  try {
    await refuseOld(db, address);
    const schema = await schemaOf(db, address);
    if (schema < SCHEMA) {
      if (mode === 'read')
        throw new StoreError(
          schema === 0 ? 'not-found' : 'older-schema',
          schema === 0
            ? `there is no ledger in ${shown(address)}`
            : `${shown(address)} has schema ${schema}, this Elchi reads ${SCHEMA}`,
          `write it with: elchi ingest FILE… --db ${shown(address)}`,
        );
      await migrate(db);
    }
    return db;
  } catch (error) {
    await db.destroy();
    throw postgresError(error, address);
  }
}

/** int8, numeric. */
const NUMBERS: ReadonlySet<number> = new Set([20, 1700]);

/** The address without its password. */
export function shown(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1@');
}

async function refuseOld(db: Kysely<Tables>, address: string): Promise<void> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(db);
  if (Number(rows[0]?.version) < LEAST_POSTGRES)
    throw new StoreError('cannot-open', `${shown(address)} is older than PostgreSQL 15`, 'use PostgreSQL 15 or newer');
}

/** 0 for a database without a ledger. */
async function schemaOf(db: Kysely<Tables>, address: string): Promise<number> {
  const { rows } = await sql<{ name: string | null }>`select to_regclass('meta')::text as name`.execute(db);
  if (rows[0]?.name === null) return 0;
  const found = await db.selectFrom('meta').select('value').where('key', '=', 'schema').executeTakeFirst();
  const schema = Number(found?.value ?? 0);
  if (schema > SCHEMA)
    throw new StoreError(
      'newer-schema',
      `${shown(address)} has schema ${schema}, this Elchi knows ${SCHEMA}`,
      'install a newer Elchi',
    );
  return schema;
}

/** All or nothing, under the lock of writers: another process may have been first. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ name: string | null }>`select to_regclass('meta')::text as name`.execute(tx);
    const before =
      rows[0]?.name === null
        ? 0
        : Number(
            (await tx.selectFrom('meta').select('value').where('key', '=', 'schema').executeTakeFirst())?.value ?? 0,
          );
    for (const up of MIGRATIONS.slice(before)) await up(tx);
    await tx
      .insertInto('meta')
      .values({ key: 'schema', value: String(SCHEMA) })
      .onConflict((it) => it.column('key').doUpdateSet({ value: String(SCHEMA) }))
      .execute();
  });
}

/** Errors of the server in our words. */
export function postgresError(error: unknown, address: string): unknown {
  const { code, message } = error as { code?: unknown; message?: string };
  if (error instanceof StoreError || typeof code !== 'string') return error;
  const found = CODES.find(([prefix]) => code.startsWith(prefix));
  if (!found) return error;
  const [, problem, what, hint] = found;
  return new StoreError(problem, `${shown(address)} ${what} (${message})`, hint, { cause: error });
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and the system's codes of a refused connection. */
const CODES: readonly (readonly [string, StoreError['problem'], string, string])[] = [
  ['ECONN', 'cannot-open', 'does not answer', 'is the server running, and the port right?'],
  ['ENOTFOUND', 'cannot-open', 'is not found', 'check the name of the host'],
  ['28', 'cannot-open', 'does not let this user in', 'check user and password'],
  ['3D000', 'not-found', 'has no such database', 'make it with: createdb NAME'],
  ['42501', 'read-only', 'may not be written by this user', 'grant the user the right to create tables'],
  ['25006', 'read-only', 'only reads', 'use the address of the primary server'],
  ['53100', 'disk-full', 'has no room left', 'make room and run this again; what was acknowledged is kept'],
  ['55P03', 'busy', 'is locked by another process', 'wait until its work is done, then run this again'],
  ['57P', 'cannot-open', 'was shut down', 'start it and run this again; what was acknowledged is kept'],
  ['XX001', 'corrupt', 'is damaged', 'restore it from a backup'],
];

class LedgerDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0];

  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new LedgerDriver(this.#config);
  }
}

class LedgerDriver extends PostgresDriver {
  /** Writers wait for each other from the start, as SQLite's do: merging reads before it writes. */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: Parameters<PostgresDriver['beginTransaction']>[1],
  ): Promise<void> {
    await super.beginTransaction(connection, settings);
    await connection.executeQuery(raw(`select pg_advisory_xact_lock(${WRITERS})`));
  }

  /** Every connection reads SQLite's few own words; values never stand in the text of a query. */
  override async acquireConnection(): ReturnType<PostgresDriver['acquireConnection']> {
    const connection = await super.acquireConnection();
    if (!this.#known.has(connection)) {
      this.#known.add(connection);
      const run = connection.executeQuery.bind(connection);
      connection.executeQuery = (query: CompiledQuery) => run({ ...query, sql: translate(query.sql) }) as never;
    }
    return connection;
  }

  readonly #known = new WeakSet<DatabaseConnection>();
}

const raw = (text: string): CompiledQuery => ({
  sql: text,
  parameters: [],
  query: RawNode.createWithSql(text),
  queryId: { queryId: '' },
});

/**
 * @example translate('a cross join b on b.x = a.x') // 'a join b on b.x = a.x'
 */
export function translate(text: string): string {
  return text
    .replace(/\bcross join\b(?=[^()]*?\bon\b)/g, 'join') // keeps SQLite from turning a walk round
    .replace(/(?<=[\s(])\+(?=[a-z]\.)/g, '') // keeps SQLite from using an index
    .replace(/\binstr\(/g, 'strpos(');
}

/** What the migrations say for SQLite, as PostgreSQL has it. */
class SqliteSchema implements KyselyPlugin {
  readonly #types = new Types();

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node.kind === 'CreateTableNode' ? this.#types.transformNode(node) : node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

/** Text sorts by its bytes, as cursors and days need it; integers have 64 bits, reals are doubles. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'text collate "C"',
  integer: 'bigint',
  real: 'double precision',
  blob: 'bytea',
};

class Types extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { dataType } = node;
    const name = DataTypeNode.is(dataType) ? (TYPES[dataType.dataType] ?? dataType.dataType) : null;
    if (name === null) return super.transformColumnDefinition(node);
    const { autoIncrement, ...rest } = node;
    return super.transformColumnDefinition({
      ...rest,
      dataType: RawNode.createWithSql(autoIncrement ? 'bigserial' : name),
    } as ColumnDefinitionNode);
  }

  /** `without rowid` is a matter of SQLite's. */
  protected override transformCreateTable(node: CreateTableNode): CreateTableNode {
    const { endModifiers, ...rest } = node;
    return super.transformCreateTable(rest as CreateTableNode);
  }
}
