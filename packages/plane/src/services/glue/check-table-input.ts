import type { CreateTableRequest, TableInput } from '@aws-sdk/client-glue';
import { invalidInput, notSupportedHere } from './errors.ts';

const primitive =
  /^(?:string|varchar\(\d+\)|char\(\d+\)|tinyint|smallint|int|integer|bigint|long|float|double|decimal(?:\(\d+\s*,\s*\d+\))?|boolean|date|timestamp)$/i;

/** What the model of the API does not say of a table. */
export function checkTableInput(
  request: Pick<
    CreateTableRequest,
    'OpenTableFormatInput' | 'PartitionIndexes' | 'TableInput' | 'TransactionId'
  >,
): TableInput {
  const { TableInput: input } = request;
  if (request.OpenTableFormatInput) throw notSupportedHere('Iceberg tables');
  if ((request.PartitionIndexes ?? []).length > 0)
    throw notSupportedHere('partition indexes', 'Queries of partitions need none here.');
  if (request.TransactionId !== undefined) throw notSupportedHere('transactions');
  if (input === undefined || (input.Name ?? '') === '')
    throw invalidInput('Table name should not be empty.');
  if (input.TargetTable) throw notSupportedHere('links to tables');
  if (input.ViewDefinition) throw notSupportedHere('views in several dialects');
  const keys = (input.PartitionKeys ?? []).find(({ Type }) => !primitive.test(Type ?? 'string'));
  if (keys)
    throw invalidInput(`Partition key ${keys.Name} must be of a primitive type, not ${keys.Type}.`);
  checkColumns(input);
  return input;
}

function checkColumns({ StorageDescriptor, PartitionKeys = [] }: TableInput): void {
  const names = [...(StorageDescriptor?.Columns ?? []), ...PartitionKeys].map(({ Name = '' }) =>
    Name.toLowerCase(),
  );
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw invalidInput(`Column name ${twice} is given twice.`);
}
