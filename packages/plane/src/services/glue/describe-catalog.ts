import type { Database, Partition, StorageDescriptor, Table } from '@aws-sdk/client-glue';
import type { Scope } from '@slipway/base';
import type { StoredDatabase } from './domain/database.ts';
import type { StoredPartition } from './domain/partition.ts';
import type { StoredTable } from './domain/table.ts';
import type { GlueParts } from './needs.ts';

export function describeDatabase(scope: Scope, { input, createdAt }: StoredDatabase): Database {
  return {
    ...input,
    Name: input.Name,
    CreateTime: new Date(createdAt),
    CatalogId: scope.accountId,
  };
}

export function describeTable(
  { lake }: Pick<GlueParts, 'lake'>,
  scope: Scope,
  table: StoredTable,
): Table {
  const { Name, LastAccessTime, LastAnalyzedTime, ...input } = table.input;
  return {
    ...input,
    Name: Name ?? table.name,
    DatabaseName: table.database,
    CreateTime: new Date(table.createdAt),
    UpdateTime: new Date(table.updatedAt),
    ...(LastAccessTime !== undefined && { LastAccessTime: new Date(LastAccessTime) }),
    ...(LastAnalyzedTime !== undefined && { LastAnalyzedTime: new Date(LastAnalyzedTime) }),
    Retention: input.Retention ?? 0,
    CreatedBy: table.createdBy,
    IsRegisteredWithLakeFormation: lake.isRegistered(
      scope,
      input.StorageDescriptor?.Location ?? '',
    ),
    CatalogId: scope.accountId,
    VersionId: String(table.version),
  };
}

/** Only the columns that the caller may see; partition keys are always shown. */
export function withoutColumns(table: Table, sees: (column: string) => boolean): Table {
  const { StorageDescriptor: descriptor } = table;
  if (descriptor === undefined) return table;
  return { ...table, StorageDescriptor: shownColumns(descriptor, sees) };
}

function shownColumns(
  descriptor: StorageDescriptor,
  sees: (column: string) => boolean,
): StorageDescriptor {
  if (descriptor.Columns === undefined) return descriptor;
  return { ...descriptor, Columns: descriptor.Columns.filter(({ Name = '' }) => sees(Name)) };
}

export function describePartition(
  scope: Scope,
  partition: StoredPartition,
  sees: (column: string) => boolean,
): Partition {
  const { StorageDescriptor: descriptor } = partition.input;
  return {
    ...partition.input,
    ...(descriptor !== undefined && { StorageDescriptor: shownColumns(descriptor, sees) }),
    Values: [...partition.values],
    DatabaseName: partition.database,
    TableName: partition.table,
    CreationTime: new Date(partition.createdAt),
    CatalogId: scope.accountId,
  };
}
