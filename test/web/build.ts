/** Builds the page into a folder of its own. In: for whom. Out: the folder. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Under test React is the one that tells of mistakes; `production` is the one that is shipped. */
export async function buildSite(environment: 'test' | 'production' = 'test'): Promise<string> {
  process.env.NODE_ENV = environment;
  const folder = mkdtempSync(join(tmpdir(), 'elchi-web-'));
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}
