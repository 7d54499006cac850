import type {
  AutoMLJobSecondaryStatus,
  AutoMLJobStatus,
  CreateAutoMLJobV2Request,
  ProblemType,
} from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';

/** What an AutoML job record holds: enough to go on with the race from nothing else. */
export interface AutoMlJob {
  readonly name: string;
  /** As DescribeAutoMLJobV2 shows it. */
  readonly request: CreateAutoMLJobV2Request;
  readonly status: AutoMLJobStatus;
  readonly secondaryStatus: AutoMLJobSecondaryStatus;
  /** The processing job that looks at the table and splits it. */
  readonly analysisJobName: string;
  /** What it found; then the race begins. */
  readonly problemType?: ProblemType;
  readonly candidates: readonly Candidate[];
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  readonly endedAt?: EpochMs;
  readonly failureReason?: string;
}

/** One model in the race. Recorded before its training job is made, so that no crash loses it. */
export interface Candidate {
  /** Of the candidate and of its training job. */
  readonly name: string;
  /** Of the training program (runtimes/autopilot): `algorithm` and what is set of it. */
  readonly hyperParameters: Readonly<Record<string, string>>;
  readonly createdAt: EpochMs;
  readonly result?: CandidateResult;
}

export interface CandidateResult {
  readonly status: 'Completed' | 'Failed' | 'Stopped';
  /** On the validation rows, by the program's names. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly modelUri?: string;
  readonly endedAt: EpochMs;
  readonly failureReason?: string;
  /** It failed through no fault of its own: another candidate takes its place. */
  readonly isRetryable?: boolean;
}

export type AutoMlEnd =
  | {
      readonly status: 'Completed';
      readonly secondaryStatus: 'Completed' | 'MaxCandidatesReached' | 'MaxAutoMLJobRuntimeReached';
    }
  | { readonly status: 'Stopped' }
  | { readonly status: 'Failed'; readonly reason: string };

export function isEnded({ status }: AutoMlJob): boolean {
  return status === 'Completed' || status === 'Failed' || status === 'Stopped';
}

export function runningCandidates({ candidates }: AutoMlJob): readonly Candidate[] {
  return candidates.filter(({ result }) => result === undefined);
}

export function requestStop(job: AutoMlJob, now: EpochMs): AutoMlJob {
  return { ...job, status: 'Stopping', secondaryStatus: 'Stopping', modifiedAt: now };
}

/** Another step of the work; a job that is being stopped keeps saying so. */
export function enter(
  job: AutoMlJob,
  secondaryStatus: AutoMLJobSecondaryStatus,
  now: EpochMs,
): AutoMlJob {
  if (job.status !== 'InProgress' || job.secondaryStatus === secondaryStatus) return job;
  return { ...job, secondaryStatus, modifiedAt: now };
}

export function addCandidates(
  job: AutoMlJob,
  candidates: readonly Candidate[],
  now: EpochMs,
): AutoMlJob {
  return { ...job, candidates: [...job.candidates, ...candidates], modifiedAt: now };
}

export function setResult(
  job: AutoMlJob,
  name: string,
  { result, now }: { readonly result: CandidateResult; readonly now: EpochMs },
): AutoMlJob {
  const candidates = job.candidates.map((each) =>
    each.name === name ? { ...each, result } : each,
  );
  return { ...job, candidates, modifiedAt: now };
}

export function end(job: AutoMlJob, how: AutoMlEnd, now: EpochMs): AutoMlJob {
  return {
    ...job,
    status: how.status,
    secondaryStatus: how.status === 'Completed' ? how.secondaryStatus : how.status,
    ...(how.status === 'Failed' ? { failureReason: how.reason } : {}),
    modifiedAt: now,
    endedAt: now,
  };
}
