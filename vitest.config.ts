import { defineConfig } from 'vitest/config';
import { hasPostgres } from './test/store/server.js';
import { keepTogether } from './test/temporary.js';

keepTogether();

/** Tests of the ledger that know no file: they run on PostgreSQL too, where one is installed. */
const ON_BOTH = ['store', 'merging', 'corrections', 'decided', 'exchanges', 'counterparts', 'worded', 'alike'].map(
  (it) => `test/store/${it}.test.ts`,
);

/** Tests in a browser share one, and one build of the page. */
const IN_BROWSER = ['desk', 'overview', 'pages', 'paste', 'policy', 'screens'].map((it) => `test/web/${it}.test.ts`);

const shared = {
  setupFiles: ['test/setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'elchi', include: ['test/**/*.test.ts'], exclude: IN_BROWSER, ...shared } },
      { test: { name: 'browser', include: IN_BROWSER, globalSetup: ['test/web/global.ts'], ...shared } },
      ...(hasPostgres()
        ? [{ test: { name: 'postgres', include: ON_BOTH, globalSetup: ['test/store/global.ts'], ...shared } }]
        : []),
    ],
  },
});
