// Python clients in environments of their own, locked with hashes and kept in the user's cache.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPythonEnvironments, userCacheDir } from '@slipway/engines';
import { exportsFor, type RunningPlane, root } from './plane.ts';

/** Folders of `conformance/clients`. */
export type ClientName =
  | 'aws-cli'
  | 'awswrangler'
  | 'boto3'
  | 'boto3-old'
  | 'cfn-lint'
  | 's3-tests'
  | 's3fs'
  | 'sagemaker-v2'
  | 'sagemaker-v3'
  | 'smdebug'
  | 'spark';

/** Too heavy for a newcomer's first `npm test` (a gigabyte, 0.2, 0.5 and Java): installed in CI and on demand. */
const heavy: readonly ClientName[] = ['sagemaker-v3', 'smdebug', 'spark'];

export function isInstalledHere(client: ClientName): boolean {
  const all = process.env['CI'] === 'true' || process.env['SLIPWAY_ALL_CLIENTS'] === '1';
  return all || !heavy.includes(client);
}

/** Where what clients need is kept from one run to the next. */
export function clientCacheDir(): string {
  const { platform, env } = process;
  return env['SLIPWAY_CACHE_DIR'] ?? userCacheDir({ platform, home: homedir(), env });
}

export function clientEnvironments() {
  return createPythonEnvironments({
    cacheDir: clientCacheDir(),
    runtimesDir: join(root, 'conformance/clients'),
    env: process.env,
  });
}

const runChecks = join(root, 'conformance/harness/run_checks.py');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(command: readonly string[], env: Record<string, string>): Promise<Ran> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

export interface ClientShell {
  /** A Python script of this folder. */
  python(script: string, ...args: readonly string[]): Promise<Ran>;
  /** A module of the client as a program: `awscli` is the `aws` command. */
  module(name: string, ...args: readonly string[]): Promise<Ran>;
  close(): void;
}

/** The client as a user has it after `eval "$(slipway env)"`, with an empty home. */
export async function clientShell(
  client: ClientName,
  plane: RunningPlane,
  more: Readonly<Record<string, string>> = {},
): Promise<ClientShell> {
  const { python } = await clientEnvironments().ensure(client);
  const home = mkdtempSync(join(tmpdir(), 'slipway-client-'));
  const env = {
    PATH: `${dirname(python)}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    TMPDIR: home,
    LANG: 'C.UTF-8',
    AWS_PAGER: '',
    ...exportsFor(plane),
    ...more,
  };
  return {
    python: (script, ...args) => run([python, runChecks, script, ...args], env),
    module: (name, ...args) => run([python, '-m', name, ...args], env),
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
