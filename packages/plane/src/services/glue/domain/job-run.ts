import type { JobRunState } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';
import type { CommandName } from './job.ts';

export interface JobRun {
  /** `jr_` and 64 hexadecimal digits, and `_attempt_1` for the first retry. */
  readonly id: string;
  readonly previousId?: string;
  readonly attempt: number;
  readonly retriesLeft: number;
  readonly jobName: string;
  readonly command: CommandName;
  readonly script: string;
  readonly roleArn: string;
  /** `--name` to value, in the order of precedence already. */
  readonly args: Readonly<Record<string, string>>;
  /** As the request gave them: what GetJobRun shows. */
  readonly givenArgs: Readonly<Record<string, string>>;
  readonly timeoutMinutes: number;
  readonly maxCapacity: number;
  readonly glueVersion?: string;
  readonly state: JobRunState;
  /** What is to be done next; `ended` when nothing is. */
  readonly phase: 'prepare' | 'run' | 'ended';
  readonly isStopWanted: boolean;
  readonly startedAt: EpochMs;
  readonly modifiedAt: EpochMs;
  /** When the process began to run. */
  readonly executedAt?: EpochMs;
  readonly completedAt?: EpochMs;
  readonly error?: string;
}

export interface RunEnd {
  readonly state: 'SUCCEEDED' | 'FAILED' | 'STOPPED' | 'TIMEOUT';
  readonly error?: string | undefined;
}

export function isEnded({ phase }: JobRun): boolean {
  return phase === 'ended';
}

export function endRun(run: JobRun, end: RunEnd, now: EpochMs): JobRun {
  const { error } = end;
  return {
    ...run,
    phase: 'ended',
    state: end.state,
    completedAt: now,
    modifiedAt: now,
    ...(error !== undefined && { error }),
  };
}

/** Whole seconds that the process ran; AWS shows 0 until it has begun. */
export function executionSeconds({ executedAt, completedAt }: JobRun): number {
  if (executedAt === undefined || completedAt === undefined) return 0;
  return Math.max(0, Math.round((completedAt - executedAt) / 1000));
}
