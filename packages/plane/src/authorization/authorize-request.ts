import type { ServiceDefinition } from '@slipway/wire';
import type { Permissions } from '#ports/permissions.ts';
import { globalValue, type RequestFacts } from '../policy/global-context.ts';
import { accessDenied } from './access-denied.ts';
import type { AskedRequest } from './asked-request.ts';
import { passedRoles } from './passed-roles.ts';
import { neededPermission } from './request-permission.ts';
import { requestValues } from './request-values.ts';

export interface AskedOperation
  extends Pick<AskedRequest, 'operation' | 'input' | 'scope'>,
    RequestFacts {
  readonly definition: ServiceDefinition;
}

/** Services that ask by themselves, as their buckets and keys have policies of their own. */
const deciding: readonly string[] = ['s3', 'kms'];

/** Whether that is asked here; of the others nothing need be gathered. */
export function isAuthorizedHere({ id }: ServiceDefinition): boolean {
  return !deciding.includes(id);
}

/** Throws the service's refusal when the policies of the caller do not allow the request. */
export function authorizeRequest(permissions: Permissions, operation: AskedOperation): void {
  const { definition, principal } = operation;
  const asked: AskedRequest = {
    ...operation,
    service: definition.id,
    callerArn: principal.arn,
    entity: permissions.entity,
  };
  const values = (name: string) => {
    const key = name.toLowerCase();
    const value = globalValue(key, operation);
    return requestValues(key, asked) ?? (value === undefined ? undefined : [value]);
  };
  const check = (action: string, resource: string, context = values) => {
    const decision = permissions.decide(principal, { action, resource, context });
    if (decision !== 'allow')
      throw accessDenied(definition, { principal, action, resource, decision });
  };
  const needed = neededPermission(asked);
  if (needed === undefined) return;
  for (const resource of needed.resources) check(needed.action, resource);
  const service = passedTo[definition.id] ?? definition.id;
  for (const role of passedRoles(asked)) {
    check('iam:PassRole', role, (name) =>
      name.toLowerCase() === 'iam:passedtoservice' ? [`${service}.amazonaws.com`] : values(name),
    );
  }
}

/** Names of services in `iam:PassedToService` that are not their ids. */
const passedTo: Readonly<Record<string, string>> = {
  iam: 'ec2',
  'application-auto-scaling': 'application-autoscaling',
};
