import type { GlueNeeds } from './service.ts';
import type { GlueStore } from './store.ts';

/** What the operations and the work of Glue share. */
export interface GlueParts extends GlueNeeds {
  readonly store: GlueStore;
}
