import type { CreateProcessingJobRequest, ProcessingJobStatus } from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';

/** What a processing job record holds. The request is with the service's defaults; the rest says how far it has come. */
export interface ProcessingJob {
  readonly name: string;
  readonly request: CreateProcessingJobRequest;
  readonly origin: ProcessingOrigin;
  /** Names the job's process and scratch folder; a name may be used again after DeleteProcessingJob. */
  readonly runId: string;
  readonly status: ProcessingJobStatus;
  /** What is to be done next, also after a restart. */
  readonly phase: ProcessingPhase;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  /** When the program began to run. */
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  /** Stream in `/aws/sagemaker/ProcessingJobs`. */
  readonly logStream?: string;
  /** How the program ended, known before the upload. */
  readonly outcome?: ProcessingOutcome;
  readonly exitMessage?: string;
}

/** The resource that made the job, where it was no user. */
export interface ProcessingOrigin {
  readonly monitoringScheduleArn?: string;
  readonly autoMLJobArn?: string;
  readonly trainingJobArn?: string;
}

export type ProcessingPhase = 'prepare' | 'process' | 'upload' | 'ended';

export type ProcessingOutcome =
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };

export function newProcessingJob(
  request: CreateProcessingJobRequest,
  origin: ProcessingOrigin,
  { runId, now }: { readonly runId: string; readonly now: EpochMs },
): ProcessingJob {
  return {
    name: request.ProcessingJobName ?? '',
    request,
    origin,
    runId,
    status: 'InProgress',
    phase: 'prepare',
    createdAt: now,
    modifiedAt: now,
  };
}

export function isEnded({ phase }: ProcessingJob): boolean {
  return phase === 'ended';
}

export function requestStop(job: ProcessingJob, now: EpochMs): ProcessingJob {
  return { ...job, status: 'Stopping', modifiedAt: now };
}

/** The program runs since `now`. */
export function startProcessing(job: ProcessingJob, now: EpochMs): ProcessingJob {
  if (job.startedAt !== undefined || job.phase !== 'process') return job;
  return { ...job, startedAt: now, modifiedAt: now };
}

/** The last step. A stop that came while the results were uploaded still makes the job a stopped one. */
export function end(job: ProcessingJob, outcome: ProcessingOutcome, now: EpochMs): ProcessingJob {
  const isStopWish = job.status === 'Stopping' && outcome.kind === 'completed';
  const final: ProcessingOutcome = isStopWish ? { kind: 'stopped' } : outcome;
  return {
    ...job,
    status: statuses[final.kind],
    phase: 'ended',
    outcome: final,
    endedAt: now,
    modifiedAt: now,
  };
}

const statuses: Readonly<Record<ProcessingOutcome['kind'], ProcessingJobStatus>> = {
  completed: 'Completed',
  failed: 'Failed',
  stopped: 'Stopped',
};
