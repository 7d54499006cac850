import type { Step, StepScaling } from './scaling-policy.ts';

/** How far a value is from the threshold of its alarm, and on which side it breaches. */
export interface Breach {
  readonly distance: number;
  /** Whether the alarm fires above its threshold. */
  readonly isAbove: boolean;
}

/**
 * What a step policy makes of the capacity; undefined when no step holds.
 * https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html, read 2026-11
 */
export function stepCapacity(
  rule: StepScaling,
  capacity: number,
  breach: Breach,
): number | undefined {
  const step = rule.steps.find((candidate) => holds(candidate, breach));
  if (step === undefined) return undefined;
  switch (rule.adjustmentType) {
    case 'ExactCapacity':
      return step.adjustment;
    case 'ChangeInCapacity':
      return capacity + step.adjustment;
    case 'PercentChangeInCapacity': {
      const change = wholeUnits((capacity * step.adjustment) / 100);
      const magnitude = Math.max(Math.abs(change), rule.minMagnitude ?? 0);
      return capacity + Math.sign(step.adjustment) * magnitude;
    }
  }
}

/** Above the threshold the lower bound is in and the upper is out; below it, the other way round. */
function holds(
  { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY }: Step,
  { distance, isAbove }: Breach,
): boolean {
  if (isAbove) return distance >= lower && distance < upper;
  return distance > lower && distance <= upper;
}

/** More than one: down; a part of one: one; and the same below zero. */
function wholeUnits(change: number): number {
  if (Math.abs(change) >= 1) return Math.trunc(change);
  return Math.sign(change);
}

/** Why the steps cannot be: gaps, overlaps, two open ends; undefined when they can. */
export function stepsProblem(steps: readonly Step[]): string | undefined {
  const sorted = [...steps].sort(
    (a, b) => (a.lower ?? Number.NEGATIVE_INFINITY) - (b.lower ?? Number.NEGATIVE_INFINITY),
  );
  for (const { lower, upper } of sorted) {
    if (lower === undefined && upper === undefined && sorted.length > 1) {
      return 'a step without bounds must be the only one';
    }
    if (lower !== undefined && upper !== undefined && lower >= upper) {
      return 'MetricIntervalLowerBound must be less than MetricIntervalUpperBound';
    }
  }
  const isGapless = sorted.every((step, at) => at === 0 || sorted[at - 1]?.upper === step.lower);
  const isOpenInside = sorted.some((step, at) => at > 0 && step.lower === undefined);
  if (isGapless && !isOpenInside) return undefined;
  return 'the intervals of the steps must neither overlap nor leave gaps';
}
