/**
 * The whole answer to a request, without a socket. In: a ledger, the coder's resources and the built page.
 * Out: one handler: guard → API | resources | page.
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Language } from '../record/codebook.js';
import { api } from './api.js';
import { guard } from './guard.js';
import type { Ledger } from './ledger.js';
import { problem } from './problem.js';
import { readSite, type Stored, send, stored } from './static.js';

export interface AppOptions {
  readonly ledger: Ledger;
  /** Languages that the coder reads. */
  readonly languages: readonly Language[];
  /** Packs and knowledge as plain JSON: the coder in the page reads them. Asked for at the first request. */
  readonly data: () => string | Uint8Array;
  /** Folder of the built page. */
  readonly web: string;
  /** Names by which this server may be asked. */
  readonly hosts: readonly string[];
  readonly version: string;
}

/** @example createApp(options).request('/api/events') */
export function createApp({ ledger, languages, data, web, hosts, version }: AppOptions): Hono {
  const site = readSite(web);
  let compiled: Stored | undefined;

  const app = new Hono();
  app.use(guard(hosts));
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
  app.route('/', api({ ledger, languages, version }));
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
