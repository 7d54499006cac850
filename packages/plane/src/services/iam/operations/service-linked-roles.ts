import type {
  CreateServiceLinkedRoleRequest,
  CreateServiceLinkedRoleResponse,
  DeleteServiceLinkedRoleRequest,
  DeleteServiceLinkedRoleResponse,
  GetServiceLinkedRoleDeletionStatusRequest,
  GetServiceLinkedRoleDeletionStatusResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeRole } from '../describe.ts';
import { entityId, type StoredRole } from '../domain/entity.ts';
import { serviceRoleName, serviceRolePath } from '../domain/service-roles.ts';
import { invalidInput, noSuchEntity } from '../errors.ts';
import { findRole } from '../lookup.ts';
import { globalScope, type IamParts } from '../needs.ts';

/** The service alone can become it; its permissions are the service's business, of which there is none here. */
export function createServiceLinkedRole({ roles, clock, ids }: IamParts) {
  return async (
    input: CreateServiceLinkedRoleRequest,
    { scope }: RequestContext,
  ): Promise<CreateServiceLinkedRoleResponse> => {
    const { AWSServiceName: service = '', CustomSuffix: suffix } = input;
    const name = serviceRoleName(service, suffix);
    if (name === undefined) throw invalidInput(`Service role name for ${service} is not known.`);
    const statement = {
      ...{ Effect: 'Allow', Principal: { Service: [service] }, Action: ['sts:AssumeRole'] },
    };
    const role: StoredRole = {
      name,
      id: entityId('role', ids.uuid()),
      path: serviceRolePath(service),
      trustPolicy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
      description: input.Description,
      maxSessionSeconds: 3600,
      tags: [],
      inlinePolicies: {},
      attachedPolicies: [],
      createdAt: clock.now(),
    };
    if (!(await roles.insert({ scope: globalScope(scope), path: [name], value: role })))
      throw invalidInput(
        `Service role name ${name} has been taken in this account, please try a different suffix.`,
      );
    return { Role: describeRole(scope, role) };
  };
}

/** Done at once: no service uses it here. */
export function deleteServiceLinkedRole(parts: IamParts) {
  return async (
    { RoleName: name }: DeleteServiceLinkedRoleRequest,
    { scope }: RequestContext,
  ): Promise<DeleteServiceLinkedRoleResponse> => {
    const role = findRole(parts, { scope, name });
    if (!role.path.startsWith(serviceRolePath('')))
      throw invalidInput(`Role ${role.name} is not a service-linked role.`);
    await parts.roles.remove({ scope: globalScope(scope), path: [role.name] });
    const service = role.path.split('/')[2];
    return { DeletionTaskId: `task/aws-service-role/${service}/${role.name}/${parts.ids.uuid()}` };
  };
}

const taskPattern = /^task\/aws-service-role\/[^/]+\/(?<name>[^/]+)\/[0-9a-f-]{36}$/;

export function getServiceLinkedRoleDeletionStatus({ roles }: IamParts) {
  return (
    { DeletionTaskId: task = '' }: GetServiceLinkedRoleDeletionStatusRequest,
    { scope }: RequestContext,
  ): GetServiceLinkedRoleDeletionStatusResponse => {
    const name = taskPattern.exec(task)?.groups?.['name'];
    if (name === undefined || roles.find(globalScope(scope), [name]))
      throw noSuchEntity(`Deletion task ${task} cannot be found.`);
    return { Status: 'SUCCEEDED' };
  };
}
