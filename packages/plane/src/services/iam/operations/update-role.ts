import type {
  UpdateAssumeRolePolicyRequest,
  UpdateRoleDescriptionRequest,
  UpdateRoleDescriptionResponse,
  UpdateRoleRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { checkTrust } from '../check-trust.ts';
import { describeRole } from '../describe.ts';
import { changed } from '../lookup.ts';
import type { IamParts } from '../needs.ts';

const sessionSecondsDefault = 3600;

export function updateRole({ roles }: IamParts) {
  return async (input: UpdateRoleRequest, { scope }: RequestContext): Promise<object> => {
    await changed(roles, { kind: 'role', scope, name: input.RoleName }, (role) => ({
      ...role,
      description: input.Description ?? role.description,
      // As IAM says of it: an hour where none is given, whatever it was.
      maxSessionSeconds: input.MaxSessionDuration ?? sessionSecondsDefault,
    }));
    return {};
  };
}

export function updateRoleDescription({ roles }: IamParts) {
  return async (
    { RoleName: name, Description: description }: UpdateRoleDescriptionRequest,
    { scope }: RequestContext,
  ): Promise<UpdateRoleDescriptionResponse> => {
    const role = await changed(roles, { kind: 'role', scope, name }, (old) => ({
      ...old,
      description,
    }));
    return { Role: describeRole(scope, role) };
  };
}

export function updateAssumeRolePolicy({ roles }: IamParts) {
  return async (
    { RoleName: name, PolicyDocument: trustPolicy = '' }: UpdateAssumeRolePolicyRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    checkTrust(trustPolicy);
    await changed(roles, { kind: 'role', scope, name }, (role) => ({ ...role, trustPolicy }));
    return {};
  };
}
