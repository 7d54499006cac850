import type {
  InstanceStateChange,
  StartInstancesRequest,
  StartInstancesResult,
  StopInstancesRequest,
  StopInstancesResult,
  TerminateInstancesRequest,
  TerminateInstancesResult,
} from '@aws-sdk/client-ec2';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { byUser, enter, type Instance, shutDown, stateCodes } from '../domain/instance.ts';
import { ec2Error, incorrectState, refuseDryRun } from '../errors.ts';
import { findInstances } from '../find-instances.ts';
import type { InstanceNeeds } from '../needs.ts';
import type { InstanceRunner } from '../work/instance-runner.ts';

/** Answers when the wish is recorded; the machines go on by themselves. Terminating twice is no error. */
export function terminateInstances(needs: InstanceNeeds, runner: InstanceRunner) {
  return async (
    input: TerminateInstancesRequest,
    { scope }: RequestContext,
  ): Promise<TerminateInstancesResult> => {
    const found = findInstances(needs, scope, input.InstanceIds ?? []);
    const kept = found.find(({ isProtected }) => isProtected);
    if (kept !== undefined) {
      throw ec2Error(
        'OperationNotPermitted',
        `The instance '${kept.id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
      );
    }
    refuseDryRun(input.DryRun);
    const change = (instance: Instance) =>
      shutDown(instance, { into: 'shutting-down', reason: byUser, now: needs.clock.now() });
    const changes = await changeAll(needs, scope, { found, change });
    for (const { id } of found) end(needs, runner, { scope, id });
    return { TerminatingInstances: changes };
  };
}

export function stopInstances(needs: InstanceNeeds, runner: InstanceRunner) {
  return async (
    input: StopInstancesRequest,
    { scope }: RequestContext,
  ): Promise<StopInstancesResult> => {
    const found = findInstances(needs, scope, input.InstanceIds ?? []);
    refuseStates(found, ['shutting-down', 'terminated', 'pending']);
    refuseDryRun(input.DryRun);
    const change = (instance: Instance) =>
      shutDown(instance, { into: 'stopping', reason: byUser, now: needs.clock.now() });
    const changes = await changeAll(needs, scope, { found, change });
    for (const { id } of found) end(needs, runner, { scope, id });
    return { StoppingInstances: changes };
  };
}

/** User data runs at the first boot only, so a started machine has no program of ours. */
export function startInstances(needs: InstanceNeeds, runner: InstanceRunner) {
  return async (
    input: StartInstancesRequest,
    { scope }: RequestContext,
  ): Promise<StartInstancesResult> => {
    const found = findInstances(needs, scope, input.InstanceIds ?? []);
    refuseStates(found, ['shutting-down', 'terminated', 'stopping']);
    refuseDryRun(input.DryRun);
    const change = (instance: Instance): Instance => {
      if (instance.state !== 'stopped') return instance;
      const { stateReason: _, transitionReason: __, ...rest } = instance;
      return { ...enter(rest, 'pending', needs.clock.now()), launchedAt: needs.clock.now() };
    };
    const changes = await changeAll(needs, scope, { found, change });
    for (const { id } of found) runner.run(scope, id);
    return { StartingInstances: changes };
  };
}

async function changeAll(
  { instances }: InstanceNeeds,
  scope: Scope,
  {
    found,
    change,
  }: { readonly found: readonly Instance[]; readonly change: (instance: Instance) => Instance },
): Promise<InstanceStateChange[]> {
  const changes: InstanceStateChange[] = [];
  for (const { id } of found) {
    let before: Instance | undefined;
    const after = await instances.update(scope, id, (current) => {
      before = current;
      return change(current);
    });
    changes.push({
      InstanceId: id,
      PreviousState: stateOf(before),
      CurrentState: stateOf(after),
    });
  }
  return changes;
}

function stateOf(instance: Instance | undefined) {
  return instance && { Code: stateCodes[instance.state], Name: instance.state };
}

function refuseStates(found: readonly Instance[], states: readonly Instance['state'][]): void {
  const wrong = found.find(({ state }) => states.includes(state));
  if (wrong !== undefined) throw incorrectState(wrong.id);
}

function end(
  { log }: InstanceNeeds,
  runner: InstanceRunner,
  { scope, id }: { readonly scope: Scope; readonly id: string },
): void {
  runner
    .end(scope, id)
    .catch((error: unknown) => log.error('ec2.instance-not-ended', { id, error }));
}
