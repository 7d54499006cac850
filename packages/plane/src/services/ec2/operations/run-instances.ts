import type { Reservation, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { checkRunRequest } from '../check-run-request.ts';
import { earlierLaunch, launchOf } from '../client-token.ts';
import { describeInstance } from '../describe-instance.ts';
import type { Instance } from '../domain/instance.ts';
import { ec2Error, refuseDryRun } from '../errors.ts';
import { launchedInstance } from '../launched-instance.ts';
import { loadInstanceTypes } from '../load-instance-types.ts';
import type { InstanceNeeds } from '../needs.ts';
import type { InstanceRunner } from '../work/instance-runner.ts';

/** One machine can stand in for a few instances, not for a fleet. */
const instancesMax = 20;

export function runInstances(needs: InstanceNeeds, runner: InstanceRunner) {
  return async (input: RunInstancesRequest, { scope }: RequestContext): Promise<Reservation> => {
    const { typeName } = checkRunRequest(input, await loadInstanceTypes());
    const common = launchedInstance(input, typeName);
    const earlier = earlierLaunch(needs, scope, input);
    if (earlier !== undefined) return reservationOf(earlier, scope);
    const count = checkCapacity(needs, scope, input);
    refuseDryRun(input.DryRun);

    const { ids, clock, instances } = needs;
    const reservationId = newId('r', ids.uuid());
    const now = clock.now();
    const made = Array.from({ length: count }, (_, launchIndex) => ({
      ...common,
      id: newId('i', ids.uuid()),
      reservationId,
      launchIndex,
      launchedAt: now,
      changedAt: now,
    }));
    const launch = launchOf(input, made);
    if (!(await instances.insert(scope, made, launch))) {
      const other = earlierLaunch(needs, scope, input);
      return reservationOf(other ?? [], scope);
    }
    for (const { id } of made) runner.run(scope, id);
    return reservationOf(made, scope);
  };
}

function checkCapacity(
  { instances }: InstanceNeeds,
  scope: Scope,
  { MinCount: min = 1, MaxCount: max = 1 }: RunInstancesRequest,
): number {
  const alive = instances
    .list(scope)
    .filter(({ state }) => state !== 'terminated' && state !== 'stopped').length;
  const free = instancesMax - alive;
  if (min <= free) return Math.min(max, free);
  throw ec2Error(
    'InstanceLimitExceeded',
    `You have requested more instances (${alive + min}) than your current instance limit of ${instancesMax} allows for the specified instance type.`,
  );
}

function reservationOf(made: readonly Instance[], scope: Scope): Reservation {
  return {
    ReservationId: made[0]?.reservationId,
    OwnerId: scope.accountId,
    Groups: [],
    Instances: made.map((instance) => describeInstance(instance, scope)),
  };
}

/** `i-0` and sixteen digits more: the long form that EC2 gives out. */
function newId(prefix: 'i' | 'r', uuid: string): string {
  return `${prefix}-0${uuid.replaceAll('-', '').slice(0, 16)}`;
}
