import type { HyperParameterTuningJobObjectiveType } from '@aws-sdk/client-sagemaker';
import { definitionsOf } from './tuning-definition.ts';
import type { Trial, TuningJob } from './tuning-job.ts';

/** "Improving" is more than this share of the best value. Source: API reference, BestObjectiveNotImproving (1 %). */
const improvementShare = 0.01;

export type ScoredTrial = Trial & { readonly objective: number };

/** Trials with a value of the objective. */
export function scoredTrials({ trials }: TuningJob): readonly ScoredTrial[] {
  return trials.flatMap((trial) => {
    const objective = trial.result?.objective;
    return objective === undefined ? [] : [{ ...trial, objective }];
  });
}

export function objectiveType(job: TuningJob, trial: Trial): HyperParameterTuningJobObjectiveType {
  return definitionsOf(job.request)[trial.definition]?.objective?.Type ?? 'Minimize';
}

/** Whether a value is better than another. */
export function isBetter(
  type: HyperParameterTuningJobObjectiveType,
  value: number,
  other: number,
): boolean {
  return type === 'Maximize' ? value > other : value < other;
}

/**
 * The best trial; the first of equals. Undefined while there is none, and where several definitions pursue different
 * objectives, whose values say nothing about each other.
 */
export function bestTrial(job: TuningJob): ScoredTrial | undefined {
  const objectives = definitionsOf(job.request).map(({ objective }) => objective);
  const [first] = objectives;
  const isComparable = objectives.every(
    (each) => each?.Type === first?.Type && each?.MetricName === first?.MetricName,
  );
  if (!isComparable) return undefined;
  return scoredTrials(job).reduce<ScoredTrial | undefined>((best, trial) => {
    if (best === undefined) return trial;
    return isBetter(objectiveType(job, trial), trial.objective, best.objective) ? trial : best;
  }, undefined);
}

/** How many trials in a row, in the order of their ends, have brought nothing better worth the name. */
export function trialsNotImproving(job: TuningJob): number {
  const inOrder = [...scoredTrials(job)].sort(
    (a, b) => (a.result?.endedAt ?? 0) - (b.result?.endedAt ?? 0),
  );
  let best: number | undefined;
  let count = 0;
  for (const trial of inOrder) {
    if (best === undefined || improves(job, trial, best)) {
      best = trial.objective;
      count = 0;
    } else count += 1;
  }
  return count;
}

function improves(job: TuningJob, trial: ScoredTrial, best: number): boolean {
  if (!isBetter(objectiveType(job, trial), trial.objective, best)) return false;
  return Math.abs(trial.objective - best) > improvementShare * Math.abs(best);
}
