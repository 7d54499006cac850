import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterTuningJobStatus,
} from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';

/** What a tuning job record holds: enough to go on with the search from nothing else. */
export interface TuningJob {
  readonly name: string;
  /** As it was given, without the tags. */
  readonly request: CreateHyperParameterTuningJobRequest;
  /** Of the search; the request's, or drawn by lot. */
  readonly seed: number;
  readonly status: HyperParameterTuningJobStatus;
  readonly trials: readonly Trial[];
  /** Of a warm start: what its parents had found out when it was made. */
  readonly inherited?: readonly InheritedTrial[];
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  readonly endedAt?: EpochMs;
  readonly failureReason?: string;
}

/** What a search knows from an earlier one. */
export interface InheritedTrial {
  readonly values: Readonly<Record<string, string>>;
  readonly objective: number;
}

/** One training job of the search. Recorded before it is made, so that no crash loses it. */
export interface Trial {
  readonly trainingJobName: string;
  /** Which of the training job definitions. */
  readonly definition: number;
  readonly values: Readonly<Record<string, string>>;
  readonly createdAt: EpochMs;
  /** Training job of the lost trial whose values it tries again. */
  readonly replaces?: string;
  /** The early stopping rule has spoken. */
  readonly isStoppedEarly?: boolean;
  readonly result?: TrialResult;
}

export interface TrialResult {
  readonly status: 'Completed' | 'Failed' | 'Stopped';
  /** Last value of the objective metric, also that of a job that was stopped. */
  readonly objective?: number;
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly failureReason?: string;
  /** It failed through no fault of its own: another trial takes its place. */
  readonly isRetryable?: boolean;
}

export type TuningEnd =
  | { readonly status: 'Completed' | 'Stopped' }
  | { readonly status: 'Failed'; readonly reason: string };

export function isEnded({ status }: TuningJob): boolean {
  return status === 'Completed' || status === 'Failed' || status === 'Stopped';
}

export function runningTrials({ trials }: TuningJob): readonly Trial[] {
  return trials.filter(({ result }) => result === undefined);
}

/** Trials that the plane's own trouble has ended and that no other has replaced yet. */
export function lostTrials({ trials }: TuningJob): readonly Trial[] {
  const replaced = new Set(trials.map(({ replaces }) => replaces));
  return trials.filter(
    ({ result, trainingJobName }) => result?.isRetryable === true && !replaced.has(trainingJobName),
  );
}

export function requestStop(job: TuningJob, now: EpochMs): TuningJob {
  return { ...job, status: 'Stopping', modifiedAt: now };
}

export function addTrials(job: TuningJob, trials: readonly Trial[], now: EpochMs): TuningJob {
  return { ...job, trials: [...job.trials, ...trials], modifiedAt: now };
}

/** Changes the trial of that training job. */
export function changeTrial(
  job: TuningJob,
  trainingJobName: string,
  change: Partial<Pick<Trial, 'result' | 'isStoppedEarly'>>,
): TuningJob {
  const trials = job.trials.map((trial) =>
    trial.trainingJobName === trainingJobName ? { ...trial, ...change } : trial,
  );
  return { ...job, trials };
}

export function end(job: TuningJob, { status, ...rest }: TuningEnd, now: EpochMs): TuningJob {
  const reason = 'reason' in rest ? { failureReason: rest.reason } : {};
  return { ...job, status, ...reason, modifiedAt: now, endedAt: now };
}
