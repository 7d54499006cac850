import type { AutoMlJob, Candidate } from './automl-job.ts';
import { objectiveOf } from './objective.ts';

/** The value of the objective; undefined while there is none. */
export function objectiveValue(job: AutoMlJob, { result }: Candidate): number | undefined {
  if (job.problemType === undefined || result?.status !== 'Completed') return undefined;
  const metric = objectiveOf(job.problemType, job.request.AutoMLJobObjective?.MetricName);
  return result.metrics[metric.inLog];
}

/** The candidate with the best value of the objective; the first of equals. */
export function bestCandidate(job: AutoMlJob): Candidate | undefined {
  if (job.problemType === undefined) return undefined;
  const { type } = objectiveOf(job.problemType, job.request.AutoMLJobObjective?.MetricName);
  const sign = type === 'Maximize' ? 1 : -1;
  const scored = job.candidates.flatMap((candidate) => {
    const value = objectiveValue(job, candidate);
    return value === undefined ? [] : [{ candidate, score: sign * value }];
  });
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, each) => (best === undefined || each.score > best.score ? each : best),
    undefined,
  )?.candidate;
}
