import type { DeleteHyperParameterTuningJobRequest } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { jobInStatus } from '../../errors.ts';
import { isEnded } from '../domain/tuning-job.ts';
import { getTuningJob } from '../get-tuning-job.ts';
import type { TuningNeeds } from '../needs.ts';

/** Only the entry of the tuning job goes; its training jobs and their models stay, as at AWS. */
export function deleteTuningJob({ tuningJobs }: TuningNeeds) {
  return async (
    input: DeleteHyperParameterTuningJobRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const job = getTuningJob(tuningJobs, scope, input.HyperParameterTuningJobName);
    if (!isEnded(job)) throw jobInStatus('hyperparameter tuning job', job.status);
    await tuningJobs.remove(scope, job.name);
    return {};
  };
}
