/**
 * A PostgreSQL of one's own for a test: a new cluster in a temporary folder, on 127.0.0.1 and a free port, ended with the
 * test. In: the server's programs, as the system has them. Out: an address, or null where there is no PostgreSQL.
 */
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestServer {
  /** Of the database that every cluster has. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Folders in which Debian and others keep `initdb`, newest version first; else what the path has. */
function programs(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((it) => join(root, it, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((it) => existsSync(join(it, 'initdb'))) ?? null;
}

export const hasPostgres = (): boolean => programs() !== null;

/** Throws when the programs are there and do not start. */
export async function startPostgres(): Promise<TestServer> {
  const bin = programs();
  if (bin === null) throw new Error('No PostgreSQL is installed.');
  const folder = mkdtempSync(join(tmpdir(), 'elchi-postgres-'));
  const user = ordinary();
  const options: SpawnOptions = { cwd: folder, stdio: 'ignore', ...(user && { uid: user.uid, gid: user.gid }) };
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'elchi', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    options,
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    options,
  );
  const address = `postgres://elchi@127.0.0.1:${port}/postgres`;
  for (let round = 0; ; round++) {
    try {
      await ask(address, 'select 1');
      break;
    } catch (error) {
      if (round >= MOST_TRIES) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  return {
    address,
    stop: () =>
      new Promise((done) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          done();
        });
        server.kill('SIGINT');
      }),
  };
}

/** Tenths of a second to wait for the server. */
const MOST_TRIES = 200;

async function ask(address: string, text: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** Address of a new, empty database of the server. */
export async function newDatabase(address: string): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await ask(address, `create database ${name}`);
  return address.replace(/[^/]+$/, name);
}

/** PostgreSQL refuses to run as root: then as the user of its own. */
function ordinary(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
