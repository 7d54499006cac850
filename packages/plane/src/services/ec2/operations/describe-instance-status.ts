import type {
  DescribeInstanceStatusRequest,
  DescribeInstanceStatusResult,
  InstanceStatus,
} from '@aws-sdk/client-ec2';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { instanceFields } from '../describe-instance.ts';
import { matches } from '../domain/filter.ts';
import { type Instance, isShown, stateCodes } from '../domain/instance.ts';
import { refuseDryRun } from '../errors.ts';
import { findInstances } from '../find-instances.ts';
import type { InstanceNeeds } from '../needs.ts';

/** Running instances, or all when asked. A machine that runs passes its checks: it is the plane's own. */
export function describeInstanceStatus(needs: InstanceNeeds) {
  return (
    input: DescribeInstanceStatusRequest,
    { scope }: RequestContext,
  ): DescribeInstanceStatusResult => {
    const ids = input.InstanceIds ?? [];
    const now = needs.clock.now();
    const asked = ids.length > 0 ? findInstances(needs, scope, ids) : needs.instances.list(scope);
    refuseDryRun(input.DryRun);
    const all = asked.filter(
      (instance) =>
        isShown(instance, now) &&
        (input.IncludeAllInstances === true || instance.state === 'running') &&
        matches((name) => instanceFields(instance, name), input.Filters ?? []),
    );
    return { InstanceStatuses: all.map((instance) => statusOf(instance, scope)) };
  };
}

function statusOf(instance: Instance, { region }: Scope): InstanceStatus {
  const isRunning = instance.state === 'running';
  const summary: InstanceStatus['InstanceStatus'] = isRunning
    ? { Status: 'ok', Details: [{ Name: 'reachability', Status: 'passed' }] }
    : { Status: 'not-applicable' };
  return {
    InstanceId: instance.id,
    AvailabilityZone: `${region}a`,
    InstanceState: { Code: stateCodes[instance.state], Name: instance.state },
    InstanceStatus: summary,
    SystemStatus: summary,
  };
}
