import type { RunInstancesRequest } from '@aws-sdk/client-ec2';
import type { Scope } from '@slipway/base';
import type { Instance } from './domain/instance.ts';
import { ec2Error } from './errors.ts';
import type { InstanceNeeds } from './needs.ts';

/** The instances of an earlier call with the same token; the same token for another request is refused. */
export function earlierLaunch(
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

/** What is remembered of a launch under its token. */
export function launchOf(input: RunInstancesRequest, made: readonly Instance[]) {
  if (input.ClientToken === undefined) return undefined;
  const value = { request: fingerprint(input), instanceIds: made.map(({ id }) => id) };
  return { token: input.ClientToken, value };
}

function fingerprint({ ClientToken: _, DryRun: __, ...request }: RunInstancesRequest): string {
  return JSON.stringify(request);
}
