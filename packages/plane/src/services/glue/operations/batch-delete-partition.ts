import type {
  BatchDeletePartitionRequest,
  BatchDeletePartitionResponse,
  PartitionError,
} from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import type { GlueParts } from '../needs.ts';
import { checkValues, ownerOf } from '../partition-lookup.ts';

export function batchDeletePartition(parts: GlueParts) {
  return async (
    input: BatchDeletePartitionRequest,
    context: RequestContext,
  ): Promise<BatchDeletePartitionResponse> => {
    const { table } = ownerOf(parts, context, { owner: input, permission: 'ALTER' });
    const errors = await Promise.all(
      (input.PartitionsToDelete ?? []).map(async ({ Values = [] }): Promise<PartitionError[]> => {
        checkValues(table, Values);
        const path = [table.database, table.name, ...Values];
        if (await parts.store.partitions.remove({ scope: context.scope, path })) return [];
        const ErrorDetail = {
          ErrorCode: 'EntityNotFoundException',
          ErrorMessage: 'Cannot find partition.',
        };
        return [{ PartitionValues: Values, ErrorDetail }];
      }),
    );
    return { Errors: errors.flat() };
  };
}
