import type { StopTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded, requestStop } from '../domain/training-job.ts';
import { getTrainingJob } from '../get-training-job.ts';
import type { TrainingNeeds } from '../needs.ts';
import type { TrainingRunner } from '../work/training-runner.ts';

/** Answers when the wish is recorded; the job goes on to `Stopped` by itself. Stopping a stopping job is no error. */
export function stopTrainingJob({ jobs, clock }: TrainingNeeds, runner: TrainingRunner) {
  return async (
    input: StopTrainingJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name } = getTrainingJob(jobs, scope, input.TrainingJobName);
    await jobs.update(scope, name, (job) => {
      if (isEnded(job)) throw jobInStatus('training job', job.status);
      return job.status === 'Stopping' ? undefined : requestStop(job, clock.now());
    });
    await runner.stop(scope, name);
    return {};
  };
}
