/**
 * Reads a ledger, then tries to write to it, as somebody without rights: root, who may write everywhere, becomes nobody.
 * In: its path. Out: what came of it as JSON on stdout.
 */
import { openStore, StoreError } from '../../src/store/store.js';
import { sampleDocument } from '../record/sample.js';

const CLOCK = '2030-01-01T00:00:00Z';
const NOBODY = 65_534;
const path = process.argv[2] ?? '';

export interface Seen {
  /** Bytes of the copies that were read. */
  readonly asides: number[];
  readonly documents?: number;
  readonly past?: number;
  /** What reading and writing ended with where they failed. */
  readonly read?: string;
  readonly written?: string;
}

async function read(): Promise<Partial<Seen>> {
  const store = await openStore(path, { mode: 'read', onAside: ({ bytes }) => asides.push(bytes) });
  const past = await store.asOf(CLOCK);
  const seen = { documents: (await store.counts()).documents, past: (await past.counts()).documents };
  await past.close();
  await store.close();
  return seen;
}

async function write(): Promise<string> {
  const store = await openStore(path);
  return store.ingest(sampleDocument({ id: 'other', text: 'Something else.' }), CLOCK);
}

const problem = (error: unknown) => (error instanceof StoreError ? error.problem : String(error));
const asides: number[] = [];
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const seen = await read().catch((error) => ({ read: problem(error) }));
const written = await write().catch(problem);
process.stdout.write(JSON.stringify({ asides, ...seen, written }));
