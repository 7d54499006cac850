import type { Scope } from '@slipway/base';
import type { ProcessSpec, PythonEnvironment } from '@slipway/engines';
import { commandLine } from '../domain/job-arguments.ts';
import type { JobRun } from '../domain/job-run.ts';
import type { GlueParts } from '../needs.ts';
import { modulePath } from './prepare-run.ts';
import type { RunPaths } from './run-paths.ts';

const graceMs = 10_000;
const memoryOfUnit = 16;

export function processIdOf({ id }: Pick<JobRun, 'id'>): string {
  return `glue-${id}`;
}

export interface RunProgram {
  readonly parts: GlueParts;
  readonly scope: Scope;
  readonly environment: PythonEnvironment;
  readonly paths: RunPaths;
}

/** The job's script under `slipway_glue.run_script`, which parts its two outputs and leaves the reason of a failure. */
export function runProcess(run: JobRun, program: RunProgram): ProcessSpec {
  const { environment, paths } = program;
  const args = commandLine({ ...run.args, '--JOB_NAME': run.jobName, '--JOB_RUN_ID': run.id });
  return {
    id: processIdOf(run),
    command: [
      environment.python,
      '-m',
      'slipway_glue.run_script',
      run.command,
      paths.script,
      ...args,
    ],
    cwd: paths.home,
    env: environmentOf(run, program),
    slots: 1,
    timeoutMs: run.timeoutMinutes * 60_000,
    graceMs,
  };
}

function environmentOf(
  run: JobRun,
  { parts, scope, paths }: RunProgram,
): Readonly<Record<string, string>> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: paths.home,
    TMPDIR: paths.temporary,
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONPATH: [parts.programDir, ...modulePath(run, paths)].join(':'),
    ...parts.plane.environment(scope, run.roleArn),
    SLIPWAY_ACCOUNT_ID: scope.accountId,
    SLIPWAY_RUN_DIR: paths.root,
    // A unit of Glue is 16 GB.
    SLIPWAY_MEMORY_GB: String(run.maxCapacity * memoryOfUnit),
  };
}
