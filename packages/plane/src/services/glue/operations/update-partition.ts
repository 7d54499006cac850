import type { UpdatePartitionRequest, UpdatePartitionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { newPartition, partitionPath } from '../domain/partition.ts';
import { alreadyExists, entityNotFound } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

/** Other values than before move the partition. */
export function updatePartition(parts: GlueParts) {
  return async (
    input: UpdatePartitionRequest,
    context: RequestContext,
  ): Promise<UpdatePartitionResponse> => {
    const { scope } = context;
    const { store } = parts;
    const { table } = ownerOf(parts, context, { owner: input, permission: 'ALTER' });
    const { PartitionInput: given = {}, PartitionValueList: values = [] } = input;
    checkValues(table, values);
    checkValues(table, given.Values);
    const place = { scope, path: [table.database, table.name, ...values] };
    const current = store.partitions.find(scope, place.path);
    if (current === undefined) throw entityNotFound('Cannot find partition.');
    const names = { database: table.database, table: table.name };
    const value = newPartition(names, given, current.createdAt);
    if (JSON.stringify(value.values) === JSON.stringify(values)) {
      await store.partitions.update(place, () => value);
      return {};
    }
    const isNew = await store.partitions.insert({ scope, path: partitionPath(value), value }, [
      store.partitions.present(place),
    ]);
    if (!isNew) throw alreadyExists('Partition already exists.');
    await store.partitions.remove(place);
    return {};
  };
}
