import type { CreatePartitionRequest, CreatePartitionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { newPartition, partitionPath } from '../domain/partition.ts';
import { alreadyExists } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

export function createPartition(parts: GlueParts) {
  return async (
    input: CreatePartitionRequest,
    context: RequestContext,
  ): Promise<CreatePartitionResponse> => {
    const { scope } = context;
    const { table } = ownerOf(parts, context, { owner: input, permission: 'INSERT' });
    const { PartitionInput: given = {} } = input;
    checkValues(table, given.Values);
    const place = { database: table.database, table: table.name };
    const value = newPartition(place, given, parts.clock.now());
    const isNew = await parts.store.partitions.insert(
      { scope, path: partitionPath(value), value },
      [parts.store.tables.present({ scope, path: [table.database, table.name] })],
    );
    if (!isNew) throw alreadyExists('Partition already exists.');
    return {};
  };
}
