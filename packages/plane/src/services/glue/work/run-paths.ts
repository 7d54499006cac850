import { join } from 'node:path';
import type { JobRun } from '../domain/job-run.ts';

/** Where a run keeps its files; all of it goes when the run has ended. */
export interface RunPaths {
  readonly root: string;
  readonly script: string;
  /** What `--extra-py-files` brings. */
  readonly modules: string;
  readonly home: string;
  readonly temporary: string;
  /** Standard error; standard output is the supervisor's. */
  readonly errors: string;
  /** The reason of the failure, left by the program. */
  readonly failure: string;
}

export function runsRoot(workDir: string): string {
  return join(workDir, 'runs');
}

export function runPaths(
  workDir: string,
  { id, command }: Pick<JobRun, 'id' | 'command'>,
): RunPaths {
  const root = join(runsRoot(workDir), id);
  return {
    root,
    script: join(root, command === 'slipway-sql' ? 'script.sql' : 'script.py'),
    modules: join(root, 'modules'),
    home: join(root, 'home'),
    temporary: join(root, 'tmp'),
    errors: join(root, 'error.log'),
    failure: join(root, 'failure'),
  };
}
