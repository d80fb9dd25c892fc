#!/usr/bin/env node
// Runs the built command line. In a checkout that is not built yet, says so instead of a stack trace.
import { existsSync } from 'node:fs';

const built = new URL('../dist/elchi.cjs', import.meta.url);
if (existsSync(built)) {
  const { start } = await import('../dist/cli/one-file.js');
  await start();
} else {
  process.stderr.write('elchi: error: not built yet\n  hint: run `npm ci && npm run build` in the checkout first\n');
  process.exitCode = 1;
}
