import type { Records } from '@slipway/storage';
import type { ServiceDefinition } from '@slipway/wire';
import { policyArnPrefix } from './domain/scaling-policy.ts';
import type { ScalingNeeds } from './needs.ts';
import { deleteScalingPolicy } from './operations/delete-scaling-policy.ts';
import { deregisterScalableTarget } from './operations/deregister-scalable-target.ts';
import { describeScalableTargets } from './operations/describe-scalable-targets.ts';
import { describeScalingActivities } from './operations/describe-scaling-activities.ts';
import { describeScalingPolicies } from './operations/describe-scaling-policies.ts';
import { putScalingPolicy } from './operations/put-scaling-policy.ts';
import { registerScalableTarget } from './operations/register-scalable-target.ts';
import { ScalingStore } from './store.ts';
import { Scaler } from './work/scaler.ts';

export interface ApplicationAutoScalingNeeds extends Omit<ScalingNeeds, 'store'> {
  readonly records: Records;
}

export interface ApplicationAutoScaling {
  readonly definition: ServiceDefinition;
  /** After SageMaker has taken up its endpoints. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Application Auto Scaling of the instances of endpoint variants. */
export function createApplicationAutoScaling(
  given: ApplicationAutoScalingNeeds,
): ApplicationAutoScaling {
  const needs: ScalingNeeds = { ...given, store: new ScalingStore(given.records) };
  const scaler = new Scaler(needs);
  needs.alarms.onAction(policyArnPrefix, scaler);
  return {
    start: () => scaler.start(),
    stop: () => scaler.stop(),
    definition: {
      id: 'application-auto-scaling',
      signingNames: ['application-autoscaling'],
      protocol: 'aws-json-1.1',
      targetPrefixes: ['AnyScaleFrontendService'],
      operations: {
        RegisterScalableTarget: registerScalableTarget({ ...needs, scaler }),
        DescribeScalableTargets: describeScalableTargets(needs),
        DeregisterScalableTarget: deregisterScalableTarget(needs),
        PutScalingPolicy: putScalingPolicy(needs),
        DescribeScalingPolicies: describeScalingPolicies(needs),
        DeleteScalingPolicy: deleteScalingPolicy(needs),
        DescribeScalingActivities: describeScalingActivities(needs),
      },
    },
  };
}
