import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import type { KnownRole } from '#ports/roles.ts';
import { evaluatePolicy } from '../../policy/evaluate-policy.ts';
import { globalValue } from '../../policy/global-context.ts';
import { statementsOf } from '../../policy/known-statements.ts';
import type { StsNeeds } from './needs.ts';

export interface Assumption
  extends Pick<AssumeRoleRequest, 'RoleArn' | 'RoleSessionName' | 'ExternalId'> {
  readonly role: KnownRole | undefined;
}

const action = 'sts:AssumeRole';

/**
 * Throws when the caller may not become the role: the role has to trust it, and its own policies have to let it,
 * unless the role names it in its own account.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html (2026-11).
 */
export function checkMayAssume(
  { permissions }: Pick<StsNeeds, 'permissions'>,
  { RoleArn: roleArn = '', role, RoleSessionName, ExternalId }: Assumption,
  facts: RequestContext,
): void {
  const { principal } = facts;
  const refusal = () => notAuthorized(principal.arn, roleArn);
  if (!role) throw refusal();
  if (principal.arn.endsWith(':root'))
    throw new AwsServiceError({
      code: 'AccessDenied',
      status: 403,
      message: 'Roles may not be assumed by root accounts.',
    });
  const context = (name: string) => {
    const key = name.toLowerCase();
    const special = { 'sts:externalid': ExternalId, 'sts:rolesessionname': RoleSessionName }[key];
    const value = special ?? globalValue(key, facts);
    return value === undefined ? undefined : [value];
  };
  const arns = [principal.arn, ...(principal.roleArn === undefined ? [] : [principal.roleArn])];
  const trusted = (accountId: string | undefined) =>
    evaluatePolicy(statementsOf(role.trustPolicy), {
      principal: { accountId: accountId ?? 'none', arns },
      action,
      resource: roleArn,
      context,
    });
  if (trusted(principal.accountId) !== 'allow') throw refusal();
  const own = permissions.decide(principal, { action, resource: roleArn, context });
  const isNamed = trusted(undefined) === 'allow' && roleArn.split(':')[4] === principal.accountId;
  if (own === 'deny' || (own !== 'allow' && !isNamed)) throw refusal();
}

export function notAuthorized(caller: string, roleArn: string): AwsServiceError {
  return new AwsServiceError({
    code: 'AccessDenied',
    status: 403,
    message: `User: ${caller} is not authorized to perform: ${action} on resource: ${roleArn}`,
  });
}
