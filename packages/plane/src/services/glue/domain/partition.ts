import type { PartitionInput } from '@aws-sdk/client-glue';
import type { EpochMs } from '@slipway/base';

export interface StoredPartition {
  readonly database: string;
  readonly table: string;
  readonly values: readonly string[];
  readonly input: Omit<PartitionInput, 'LastAccessTime' | 'LastAnalyzedTime' | 'Values'>;
  readonly createdAt: EpochMs;
}

export interface PartitionPlace {
  readonly database: string;
  readonly table: string;
}

export function newPartition(
  { database, table }: PartitionPlace,
  input: PartitionInput,
  createdAt: EpochMs,
): StoredPartition {
  const { LastAccessTime: _a, LastAnalyzedTime: _b, Values: values = [], ...rest } = input;
  return { database, table, values, input: rest, createdAt };
}

export function partitionPath({ database, table, values }: StoredPartition): readonly string[] {
  return [database, table, ...values];
}
