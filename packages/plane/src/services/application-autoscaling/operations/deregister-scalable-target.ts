import type { DeregisterScalableTargetRequest } from '@aws-sdk/client-application-auto-scaling';
import type { RequestContext } from '@slipway/wire';
import { targetNotFound } from '../errors.ts';
import type { ScalingNeeds } from '../needs.ts';
import { readTargetId } from '../read-target-id.ts';

/** Its policies and their alarms go with it; the instances stay. */
export function deregisterScalableTarget({ store, alarms }: ScalingNeeds) {
  return async (
    input: DeregisterScalableTargetRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const id = readTargetId(input);
    if (store.findTarget(scope, id) === undefined) throw targetNotFound(id, 'found');
    const names = store.policiesOf(scope, id).flatMap(({ alarmNames }) => alarmNames);
    await alarms.remove(scope, names);
    await store.removeTarget(scope, id);
    return {};
  };
}
