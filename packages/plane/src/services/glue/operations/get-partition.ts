import type { GetPartitionRequest, GetPartitionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describePartition } from '../describe-catalog.ts';
import { entityNotFound } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

export function getPartition(parts: GlueParts) {
  return (input: GetPartitionRequest, context: RequestContext): GetPartitionResponse => {
    const { table, sees } = ownerOf(parts, context, { owner: input, permission: 'DESCRIBE' });
    const { PartitionValues: values = [] } = input;
    checkValues(table, values);
    const path = [table.database, table.name, ...values];
    const partition = parts.store.partitions.find(context.scope, path);
    if (partition === undefined) throw entityNotFound('Cannot find partition.');
    return { Partition: describePartition(context.scope, partition, sees) };
  };
}
