/**
 * Completes package-lock.json with optional packages of other platforms that the registry at hand did not offer: npm
 * leaves them out when it writes the lock, and then `npm ci` refuses it. In: the lock. Out: the lock, with an entry for
 * each, without a checksum (npm adds it where it can). With --check it only lists them, and exits with 1 if there are any.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PATH = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(PATH, 'utf8'));

const missing = Object.entries(lock.packages).flatMap(([at, it]) =>
  Object.entries(it.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${at}/node_modules/${name}`])
    .map(([name, version]) => ({ name, version, parent: it })),
);
for (const { name, version } of missing) process.stderr.write(`${name}@${version} is not in package-lock.json\n`);

if (process.argv.includes('--check')) {
  if (missing.length > 0) process.stderr.write('  hint: node tools/lock.mjs\n');
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  for (const { name, version, parent } of missing) lock.packages[`node_modules/${name}`] = entry(name, version, parent);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(PATH, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}

/** The platform stands in the name: @biomejs/cli-linux-arm64-musl. */
function entry(name, version, parent) {
  const [, os, cpu, libc] =
    /(android|darwin|freebsd|linux|win32)-(x64|arm64|arm|ia32|riscv64)(?:-(musl|gnu))?/.exec(name) ?? [];
  if (!os || !cpu) throw new Error(`${name} does not tell its platform; add it to the lock by hand`);
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    license: parent.license,
    optional: true,
    os: [os],
  };
}
