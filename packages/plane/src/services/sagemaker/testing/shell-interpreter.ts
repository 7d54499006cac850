import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hook } from '../../../testing/hooks.ts';

export interface ShellInterpreter {
  /** A temporary folder, gone after the test. */
  readonly dir: string;
  /** Stands in for a Python interpreter: runs the shell program that the job's environment brings as PROGRAM. */
  readonly python: string;
}

export async function shellInterpreter(onTestFinished: Hook): Promise<ShellInterpreter> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-shell-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  const python = join(dir, 'python');
  await writeFile(python, '#!/bin/sh\neval "$PROGRAM"\n');
  await chmod(python, 0o755);
  return { dir, python };
}
