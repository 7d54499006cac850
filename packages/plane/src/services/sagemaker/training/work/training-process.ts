import type { Scope } from '@slipway/base';
import type { ProcessSpec, PythonEnvironment } from '@slipway/engines';
import type { Image } from '#ports/images.ts';
import { arnOf } from '../../domain/arn.ts';
import type { TrainingJob } from '../domain/training-job.ts';
import type { TrainingPaths } from './training-paths.ts';

/** From SIGTERM to SIGKILL. Source: developer guide, how SageMaker runs your training image, read 2026-11. */
const stopGraceMs = 120_000;
/** One core's worth of the queue for the one instance that a job may have. */
const slotsPerJob = 1;

/** Each attempt of a spot job is a process of its own. */
export function processIdOf(
  { runId, spot }: TrainingJob,
  attempt = spot?.interruptions ?? 0,
): string {
  return attempt === 0 ? `training-${runId}` : `training-${runId}-${attempt}`;
}

/** An image that has a training program. */
export interface TrainingImage extends Image {
  readonly trainModule: string;
}

export interface TrainingProgram {
  readonly scope: Scope;
  readonly image: TrainingImage;
  readonly environment: PythonEnvironment;
  readonly paths: TrainingPaths;
  readonly runtimeLeftMs: number;
}

/** The image's training program as a process: `SAGEMAKER_BASE_DIR` stands in for `/opt/ml`. */
export function trainingProcess(job: TrainingJob, program: TrainingProgram): ProcessSpec {
  const { image, environment, paths } = program;
  return {
    id: processIdOf(job),
    command: [environment.python, '-m', image.trainModule],
    cwd: paths.base,
    env: environmentOf(job, program),
    slots: slotsPerJob,
    timeoutMs: program.runtimeLeftMs,
    graceMs: stopGraceMs,
  };
}

function environmentOf(
  job: TrainingJob,
  { scope, image, paths }: TrainingProgram,
): Readonly<Record<string, string>> {
  const given = job.request.Environment ?? {};
  const pythonPath = [image.dir, given['PYTHONPATH']]
    .filter((part) => part !== undefined)
    .join(':');
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: paths.home,
    TMPDIR: paths.temporary,
    PYTHONUNBUFFERED: '1',
    // Modules come from the environment and the image, never from a folder that happens to lie in the job's own.
    PYTHONSAFEPATH: '1',
    // Idle OpenMP threads sleep instead of spinning: beside a plane and its clients on the same cores, a job of a
    // second took ten times as long otherwise (measured 2026-11 on 2 cores).
    OMP_WAIT_POLICY: 'PASSIVE',
    AWS_REGION: scope.region,
    AWS_DEFAULT_REGION: scope.region,
    TRAINING_JOB_NAME: job.name,
    TRAINING_JOB_ARN: arnOf({ scope, kind: 'training-job', name: job.name }),
    ...given,
    // Without these the image's program would not be found, or would look for a real /opt/ml.
    PYTHONPATH: pythonPath,
    SAGEMAKER_BASE_DIR: paths.base,
    SLIPWAY_IMAGE_CACHE: paths.imageCache,
  };
}
