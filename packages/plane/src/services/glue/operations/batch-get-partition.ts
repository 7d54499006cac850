import type { BatchGetPartitionRequest, BatchGetPartitionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describePartition } from '../describe-catalog.ts';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

/** Partitions that are not there are left out. */
export function batchGetPartition(parts: GlueParts) {
  return (input: BatchGetPartitionRequest, context: RequestContext): BatchGetPartitionResponse => {
    const { table, sees } = ownerOf(parts, context, { owner: input, permission: 'DESCRIBE' });
    const found = (input.PartitionsToGet ?? []).flatMap(({ Values = [] }) => {
      checkValues(table, Values);
      const path = [table.database, table.name, ...Values];
      const partition = parts.store.partitions.find(context.scope, path);
      return partition === undefined ? [] : [describePartition(context.scope, partition, sees)];
    });
    return { Partitions: found, UnprocessedKeys: [] };
  };
}
