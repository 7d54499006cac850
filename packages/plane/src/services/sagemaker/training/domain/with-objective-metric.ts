import type { MetricDefinition } from './metric-definition.ts';

/**
 * The definitions of a built-in algorithm as a tuning job's training jobs have them: the objective stands there a
 * second time, as `ObjectiveMetric`. Source: training contract, what a child training job looks like (observed).
 */
export function withObjectiveMetric(
  builtIn: readonly MetricDefinition[],
  objective: string | undefined,
): readonly MetricDefinition[] {
  const found = builtIn.find(({ name }) => name === objective);
  return found === undefined
    ? builtIn
    : [...builtIn, { name: 'ObjectiveMetric', regex: found.regex }];
}
