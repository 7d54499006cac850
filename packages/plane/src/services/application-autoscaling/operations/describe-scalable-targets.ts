import type {
  DescribeScalableTargetsRequest,
  DescribeScalableTargetsResponse,
  ScalableTarget as TargetShape,
} from '@aws-sdk/client-application-auto-scaling';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { type ScalableTarget, targetArn } from '../domain/scalable-target.ts';
import type { ScalingNeeds } from '../needs.ts';
import { pageOf } from '../page.ts';

/** Of a service whose resources are not scaled here there are none. */
export function describeScalableTargets({ store }: Pick<ScalingNeeds, 'store'>) {
  return (
    input: DescribeScalableTargetsRequest,
    { scope }: RequestContext,
  ): DescribeScalableTargetsResponse => {
    const { ServiceNamespace, ResourceIds = [], ScalableDimension } = input;
    const found = store
      .targets(scope)
      .filter(
        ({ resourceId, dimension }) =>
          ServiceNamespace === 'sagemaker' &&
          (ResourceIds.length === 0 || ResourceIds.includes(resourceId)) &&
          (ScalableDimension === undefined || ScalableDimension === dimension),
      );
    const page = pageOf(found, input);
    return { ScalableTargets: page.items.map((target) => describe(scope, target)), ...page.token };
  };
}

function describe(scope: Scope, target: ScalableTarget): TargetShape {
  return {
    ServiceNamespace: 'sagemaker',
    ResourceId: target.resourceId,
    ScalableDimension: target.dimension,
    MinCapacity: target.min,
    MaxCapacity: target.max,
    RoleARN: target.roleArn,
    CreationTime: new Date(target.createdAt),
    SuspendedState: {
      DynamicScalingInSuspended: target.suspended.in,
      DynamicScalingOutSuspended: target.suspended.out,
      ScheduledScalingSuspended: target.suspended.scheduled,
    },
    ScalableTargetARN: targetArn(scope, target),
  };
}
