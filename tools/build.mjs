/**
 * Builds everything that `bin/elchi.js` runs: the program, its compiled packs and knowledge, the command in one file, the page.
 * In: src, packs, knowledge. Out: dist. With --quiet it speaks only when something fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = process.argv.includes('--quiet');

// The page goes last: its builder empties dist/web, where tsc has left what only the page needs.
const STEPS = [
  ['program', ['node_modules/typescript/bin/tsc', '-p', '.'], 'tsconfig.json'],
  ['packs and knowledge', ['dist/resources/compile.js'], 'src/resources/compile.ts'],
  ['one file', ['tools/bundle.mjs'], 'tools/bundle.mjs'],
  ['page', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', quiet ? 'error' : 'warn'], 'src/web/index.html'],
];

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
for (const [name, args, needs] of STEPS) {
  if (!existsSync(new URL(`../${needs}`, import.meta.url))) continue;
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`build: ${name} failed\n${stdout}${stderr}`);
    process.exit(1);
  }
  if (!quiet) {
    process.stderr.write(`${stdout}${stderr}build: ${name}, ${Math.round(performance.now() - began)} ms\n`);
  }
}
