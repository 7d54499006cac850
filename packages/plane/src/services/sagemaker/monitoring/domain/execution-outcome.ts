import type { ExecutionStatus } from '@aws-sdk/client-sagemaker';
import type { ProcessingJob } from '../../processing/domain/processing-job.ts';

export interface ExecutionOutcome {
  readonly status: ExecutionStatus;
  readonly failureReason?: string;
}

/** A run's status from its job: violations do not fail the job, its exit message tells of them. */
export function executionOutcome(job: ProcessingJob): ExecutionOutcome {
  const { status, outcome, exitMessage = '' } = job;
  if (status === 'Completed') {
    const hasViolations = exitMessage.startsWith('CompletedWithViolations');
    return { status: hasViolations ? 'CompletedWithViolations' : 'Completed' };
  }
  if (status === 'Stopped') return { status };
  const reason = outcome?.kind === 'failed' ? outcome.reason : '';
  return {
    status: 'Failed',
    failureReason: [reason, exitMessage].filter((text) => text !== '').join(' '),
  };
}
