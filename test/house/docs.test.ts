/** What the pages say is so: links lead somewhere, examples are what comes out, figures are not above what is reached. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeIo } from '../../src/cli/io.js';
import { program } from '../../src/cli/main.js';
import { codeDocument } from '../../src/pipeline.js';
import type { CodedEvent } from '../../src/record/record.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';
import { PAGE, renew } from '../../tools/codebook.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** What git keeps or would keep; a copy without git has no list to judge. */
const tracked = existsSync(join(ROOT, '.git'))
  ? execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  : [];
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/decisions.md'];
const pages = [...new Set([...PAGES, ...tracked.filter((path) => path.endsWith('.md'))])];

describe('links', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const text = read(page).replace(/```[\s\S]*?```/g, '');
    const dead = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => {
      const link = match[1] as string;
      if (/^[a-z]+:/.test(link)) return [];
      const [file = '', anchor] = link.split('#');
      const path = file === '' ? page : posix.join(posix.dirname(page), file);
      if (!existsSync(join(ROOT, path))) return [link];
      return anchor === undefined || anchors(read(path)).includes(anchor) ? [] : [link];
    });
    expect(dead).toEqual([]);
  });

  it('lead from the README to every page of docs, by one page or more', () => {
    const seen = new Set(['README.md']);
    for (const page of seen)
      for (const match of read(page).matchAll(/\]\(([^)\s#:]+\.md)(?:#[^)]*)?\)/g))
        seen.add(posix.join(posix.dirname(page), match[1] as string));
    expect(pages.filter((page) => page.startsWith('docs/') && !seen.has(page))).toEqual([]);
  });
});

/** Anchors as GitHub makes them of headings. */
function anchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

describe('README.md', () => {
  const readme = read('README.md');
  const example =
    /<!-- example -->[\s\S]*?```text\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```[\s\S]*?<!-- \/example -->/.exec(
      readme,
    );

  it('shows the record that its sentence gives', () => {
    const shown = JSON.parse(example?.[2] ?? 'null') as Partial<CodedEvent>;
    const resources = openResources(loadSources(undefined, ['tr']));
    const { document } = codeDocument({ content: example?.[1] ?? '', format: 'text' }, resources);
    expect(document.events).toHaveLength(1);
    expect(document.events[0]).toMatchObject(shown);
  });

  it('calls commands with flags that they have', () => {
    const nowhere = () => new Writable({ write: (_, __, done) => done() });
    const root = program(makeIo({ stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere() }));
    const calls = [...readme.matchAll(/(?:^|\| )elchi ([a-z]+)([^\n#]*)/gm)];
    expect(calls.length).toBeGreaterThan(4);
    for (const [, name, rest = ''] of calls) {
      const command = root.commands.find((it) => it.name() === name);
      expect(command, `elchi ${name}`).toBeDefined();
      const known = command?.options.map((it) => it.long) ?? [];
      for (const flag of rest.match(/--[a-z-]+/g) ?? []) expect(known, `elchi ${name} ${flag}`).toContain(flag);
    }
  });

  it('names commands of npm that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const page of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/decisions.md'])
      for (const [, name] of read(page).matchAll(/npm run (?:-s )?([a-z]+)/g))
        expect(Object.keys(scripts), page).toContain(name);
  });

  it('claims no figure above its floor', () => {
    const floors = JSON.parse(read('gold/floors.json')) as Record<string, Record<string, number>>;
    const rows = [...readme.matchAll(/^\|[^|\n]*`([a-z]{2}\/test)` \|(.+)\|$/gm)];
    expect(rows.map((row) => row[1]).sort()).toEqual(
      Object.keys(floors)
        .filter((name) => name.endsWith('/test'))
        .sort(),
    );
    for (const [, name, cells] of rows) {
      const floor = floors[name as string];
      const figures = (cells as string).split('|').map(Number);
      for (const [at, figure] of ['precision', 'recall', 'status', 'date'].entries())
        expect(figures[at], `${name} ${figure}`).toBeLessThanOrEqual(floor?.[figure] ?? 0);
    }
  });
});

it('docs/codebook.md holds what src/record/codebook.ts says (if not: npm run codebook)', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toBe(renew(page));
});

describe('package.json', () => {
  const { exports, files, bin } = JSON.parse(read('package.json')) as {
    exports: Record<string, Record<string, string>>;
    files: string[];
    bin: Record<string, string>;
  };

  it('leads to modules that the build makes', () => {
    const built = Object.values(exports).flatMap((one) => Object.values(one));
    const sources = built.map((path) => path.replace('./dist/', 'src/').replace(/(?:\.d\.ts|\.js)$/, '.ts'));
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('packs what there is', () => {
    const named = [...files.filter((path) => path !== 'dist'), ...Object.values(bin)];
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('what is kept in git', () => {
  const texts = tracked.filter((path) => !/\.(?:png|ico|woff2?)$/.test(path));

  it('names no folder of anybody’s own machine', () => {
    const folder = /(?<![\w.~*:/-])\/(?:work|root|home|Users|tmp|mnt|srv)\/[\w.-]+/g;
    const named = texts.flatMap((path) => [...read(path).matchAll(folder)].map((match) => `${path}: ${match[0]}`));
    expect(named).toEqual([]);
  });

  it('takes packages from the public registry alone', () => {
    const hosts = [...read('package-lock.json').matchAll(/"resolved": "[a-z+]+:\/\/([^/"]+)/g)].map(
      (match) => match[1],
    );
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
    expect(tracked.filter((path) => /(^|\/)\.(?:npmrc|yarnrc(?:\.yml)?)$/.test(path))).toEqual([]);
  });

  it('holds no ledger, archive or build', () => {
    expect(
      tracked.filter((path) => /\.(?:db|db-wal|db-shm|zip|tar|tgz|gz|log)$|^(?:dist|node_modules)\//.test(path)),
    ).toEqual([]);
  });
});
