/** What can go wrong with a ledger, each with its remedy. */
export type StoreProblem =
  | 'not-found'
  | 'not-elchi'
  | 'newer-schema'
  | 'older-schema'
  | 'read-only'
  | 'corrupt'
  | 'busy'
  | 'disk-full'
  | 'sqlite-too-old'
  | 'cannot-open'
  | 'bad-correction';

export class StoreError extends Error {
  constructor(
    readonly problem: StoreProblem,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** SQLite's codes in our words; the longest prefix counts, since extended codes refine the plain ones. */
const BY_CODE: readonly (readonly [string, StoreProblem, (path: string) => string, string])[] = [
  ['SQLITE_NOTADB', 'not-elchi', (path) => `${path} is not a database`, 'choose another path with --db'],
  [
    'SQLITE_CORRUPT',
    'corrupt',
    (path) => `${path} is damaged`,
    'restore it from a copy, or ingest the documents into a new ledger',
  ],
  [
    'SQLITE_READONLY',
    'read-only',
    (path) => `${path} may not be written`,
    'check the rights of the file and of its folder',
  ],
  [
    'SQLITE_BUSY',
    'busy',
    (path) => `${path} is locked by another process`,
    'wait until its work is done, then run this again',
  ],
  [
    'SQLITE_FULL',
    'disk-full',
    (path) => `no room is left on the disk of ${path}`,
    'make room and run this again; what was acknowledged is kept',
  ],
  [
    'SQLITE_CANTOPEN',
    'cannot-open',
    (path) => `${path} cannot be opened`,
    'check that its folder exists and that you may write there',
  ],
  ['SQLITE_IOERR', 'cannot-open', (path) => `${path} cannot be read or written`, 'check the disk'],
];

/** Puts an error of the driver into our words; hands on what it does not know. */
export function storeError(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  const found = BY_CODE.find(([prefix]) => code.startsWith(prefix));
  if (!found) return error;
  const [, problem, message, hint] = found;
  return new StoreError(problem, `${message(path)} (${(error as Error).message})`, hint, { cause: error });
}
