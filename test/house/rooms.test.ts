/** Rooms import only from rooms earlier on the way, and the core is pure. The order: rooms.ts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { IMPURE_GLOBALS, PURE_FILES, PURE_PACKAGES, ROOMS } from './rooms.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAMES = ROOMS.map((room) => room.name);
const files = sources('src');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = posix.join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

/** `src/link/people.ts` and `src/link.ts` both stand in the room `link`. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.[jt]sx?$/, '');
}

/** Comments emptied, lines kept; strings stay, since imports are strings. */
function codeOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** What a file imports, types included. */
function importsOf(path: string): string[] {
  const found = codeOf(path).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g);
  return [...found].map((match) => match[1] as string);
}

/** Path of an imported file without its ending; `null` for packages. */
function target(path: string, imported: string): string | null {
  return imported.startsWith('.') ? posix.join(posix.dirname(path), imported).replace(/\.[jt]sx?(\?.*)?$/, '') : null;
}

const isPure = (path: string) =>
  PURE_FILES.includes(path) || (ROOMS.find((room) => room.name === roomOf(path))?.pure ?? false);

describe('rooms', () => {
  it('are all in the list, and the list names none that is not there', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...NAMES].sort());
  });

  it('are told in docs/architecture.md in the same order', () => {
    const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    expect([...page.matchAll(/^\| `src\/([a-z]+)(?:\/|\.ts)` \|/gm)].map((match) => match[1])).toEqual(NAMES);
  });

  it.each(ROOMS.map((room) => [room.name, room] as const))('%s imports only from earlier rooms', (name, room) => {
    const ahead = files
      .filter((path) => roomOf(path) === name)
      .flatMap((path) =>
        importsOf(path).flatMap((imported) => {
          const to = target(path, imported);
          if (!to?.startsWith('src/')) return [];
          const other = roomOf(to);
          const allowed = NAMES.indexOf(other) <= NAMES.indexOf(name) && !room.never?.includes(other);
          return allowed ? [] : [`${path} imports ${imported}`];
        }),
      );
    expect(ahead).toEqual([]);
  });
});

describe('the core', () => {
  const core = files.filter(isPure);

  it('imports no file that reads or writes, and no package but those that only compute', () => {
    const impure = core.flatMap((path) =>
      importsOf(path)
        .filter((imported) => {
          const to = target(path, imported);
          if (to !== null) return !isPure(`${to}.ts`);
          return !PURE_PACKAGES.includes(imported);
        })
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(impure).toEqual([]);
  });

  it('loads no package to code a text: a checker of YAML takes as long to load as the coder itself', () => {
    const seen = new Set<string>();
    const loaded = (path: string): string[] => {
      if (seen.has(path)) return [];
      seen.add(path);
      const imports = codeOf(path).matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm);
      return [...imports].flatMap(([, imported = '']) => {
        const to = target(path, imported);
        return to === null ? [`${path} loads ${imported}`] : loaded(`${to}.ts`);
      });
    };
    expect(['src/pipeline.ts', 'src/resources/resources.ts'].flatMap(loaded)).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
    expect(loaded('src/pack/source.ts')).toContain('src/pack/source.ts loads zod');
  });

  it('asks no clock, no chance, no network and no process', () => {
    // A name of its own, not a property (`match.process`), a key (`Date:`), a type (`DateRange`) or a word in a string.
    const globals = new RegExp(`(?<![\\w.'"\`-])(?:${IMPURE_GLOBALS.join('|')})(?=\\s*[.(\\[])|Math\\.random`, 'g');
    const asked = core.flatMap((path) => [...codeOf(path).matchAll(globals)].map((match) => `${path}: ${match[0]}`));
    expect(asked).toEqual([]);
  });

  it('is held to the same by the linter', () => {
    const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as {
      overrides: { includes: string[]; linter?: { rules: { style?: Record<string, unknown> } } }[];
    };
    const rule = config.overrides.find((one) => one.linter?.rules.style?.noRestrictedGlobals);
    const covered = rule?.includes.flatMap((glob) => {
      const several = /^src\/\{([a-z,]+)\}\/\*\*$/.exec(glob);
      return several ? (several[1] as string).split(',').map((name) => `src/${name}`) : [glob];
    });
    const pure = ROOMS.filter((room) => room.pure).map(
      (room) => `src/${room.name}${room.name === 'pipeline' ? '.ts' : ''}`,
    );
    expect(covered?.sort()).toEqual([...pure, ...PURE_FILES].sort());
  });
});
