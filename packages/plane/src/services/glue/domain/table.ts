import type { Column, StorageDescriptor, TableInput } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';
import { catalogName } from './names.ts';

/** `TableInput` with its times as epoch milliseconds: records are JSON. */
export interface StoredTableInput
  extends Omit<TableInput, 'LastAccessTime' | 'LastAnalyzedTime' | 'ViewDefinition'> {
  readonly LastAccessTime?: EpochMs | undefined;
  readonly LastAnalyzedTime?: EpochMs | undefined;
}

export interface StoredTable {
  readonly database: string;
  readonly name: string;
  readonly input: StoredTableInput;
  /** Rises with each update. */
  readonly version: number;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
  /** ARN of who created it. */
  readonly createdBy: string;
}

/** A table as it was before an update. */
export type TableVersion = StoredTable;

export function storedInput(input: TableInput): StoredTableInput {
  const { LastAccessTime, LastAnalyzedTime, ViewDefinition: _, ...rest } = input;
  return {
    ...rest,
    Name: catalogName(input.Name),
    ...(input.StorageDescriptor && { StorageDescriptor: lowered(input.StorageDescriptor) }),
    PartitionKeys: (input.PartitionKeys ?? []).map(loweredColumn),
    ...(LastAccessTime && { LastAccessTime: LastAccessTime.getTime() }),
    ...(LastAnalyzedTime && { LastAnalyzedTime: LastAnalyzedTime.getTime() }),
  };
}

/** Path of an archived version: with leading zeros, so that they list in their order. */
export function versionPath({ database, name, version }: StoredTable): readonly string[] {
  return [database, name, String(version).padStart(10, '0')];
}

function lowered(descriptor: StorageDescriptor): StorageDescriptor {
  return {
    ...descriptor,
    ...(descriptor.Columns && { Columns: descriptor.Columns.map(loweredColumn) }),
  };
}

function loweredColumn(column: Column): Column {
  return { ...column, Name: catalogName(column.Name) };
}
