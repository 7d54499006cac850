import type { StopHyperParameterTuningJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded, requestStop } from '../domain/tuning-job.ts';
import { getTuningJob } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';

/** Records the wish; the runner stops the training jobs and then the search. */
export function stopTuningJob({ tuningJobs, clock }: TuningNeeds) {
  return async (
    input: StopHyperParameterTuningJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name } = getTuningJob(tuningJobs, scope, input.HyperParameterTuningJobName);
    await tuningJobs.update(scope, name, (job) => {
      if (isEnded(job)) throw jobInStatus('hyperparameter tuning job', job.status);
      return job.status === 'Stopping' ? undefined : requestStop(job, clock.now());
    });
    return {};
  };
}
