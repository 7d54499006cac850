import type { Clock } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { CatalogObjects } from '#ports/catalog-objects.ts';
import type { LogStore } from '#ports/log-store.ts';
import type { Sessions } from '#ports/sessions.ts';
import type { LakeStore } from './store.ts';

/** What Lake Formation asks of the rest of the plane. */
export interface LakeNeeds {
  readonly records: Records;
  readonly catalog: CatalogObjects;
  readonly sessions: Sessions;
  readonly logs: LogStore;
  readonly clock: Clock;
}

export interface LakeParts extends LakeNeeds {
  readonly store: LakeStore;
}
