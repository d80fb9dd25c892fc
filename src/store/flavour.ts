/** Which store a connection speaks to: for the few places that must say things differently. */
import { type Kysely, PostgresAdapter } from 'kysely';
import type { Tables } from './tables.js';

/** Example: `inPostgres(db) ? sql\`…\` : sql\`…\``. */
export const inPostgres = (db: Kysely<Tables>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
