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
    ...(job.outcome?.kind === 'failed' ? { failureReason: job.outcome.reason } : {}),
  };
}
