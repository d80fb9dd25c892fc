/**
 * `elchi serve`: the ledger as a page and an API. In: a ledger, or the bundled samples. Out: a server, until Ctrl-C;
 * its address on stdout.
 */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Store } from '../../store/store.js';
import { resourcesFor, type Tally } from '../coding.js';
import { Failure } from '../exit.js';
import type { Io } from '../io.js';
import { keep } from '../keeping.js';
import { DEFAULT_DB, ledgerAt } from '../ledger.js';

interface ServeOptions {
  db?: string;
  port: number;
  host: string;
  samples?: boolean;
  write?: boolean;
  openMessage?: boolean;
  quiet?: boolean;
}

/** The same from `src/cli/commands` and from `dist/cli/commands`. */
const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));

export function serveCommand(io: Io): Command {
  return new Command('serve')
    .description('show the ledger as a web page and an API')
    .option('--db <file>', `the ledger (${DEFAULT_DB}; with --samples one in memory)`)
    .addOption(new Option('--port <n>', 'port; 0 takes a free one').argParser(port).default(4000))
    .option(
      '--host <name>',
      'address to listen on; others than this machine reach it only if you name one',
      '127.0.0.1',
    )
    .option('--samples', 'code the bundled sample articles first')
    .option('--write', 'let the page correct and keep texts, for those who know the token that is printed')
    .option('--open-message', 'say where to look, for people who start it by npm start')
    .option('-q, --quiet', 'no messages but errors')
    .addHelpText(
      'after',
      `
Examples:
  elchi serve --db kaz.db
  elchi serve --samples --port 0`,
    )
    .action((options: ServeOptions) => serve(io, options));
}

async function serve(io: Io, options: ServeOptions): Promise<void> {
  io.quiet = options.quiet ?? false;
  const db = options.db ?? (options.samples ? ':memory:' : DEFAULT_DB);
  if (options.samples && options.db === undefined) {
    await ledgerAt(io, db, 'write', async (store) => {
      await takeSamples(io, store);
      await listen(io, store, options);
    });
    return;
  }
  if (options.samples) await ledgerAt(io, db, 'write', (store) => takeSamples(io, store));
  await ledgerAt(io, db, options.write ? 'write' : 'read', (store) => listen(io, store, options));
}

async function takeSamples(io: Io, store: Store): Promise<void> {
  const tally: Tally = { coded: 0, failed: 0, bugs: 0 };
  await keep([SAMPLES], store, io, tally);
  const { documents, events } = await store.counts();
  io.say(`${documents} sample articles coded, ${events} events`);
}

async function listen(io: Io, store: Store, options: ServeOptions): Promise<void> {
  const [{ startServer }, { newToken }, resources] = await Promise.all([
    import('../../server/server.js'),
    import('../../server/token.js'),
    resourcesFor(),
  ]);
  const { port, host } = options;
  const writing = options.write ? { ledger: store, token: newToken() } : null;
  const server = await startServer({ store, resources, port, host, ...(writing && { writing }) }).catch(
    (error: Error) => {
      throw new Failure(error.message, 'choose another port with --port');
    },
  );
  await io.write(`${server.url}\n`);
  if (writing) io.say(`token for corrections: ${writing.token}`);
  if (options.openMessage) io.say(`open ${server.url} in a browser; Ctrl-C ends it`);
  io.endsBySignal = true;
  if (!io.signal.aborted) await once(io.signal, 'abort');
  await server.close();
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('give a port from 0 to 65535.');
  return value;
}
