import type { EpochMs, Scope } from '@slipway/base';
import type { AlarmSettings } from '#ports/alarms.ts';
import type { TargetId } from './scalable-target.ts';

export interface ScalingPolicy extends TargetId {
  readonly name: string;
  /** Part of its ARN. */
  readonly id: string;
  readonly createdAt: EpochMs;
  readonly rule: TargetTracking | StepScaling;
  /** Those that a target tracking policy has made. */
  readonly alarmNames: readonly string[];
}

export type ScalingStatistic = 'Average' | 'Minimum' | 'Maximum' | 'SampleCount' | 'Sum';

export interface TrackedMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: ScalingStatistic;
  readonly unit?: string;
}

export interface TargetTracking {
  readonly kind: 'TargetTrackingScaling';
  readonly target: number;
  readonly metric: TrackedMetric;
  /** Whether the metric was named by AWS's type or spelled out. */
  readonly isPredefined: boolean;
  readonly scaleOutCooldown: number;
  readonly scaleInCooldown: number;
  readonly disableScaleIn: boolean;
  /** As they were given; the defaults are not shown. */
  readonly givenCooldowns: { readonly out?: number; readonly in?: number };
}

export interface Step {
  /** From here above the alarm's threshold; open when not given. */
  readonly lower?: number;
  readonly upper?: number;
  readonly adjustment: number;
}

export interface StepScaling {
  readonly kind: 'StepScaling';
  readonly adjustmentType: 'ChangeInCapacity' | 'PercentChangeInCapacity' | 'ExactCapacity';
  readonly steps: readonly Step[];
  readonly minMagnitude?: number;
  readonly cooldown: number;
  readonly aggregation?: 'Average' | 'Minimum' | 'Maximum';
  readonly givenCooldown?: number;
}

/** `arn:aws:autoscaling:<region>:<account>:scalingPolicy:`, which the actions of alarms begin with. */
export const policyArnPrefix = 'arn:aws:autoscaling:';

export function policyArn({ region, accountId }: Scope, policy: ScalingPolicy): string {
  return `${policyArnPrefix}${region}:${accountId}:scalingPolicy:${policy.id}:resource/sagemaker/${policy.resourceId}:policyName/${policy.name}`;
}

/** Minutes that the metric must be over its target, and below it by more than a tenth. Reported of AWS, not promised by it. */
export const MINUTES_HIGH = 3;
export const MINUTES_LOW = 15;
/** Scale in begins below this share of the target. */
export const LOW_SHARE = 0.9;

/** The alarms of a target tracking policy; one without scale in has no low one. */
export function trackingAlarms(
  policy: ScalingPolicy & { readonly rule: TargetTracking },
  { arn, uuid }: { readonly arn: string; readonly uuid: () => string },
): readonly AlarmSettings[] {
  const { rule, resourceId } = policy;
  const high = { threshold: rule.target, minutes: MINUTES_HIGH, isHigh: true };
  const low = { threshold: rule.target * LOW_SHARE, minutes: MINUTES_LOW, isHigh: false };
  return (rule.disableScaleIn ? [high] : [high, low]).map(({ threshold, minutes, isHigh }) => ({
    name: `TargetTracking-${resourceId}-Alarm${isHigh ? 'High' : 'Low'}-${uuid()}`,
    description: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${arn}.`,
    actionsEnabled: true,
    okActions: [],
    alarmActions: [arn],
    insufficientDataActions: [],
    namespace: rule.metric.namespace,
    metricName: rule.metric.name,
    dimensions: Object.entries(rule.metric.dimensions).map(([Name, Value]) => ({ Name, Value })),
    statistic: rule.metric.statistic,
    periodSeconds: 60,
    ...(rule.metric.unit !== undefined && { unit: rule.metric.unit }),
    evaluationPeriods: minutes,
    datapointsToAlarm: minutes,
    threshold,
    comparison: isHigh ? 'GreaterThanThreshold' : 'LessThanThreshold',
  }));
}
