import { createHash } from 'node:crypto';
import type { GetPartitionsRequest, GetPartitionsResponse, Partition } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { describePartition } from '../describe-catalog.ts';
import { partitionPath, type StoredPartition } from '../domain/partition.ts';
import {
  ExpressionError,
  type PartitionTest,
  parsePartitionExpression,
} from '../domain/partition-expression.ts';
import type { StoredTable } from '../domain/table.ts';
import { invalidInput } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';
import { ownerOf } from '../partition-lookup.ts';

export function getPartitions(parts: GlueParts) {
  return (input: GetPartitionsRequest, context: RequestContext): GetPartitionsResponse => {
    const { table, sees } = ownerOf(parts, context, { owner: input, permission: 'DESCRIBE' });
    const matches = testOf(table, input.Expression);
    const isInSegment = segmentTest(input.Segment);
    const all = parts.store.partitions.list(context.scope, [table.database, table.name]);
    const wanted = all.filter((partition) => matches(partition.values) && isInSegment(partition));
    const page = pageFor(wanted, input, partitionPath);
    return {
      Partitions: page.items.map((partition) => {
        const described = describePartition(context.scope, partition, sees);
        return input.ExcludeColumnSchema === true ? withoutSchema(described) : described;
      }),
      NextToken: page.nextToken,
    };
  };
}

function testOf({ input }: StoredTable, expression: string | undefined): PartitionTest {
  if (expression === undefined || expression.trim() === '') return () => true;
  try {
    return parsePartitionExpression(expression, input.PartitionKeys ?? []);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw invalidInput(`Unsupported expression '${expression.slice(0, 200)}': ${error.message}`);
  }
}

/** Readers that share the work get disjoint segments: a partition's values say which. */
function segmentTest(segment: GetPartitionsRequest['Segment']): (of: StoredPartition) => boolean {
  const { SegmentNumber: number = 0, TotalSegments: total = 1 } = segment ?? {};
  if (number >= total) throw invalidInput('SegmentNumber must be less than TotalSegments.');
  return ({ values }) =>
    total === 1 ||
    createHash('sha256').update(JSON.stringify(values)).digest().readUInt32BE() % total === number;
}

function withoutSchema(partition: Partition): Partition {
  const { Columns: _, ...descriptor } = partition.StorageDescriptor ?? {};
  return { ...partition, StorageDescriptor: descriptor };
}
