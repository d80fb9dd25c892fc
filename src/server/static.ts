/**
 * The page's own files. In: the folder that the build wrote. Out: answers for the files in it, and
 * `index.html` for every address of the interface.
 *
 * The folder is listed once at the start and only listed names are served: no path of a request
 * ever reaches the file system.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Below this a compressed answer saves nothing. */
const WORTH_GZIP = 1024;

export interface Stored {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  readonly kind: string;
  readonly etag: string;
  /** Named by its content: may be kept for ever. */
  readonly lasting: boolean;
}

/** Keeps one file ready to serve. Example: `stored('{}', '.json')`. */
export function stored(content: string | Uint8Array, extension: string, lasting = false): Stored {
  const body = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  return {
    body,
    gzip: body.length > WORTH_GZIP && extension !== '.png' ? Uint8Array.from(gzipSync(body, { level: 9 })) : null,
    kind: KINDS[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    lasting,
  };
}

/** Reads the built page; `null` where it has not been built. */
export function readSite(folder: string): ((path: string) => Stored | null) | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const files = new Map<string, () => Stored>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const extension = extname(entry.name);
    if (!entry.isFile() || !(extension in KINDS)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file.slice(folder.length).split(/[\\/]/u).filter(Boolean).join('/')}`;
    files.set(
      path,
      once(() => stored(readFileSync(file), extension, path.startsWith('/assets/'))),
    );
  }
  const index = files.get('/index.html');
  return (path) => {
    const found = files.get(path);
    if (found) return found();
    // Ids of records hold dots: only what looks like a file of the page is missing.
    return index && !(extname(path) in KINDS) && !path.startsWith('/assets/') ? index() : null;
  };
}

/** Answers with a stored file: not again if the asker has it, compressed if the asker can. */
export function send(c: Context, file: Stored): Response {
  const headers: Record<string, string> = {
    'content-type': file.kind,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (c.req.header('if-none-match')?.includes(file.etag)) return c.body(null, 304, headers);
  const gzip = /\bgzip\b/u.test(c.req.header('accept-encoding') ?? '') ? file.gzip : null;
  return c.body(gzip ?? file.body, 200, gzip ? { ...headers, 'content-encoding': 'gzip' } : headers);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
