/**
 * Finds a Chromium for the browser tests, or installs Debian's. In: the machine. Out: its path on stdout.
 * Tests find it by the same list: `import { findChromium } from '../tools/chromium.mjs'`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Google Chrome.app/Contents/MacOS'];

/** The path of a Chromium, or null. The variable CHROMIUM comes before all others. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return runs(env.CHROMIUM) ? env.CHROMIUM : null;
  const folders = [...PLACES, ...(env.PATH ?? '').split(delimiter)];
  const paths = [
    ...folders.flatMap((it) => NAMES.map((name) => join(it, name))),
    join(PLACES.at(-1) ?? '', 'Google Chrome'),
  ];
  return paths.find(runs) ?? null;
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Messages of apt go to stderr: stdout is for the path.
  const options = { env, stdio: ['ignore', 2, 2] };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    process.stderr.write(`chromium: apt-get ${args.join(' ')}\n`);
    if (spawnSync('apt-get', ['-q', ...args], options).status !== 0) return false;
  }
  return true;
}

const HOW = `The browser tests need a Chromium, and none was found.
  hint: install it (Debian, Ubuntu: sudo apt-get install chromium), or name one: CHROMIUM=/path/to/chrome npm test
`;

function main() {
  if (process.env.CHROMIUM && !findChromium()) {
    process.stderr.write(`CHROMIUM names ${process.env.CHROMIUM}, which cannot be run.\n`);
    return 1;
  }
  const debianRoot = process.getuid?.() === 0 && runs('/usr/bin/apt-get');
  const path = findChromium() ?? (debianRoot && install() ? findChromium() : null);
  process[path ? 'stdout' : 'stderr'].write(path ? `${path}\n` : HOW);
  return path ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
