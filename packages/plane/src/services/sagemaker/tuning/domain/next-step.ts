import type { EpochMs } from '@slipway/base';
import { gridSize } from './grid.ts';
import { isBetter, objectiveType, scoredTrials, trialsNotImproving } from './progress.ts';
import { definitionsOf } from './tuning-definition.ts';
import { runningTrials, type TuningEnd, type TuningJob } from './tuning-job.ts';

export type NextStep =
  /** Make so many more training jobs. */
  | { readonly kind: 'launch'; readonly count: number }
  | { readonly kind: 'wait' }
  /** The job is over but for training jobs that run: those are to be stopped. */
  | { readonly kind: 'stop-trials' }
  | { readonly kind: 'end'; readonly end: TuningEnd };

/** Jobs of a tuning job whose request names no number. Source: AMT limits (training contract 3.8). */
const trialsMaxDefault = 750;
/** Attempts of which one must succeed. Source: FailureReason seen at AWS (training contract 3.6). */
const attemptsMax = 5;
/** Trials that are replaced when the plane's own trouble ended them; more would hide that it goes on. */
const replacementsMax = 10;

/** What a tuning job does next; a rule of its record alone, so the same after a crash. */
export function nextStep(job: TuningJob, now: EpochMs): NextStep {
  const running = runningTrials(job).length;
  if (job.status === 'Stopping') return closing(running, { status: 'Stopped' });
  if (isGoalReached(job, now)) return closing(running, { status: 'Completed' });
  const made = job.trials.length - replacedTrials(job);
  const left = trialsMax(job) - made;
  const isHopeless = scoredTrials(job).length === 0 && made - running >= attemptsMax;
  const limits = job.request.HyperParameterTuningJobConfig?.ResourceLimits;
  const free = Math.min(left, (limits?.MaxParallelTrainingJobs ?? 1) - running);
  if (free > 0 && !isHopeless) return { kind: 'launch', count: free };
  if (running > 0) return { kind: 'wait' };
  if (scoredTrials(job).length > 0) return { kind: 'end', end: { status: 'Completed' } };
  return { kind: 'end', end: { status: 'Failed', reason: nothingSucceeded(job) } };
}

function replacedTrials({ trials }: TuningJob): number {
  const lost = trials.filter(({ result }) => result?.isRetryable === true).length;
  return Math.min(lost, replacementsMax);
}

/** How many training jobs the search has at most, without those that are replaced. */
export function trialsMax({ request }: TuningJob): number {
  const config = request.HyperParameterTuningJobConfig;
  if (config?.Strategy === 'Grid') {
    return definitionsOf(request).reduce((sum, { ranges }) => sum + gridSize(ranges), 0);
  }
  return config?.ResourceLimits?.MaxNumberOfTrainingJobs ?? trialsMaxDefault;
}

function closing(running: number, end: TuningEnd): NextStep {
  return running > 0 ? { kind: 'stop-trials' } : { kind: 'end', end };
}

function isGoalReached(job: TuningJob, now: EpochMs): boolean {
  const config = job.request.HyperParameterTuningJobConfig;
  const criteria = config?.TuningJobCompletionCriteria;
  const target = criteria?.TargetObjectiveMetricValue;
  const patience = criteria?.BestObjectiveNotImproving?.MaxNumberOfTrainingJobsNotImproving;
  const seconds = config?.ResourceLimits?.MaxRuntimeInSeconds;
  const hitsTarget =
    target !== undefined &&
    scoredTrials(job).some(
      (trial) =>
        trial.objective === target || isBetter(objectiveType(job, trial), trial.objective, target),
    );
  return (
    hitsTarget ||
    (patience !== undefined && trialsNotImproving(job) >= patience) ||
    (seconds !== undefined && now - job.createdAt >= seconds * 1000)
  );
}

function nothingSucceeded({ trials }: TuningJob): string {
  return `No training job succeeded after ${trials.length} attempts. Please take a look at the training job failures to get more details.`;
}
