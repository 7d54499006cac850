import type { DeletePartitionRequest, DeletePartitionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { entityNotFound } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

export function deletePartition(parts: GlueParts) {
  return async (
    input: DeletePartitionRequest,
    context: RequestContext,
  ): Promise<DeletePartitionResponse> => {
    const { table } = ownerOf(parts, context, { owner: input, permission: 'ALTER' });
    const { PartitionValues: values = [] } = input;
    checkValues(table, values);
    const path = [table.database, table.name, ...values];
    if (!(await parts.store.partitions.remove({ scope: context.scope, path })))
      throw entityNotFound('Cannot find partition.');
    return {};
  };
}
