import type { ProcessingOutcome } from './processing-job.ts';

/** How the process ended, in the words of the supervisor. */
export interface ProcessEnd {
  readonly reason: 'exit' | 'stopped' | 'timeout' | 'lost';
  readonly exitCode?: number | undefined;
  /** StopProcessingJob was called; otherwise a stop is the plane's own. */
  readonly isStopWanted: boolean;
  /** `/opt/ml/output/message` is no UTF-8. */
  readonly isMessageUnreadable: boolean;
}

export const planeStoppedReason =
  'InternalServerError: The local plane was stopped while the processing job was in progress.';

/** Status and reason by the training contract, section 7: processing jobs. */
export function outcomeOf(end: ProcessEnd): ProcessingOutcome {
  switch (end.reason) {
    case 'exit':
      return exited(end);
    case 'stopped':
      return end.isStopWanted
        ? { kind: 'stopped' }
        : { kind: 'failed', reason: planeStoppedReason };
    // SageMaker's own SDK explains a job of status Stopped that nobody stopped with its time limit.
    case 'timeout':
      return { kind: 'stopped' };
    case 'lost':
      return {
        kind: 'failed',
        reason:
          'InternalServerError: The process was lost: the machine went down, or the process was killed from outside.',
      };
  }
}

function exited({ exitCode, isMessageUnreadable }: ProcessEnd): ProcessingOutcome {
  if (isMessageUnreadable) {
    return {
      kind: 'failed',
      reason: 'ClientError: The exit message in /opt/ml/output/message is not UTF-8 encoded.',
    };
  }
  if (exitCode === 0) return { kind: 'completed' };
  return { kind: 'failed', reason: `AlgorithmError: , exit code: ${exitCode}` };
}
