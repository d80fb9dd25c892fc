/**
 * `elchi serve`: the page and the API over one ledger. In: a ledger, resources, port and host.
 * Out: the address, and a way to end. Listens on 127.0.0.1 unless told otherwise; writes only for who knows the token.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { tellingIn } from '../answer/telling.js';
import { compiledText } from '../resources/compiled.js';
import type { Resources } from '../resources/resources.js';
import type { Ledger } from '../store/store.js';
import type { Writing } from './api.js';
import { createApp } from './app.js';

export interface ServerOptions {
  readonly store: Ledger;
  readonly resources: Resources;
  /** Lets those who know the token correct and keep; nobody unless given. */
  readonly writing?: Writing;
  /** Packs and knowledge for the coder in the page; by default the compiled file, or else the sources. */
  readonly data?: () => string | Uint8Array;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Folder of the built page; by default the one that the build writes. */
  readonly web?: string;
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The same from `src/server` and from `dist/server`. */
const PACKAGE = new URL('../../', import.meta.url);

/**
 * Starts the server. Rejects when the port is taken, saying so.
 *
 * @example const { url, close } = await startServer({ store, resources, port: 4000 });
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, resources, port = 4000, host = '127.0.0.1' } = options;
  const app = createApp({
    ledger: store,
    languages: resources.languages,
    resources: async () => resources,
    telling: (language) => tellingIn(language, resources),
    today: () => new Date().toISOString().slice(0, 10),
    now: Date.now,
    writing: options.writing ?? null,
    data: options.data ?? (await dataText()),
    web: options.web ?? fileURLToPath(new URL('dist/web/', PACKAGE)),
    hosts: ['localhost', host],
    version: JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')).version,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address) => {
      const name = address.address.includes(':') ? `[${address.address}]` : address.address;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () =>
          new Promise((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is taken; choose another with --port.`, { cause: error })
          : error,
      );
    });
  });
}

/** The build writes it; without a build the YAML itself is read, when a page first asks. */
async function dataText(): Promise<() => string> {
  const compiled = compiledText();
  if (compiled !== null) return () => compiled;
  const { loadSources } = await import('../resources/load.js');
  return () => JSON.stringify(loadSources());
}
