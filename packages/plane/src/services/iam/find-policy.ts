import type { Scope } from '@slipway/base';
import type { AwsServiceError } from '@slipway/wire';
import { arnOf, type StoredPolicy } from './domain/entity.ts';
import { noSuchEntity } from './errors.ts';
import { globalScope, type IamParts } from './needs.ts';

interface WantedPolicy {
  readonly arn: string | undefined;
  /** What is said when it is not there. */
  readonly missing?: (arn: string) => AwsServiceError;
}

/** A policy of the account by its ARN. */
export function findPolicy(
  { policies }: Pick<IamParts, 'policies'>,
  scope: Pick<Scope, 'accountId'>,
  { arn = '', missing = notAttachable }: WantedPolicy,
): StoredPolicy {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const policy = policies.find(globalScope(scope), [name]);
  if (policy === undefined || arnOf('policy', scope.accountId, policy) !== arn) throw missing(arn);
  return policy;
}

function notAttachable(arn: string): AwsServiceError {
  return noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
}

export function policyNotFound(arn: string): AwsServiceError {
  return noSuchEntity(`Policy ${arn} was not found.`);
}
