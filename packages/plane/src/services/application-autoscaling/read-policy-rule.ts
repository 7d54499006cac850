import type {
  CustomizedMetricSpecification,
  PutScalingPolicyRequest,
  StepScalingPolicyConfiguration,
  TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling';
import { parseResourceId } from './domain/scalable-target.ts';
import type { StepScaling, TargetTracking, TrackedMetric } from './domain/scaling-policy.ts';
import { stepsProblem } from './domain/step-capacity.ts';
import { notSupportedHere, validationError } from './errors.ts';

/** SageMaker's default, in seconds. https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling-add-code-define.html, read 2026-11 */
const COOLDOWN_DEFAULT_S = 300;
const PREDEFINED = 'SageMakerVariantInvocationsPerInstance';

/** What a policy is to do, or why it cannot. */
export function readPolicyRule(input: PutScalingPolicyRequest): TargetTracking | StepScaling {
  const type = input.PolicyType ?? 'StepScaling';
  switch (type) {
    case 'TargetTrackingScaling':
      if (input.TargetTrackingScalingPolicyConfiguration === undefined) {
        throw missing('TargetTrackingScalingPolicyConfiguration');
      }
      return readTracking(input.TargetTrackingScalingPolicyConfiguration, input.ResourceId ?? '');
    case 'StepScaling':
      if (input.StepScalingPolicyConfiguration === undefined) {
        throw missing('StepScalingPolicyConfiguration');
      }
      return readSteps(input.StepScalingPolicyConfiguration);
    case 'PredictiveScaling':
      throw notSupportedHere('predictive scaling');
  }
}

function readTracking(
  config: TargetTrackingScalingPolicyConfiguration,
  resourceId: string,
): TargetTracking {
  const { PredefinedMetricSpecification: predefined, CustomizedMetricSpecification: own } = config;
  if ((predefined === undefined) === (own === undefined)) {
    throw validationError(
      'Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification must be specified.',
    );
  }
  const target = config.TargetValue ?? 0;
  if (!(target > 0)) throw validationError('TargetValue must be greater than 0.');
  const type = predefined?.PredefinedMetricType;
  if (type !== undefined && type !== PREDEFINED) {
    throw notSupportedHere(`the predefined metric ${type}; it has ${PREDEFINED}`);
  }
  const { ScaleOutCooldown: out, ScaleInCooldown: into } = config;
  return {
    kind: 'TargetTrackingScaling',
    target,
    metric: own === undefined ? invocationsPerInstance(resourceId) : readMetric(own),
    isPredefined: own === undefined,
    scaleOutCooldown: out ?? COOLDOWN_DEFAULT_S,
    scaleInCooldown: into ?? COOLDOWN_DEFAULT_S,
    disableScaleIn: config.DisableScaleIn ?? false,
    givenCooldowns: { ...(out !== undefined && { out }), ...(into !== undefined && { in: into }) },
  };
}

/** Requests a minute and instance. */
function invocationsPerInstance(resourceId: string): TrackedMetric {
  const name = parseResourceId(resourceId);
  return {
    namespace: 'AWS/SageMaker',
    name: 'InvocationsPerInstance',
    dimensions: { EndpointName: name?.endpoint ?? '', VariantName: name?.variant ?? '' },
    statistic: 'Sum',
  };
}

function readMetric(own: CustomizedMetricSpecification): TrackedMetric {
  if ((own.Metrics ?? []).length > 0) throw notSupportedHere('expressions of metrics');
  const { Namespace, MetricName, Statistic, Dimensions = [], Unit } = own;
  if (Namespace === undefined || MetricName === undefined || Statistic === undefined) {
    throw validationError(
      'Namespace, MetricName and Statistic are required in CustomizedMetricSpecification.',
    );
  }
  return {
    namespace: Namespace,
    name: MetricName,
    dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value ?? ''])),
    statistic: Statistic,
    ...(Unit !== undefined && { unit: Unit }),
  };
}

function readSteps(config: StepScalingPolicyConfiguration): StepScaling {
  const { AdjustmentType, StepAdjustments = [], MinAdjustmentMagnitude: magnitude } = config;
  if (AdjustmentType === undefined) throw missing('AdjustmentType');
  if (StepAdjustments.length === 0) throw missing('StepAdjustments');
  const steps = StepAdjustments.map((step) => ({
    ...(step.MetricIntervalLowerBound !== undefined && { lower: step.MetricIntervalLowerBound }),
    ...(step.MetricIntervalUpperBound !== undefined && { upper: step.MetricIntervalUpperBound }),
    adjustment: step.ScalingAdjustment ?? 0,
  }));
  const problem = stepsProblem(steps);
  if (problem !== undefined) throw validationError(`StepAdjustments cannot be used: ${problem}.`);
  const { Cooldown: cooldown, MetricAggregationType: aggregation } = config;
  return {
    kind: 'StepScaling',
    adjustmentType: AdjustmentType,
    steps,
    ...(magnitude !== undefined && { minMagnitude: magnitude }),
    cooldown: cooldown ?? COOLDOWN_DEFAULT_S,
    ...(aggregation !== undefined && { aggregation }),
    ...(cooldown !== undefined && { givenCooldown: cooldown }),
  };
}

function missing(member: string) {
  return validationError(`${member} is required.`);
}
