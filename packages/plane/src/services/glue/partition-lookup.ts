import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getTable } from './catalog-lookup.ts';
import type { StoredTable } from './domain/table.ts';
import { invalidInput, lakePermissionMissing } from './errors.ts';
import type { GlueParts } from './needs.ts';

export interface PartitionOwner {
  readonly CatalogId?: string | undefined;
  readonly DatabaseName?: string | undefined;
  readonly TableName?: string | undefined;
}

export interface Owner {
  readonly table: StoredTable;
  /** Which columns the caller may know of. */
  readonly sees: (column: string) => boolean;
}

/** The table of the partitions, when the caller may do with it what it wants to. */
export function ownerOf(
  { store, lake }: GlueParts,
  { scope, principal }: RequestContext,
  {
    owner,
    permission,
  }: { readonly owner: PartitionOwner; readonly permission: 'ALTER' | 'DESCRIBE' | 'INSERT' },
): Owner {
  checkCatalog({ scope, principal }, owner.CatalogId);
  const table = getTable(store, scope, { DatabaseName: owner.DatabaseName, Name: owner.TableName });
  const object = { database: table.database, table: table.name };
  const decision = lake.decide(scope, { principal, object, permission });
  if (decision.kind === 'denied') throw lakePermissionMissing(permission, table.name);
  return { table, sees: decision.kind === 'columns' ? decision.sees : () => true };
}

/** As many values as the table has keys. */
export function checkValues(table: StoredTable, values: readonly string[] | undefined): void {
  const keys = table.input.PartitionKeys ?? [];
  if (values?.length !== keys.length)
    throw invalidInput('The number of partition keys do not match the number of partition values');
}
