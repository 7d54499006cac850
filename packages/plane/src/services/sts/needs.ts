import type { Permissions } from '#ports/permissions.ts';
import type { Roles } from '#ports/roles.ts';
import type { Sessions } from '#ports/sessions.ts';
import type { UserKeys } from '#ports/user-keys.ts';

export interface StsNeeds {
  readonly sessions: Sessions;
  readonly roles: Roles;
  readonly permissions: Permissions;
  readonly userKeys: Pick<UserKeys, 'accountOf'>;
  /** Whether policies decide. Else any role of the account may be assumed, also one that IAM does not have. */
  readonly isEnforced: boolean;
}
