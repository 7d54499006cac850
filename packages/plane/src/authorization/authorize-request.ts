import type { ServiceDefinition } from '@slipway/wire';
import type { Permissions } from '#ports/permissions.ts';
import { globalValue, type RequestFacts } from '../policy/global-context.ts';
import { accessDenied } from './access-denied.ts';
import type { AskedRequest } from './asked-request.ts';
import { neededPermission } from './request-permission.ts';

export interface AskedOperation extends Omit<AskedRequest, 'service'>, RequestFacts {
  readonly definition: ServiceDefinition;
}

/** Members by which a request hands a role on to a service. */
const roleMembers = ['RoleArn', 'ExecutionRoleArn', 'Role', 'RoleARN'];

/**
 * Throws the service's refusal when the policies of the caller do not allow the request. S3 asks by itself, as buckets
 * have policies and ACLs of their own.
 */
export function authorizeRequest(permissions: Permissions, asked: AskedOperation): void {
  const { definition, principal, input } = asked;
  const isFree = principal.isUnrestricted && !principal.sessionPolicies?.length;
  if (isFree || definition.protocol === 'rest-xml') return;
  const context = (name: string) => {
    const key = name.toLowerCase();
    const value = key === 'aws:requestedregion' ? asked.scope.region : globalValue(key, asked);
    return value === undefined ? undefined : [value];
  };
  const check = (action: string, resource: string) => {
    const decision = permissions.decide(principal, { action, resource, context });
    if (decision !== 'allow')
      throw accessDenied(definition, { principal, action, resource, decision });
  };
  const needed = neededPermission({ ...asked, service: definition.id });
  if (needed === undefined) return;
  for (const resource of needed.resources) check(needed.action, resource);
  for (const member of roleMembers) {
    const role = input[member];
    const isRole = typeof role === 'string' && /^arn:aws[\w-]*:iam::\d{12}:role\//.test(role);
    if (isRole) check('iam:PassRole', role);
  }
}
