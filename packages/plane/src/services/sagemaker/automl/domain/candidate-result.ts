import type { TrainingJob } from '../../training/domain/training-job.ts';
import type { CandidateResult } from './automl-job.ts';

/** How a candidate's training job ended, as far as the race goes. */
export function candidateResult(job: TrainingJob): CandidateResult {
  const metrics = Object.fromEntries((job.metrics ?? []).map(({ name, value }) => [name, value]));
  const endedAt = job.endedAt ?? job.modifiedAt;
  switch (job.outcome?.kind) {
    case 'completed':
      return {
        status: 'Completed',
        metrics,
        endedAt,
        ...(job.modelUri === undefined ? {} : { modelUri: job.modelUri }),
      };
    case 'failed':
      return {
        status: 'Failed',
        metrics: {},
        endedAt,
        failureReason: job.outcome.reason,
        // The plane's own trouble, such as its stop, says nothing about the candidate.
        isRetryable: job.outcome.reason.startsWith('InternalServerError'),
      };
    default:
      return { status: 'Stopped', metrics: {}, endedAt };
  }
}
