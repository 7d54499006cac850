import type {
  BatchCreatePartitionRequest,
  BatchCreatePartitionResponse,
  PartitionError,
} from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { newPartition, partitionPath } from '../domain/partition.ts';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

export function batchCreatePartition(parts: GlueParts) {
  return async (
    input: BatchCreatePartitionRequest,
    context: RequestContext,
  ): Promise<BatchCreatePartitionResponse> => {
    const { scope } = context;
    const { table } = ownerOf(parts, context, { owner: input, permission: 'INSERT' });
    const place = { database: table.database, table: table.name };
    const given = input.PartitionInputList ?? [];
    for (const { Values } of given) checkValues(table, Values);
    const present = parts.store.tables.present({ scope, path: [table.database, table.name] });
    const errors = await Promise.all(
      given.map(async (partition): Promise<PartitionError[]> => {
        const value = newPartition(place, partition, parts.clock.now());
        const entry = { scope, path: partitionPath(value), value };
        if (await parts.store.partitions.insert(entry, [present])) return [];
        const ErrorDetail = {
          ErrorCode: 'AlreadyExistsException',
          ErrorMessage: 'Partition already exists.',
        };
        return [{ PartitionValues: partition.Values, ErrorDetail }];
      }),
    );
    return { Errors: errors.flat() };
  };
}
