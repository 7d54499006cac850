import type { Scope } from '@slipway/base';
import type { Change } from '@slipway/storage';
import type { GlueParts } from './needs.ts';

/** What goes with a table. */
export function tableRemovals(
  { store, lake }: Pick<GlueParts, 'store' | 'lake'>,
  scope: Scope,
  object: { readonly database: string; readonly table: string },
): readonly Change[] {
  const path = [object.database, object.table];
  return [
    ...store.versions.removals(scope, path),
    ...store.partitions.removals(scope, path),
    ...lake.removed(scope, object),
  ];
}
