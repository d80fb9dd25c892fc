/**
 * The rooms of `src/`, in the order of the way of the data. A room imports only from rooms above it: the one list that
 * `rooms.test.ts` holds the code to, and docs/architecture.md the reader.
 */
export interface Room {
  readonly name: string;
  /** No file, network, database, clock or chance: everything comes in as an argument. */
  readonly pure: boolean;
  /** Rooms at the end of the way that may not see each other, though one must stand above the other in a list. */
  readonly never?: readonly string[];
}

export const ROOMS: readonly Room[] = [
  { name: 'record', pure: true },
  { name: 'names', pure: true },
  { name: 'knowledge', pure: true },
  { name: 'extract', pure: true },
  { name: 'analyze', pure: true },
  { name: 'pack', pure: true },
  { name: 'resources', pure: false },
  { name: 'recognize', pure: true },
  { name: 'link', pure: true },
  { name: 'code', pure: true },
  { name: 'pipeline', pure: true },
  { name: 'merge', pure: true },
  { name: 'judge', pure: true },
  { name: 'tell', pure: true },
  { name: 'collect', pure: false },
  { name: 'store', pure: false },
  { name: 'answer', pure: false },
  { name: 'evaluate', pure: false },
  { name: 'server', pure: false },
  { name: 'cli', pure: false },
  { name: 'web', pure: false, never: ['cli'] },
];

/** Of a room that does both, the files that the pure rooms may import, and that are held pure as well. */
export const PURE_FILES: readonly string[] = ['src/resources/resources.ts'];

/** Packages that compute and touch nothing; the only ones that pure rooms may import. */
export const PURE_PACKAGES: readonly string[] = ['zod', 'yaml', 'linkedom', '@mozilla/readability'];

/** Names of the platform that would let I/O, time or chance into the core. */
export const IMPURE_GLOBALS: readonly string[] = [
  'process',
  'fetch',
  'Date',
  'performance',
  'console',
  'setTimeout',
  'setInterval',
  'localStorage',
  'indexedDB',
  'XMLHttpRequest',
  'WebSocket',
];
