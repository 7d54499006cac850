// A real plane for the length of a test file: the built program, started as a user starts it, on a
// free port and a fresh data directory.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/slipway.mjs');
const startDeadlineMs = 30_000;
const stopDeadlineMs = 60_000;

export interface RunningPlane {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  /** Where the root user's access key is, for a plane that verifies signatures. */
  readonly rootKeyFile?: string;
  /** Asks it to stop, as Ctrl-C does; resolves when it is gone. */
  stop(): Promise<void>;
  /** `kill -9`: no chance to tidy up. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** A fresh temporary one when not given; the caller removes it. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly flags?: readonly string[];
  /** A command that runs the one behind it: in another place, or under a limit. */
  readonly under?: readonly string[];
}

/** A new data directory, and how to remove it. */
export function freshDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'slipway-conformance-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

interface Ready {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  readonly rootKeyFile?: string;
}

async function readyLine(child: ChildProcess, said: () => string): Promise<Ready> {
  if (child.stdout === null) throw new Error('no standard output');
  const lines = createInterface({ input: child.stdout });
  const signal = AbortSignal.timeout(startDeadlineMs);
  const exited = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`slipway up ended with ${code} before it was ready:\n${said()}`);
  });
  const [line] = await Promise.race([once(lines, 'line', { signal }), exited]);
  return JSON.parse(line);
}

export async function startPlane(options: StartOptions = {}): Promise<RunningPlane> {
  const own = options.dataDir === undefined ? freshDataDir() : undefined;
  const dataDir = options.dataDir ?? own?.path ?? '';
  const port = String(options.port ?? 0);
  const args = ['up', '--json', '--port', port, '--data', dataDir, ...(options.flags ?? [])];
  const [command = '', ...rest] = [...(options.under ?? []), process.execPath, program, ...args];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-10_000);
  });
  const gone = once(child, 'exit');
  const ready = await readyLine(child, () => errors);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs);
    await gone;
    clearTimeout(timer);
    own?.remove();
  };
  return { ...ready, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** What `slipway env` tells a shell to export for this plane. */
export function exportsFor(plane: RunningPlane): Readonly<Record<string, string>> {
  const args = [program, 'env', '--json', '--port', String(plane.port)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The root user's access key of a plane that verifies signatures. */
export function rootKey({ rootKeyFile = '' }: RunningPlane): AccessKey {
  const text = readFileSync(rootKeyFile, 'utf8');
  return {
    accessKeyId: /aws_access_key_id = (\S+)/.exec(text)?.[1] ?? '',
    secretAccessKey: /aws_secret_access_key = (\S+)/.exec(text)?.[1] ?? '',
  };
}
