/**
 * The files behind a path, in natural order.
 * In: a path of a file or folder. Out: paths of files; of a folder those with a known ending, depth first,
 * hidden ones left out.
 */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Issue } from '../record/record.js';

export type InputFormat = 'text' | 'html' | 'json' | 'jsonl';

const FORMATS: Readonly<Record<string, InputFormat>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** What the ending of a path promises. Example: `formatOf('a.HTM')` is `'html'`. */
export function formatOf(path: string): InputFormat | undefined {
  return FORMATS[extname(path).toLowerCase()];
}

type Found = { readonly path: string } | { readonly issue: Issue; readonly where: string };

/** Lists files. Example: `files('news')` gives `news/2.txt`, then `news/10.txt`, then what is in `news/b/`. */
export async function* files(path: string): AsyncGenerator<Found> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { path };
      return;
    }
  } catch (error) {
    yield missing(path, error);
    return;
  }
  let seen = 0;
  for await (const file of walk(path)) {
    if ('path' in file) seen++;
    yield file;
  }
  if (seen === 0) yield empty(path);
}

/** Made when a folder is read: its tables take longer to load than a short file to code. */
let natural: Intl.Collator | undefined;

async function* walk(folder: string): AsyncGenerator<Found> {
  natural ??= new Intl.Collator('en', { numeric: true });
  const { compare } = natural;
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield missing(folder, error);
    return;
  }
  const shown = entries.filter((it) => !it.name.startsWith('.'));
  shown.sort((a, b) => compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
  for (const entry of shown) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may run in a circle.
    if (entry.isDirectory()) yield* walk(path);
    else if (formatOf(path)) yield { path };
  }
}

function missing(path: string, error: unknown): Found {
  const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
  const issue: Issue = {
    id: absent ? 'collect.not-found' : 'collect.unreadable',
    severity: 'error',
    message: absent ? `${path} does not exist` : `${path} cannot be read: ${(error as Error).message}`,
    hint: absent ? 'check the path' : 'check that you may read it',
  };
  return { issue, where: path };
}

function empty(path: string): Found {
  const issue: Issue = {
    id: 'collect.empty-folder',
    severity: 'warning',
    message: `${path} holds no file that can be read`,
    hint: `known endings are ${Object.keys(FORMATS).join(' ')}`,
  };
  return { issue, where: path };
}
