import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataRoot, type Program } from './program.ts';

export interface Server {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** What runs, and what it left: gone with this process, however it ends. */
const running = new Map<ChildProcess, string>();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.once('exit', () => {
  for (const [child, dir] of running) {
    child.kill('SIGKILL');
    remove(dir);
  }
});

const tries = 300;
const pauseMs = 100;
const stopMs = 10_000;

/** In an empty folder, which is gone after it stops. */
export async function start(program: Program): Promise<Server> {
  const dir = mkdtempSync(join(dataRoot(), 'slipway-bench-'));
  const port = await freePort();
  const [file = '', ...args] = program.command(port, dir);
  const env = { ...process.env, ...program.environment?.(port) };
  const child = spawn(file, args, { cwd: dir, env, stdio: 'ignore' });
  running.set(child, dir);
  const stop = async () => {
    await end(child);
    running.delete(child);
    remove(dir);
  };
  try {
    await once(child, 'spawn');
    const origin = `http://127.0.0.1:${port}`;
    await answers(origin, child);
    return { origin, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function remove(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await ended;
  clearTimeout(late);
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
