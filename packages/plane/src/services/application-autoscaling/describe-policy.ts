import type {
  Alarm,
  ScalingPolicy as PolicyShape,
  StepScalingPolicyConfiguration,
  TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling';
import type { Scope } from '@slipway/base';
import {
  policyArn,
  type ScalingPolicy,
  type StepScaling,
  type TargetTracking,
} from './domain/scaling-policy.ts';

/** A policy as DescribeScalingPolicies shows it: what was given, without the defaults. */
export function describePolicy(scope: Scope, policy: ScalingPolicy): PolicyShape {
  const { rule } = policy;
  return {
    PolicyARN: policyArn(scope, policy),
    PolicyName: policy.name,
    ServiceNamespace: 'sagemaker',
    ResourceId: policy.resourceId,
    ScalableDimension: policy.dimension,
    PolicyType: rule.kind,
    ...(rule.kind === 'StepScaling'
      ? { StepScalingPolicyConfiguration: describeSteps(rule) }
      : { TargetTrackingScalingPolicyConfiguration: describeTracking(rule) }),
    Alarms: alarmsOf(scope, policy),
    CreationTime: new Date(policy.createdAt),
  };
}

export function alarmsOf({ accountId, region }: Scope, { alarmNames }: ScalingPolicy): Alarm[] {
  return alarmNames.map((name) => ({
    AlarmName: name,
    AlarmARN: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
  }));
}

function describeTracking(rule: TargetTracking): TargetTrackingScalingPolicyConfiguration {
  const { metric, givenCooldowns: given } = rule;
  return {
    TargetValue: rule.target,
    ...(rule.isPredefined
      ? {
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'SageMakerVariantInvocationsPerInstance',
          },
        }
      : {
          CustomizedMetricSpecification: {
            MetricName: metric.name,
            Namespace: metric.namespace,
            Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value })),
            Statistic: metric.statistic,
            ...(metric.unit !== undefined && { Unit: metric.unit }),
          },
        }),
    ...(given.out !== undefined && { ScaleOutCooldown: given.out }),
    ...(given.in !== undefined && { ScaleInCooldown: given.in }),
    DisableScaleIn: rule.disableScaleIn,
  };
}

function describeSteps(rule: StepScaling): StepScalingPolicyConfiguration {
  return {
    AdjustmentType: rule.adjustmentType,
    StepAdjustments: rule.steps.map(({ lower, upper, adjustment }) => ({
      ...(lower !== undefined && { MetricIntervalLowerBound: lower }),
      ...(upper !== undefined && { MetricIntervalUpperBound: upper }),
      ScalingAdjustment: adjustment,
    })),
    ...(rule.minMagnitude !== undefined && { MinAdjustmentMagnitude: rule.minMagnitude }),
    ...(rule.givenCooldown !== undefined && { Cooldown: rule.givenCooldown }),
    ...(rule.aggregation !== undefined && { MetricAggregationType: rule.aggregation }),
  };
}
