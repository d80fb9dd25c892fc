/**
 * Reads a ledger beside which nothing may be written: SQLite wants its log there even to read. In: the path. Out: a connection
 * to a copy in the folder for temporary files (`TMPDIR`), which is gone when it is closed, or when the process dies.
 */
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from './errors.js';

/** How often a copy is taken again of a ledger that somebody else writes meanwhile. */
const TRIES = 3;

/** Whether SQLite says that it cannot make or open its log, of a file that may be read. */
export function mayBeReadAside(path: string, error: unknown): boolean {
  if (!/^SQLITE_(?:READONLY|CANTOPEN)/.test(String((error as { code?: unknown }).code))) return false;
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** A copy that is read in place of its ledger. */
export interface ReadAside {
  readonly path: string;
  readonly bytes: number;
  /** Where the copy lies. */
  readonly folder: string;
}

/**
 * Throws `StoreError` where there is no room for the copy, or no moment at which the ledger stands still.
 *
 * @example const sqlite = openAside('read-only/elchi.db', 5_000, ({ bytes }) => console.warn(bytes))
 */
export function openAside(path: string, patience: number, onAside: (it: ReadAside) => void): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'elchi-'));
  try {
    const copy = join(folder, 'ledger.db');
    copyStill(path, copy);
    // Takes in the log that came with it; a file without one is read without one.
    const settled = new Database(copy, { timeout: patience });
    settled.pragma('journal_mode = DELETE');
    settled.close();
    onAside({ path, bytes: statSync(copy).size, folder: tmpdir() });
    return new Database(copy, { readonly: true, timeout: patience });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOSPC') throw error;
    throw new StoreError(
      'disk-full',
      `nothing may be written beside ${path}, and ${tmpdir()} has no room for a copy to read`,
      'set TMPDIR to a folder with room',
      { cause: error },
    );
  } finally {
    // What is open stays readable without its name.
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyStill(path: string, copy: string): void {
  for (let tried = 0; tried < TRIES; tried++) {
    const before = stateOf(path);
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    chmodSync(copy, 0o600);
    rmSync(`${copy}-wal`, { force: true });
    if (existsSync(`${path}-wal`)) {
      copyFileSync(`${path}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
      chmodSync(`${copy}-wal`, 0o600);
    }
    if (stateOf(path) === before) return;
  }
  throw new StoreError(
    'busy',
    `${path} is being written by another process, and nothing may be written beside it to read along`,
    'wait until its work is done, then run this again',
  );
}

/** Changes with every write to the ledger or its log. */
function stateOf(path: string): string {
  const state = (file: string) => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.size} ${found.mtimeNs}` : '';
  };
  return `${state(path)}/${state(`${path}-wal`)}`;
}
