import type { ServiceDefinition } from '@slipway/wire';
import { collection } from '../../resources/collection.ts';
import type { StoredRole } from './domain/role.ts';
import type { IamNeeds, IamParts } from './needs.ts';
import { attachRolePolicy } from './operations/attach-role-policy.ts';
import { createRole } from './operations/create-role.ts';
import { deleteRole } from './operations/delete-role.ts';
import { deleteRolePolicy } from './operations/delete-role-policy.ts';
import { detachRolePolicy } from './operations/detach-role-policy.ts';
import { getRole } from './operations/get-role.ts';
import { getRolePolicy } from './operations/get-role-policy.ts';
import { listAttachedRolePolicies } from './operations/list-attached-role-policies.ts';
import { listRolePolicies } from './operations/list-role-policies.ts';
import { listRoles } from './operations/list-roles.ts';
import { putRolePolicy } from './operations/put-role-policy.ts';

/** IAM: roles and their policies, kept and shown. Policies are not enforced yet. */
export function createIam(needs: IamNeeds): ServiceDefinition {
  const parts: IamParts = { ...needs, roles: collection<StoredRole>(needs.records, 'iam/role') };
  return {
    id: 'iam',
    signingNames: ['iam'],
    protocol: 'aws-query',
    xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    apiVersion: '2010-05-08',
    validationCode: 'ValidationError',
    operations: {
      AttachRolePolicy: attachRolePolicy(parts),
      CreateRole: createRole(parts),
      DeleteRole: deleteRole(parts),
      DeleteRolePolicy: deleteRolePolicy(parts),
      DetachRolePolicy: detachRolePolicy(parts),
      GetRole: getRole(parts),
      GetRolePolicy: getRolePolicy(parts),
      ListAttachedRolePolicies: listAttachedRolePolicies(parts),
      ListRolePolicies: listRolePolicies(parts),
      ListRoles: listRoles(parts),
      PutRolePolicy: putRolePolicy(parts),
    },
  };
}
