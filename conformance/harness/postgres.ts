// A PostgreSQL server of the machine for the length of a test: as somebody's plant would have one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Postgres {
  /** `postgresql://plant:secret@127.0.0.1:54321/postgres` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Debian keeps the server's programs out of PATH; the newest version comes last. */
function binDir(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort() : [];
  const dirs = [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin'];
  return dirs.filter((dir) => existsSync(join(dir, 'initdb'))).at(-1);
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The server refuses to run as root; Debian's package makes a user for it. */
function serverUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  const ready = Promise.withResolvers<void>();
  child.stderr?.on('data', (chunk) => {
    said += chunk;
    if (said.includes('ready to accept connections')) ready.resolve();
  });
  child.on('exit', () => ready.reject(new Error(`PostgreSQL ended before it was ready:\n${said}`)));
  await ready.promise;
}

/** Undefined where PostgreSQL is not installed. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const bin = binDir();
  if (bin === undefined) return undefined;
  const user = serverUser();
  const dir = mkdtempSync(join(tmpdir(), 'slipway-postgres-'));
  if (user) chownSync(dir, user.uid, user.gid);
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, 'secret\n');
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const options = { cwd: dir, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }, ...user };
  const data = join(dir, 'data');
  const first = ['-D', data, '-U', 'plant', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-N'];
  execFileSync(join(bin, 'initdb'), first, { ...options, stdio: 'ignore' });
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: dir, fsync: 'off' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', data, '-p', String(port), ...flags];
  const child = spawn(join(bin, 'postgres'), args, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(child);
  return {
    // initdb makes a database `postgres` only; one is as good as another here.
    url: `postgresql://plant:secret@127.0.0.1:${port}/postgres`,
    stop: async () => {
      child.removeAllListeners('exit');
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
