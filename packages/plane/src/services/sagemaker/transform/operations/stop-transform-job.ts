import type { StopTransformJobRequest } from '@aws-sdk/client-sagemaker';
import type { Clock } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded, stopTransform } from '../domain/transform-job.ts';
import { getTransformJob, type TransformStore } from '../transform-store.ts';
import type { TransformRunner } from '../work/transform-runner.ts';

/** Files that are complete stay; the others leave nothing. */
export function stopTransformJob({
  jobs,
  runner,
  clock,
}: {
  readonly jobs: TransformStore;
  readonly runner: TransformRunner;
  readonly clock: Clock;
}) {
  return async (input: StopTransformJobRequest, { scope }: RequestContext): Promise<void> => {
    const name = input.TransformJobName ?? '';
    getTransformJob(jobs, scope, name);
    await jobs.update(scope, name, (current) => {
      if (isEnded(current)) throw jobInStatus('transform job', current.status);
      return stopTransform(current, clock.now());
    });
    runner.interrupt(scope, name);
  };
}
