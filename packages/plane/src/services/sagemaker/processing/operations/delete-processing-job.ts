import type { DeleteProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded } from '../domain/processing-job.ts';
import { getProcessingJob } from '../get-processing-job.ts';
import type { ProcessingNeeds } from '../needs.ts';

/** Only jobs that have ended; the name is free again at once. What they wrote and their logs stay. */
export function deleteProcessingJob({ jobs }: ProcessingNeeds) {
  return async (
    input: DeleteProcessingJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const job = getProcessingJob(jobs, scope, input.ProcessingJobName);
    if (!isEnded(job)) throw jobInStatus('processing job', job.status);
    await jobs.remove(scope, job.name);
    return {};
  };
}
