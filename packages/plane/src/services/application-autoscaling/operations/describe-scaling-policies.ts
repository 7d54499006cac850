import type {
  DescribeScalingPoliciesRequest,
  DescribeScalingPoliciesResponse,
} from '@aws-sdk/client-application-auto-scaling';
import type { RequestContext } from '@slipway/wire';
import { describePolicy } from '../describe-policy.ts';
import type { ScalingNeeds } from '../needs.ts';
import { pageOf } from '../page.ts';

export function describeScalingPolicies({ store }: Pick<ScalingNeeds, 'store'>) {
  return (
    input: DescribeScalingPoliciesRequest,
    { scope }: RequestContext,
  ): DescribeScalingPoliciesResponse => {
    const { ServiceNamespace, PolicyNames = [], ResourceId, ScalableDimension } = input;
    const found = store
      .policies(scope)
      .filter(
        (policy) =>
          ServiceNamespace === 'sagemaker' &&
          (PolicyNames.length === 0 || PolicyNames.includes(policy.name)) &&
          (ResourceId === undefined || ResourceId === policy.resourceId) &&
          (ScalableDimension === undefined || ScalableDimension === policy.dimension),
      );
    const page = pageOf(found, input);
    return {
      ScalingPolicies: page.items.map((policy) => describePolicy(scope, policy)),
      ...page.token,
    };
  };
}
