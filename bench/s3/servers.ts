// The servers that are measured. Others are installed by their names into a folder of the user's cache.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { userCacheDir } from '@slipway/engines';
import type { Account } from './presign.ts';

export interface Server {
  readonly origin: string;
  readonly account: Account;
  readonly pid: number;
  stop(): Promise<void>;
}

interface Program {
  readonly account: Account;
  /** Command and arguments that serve on the port, with a folder for data. */
  command(port: number, dir: string): readonly string[];
}

const cache = join(
  userCacheDir({ platform: process.platform, home: homedir(), env: process.env }),
  'bench-s3',
);
const tries = 300;
const pauseMs = 100;

function s3rver(): Program {
  const script = join(cache, 'node_modules/s3rver/bin/s3rver.js');
  if (!existsSync(script)) {
    mkdirSync(cache, { recursive: true });
    run('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', 's3rver@3.7.1']);
  }
  return {
    account: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    command: (port, dir) => [
      ...[process.execPath, script, '--silent', '--directory', dir],
      ...['--address', '127.0.0.1', '--port', String(port)],
    ],
  };
}

function moto(): Program {
  const venv = join(cache, 'moto');
  if (!existsSync(join(venv, 'bin/moto_server'))) {
    run('python3', ['-m', 'venv', venv]);
    run(join(venv, 'bin/pip'), ['install', '--quiet', 'moto[s3,server]==5.1.18']);
  }
  return {
    account: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    command: (port) => [join(venv, 'bin/moto_server'), '-H', '127.0.0.1', '-p', String(port)],
  };
}

/** The plane with a user of its own, so that it verifies signatures. */
function slipway(): Program {
  const account = { accessKeyId: 'AKIABENCHBENCHBENCH0', secretAccessKey: 'a secret of the bench' };
  return {
    account,
    command(port, dir) {
      const users = join(dir, 'users.json');
      writeFileSync(users, JSON.stringify([account]), { mode: 0o600 });
      const script = join(import.meta.dirname, 'serve-plane.ts');
      return [process.execPath, script, String(port), join(dir, 'data'), users];
    },
  };
}

const programs: Readonly<Record<string, () => Program>> = { slipway, s3rver, moto };

export const serverNames: readonly string[] = Object.keys(programs);

export async function startServer(name: string): Promise<Server> {
  const program = programs[name]?.();
  if (!program) throw new Error(`no server ${name}; there are: ${serverNames.join(', ')}`);
  const dir = mkdtempSync(join(process.env['SLIPWAY_BENCH_DIR'] ?? tmpdir(), 'slipway-bench-'));
  const port = await freePort();
  const [file = '', ...args] = program.command(port, dir);
  const child = spawn(file, args, { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child);
  return {
    origin,
    account: program.account,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function answers(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const said = await fetch(origin).catch(() => undefined);
    if (said && said.status !== 503) return;
    await sleep(pauseMs);
  }
  throw new Error(`nothing answers at ${origin}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function run(file: string, args: readonly string[]): void {
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
