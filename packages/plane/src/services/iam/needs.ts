import type { Clock, Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { Ids } from '#ports/ids.ts';
import type { Collection } from '../../resources/collection.ts';
import type { StoredRole } from './domain/role.ts';

export interface IamNeeds {
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface IamParts extends IamNeeds {
  /** `[name]` */
  readonly roles: Collection<StoredRole>;
}

/** IAM is one for all regions of an account. */
export function globalScope({ accountId }: Scope): Scope {
  return { accountId, region: 'aws-global' };
}
