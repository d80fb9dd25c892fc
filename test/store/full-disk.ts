/** A full disk, played by the limit that SQLite itself can put on a file. */
import { connect } from '../../src/store/connect.js';
import { storeError } from '../../src/store/errors.js';
import { ingest } from '../../src/store/ingest.js';
import { nothingTouched } from '../../src/store/merging.js';
import { synthetic } from './synthetic.js';

export async function ingestInto(path: string, { mostPages }: { mostPages: number }): Promise<void> {
  const { db, sqlite } = await connect(path, 'write');
  sqlite.pragma(`max_page_count = ${mostPages}`);
  const all = Array.from({ length: 200 }, (_, at) => synthetic(1_000 + at));
  try {
    await db.transaction().execute(async (tx) => {
      const touched = nothingTouched();
      for (const it of all) await ingest(tx, it, { coder: '1', clock: '2022-01-01T00:00:00Z' }, touched);
    });
  } catch (error) {
    throw storeError(error, path);
  } finally {
    await db.destroy();
  }
}
