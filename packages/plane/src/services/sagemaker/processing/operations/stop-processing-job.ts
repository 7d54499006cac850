import type { StopProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded } from '../domain/processing-job.ts';
import { getProcessingJob } from '../get-processing-job.ts';
import type { ProcessingNeeds } from '../needs.ts';
import type { ProcessingJobs } from '../port.ts';

/** Answers when the wish is recorded; the job goes on to `Stopped` by itself. Stopping a stopping job is no error. */
export function stopProcessingJob({ jobs }: ProcessingNeeds, port: ProcessingJobs) {
  return async (
    input: StopProcessingJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const job = getProcessingJob(jobs, scope, input.ProcessingJobName);
    if (isEnded(job)) throw jobInStatus('processing job', job.status);
    await port.stop(scope, job.name);
    return {};
  };
}
