import type { DeleteTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded } from '../domain/training-job.ts';
import { getTrainingJob } from '../get-training-job.ts';
import type { TrainingNeeds } from '../needs.ts';

/** Only jobs that have ended; the name is free again at once. Artefacts and logs stay. */
export function deleteTrainingJob({ jobs }: TrainingNeeds) {
  return async (
    input: DeleteTrainingJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const job = getTrainingJob(jobs, scope, input.TrainingJobName);
    if (!isEnded(job)) throw jobInStatus('training job', job.status);
    await jobs.remove(scope, job.name);
    return {};
  };
}
