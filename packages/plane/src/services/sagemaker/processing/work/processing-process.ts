import { dirname } from 'node:path';
import type { Scope } from '@slipway/base';
import type { ProcessSpec, PythonEnvironment } from '@slipway/engines';
import type { Image } from '#ports/images.ts';
import { clientFailure, imageCannot } from '../../work/job-failure.ts';
import { planCommand } from '../domain/container-command.ts';
import { mapContainerPath } from '../domain/local-path.ts';
import type { ProcessingJob } from '../domain/processing-job.ts';
import type { ProcessingPaths } from './processing-paths.ts';

/** From SIGTERM to SIGKILL; as for training jobs, of which the guide says it. */
const stopGraceMs = 120_000;
const slotsPerJob = 1;
/** A debugger rule watches a training job that holds a core: waiting for another one, it would see it too late. */
const slotsPerRule = 0;

export function processIdOf({ runId }: ProcessingJob): string {
  return `processing-${runId}`;
}

export interface ProcessingProgram {
  readonly scope: Scope;
  readonly image: Image;
  readonly environment: PythonEnvironment;
  readonly paths: ProcessingPaths;
  /** Reaches the plane as if it were AWS, with the job's role. */
  readonly endpoint: Readonly<Record<string, string>>;
}

/** The image's program, or the user's script in it, as a process: `SAGEMAKER_BASE_DIR` stands in for `/opt/ml`. */
export function processingProcess(job: ProcessingJob, program: ProcessingProgram): ProcessSpec {
  const { image, environment, paths } = program;
  const app = job.request.AppSpecification;
  const plan = planCommand({
    entrypoint: app?.ContainerEntrypoint,
    arguments: app?.ContainerArguments ?? [],
    processModule: image.processModule,
    runsScripts: image.runsScripts === true,
    python: environment.python,
    base: paths.base,
  });
  if (plan.kind === 'refused') throw imageCannot(app?.ImageUri ?? '', image, plan.what);
  const isScript = app?.ContainerEntrypoint !== undefined;
  return {
    id: processIdOf(job),
    command: plan.command,
    cwd: paths.root,
    env: environmentOf(job, program, isScript),
    slots: job.origin.trainingJobArn === undefined ? slotsPerJob : slotsPerRule,
    timeoutMs: (job.request.StoppingCondition?.MaxRuntimeInSeconds ?? 86_400) * 1000,
    graceMs: stopGraceMs,
  };
}

function environmentOf(
  job: ProcessingJob,
  { scope, image, environment, paths, endpoint }: ProcessingProgram,
  isScript: boolean,
): Readonly<Record<string, string>> {
  const given = Object.fromEntries(
    Object.entries(job.request.Environment ?? {}).map(([name, value]) => {
      if (value.includes('\0')) throw clientFailure(`The variable ${name} holds a NUL character.`);
      return [name, mapContainerPath(value, paths.base)];
    }),
  );
  const modules = isScript ? [] : [image.dir];
  const pythonPath = [...modules, given['PYTHONPATH']].filter((part) => part !== undefined);
  return {
    // `python3` of a shell script is the image's.
    PATH: `${dirname(environment.python)}:/usr/local/bin:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    HOME: paths.home,
    TMPDIR: paths.temporary,
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    // Modules come from the environment and the image; only a script of the user has those beside it.
    ...(isScript ? {} : { PYTHONSAFEPATH: '1' }),
    // Idle OpenMP threads sleep instead of spinning, see the training jobs.
    OMP_WAIT_POLICY: 'PASSIVE',
    AWS_REGION: scope.region,
    AWS_DEFAULT_REGION: scope.region,
    ...endpoint,
    ...given,
    ...(pythonPath.length === 0 ? {} : { PYTHONPATH: pythonPath.join(':') }),
    SAGEMAKER_BASE_DIR: paths.base,
  };
}
