import type { EpochMs } from '@slipway/base';
import { maxRuntimeDefaultSeconds } from './training-defaults.ts';
import { enter, type SpotHistory, type TrainingJob } from './training-job.ts';

const untouched: SpotHistory = { interruptions: 0, idleMs: 0 };

export function isSpot({ request }: TrainingJob): boolean {
  return request.EnableManagedSpotTraining === true;
}

/** The capacity is taken away: the program gets SIGTERM, and comes back `pauseMs` after it has ended. */
export function reclaim(job: TrainingJob, pauseMs: number): TrainingJob {
  return { ...job, spot: { ...(job.spot ?? untouched), reclaim: { pauseMs } } };
}

/** The program has ended because its capacity went. */
export function interrupt(job: TrainingJob, now: EpochMs): TrainingJob {
  const spot = job.spot ?? untouched;
  return {
    ...enter(job, 'Interrupted', now),
    phase: 'reclaimed',
    spot: {
      interruptions: spot.interruptions + 1,
      idleMs: spot.idleMs,
      interruptedAt: now,
      resumesAt: now + (spot.reclaim?.pauseMs ?? 0),
    },
  };
}

/** Capacity is back: all begins again, as on a new instance. */
export function regainCapacity(job: TrainingJob, now: EpochMs): TrainingJob {
  const earlier = job.earlierLogStreams ?? [];
  return {
    ...enter(job, 'Starting', now),
    phase: 'prepare',
    ...(job.logStream === undefined ? {} : { earlierLogStreams: [...earlier, job.logStream] }),
  };
}

/** The new instance is there: the time without one is over. */
export function countIdleTime(job: TrainingJob, now: EpochMs): TrainingJob {
  if (job.spot?.interruptedAt === undefined) return job;
  const { interruptions, idleMs, interruptedAt } = job.spot;
  return { ...job, spot: { interruptions, idleMs: idleMs + now - interruptedAt } };
}

/** When the job must be over, waiting included; only a spot job has such a limit. */
export function waitDeadline({ createdAt, request }: TrainingJob): EpochMs | undefined {
  const seconds = request.StoppingCondition?.MaxWaitTimeInSeconds;
  return seconds === undefined ? undefined : createdAt + seconds * 1000;
}

/** Running time that an attempt has left: the clock of MaxRuntimeInSeconds stands still while there is no capacity. */
export function runtimeLeftMs(job: TrainingJob, now: EpochMs): number {
  const seconds = job.request.StoppingCondition?.MaxRuntimeInSeconds ?? maxRuntimeDefaultSeconds;
  const isFirst = (job.spot?.interruptions ?? 0) === 0;
  const spentMs = isFirst ? 0 : trainedMs(job, now);
  return Math.max(1000, seconds * 1000 - spentMs);
}

/** Whole seconds in which the job had an instance: download, training and upload of all attempts. */
export function trainingSeconds(job: TrainingJob): number | undefined {
  if (job.startedAt === undefined || job.endedAt === undefined) return undefined;
  return Math.max(0, Math.round(trainedMs(job, job.endedAt) / 1000));
}

/**
 * Seconds that are billed, per instance. AWS shows the discount of spot capacity as fewer seconds and says how many
 * only afterwards. Nothing is reclaimed or sold here, so a spot job is shown with a saving of 65 percent: the typical
 * one of ten public training logs of 2020 to 2025, which range from 54 to 79 percent (collected 2026-11).
 */
export function billableSeconds(job: TrainingJob): number | undefined {
  const seconds = trainingSeconds(job);
  return seconds === undefined || !isSpot(job) ? seconds : Math.round(seconds * billedShareOnSpot);
}

const billedShareOnSpot = 0.35;

function trainedMs({ startedAt, spot }: TrainingJob, now: EpochMs): number {
  if (startedAt === undefined) return 0;
  const { idleMs = 0, interruptedAt = now } = spot ?? {};
  return interruptedAt - startedAt - idleMs;
}
