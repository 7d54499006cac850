import type { ServiceDefinition } from '@slipway/wire';
import type { Permissions } from '#ports/permissions.ts';
import type { Roles } from '#ports/roles.ts';
import type { UserKeys } from '#ports/user-keys.ts';
import { collection } from '../../resources/collection.ts';
import { createRoles } from './known-roles.ts';
import type { IamNeeds, IamParts } from './needs.ts';
import { createPermissions } from './permissions.ts';
import { accountOperations } from './served/account-operations.ts';
import { groupOperations } from './served/group-operations.ts';
import { policyOperations } from './served/policy-operations.ts';
import { profileOperations } from './served/profile-operations.ts';
import { roleOperations } from './served/role-operations.ts';
import { userOperations } from './served/user-operations.ts';
import { createUserKeys } from './user-keys.ts';

/** When access keys were used last. */
export const accessKeyUseTable = 'iam/access-key-use';

export interface Iam {
  readonly definition: ServiceDefinition;
  readonly userKeys: UserKeys;
  readonly permissions: Permissions;
  readonly roles: Roles;
}

/** IAM: users, groups, roles, policies, instance profiles; and what others ask of it. */
export function createIam(needs: IamNeeds): Iam {
  const { records } = needs;
  const parts: IamParts = {
    ...needs,
    users: collection(records, 'iam/user'),
    groups: collection(records, 'iam/group'),
    roles: collection(records, 'iam/role'),
    policies: collection(records, 'iam/policy'),
    profiles: collection(records, 'iam/instance-profile'),
    aliases: collection(records, 'iam/account-alias'),
    accessKeys: collection(records, 'iam/access-key'),
    keyUses: collection(records, accessKeyUseTable),
  };
  return {
    userKeys: createUserKeys(parts),
    permissions: createPermissions(parts),
    roles: createRoles(parts),
    definition: {
      id: 'iam',
      signingNames: ['iam'],
      protocol: 'aws-query',
      xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
      apiVersion: '2010-05-08',
      validationCode: 'ValidationError',
      operations: {
        ...userOperations(parts),
        ...groupOperations(parts),
        ...roleOperations(parts),
        ...profileOperations(parts),
        ...policyOperations(parts),
        ...accountOperations(parts),
      },
    },
  };
}
