/**
 * A folder of its own for whatever the tests of one run put aside, removed when the run ends. In: nothing. Out: `TMPDIR` for the
 * workers, which inherit it.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function keepTogether(): void {
  const folder = mkdtempSync(join(tmpdir(), 'elchi-tests-'));
  // PostgreSQL runs as somebody else and must get through.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}
