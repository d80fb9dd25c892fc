/**
 * The whole answer to a request, without a socket. In: a ledger, the coder's resources and the built page.
 * Out: one handler: guard → API | resources | page.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { type ApiOptions, api } from './api.js';
import { guard } from './guard.js';
import { limited } from './limit.js';
import { problem } from './problem.js';
import { readSite, type Stored, send, stored } from './static.js';
import { tokenGuard } from './token.js';

export interface AppOptions extends ApiOptions {
  /** Packs and knowledge as plain JSON: the coder in the page reads them. Asked for at the first request. */
  readonly data: () => string | Uint8Array;
  /** Folder of the built page. */
  readonly web: string;
  /** Names by which this server may be asked. */
  readonly hosts: readonly string[];
}

/** Bytes of a request's body: an article with room to spare. */
export const BODY_LIMIT = 1024 * 1024;

/** @example createApp(options).request('/api/events') */
export function createApp({ data, web, hosts, ...options }: AppOptions): Hono {
  const site = readSite(web);
  let compiled: Stored | undefined;

  const app = new Hono();
  app.use(guard(hosts));
  app.use('/api/*', limited(options.now), tokenGuard(options.writing?.token ?? null));
  app.use('/api/*', bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge }));
  app.use('/api/*', compress(), etag());
  app.use('/openapi.json', compress(), etag());
  app.use('/api/*', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-cache');
  });
  app.get('/data.json', (c) => {
    compiled ??= stored(data(), '.json');
    return send(c, compiled);
  });
  app.route('/', api(options));
  app.get('*', (c) => {
    const path = c.req.path;
    const file = path.startsWith('/api/') ? null : site?.(path);
    if (file) return send(c, file);
    if (!site && !path.startsWith('/api/')) {
      return problem(c, 503, {
        id: 'not-built',
        title: 'The page has not been built.',
        hint: 'Run `npm run build`; the API under /api answers already.',
      });
    }
    return problem(c, 404, { id: 'no-such-address', title: 'Nothing is served here.', hint: 'See /openapi.json.' });
  });
  return app;
}

function tooLarge(c: Context): Response {
  return problem(c, 413, {
    id: 'too-large',
    title: `The request is larger than ${BODY_LIMIT / 1024} KiB.`,
    hint: 'Send one article at a time, or use `elchi ingest`.',
  });
}
