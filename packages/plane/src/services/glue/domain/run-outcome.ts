import type { EndedProcess } from '@slipway/engines';
import type { RunEnd } from './job-run.ts';

export const planeStoppedReason =
  'InternalServerError: The local plane was stopped while the job ran.';

export interface ProcessEnd extends EndedProcess {
  readonly isStopWanted: boolean;
  /** What the program left as the reason. */
  readonly failureText: string | undefined;
  readonly timeoutMinutes: number;
}

/** What the end of the process means for the run. */
export function outcomeOf(end: ProcessEnd): RunEnd {
  if (end.isStopWanted) return { state: 'STOPPED' };
  switch (end.reason) {
    case 'timeout':
      return {
        state: 'TIMEOUT',
        error: `Job run exceeded its timeout of ${end.timeoutMinutes} minutes.`,
      };
    case 'stopped':
      return { state: 'FAILED', error: planeStoppedReason };
    case 'lost':
      return {
        state: 'FAILED',
        error:
          'InternalServerError: The process of the job was lost when the local plane was down.',
      };
    case 'exit':
      if (end.exitCode === 0) return { state: 'SUCCEEDED' };
      return { state: 'FAILED', error: end.failureText?.trim() || exitText(end.exitCode) };
  }
}

function exitText(code: number | undefined): string {
  const killed = code === 137 ? ' It was killed; the machine may have run out of memory.' : '';
  return `Command failed with exit code ${code ?? 'unknown'}.${killed}`;
}
