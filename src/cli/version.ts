import { createRequire } from 'node:module';

/** The version of the package; the path is the same from `src/cli` and from `dist/cli`. */
export function version(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  return version;
}
