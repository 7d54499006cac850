import type { Clock, Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { Ids } from '#ports/ids.ts';
import type { MasterKey } from '#ports/master-key.ts';
import type { Collection } from '../../resources/collection.ts';
import type {
  StoredAccessKey,
  StoredAccountAlias,
  StoredGroup,
  StoredInstanceProfile,
  StoredKeyUse,
  StoredPolicy,
  StoredRole,
  StoredUser,
} from './domain/entity.ts';

export interface IamNeeds {
  readonly records: Records;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether policies decide: then a policy that is not known here cannot be attached. */
  readonly isEnforced: boolean;
}

export interface IamParts extends IamNeeds {
  /** `[name]`, as the others. */
  readonly users: Collection<StoredUser>;
  readonly groups: Collection<StoredGroup>;
  readonly roles: Collection<StoredRole>;
  readonly policies: Collection<StoredPolicy>;
  readonly profiles: Collection<StoredInstanceProfile>;
  /** `[alias]`, in `keyScope`: no two accounts have the same. */
  readonly aliases: Collection<StoredAccountAlias>;
  /** `[access key id]`, in `keyScope`. */
  readonly accessKeys: Collection<StoredAccessKey>;
  /** Beside them: a use is no change of the key. */
  readonly keyUses: Collection<StoredKeyUse>;
}

/** IAM is one for all regions of an account. */
export function globalScope({ accountId }: Pick<Scope, 'accountId'>): Scope {
  return { accountId, region: 'aws-global' };
}

/** An access key tells its account, so that it is looked up in all of them. */
export const keyScope: Scope = { accountId: 'all', region: 'aws-global' };
