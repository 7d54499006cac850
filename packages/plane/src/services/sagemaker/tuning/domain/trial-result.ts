import type { HyperParameterTuningJobObjective } from '@aws-sdk/client-sagemaker';
import type { TrainingJob } from '../../training/domain/training-job.ts';
import type { TrialResult } from './tuning-job.ts';

/** How a trial's training job ended, as far as the search goes. */
export function trialResult(
  job: TrainingJob,
  objective: HyperParameterTuningJobObjective | undefined,
): TrialResult {
  const value = job.metrics?.find(({ name }) => name === objective?.MetricName)?.value;
  const status =
    job.status === 'Failed' ? 'Failed' : job.status === 'Stopped' ? 'Stopped' : 'Completed';
  return {
    status,
    // What a failed job said last is no result.
    ...(value === undefined || status === 'Failed' ? {} : { objective: value }),
    ...(job.startedAt === undefined ? {} : { startedAt: job.startedAt }),
    ...(job.endedAt === undefined ? {} : { endedAt: job.endedAt }),
    ...(job.outcome?.kind === 'failed' ? failure(job.outcome.reason) : {}),
  };
}

/** The plane's own trouble, such as its stop, says nothing about the values. */
function failure(failureReason: string): Pick<TrialResult, 'failureReason' | 'isRetryable'> {
  return { failureReason, isRetryable: failureReason.startsWith('InternalServerError') };
}
