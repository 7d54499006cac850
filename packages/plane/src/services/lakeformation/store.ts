import type { DataLakeSettings } from '@aws-sdk/client-lakeformation';
import type { Records } from '@slipway/storage';
import { type Collection, collection } from '../../resources/collection.ts';
import type { Grant } from './domain/grant.ts';
import type { RegisteredResource } from './domain/registered-resource.ts';

export interface LakeStore {
  /** `[...resource, principal]` */
  readonly grants: Collection<Grant>;
  /** `[arn]` */
  readonly resources: Collection<RegisteredResource>;
  /** One of the path `['settings']`. */
  readonly settings: Collection<DataLakeSettings>;
}

export const settingsPath = ['settings'];

export function lakeStore(records: Records): LakeStore {
  return {
    grants: collection(records, 'lake/grant'),
    resources: collection(records, 'lake/resource'),
    settings: collection(records, 'lake/settings'),
  };
}
