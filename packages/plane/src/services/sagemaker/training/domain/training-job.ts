import type {
  CreateTrainingJobRequest,
  SecondaryStatus,
  TrainingJobStatus,
} from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';
import type { TrainingOrigin } from './training-origin.ts';

/** What a training job record holds. The request stays as it was given; the rest says how far the job has come. */
export interface TrainingJob {
  readonly name: string;
  readonly request: CreateTrainingJobRequest;
  /** Names the job's process and scratch folder; a name may be used again after DeleteTrainingJob. */
  readonly runId: string;
  readonly status: TrainingJobStatus;
  readonly transitions: readonly Transition[];
  /** What is to be done next, also after a restart. */
  readonly phase: Phase;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  /** Start of what AWS bills: download, training and upload, but not waiting. */
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  /** When all was there but a free core. */
  readonly queuedAt?: EpochMs;
  /** Stream in `/aws/sagemaker/TrainingJobs`; a job that was interrupted has one of its own for each attempt. */
  readonly logStream?: string;
  readonly earlierLogStreams?: readonly string[];
  /** What a reclaim of spot capacity has done to the job; see `spot.ts`. */
  readonly spot?: SpotHistory;
  /** How the training ended, known before the upload. */
  readonly outcome?: Outcome;
  readonly modelUri?: string;
  readonly metrics?: readonly FinalMetric[];
  readonly origin?: TrainingOrigin;
}

export type Phase = 'prepare' | 'train' | 'reclaimed' | 'upload' | 'ended';

export interface SpotHistory {
  /** How often the capacity was taken away; numbers the job's processes. */
  readonly interruptions: number;
  /** The capacity is being taken away: it comes back this long after the program has ended. */
  readonly reclaim?: { readonly pauseMs: number };
  /** Since when there is no capacity. */
  readonly interruptedAt?: EpochMs;
  /** When the capacity comes back. */
  readonly resumesAt?: EpochMs;
  /** Time without capacity, or without a free core after it came back: neither trained nor billed. */
  readonly idleMs: number;
}

export interface Transition {
  readonly status: SecondaryStatus;
  readonly startedAt: EpochMs;
  readonly endedAt?: EpochMs;
  readonly message: string;
}

export type Outcome =
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'max-runtime-exceeded' }
  | { readonly kind: 'max-wait-time-exceeded' };

export interface FinalMetric {
  readonly name: string;
  readonly value: number;
  readonly timestamp: EpochMs;
}

/** Messages of AWS's own transitions, see contracts: training jobs, statuses and transitions. */
const messages: Readonly<Partial<Record<SecondaryStatus, string>>> = {
  Starting: 'Starting the training job...',
  Downloading: 'Downloading the training image',
  Training: 'Training image download completed. Training in progress.',
  Interrupted: 'Spot capacity was reclaimed; the training job waits for new capacity',
  Uploading: 'Uploading generated training model',
  Stopping: 'Stopping the training job',
  Stopped: 'Training job stopped',
  MaxRuntimeExceeded: 'Training job runtime exceeded MaxRuntimeInSeconds provided',
  MaxWaitTimeExceeded: 'Training job wait time exceeded MaxWaitTimeInSeconds provided',
  Completed: 'Training job completed',
  Failed: 'Training job failed',
};

export function newTrainingJob(
  request: CreateTrainingJobRequest,
  { runId, now }: { readonly runId: string; readonly now: EpochMs },
): TrainingJob {
  return {
    name: request.TrainingJobName ?? '',
    request,
    runId,
    status: 'InProgress',
    transitions: [transitionTo('Starting', now)],
    phase: 'prepare',
    createdAt: now,
    modifiedAt: now,
  };
}

export function isEnded({ phase }: TrainingJob): boolean {
  return phase === 'ended';
}

export function secondaryStatus({ transitions }: TrainingJob): SecondaryStatus {
  return transitions.at(-1)?.status ?? 'Starting';
}

/** Enters a secondary status; entering the current one again changes nothing, as after a restart. */
export function enter(job: TrainingJob, status: SecondaryStatus, now: EpochMs): TrainingJob {
  const open = job.transitions.at(-1);
  if (open?.status === status) return job;
  const closed = job.transitions.map((transition) =>
    transition === open ? { ...transition, endedAt: now } : transition,
  );
  return { ...job, modifiedAt: now, transitions: [...closed, transitionTo(status, now)] };
}

/** Changes the message of the open transition in place, as AWS does. */
export function say(job: TrainingJob, message: string, now: EpochMs): TrainingJob {
  const open = job.transitions.at(-1);
  if (open === undefined || open.message === message) return job;
  return {
    ...job,
    modifiedAt: now,
    transitions: [...job.transitions.slice(0, -1), { ...open, message }],
  };
}

/** The program runs since `now`. Nobody is billed for the time in which the machine had no core free for it. */
export function startTraining(job: TrainingJob, now: EpochMs): TrainingJob {
  const isPast = secondaryStatus(job) !== 'Downloading';
  if (isPast || job.phase !== 'train' || job.status === 'Stopping') return job;
  const waitedMs = Math.max(0, now - (job.queuedAt ?? now));
  const training = enter(job, 'Training', now);
  if (job.spot !== undefined && job.spot.interruptions > 0) {
    return { ...training, spot: { ...job.spot, idleMs: job.spot.idleMs + waitedMs } };
  }
  return { ...training, startedAt: (job.startedAt ?? now) + waitedMs };
}

export function requestStop(job: TrainingJob, now: EpochMs): TrainingJob {
  return { ...enter(job, 'Stopping', now), status: 'Stopping' };
}

/** The training is over; what is left is the upload. */
export function concludeTraining(job: TrainingJob, outcome: Outcome, now: EpochMs): TrainingJob {
  const timedOut = isTimeout(outcome);
  const stopping = timedOut ? requestStop(job, now) : job;
  // A failed job is billed up to the failure, others up to the end of the upload.
  const ended = outcome.kind === 'failed' ? { endedAt: now } : {};
  return { ...enter(stopping, 'Uploading', now), ...ended, phase: 'upload', outcome };
}

/** The last step. A stop that came while the results were uploaded still makes the job a stopped one. */
export function end(current: TrainingJob, outcome: Outcome, now: EpochMs): TrainingJob {
  const isCut = isTimeout(outcome) && current.status !== 'Stopping';
  const job = isCut ? requestStop(current, now) : current;
  const isStopWish = job.status === 'Stopping' && outcome.kind === 'completed';
  const final: Outcome = isStopWish ? { kind: 'stopped' } : outcome;
  const times = job.startedAt === undefined ? {} : { endedAt: job.endedAt ?? now };
  return {
    ...enter(job, finalStatus(final), now),
    ...times,
    status: primaryStatus(final),
    phase: 'ended',
    outcome: final,
  };
}

function isTimeout({ kind }: Outcome): boolean {
  return kind === 'max-runtime-exceeded' || kind === 'max-wait-time-exceeded';
}

function transitionTo(status: SecondaryStatus, now: EpochMs): Transition {
  return { status, startedAt: now, message: messages[status] ?? status };
}

function finalStatus(outcome: Outcome): SecondaryStatus {
  switch (outcome.kind) {
    case 'completed':
      return 'Completed';
    case 'failed':
      return 'Failed';
    case 'stopped':
      return 'Stopped';
    case 'max-runtime-exceeded':
      return 'MaxRuntimeExceeded';
    case 'max-wait-time-exceeded':
      return 'MaxWaitTimeExceeded';
  }
}

function primaryStatus(outcome: Outcome): TrainingJobStatus {
  switch (outcome.kind) {
    case 'completed':
      return 'Completed';
    case 'failed':
      return 'Failed';
    case 'stopped':
    case 'max-runtime-exceeded':
    case 'max-wait-time-exceeded':
      return 'Stopped';
  }
}
