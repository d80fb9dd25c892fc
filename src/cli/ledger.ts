/** The ledger as the commands open it: `--db`, and its problems as failures with a remedy. */
import type { Command } from 'commander';
import type { Store } from '../store/store.js';
import { resourcesFor } from './coding.js';
import { Failure } from './exit.js';
import type { Io } from './io.js';
import { version } from './version.js';

export const DEFAULT_DB = 'elchi.db';

/** Adds `--db`. */
export function withLedger(command: Command): Command {
  return command.option('--db <file>', 'the ledger: a file, or postgres://user@host/database', DEFAULT_DB);
}

/** What is said where an id tells of nothing: since when it is gone, or that it never was. */
export async function noSuch(store: Store, id: string, { what, db }: { what: string; db: string }): Promise<Failure> {
  const gone = await store.gone(id);
  const since = gone ? `is gone since ${gone.at.slice(0, 10)}: ${gone.because}` : `is no ${what} of ${db}`;
  return new Failure(`${id} ${since}`, 'see elchi timeline');
}

/** Opens the ledger, works with it and closes it, whatever happens. */
export async function ledgerAt<T>(
  io: Io,
  path: string,
  mode: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore, StoreError } = await import('../store/store.js');
  let store: Store | null = null;
  try {
    store = await openStore(path, {
      mode,
      coder: version(),
      knowledge: async () => (await resourcesFor()).knowledge,
      onAside: ({ bytes, folder }) =>
        io.say(
          `nothing may be written beside ${path}, so a copy is read (${Math.ceil(bytes / 1e6)} MB in ${folder}): what others write meanwhile is not seen`,
        ),
    });
    return await work(store);
  } catch (error) {
    throw error instanceof StoreError ? new Failure(error.message, error.hint) : error;
  } finally {
    await store?.close();
  }
}
