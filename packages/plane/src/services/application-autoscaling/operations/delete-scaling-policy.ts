import type { DeleteScalingPolicyRequest } from '@aws-sdk/client-application-auto-scaling';
import type { RequestContext } from '@slipway/wire';
import { policyNotFound } from '../errors.ts';
import type { ScalingNeeds } from '../needs.ts';
import { readTargetId } from '../read-target-id.ts';

/** With the alarms that the policy has made. */
export function deleteScalingPolicy({ store, alarms }: ScalingNeeds) {
  return async (input: DeleteScalingPolicyRequest, { scope }: RequestContext): Promise<object> => {
    const id = readTargetId(input);
    const name = input.PolicyName ?? '';
    const policy = store.findPolicy(scope, id, name);
    if (policy === undefined) throw policyNotFound(id, name);
    await store.removePolicy(scope, policy);
    await alarms.remove(scope, policy.alarmNames);
    return {};
  };
}
