import type { CreateRoleRequest, CreateRoleResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { checkBoundary } from '../check-boundary.ts';
import { checkTrust } from '../check-trust.ts';
import { describeRole } from '../describe.ts';
import { entityId, type StoredRole } from '../domain/entity.ts';
import { entityAlreadyExists, invalidInput } from '../errors.ts';
import { isTaken } from '../lookup.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { tagList } from '../tag-list.ts';

const sessionSecondsDefault = 3600;

export function createRole(parts: IamParts) {
  const { roles, clock, ids } = parts;
  return async (
    input: CreateRoleRequest,
    { scope }: RequestContext,
  ): Promise<CreateRoleResponse> => {
    const { RoleName: name = '', AssumeRolePolicyDocument: trustPolicy = '' } = input;
    checkTrust(trustPolicy);
    const boundary = checkBoundary(parts, scope, input.PermissionsBoundary);
    if (input.Path?.startsWith('/aws-service-role/'))
      throw invalidInput('Paths that begin with /aws-service-role/ are for roles of AWS services.');
    const role: StoredRole = {
      name,
      id: entityId('role', ids.uuid()),
      path: input.Path ?? '/',
      trustPolicy,
      description: input.Description,
      maxSessionSeconds: input.MaxSessionDuration ?? sessionSecondsDefault,
      tags: tagList(input.Tags),
      inlinePolicies: {},
      attachedPolicies: [],
      ...(boundary !== undefined && { boundary }),
      createdAt: clock.now(),
    };
    if (
      isTaken(roles, { scope, name }) ||
      !(await roles.insert({ scope: globalScope(scope), path: [name], value: role }))
    )
      throw entityAlreadyExists(`Role with name ${name} already exists.`);
    return { Role: describeRole(scope, role) };
  };
}
