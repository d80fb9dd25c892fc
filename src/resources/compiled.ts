/**
 * Opens what `npm run build` compiled: one file per pack and one of the knowledge, each read when first asked for, so
 * that a short text pays for its own language only. In: the project's folder. Out: `Resources`.
 * Run from the sources (development, tests) or not compiled, the YAML itself is read, so that an edit is seen at once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeData } from '../knowledge/knowledge.js';
import type { PackBook } from '../pack/book.js';
import type { PackSource } from '../pack/source.js';
import { openResources, type ResourceData, type Resources } from './resources.js';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const FROM_SOURCES = import.meta.url.endsWith('.ts');

/** Where the parts are, seen from the project's folder: `<language>.json` and `knowledge.json`; what opening them works out. */
export const COMPILED = join('dist', 'data');
export const BOOKS = join(COMPILED, 'books');

/** Throws an error that lists every problem where packs or knowledge must be read from YAML and have one. */
export async function loadResources(folder: string = PROJECT): Promise<Resources> {
  const data = FROM_SOURCES ? null : compiledData(folder);
  if (data) return openResources(data);
  // Only here: the readers of YAML take longer to load than all compiled data to open.
  const { loadSources } = await import('./load.js');
  return openResources(loadSources(folder));
}

/** The compiled data, each part parsed when it is first touched; `null` when nothing is compiled. */
export function compiledData(folder: string = PROJECT): ResourceData | null {
  const parts = join(folder, COMPILED);
  if (!existsSync(join(parts, 'knowledge.json'))) return null;
  const packs: Record<string, PackSource> = {};
  for (const language of languagesIn(parts))
    lazily(packs, language, () => {
      const pack = read<PackSource>(join(parts, `${language}.json`));
      lazily(pack, 'book', () => read<PackBook>(join(folder, BOOKS, `${language}.json`)));
      return pack;
    });
  const data = { packs };
  lazily(data, 'knowledge', () => {
    const few = read<Omit<KnowledgeData, 'people'>>(join(folder, BOOKS, 'knowledge.json'));
    lazily(few, 'people', () => read<KnowledgeData>(join(parts, 'knowledge.json')).people);
    return few;
  });
  return data as ResourceData;
}

/** `/data.json` as the page fetches it: the parts in one object, put together without parsing. */
export function compiledText(folder: string = PROJECT): string | null {
  const parts = join(folder, COMPILED);
  if (!existsSync(join(parts, 'knowledge.json'))) return null;
  const text = (name: string) => readFileSync(join(parts, `${name}.json`), 'utf8');
  const packs = languagesIn(parts)
    .map((name) => `${JSON.stringify(name)}:${text(name)}`)
    .join(',');
  return `{"packs":{${packs}},"knowledge":${text('knowledge')}}`;
}

function languagesIn(parts: string): readonly string[] {
  return readdirSync(parts)
    .filter((file) => file.endsWith('.json') && file !== 'knowledge.json')
    .map((file) => basename(file, '.json'))
    .sort();
}

function read<Part>(path: string): Part {
  return JSON.parse(readFileSync(path, 'utf8')) as Part;
}

function lazily(target: object, name: string, make: () => unknown): void {
  Object.defineProperty(target, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(target, name, { enumerable: true, value });
      return value;
    },
  });
}
