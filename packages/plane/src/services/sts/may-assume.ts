import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import type { KnownRole } from '#ports/roles.ts';
import type { ConditionContext } from '../../policy/condition-context.ts';
import { globalValue } from '../../policy/global-context.ts';
import { statementsOf } from '../../policy/known-statements.ts';
import { askResourcePolicy } from '../../policy/resource-grant.ts';
import type { StsNeeds } from './needs.ts';

export interface Assumption extends AssumeRoleRequest {
  readonly role: KnownRole | undefined;
}

/**
 * Throws when the caller may not become the role: the role has to trust it, and its own policies have to let it,
 * unless the role names it in its own account. Tags and a source identity are asked for on their own.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html (2026-11).
 */
export function checkMayAssume(
  needs: Pick<StsNeeds, 'permissions'>,
  assumption: Assumption,
  facts: RequestContext,
): void {
  const { principal } = facts;
  const { RoleArn: roleArn = '', role } = assumption;
  if (!role || principal.federatedBy !== undefined) throw notAuthorized(principal.arn, roleArn);
  if (principal.arn.endsWith(':root')) throw denied('Roles may not be assumed by root accounts.');
  for (const action of neededActions(assumption)) {
    if (!isTrusted(needs, { ...assumption, role, action }, facts))
      throw notAuthorized(principal.arn, roleArn, action);
  }
}

function neededActions({ Tags = [], SourceIdentity }: Assumption): readonly string[] {
  return [
    'sts:AssumeRole',
    ...(Tags.length > 0 ? ['sts:TagSession'] : []),
    ...(SourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ];
}

function isTrusted(
  { permissions }: Pick<StsNeeds, 'permissions'>,
  assumption: Assumption & { readonly role: KnownRole; readonly action: string },
  facts: RequestContext,
): boolean {
  const { RoleArn: resource = '', role, action } = assumption;
  const { principal } = facts;
  const request = { action, resource, context: contextOf(assumption, facts) };
  const { decision, grant } = askResourcePolicy(statementsOf(role.trustPolicy), principal, request);
  if (decision !== 'allow') return false;
  const own = permissions.decide(principal, request);
  if (own !== 'none') return own === 'allow';
  const isNamed =
    grant === 'name' || (grant === 'role' && permissions.limit(principal, request) === 'allow');
  return isNamed && resource.split(':')[4] === principal.accountId;
}

function contextOf(assumption: Assumption, facts: RequestContext): ConditionContext {
  const tags = new Map((assumption.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
  const { ExternalId, RoleSessionName, SourceIdentity, TransitiveTagKeys } = assumption;
  const single: Readonly<Record<string, string | undefined>> = {
    'sts:externalid': ExternalId,
    'sts:rolesessionname': RoleSessionName,
    'sts:sourceidentity': SourceIdentity,
  };
  return (name) => {
    const key = name.toLowerCase();
    if (key === 'aws:tagkeys') return tags.size > 0 ? [...tags.keys()] : undefined;
    if (key === 'sts:transitivetagkeys') return TransitiveTagKeys;
    const value = single[key] ?? requestTag(key, tags) ?? globalValue(key, facts);
    return value === undefined ? undefined : [value];
  };
}

const requestTagKey = 'aws:requesttag/';

function requestTag(key: string, tags: ReadonlyMap<string, string>): string | undefined {
  if (!key.startsWith(requestTagKey)) return undefined;
  const wanted = key.slice(requestTagKey.length);
  return [...tags].find(([tag]) => tag.toLowerCase() === wanted)?.[1];
}

export function notAuthorized(
  caller: string,
  roleArn: string,
  action = 'sts:AssumeRole',
): AwsServiceError {
  return denied(`User: ${caller} is not authorized to perform: ${action} on resource: ${roleArn}`);
}

export function denied(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'AccessDenied', status: 403, message });
}
