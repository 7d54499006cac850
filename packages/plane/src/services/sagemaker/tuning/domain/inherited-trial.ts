import type { ParameterRange } from './parameter-range.ts';
import { scoredTrials } from './progress.ts';
import type { InheritedTrial, TuningJob } from './tuning-job.ts';

export function inheritedTrials(parents: readonly TuningJob[]): readonly InheritedTrial[] {
  return parents.flatMap((parent) =>
    scoredTrials(parent).map(({ values, objective }) => ({ values, objective })),
  );
}

/** Whether a search over the ranges can learn from the values: those of other places would mislead it. */
export function isWithin(
  ranges: readonly ParameterRange[],
  values: Readonly<Record<string, string>>,
): boolean {
  return ranges.every((range) => {
    const value = values[range.name];
    if (value === undefined) return false;
    if (range.kind === 'categorical') return range.values.includes(value);
    return Number(value) >= Number(range.min) && Number(value) <= Number(range.max);
  });
}
