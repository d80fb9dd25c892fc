/**
 * A new, empty ledger for a test: a file of SQLite, or, in the project `postgres`, a database of a real server. So every
 * test of the ledger runs on both.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { newDatabase } from './server.js';

/** Example: `await openStore(await freshLedger())`. */
export async function freshLedger(): Promise<string> {
  const server = inject('postgres');
  return server ? newDatabase(server) : freshFile();
}

export const freshFile = (): string => join(mkdtempSync(join(tmpdir(), 'elchi-store-')), 'elchi.db');
