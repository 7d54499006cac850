import type { Outcome } from './training-job.ts';

/** How the training process ended, in the words of the supervisor. */
export interface ProcessEnd {
  readonly reason: 'exit' | 'stopped' | 'timeout' | 'lost';
  readonly exitCode?: number | undefined;
  /** Content of `/opt/ml/output/failure`, where the program wrote one. */
  readonly failureText?: string | undefined;
  /** StopTrainingJob was called; otherwise a stop is the plane's own. */
  readonly isStopWanted: boolean;
  /** MaxWaitTimeInSeconds has passed: then a stop that nobody asked for is due to that. */
  readonly isWaitOver?: boolean;
}

export const planeStoppedReason =
  'InternalServerError: The local plane was stopped while the training job was in progress.';

const failureTextMax = 1024;

/** Status and reason by the rules of "Exit code, failure file, job status" of the training contract. */
export function outcomeOf(end: ProcessEnd): Outcome {
  switch (end.reason) {
    case 'exit':
      return end.exitCode === 0
        ? { kind: 'completed' }
        : { kind: 'failed', reason: algorithmError(end) };
    case 'stopped':
      if (end.isStopWanted) return { kind: 'stopped' };
      if (end.isWaitOver === true) return { kind: 'max-wait-time-exceeded' };
      return { kind: 'failed', reason: planeStoppedReason };
    case 'timeout':
      return { kind: 'max-runtime-exceeded' };
    case 'lost':
      return {
        kind: 'failed',
        reason:
          'InternalServerError: The training process was lost: the machine went down, or the process was killed from outside.',
      };
  }
}

function algorithmError({ exitCode, failureText = '' }: ProcessEnd): string {
  return `AlgorithmError: ${failureText.trim().slice(0, failureTextMax)}, exit code: ${exitCode}`;
}
