import type { Reservation, RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { checkRunRequest } from '../check-run-request.ts';
import { describeInstance } from '../describe-instance.ts';
import type { Instance } from '../domain/instance.ts';
import { loadInstanceTypes } from '../domain/instance-types.ts';
import { parseUserData } from '../domain/user-data.ts';
import { ec2Error, invalidValue, refuseDryRun } from '../errors.ts';
import type { InstanceNeeds } from '../needs.ts';
import { parseTagSpecifications } from '../parse-tags.ts';
import type { InstanceRunner } from '../work/instance-runner.ts';

/** One machine can stand in for a few instances, not for a fleet. */
const instancesMax = 20;

export function runInstances(needs: InstanceNeeds, runner: InstanceRunner) {
  return async (input: RunInstancesRequest, { scope }: RequestContext): Promise<Reservation> => {
    const { typeName } = checkRunRequest(input, await loadInstanceTypes());
    const common = commonOf(input, typeName);
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

type Common = Omit<Instance, 'id' | 'reservationId' | 'launchIndex' | 'launchedAt' | 'changedAt'>;

function commonOf(input: RunInstancesRequest, type: string): Common {
  const userData = parseUserData(input.UserData);
  const profile = profileName(input);
  return {
    imageId: input.ImageId ?? '',
    type,
    state: 'pending',
    program: userData === undefined ? 'none' : 'waiting',
    shutdownBehavior: input.InstanceInitiatedShutdownBehavior ?? 'stop',
    isProtected: input.DisableApiTermination === true,
    isEbsOptimized: input.EbsOptimized === true,
    tags: parseTagSpecifications(input.TagSpecifications ?? []),
    ...(userData === undefined ? {} : { userData }),
    ...(profile === undefined ? {} : { profile }),
    ...(input.KeyName === undefined ? {} : { keyName: input.KeyName }),
    ...(input.ClientToken === undefined ? {} : { clientToken: input.ClientToken }),
  };
}

function profileName({ IamInstanceProfile: profile }: RunInstancesRequest): string | undefined {
  if (profile === undefined) return undefined;
  const fromArn = /^arn:aws[a-z-]*:iam::\d{12}:instance-profile\/(?:.*\/)?([\w+=,.@-]+)$/.exec(
    profile.Arn ?? '',
  )?.[1];
  const name = profile.Name ?? fromArn ?? '';
  if (/^[\w+=,.@-]{1,128}$/.test(name)) return name;
  const given = profile.Arn ?? profile.Name ?? '';
  throw invalidValue(`Value (${given}) for parameter iamInstanceProfile.name is invalid.`);
}

/** The instances of an earlier call with the same token; the same token for another request is refused. */
function earlierLaunch(
  { instances }: InstanceNeeds,
  scope: Scope,
  input: RunInstancesRequest,
): readonly Instance[] | undefined {
  const launch =
    input.ClientToken === undefined ? undefined : instances.launchOf(scope, input.ClientToken);
  if (launch === undefined) return undefined;
  if (launch.request !== fingerprint(input)) {
    throw ec2Error(
      'IdempotentParameterMismatch',
      'The client token you have provided is associated with a resource that was created with different request parameters',
    );
  }
  const found = launch.instanceIds.map((id) => instances.find(scope, id));
  return found.filter((instance) => instance !== undefined);
}

function launchOf(input: RunInstancesRequest, made: readonly Instance[]) {
  if (input.ClientToken === undefined) return undefined;
  const value = { request: fingerprint(input), instanceIds: made.map(({ id }) => id) };
  return { token: input.ClientToken, value };
}

function fingerprint({ ClientToken: _, DryRun: __, ...request }: RunInstancesRequest): string {
  return JSON.stringify(request);
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
