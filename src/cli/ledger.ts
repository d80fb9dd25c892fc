/** The ledger as the commands open it: `--db`, and its problems as failures with a remedy. */
import type { Command } from 'commander';
import type { Store } from '../store/store.js';
import { Failure } from './exit.js';
import { version } from './version.js';

export const DEFAULT_DB = 'elchi.db';

/** Adds `--db`. */
export function withLedger(command: Command): Command {
  return command.option('--db <file>', 'the ledger: a file, or postgres://user@host/database', DEFAULT_DB);
}

/** Opens the ledger, works with it and closes it, whatever happens. */
export async function ledgerAt<T>(
  path: string,
  mode: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore, StoreError } = await import('../store/store.js');
  let store: Store | null = null;
  try {
    store = await openStore(path, { mode, coder: version() });
    return await work(store);
  } catch (error) {
    throw error instanceof StoreError ? new Failure(error.message, error.hint) : error;
  } finally {
    await store?.close();
  }
}
