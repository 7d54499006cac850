import type { EpochMs, Scope } from '@slipway/base';
import type { AlarmFiring } from '#ports/alarms.ts';
import type { MetricPoint } from '#ports/metrics.ts';
import type { Direction, ScalingActivity } from '../domain/scaling-activity.ts';
import {
  MINUTES_LOW,
  type ScalingPolicy,
  type ScalingStatistic,
  type StepScaling,
  type TargetTracking,
  type TrackedMetric,
} from '../domain/scaling-policy.ts';
import { stepCapacity } from '../domain/step-capacity.ts';
import { capacityIn, capacityOut } from '../domain/track-target.ts';
import type { ScalingNeeds } from '../needs.ts';

export interface Situation {
  readonly firing: AlarmFiring;
  readonly policy: ScalingPolicy;
  /** Instances that are wanted now. */
  readonly current: number;
  /** The last change in a direction that succeeded. */
  readonly last: (direction: Direction) => ScalingActivity | undefined;
}

const MINUTE_MS = 60_000;

/** How many instances a policy asks for now, before its target's bounds; undefined when it asks for nothing. */
export function wantedCapacity(needs: ScalingNeeds, situation: Situation): number | undefined {
  const { rule } = situation.policy;
  return rule.kind === 'StepScaling'
    ? wantedByStep(needs, situation, rule)
    : wantedByTracking(needs, situation, rule);
}

/**
 * Target tracking: out by proportion, in with care.
 * https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html, read 2026-11
 */
function wantedByTracking(
  needs: ScalingNeeds,
  situation: Situation,
  rule: TargetTracking,
): number | undefined {
  const { firing, current } = situation;
  const now = needs.schedule.now();
  if (firing.alarm.comparison === 'GreaterThanThreshold') {
    const point = firing.points.at(-1);
    if (point === undefined) return undefined;
    // What was measured before the last scale out had ended is a load on fewer instances: those added count already.
    const previous = situation.last('out');
    const isFresh = previous === undefined || point.start >= (previous.endedAt ?? now);
    const capacity = isFresh ? current : baseOut(situation, rule.scaleOutCooldown, now);
    const wanted = capacityOut({ capacity, target: rule.target }, point.value);
    return wanted > current ? wanted : undefined;
  }
  if (isCooling(situation.last('in'), rule.scaleInCooldown, now)) return undefined;
  const wanted = agreedCapacity(needs, firing.scope, situation);
  return wanted < current ? wanted : undefined;
}

/** In only when every policy of the target that scales in agrees; the largest wish of them counts. */
function agreedCapacity(needs: ScalingNeeds, scope: Scope, { policy, current }: Situation): number {
  const wishes = needs.store.policiesOf(scope, policy).flatMap(({ rule }) => {
    if (rule.kind !== 'TargetTrackingScaling' || rule.disableScaleIn) return [];
    const values = recentValues(needs, scope, rule.metric);
    if (values.length < MINUTES_LOW) return [current];
    return [capacityIn({ capacity: current, target: rule.target }, values)];
  });
  return Math.max(...wishes);
}

function recentValues(
  { metrics, schedule }: ScalingNeeds,
  scope: Scope,
  metric: TrackedMetric,
): readonly number[] {
  const to = Math.floor(schedule.now() / MINUTE_MS) * MINUTE_MS;
  const range = { from: to - MINUTES_LOW * MINUTE_MS, to, periodMs: MINUTE_MS };
  const unit = metric.unit === undefined ? {} : { unit: metric.unit };
  return metrics.read(scope, metric, { ...range, ...unit }).map(readers[metric.statistic]);
}

const readers: Readonly<Record<ScalingStatistic, (point: MetricPoint) => number>> = {
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ min }) => min,
  Maximum: ({ max }) => max,
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
};

function wantedByStep(
  needs: ScalingNeeds,
  situation: Situation,
  rule: StepScaling,
): number | undefined {
  const { firing, current } = situation;
  const now = needs.schedule.now();
  const { threshold, comparison } = firing.alarm;
  const isAbove = comparison.startsWith('Greater');
  const distance = (firing.points.at(-1)?.value ?? threshold) - threshold;
  const plain = stepCapacity(rule, current, { distance, isAbove });
  if (plain === undefined || plain === current) return undefined;
  if (plain < current) {
    return isCooling(situation.last('in'), rule.cooldown, now) ? undefined : plain;
  }
  const base = baseOut(situation, rule.cooldown, now);
  const wanted = stepCapacity(rule, base, { distance, isAbove });
  return wanted !== undefined && wanted > current ? wanted : undefined;
}

/** While a scale out cools down, what it added counts as part of what is asked for next. */
function baseOut({ last, current }: Situation, cooldownS: number, now: EpochMs): number {
  const previous = last('out');
  return previous !== undefined && isCooling(previous, cooldownS, now)
    ? Math.min(previous.from, current)
    : current;
}

function isCooling(
  activity: ScalingActivity | undefined,
  cooldownS: number,
  now: EpochMs,
): boolean {
  return activity !== undefined && now < (activity.endedAt ?? now) + cooldownS * 1000;
}
