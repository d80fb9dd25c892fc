/** The command line as a process: what only a real pipe and a real signal can show. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('../../tools/elchi.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'elchi-process-'));

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ran = { child, out: '', err: '', ended: once(child, 'exit') };
  child.stdout.on('data', (part) => {
    ran.out += part;
  });
  child.stderr.on('data', (part) => {
    ran.err += part;
  });
  return ran;
}

it('takes a reader that leaves for no error, and a slow one for no reason to fill memory', async () => {
  const rows = join(folder, 'rows.jsonl');
  writeFileSync(rows, `${JSON.stringify({ text: "Tokayev dün Ankara'ya geldi. ".repeat(20) })}\n`.repeat(3_000));
  const ran = start('code', rows);
  await once(ran.child.stdout, 'data');
  ran.child.stdout.destroy();
  expect(await ran.ended).toEqual([0, null]);
  expect(ran.err).toBe('');
});

it('finishes at Ctrl-C what it has begun, and keeps it', async () => {
  const rows = join(folder, 'many.jsonl');
  const text = (at: number) => JSON.stringify({ text: `Tokayev dün Ankara'ya ${at} kişiyle geldi.` });
  writeFileSync(rows, Array.from({ length: 60_000 }, (_, at) => text(at)).join('\n'));
  const db = join(folder, 'elchi.db');
  const ran = start('ingest', rows, '--db', db);
  const { openStore } = await import('../../src/store/store.js');
  const count = async () => {
    const store = await openStore(db, { mode: 'read' }).catch(() => null);
    const documents = (await store?.counts())?.documents ?? 0;
    await store?.close();
    return documents;
  };
  while ((await count()) === 0 && ran.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
  ran.child.kill('SIGINT');
  expect(await ran.ended).toEqual([130, null]);
  const told = Number(/(\d+) added/.exec(ran.err)?.[1]);
  expect(told).toBeGreaterThan(0);
  expect(await count()).toBe(told);
});

it('serves the samples until it is told to end', async () => {
  const ran = start('serve', '--samples', '--port', '0', '--open-message');
  while (!ran.out.includes('\n') && ran.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const url = ran.out.trim();
  expect(ran.err).toContain(`open ${url} in a browser`);
  const page = (await (await fetch(`${url}/api/events?limit=5`)).json()) as { items: unknown[] };
  expect(page.items).toHaveLength(5);
  ran.child.kill('SIGINT');
  expect(await ran.ended).toEqual([0, null]);
}, 180_000); // three hundred articles are read at the start

describe('bin/elchi.js', () => {
  const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const built = (...args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8' });

  it('runs from the build', () => {
    const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8')) as { version: string };
    expect(built(file('bin/elchi.js'), '--version')).toBe(`${version}\n`);
  });

  it('finds in one file what stood in others: packs, packages, a parser of HTML', () => {
    const coded = built(file('bin/elchi.js'), 'code', file('samples/en/001-astana-consultative.html'));
    expect(JSON.parse(coded)).toMatchObject({ language: 'en', title: expect.any(String), issues: [] });
  });

  it('reads other letters as the library does', async () => {
    const path = file(`samples/ru/${readdirSync(file('samples/ru')).find((name) => name.endsWith('.txt'))}`);
    const library = (module: string) => import(new URL(`../../dist/${module}`, import.meta.url).href);
    const [{ codeDocument }, { loadResources }] = await Promise.all(
      ['pipeline.js', 'resources/compiled.js'].map(library),
    );
    const { document } = codeDocument({ path, content: readFileSync(path), format: 'text' }, await loadResources());
    expect(document.events).not.toEqual([]);
    expect(JSON.parse(built(file('bin/elchi.js'), 'code', path)).events).toEqual(document.events);
  });

  it('starts from the code that the build has compiled', () => {
    const ask = `import { openProgram } from ${JSON.stringify(new URL('../../dist/cli/one-file.js', import.meta.url).href)};
      process.stdout.write(String(openProgram().kept));`;
    expect(built('--input-type=module', '--eval', ask)).toBe('true');
  });
});
