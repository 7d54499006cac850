import type { DescribeInstancesRequest, DescribeInstancesResult } from '@aws-sdk/client-ec2';
import type { RequestContext } from '@slipway/wire';
import { describeInstance, instanceFields } from '../describe-instance.ts';
import { matches } from '../domain/filter.ts';
import { type Instance, isShown } from '../domain/instance.ts';
import { ec2Error, refuseDryRun } from '../errors.ts';
import { findInstances } from '../find-instances.ts';
import type { InstanceNeeds } from '../needs.ts';

const pageMax = 1_000;

export function describeInstances(needs: InstanceNeeds) {
  return (input: DescribeInstancesRequest, { scope }: RequestContext): DescribeInstancesResult => {
    const { instances, clock } = needs;
    const ids = input.InstanceIds ?? [];
    const now = clock.now();
    const asked = ids.length > 0 ? findInstances(needs, scope, ids) : instances.list(scope);
    refuseDryRun(input.DryRun);
    const all = asked.filter(
      (instance) =>
        isShown(instance, now) &&
        matches((name) => instanceFields(instance, name), input.Filters ?? []),
    );
    const start = startOf(input.NextToken);
    const end = start + Math.min(input.MaxResults ?? pageMax, pageMax);
    const page = all.slice(start, end);
    const reservations = Map.groupBy(page, ({ reservationId }) => reservationId);
    return {
      Reservations: [...reservations].map(([ReservationId, members]) => ({
        ReservationId,
        OwnerId: scope.accountId,
        Groups: [],
        Instances: members.map((instance: Instance) => describeInstance(instance, scope)),
      })),
      ...(end < all.length ? { NextToken: Buffer.from(String(end)).toString('base64') } : {}),
    };
  };
}

function startOf(token: string | undefined): number {
  if (token === undefined || token === '') return 0;
  const start = Number(Buffer.from(token, 'base64').toString());
  if (Number.isSafeInteger(start) && start > 0) return start;
  throw ec2Error('InvalidNextToken', 'The token is not valid.');
}
