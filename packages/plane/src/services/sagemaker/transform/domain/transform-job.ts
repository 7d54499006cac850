import type { EpochMs } from '@slipway/base';
import type { ModelSource } from '../../hosting/domain/model-source.ts';

export type TransformStatus = 'InProgress' | 'Completed' | 'Failed' | 'Stopping' | 'Stopped';

/** `Shape` is the request as it came, without its tags: what Describe answers again. */
export interface TransformJob<Shape = unknown> {
  readonly name: string;
  /** Names the folder of its progress; unique. */
  readonly id: string;
  readonly createdAt: EpochMs;
  readonly modifiedAt: EpochMs;
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly status: TransformStatus;
  readonly failureReason?: string;
  readonly input: Shape;
  /** Snapshot of the model: deleting the model does not reach the job. */
  readonly source: ModelSource;
}

/** `FailureReason` of AWS's model. */
const FAILURE_REASON_MAX = 1024;

export function startTransform<Shape>(job: TransformJob<Shape>, now: EpochMs): TransformJob<Shape> {
  return { ...job, startedAt: job.startedAt ?? now, modifiedAt: now };
}

export function stopTransform<Shape>(job: TransformJob<Shape>, now: EpochMs): TransformJob<Shape> {
  return { ...job, status: 'Stopping', modifiedAt: now };
}

/** A job that was told to stop ends as Stopped, whatever else came of it. */
export function endTransform<Shape>(
  job: TransformJob<Shape>,
  failureReason: string | undefined,
  now: EpochMs,
): TransformJob<Shape> {
  const ended = { ...job, endedAt: now, modifiedAt: now };
  if (job.status === 'Stopping') return { ...ended, status: 'Stopped' };
  if (failureReason === undefined) return { ...ended, status: 'Completed' };
  return { ...ended, status: 'Failed', failureReason: failureReason.slice(0, FAILURE_REASON_MAX) };
}

export function isEnded({ status }: TransformJob): boolean {
  return status === 'Completed' || status === 'Failed' || status === 'Stopped';
}
