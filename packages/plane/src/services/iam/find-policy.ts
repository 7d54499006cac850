import type { Scope } from '@slipway/base';
import { arnOf, type StoredPolicy } from './domain/entity.ts';
import { noSuchEntity } from './errors.ts';
import { globalScope, type IamParts } from './needs.ts';

/** A policy of the account by its ARN. */
export function findPolicy(
  { policies }: Pick<IamParts, 'policies'>,
  scope: Pick<Scope, 'accountId'>,
  arn: string | undefined = '',
): StoredPolicy {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const policy = policies.find(globalScope(scope), [name]);
  if (policy === undefined || arnOf('policy', scope.accountId, policy) !== arn)
    throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
  return policy;
}
