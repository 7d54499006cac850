import type { StopAutoMLJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded, requestStop } from '../domain/automl-job.ts';
import { getAutoMlJob } from '../get-automl-job.ts';
import type { AutoMlNeeds } from '../needs.ts';

/** Records the wish; the runner stops what runs and then the job. */
export function stopAutoMlJob({ autoMlJobs, clock }: AutoMlNeeds) {
  return async (
    input: StopAutoMLJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const { name } = getAutoMlJob(autoMlJobs, scope, input.AutoMLJobName);
    await autoMlJobs.update(scope, name, (job) => {
      if (isEnded(job)) throw jobInStatus('AutoML job', job.status);
      return job.status === 'Stopping' ? undefined : requestStop(job, clock.now());
    });
    return {};
  };
}
