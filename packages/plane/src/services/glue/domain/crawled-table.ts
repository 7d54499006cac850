import type { PartitionInput, StorageDescriptor } from '@aws-sdk/client-glue';
import type { FileSchema } from './file-schema.ts';
import type { FoundPartition, FoundTable } from './find-tables.ts';
import type { StoredTableInput } from './table.ts';

const text = {
  InputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
  OutputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
};
const parquet = {
  InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
};

export interface CrawledBy {
  readonly crawler: string;
  readonly bucket: string;
  readonly name: string;
}

/** A found table as the catalog keeps it, with the parameters that crawlers write. */
export function crawledTable(found: FoundTable, by: CrawledBy): StoredTableInput {
  const parameters = parametersOf(found, by);
  return {
    Name: by.name,
    Owner: 'owner',
    Retention: 0,
    TableType: 'EXTERNAL_TABLE',
    Parameters: parameters,
    PartitionKeys: found.partitionKeys.map((Name) => ({ Name, Type: 'string' })),
    StorageDescriptor: descriptorOf(found, `s3://${by.bucket}/${found.prefix}`, parameters),
  };
}

export function crawledPartition(
  table: StoredTableInput,
  { values, prefix }: FoundPartition,
  bucket: string,
): PartitionInput {
  const Location = `s3://${bucket}/${prefix}`;
  return {
    Values: [...values],
    StorageDescriptor: { ...table.StorageDescriptor, Location },
    Parameters: table.Parameters,
  };
}

function descriptorOf(
  { schema }: FoundTable,
  Location: string,
  Parameters: Record<string, string>,
): StorageDescriptor {
  return {
    Columns: schema.columns.map(({ name, type }) => ({ Name: name, Type: type })),
    Location,
    ...(schema.format === 'parquet' ? parquet : text),
    Compressed: schema.compression !== 'none',
    NumberOfBuckets: -1,
    SerdeInfo: serdeOf(schema),
    BucketColumns: [],
    SortColumns: [],
    Parameters,
    StoredAsSubDirectories: false,
  };
}

function serdeOf(schema: FileSchema): NonNullable<StorageDescriptor['SerdeInfo']> {
  switch (schema.format) {
    case 'parquet':
      return {
        SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
        Parameters: { 'serialization.format': '1' },
      };
    case 'json':
      return {
        SerializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
        Parameters: { paths: schema.columns.map(({ name }) => name).join(',') },
      };
    case 'csv':
      return {
        SerializationLibrary: 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe',
        Parameters: { 'field.delim': schema.delimiter ?? ',' },
      };
  }
}

function parametersOf(
  { schema, objectCount, sizeBytes }: FoundTable,
  { crawler }: CrawledBy,
): Record<string, string> {
  const average = schema.rows > 0 ? Math.max(1, Math.round(sizeBytes / schema.rows)) : 0;
  return {
    CrawlerSchemaDeserializerVersion: '1.0',
    CrawlerSchemaSerializerVersion: '1.0',
    UPDATED_BY_CRAWLER: crawler,
    averageRecordSize: String(average),
    classification: schema.format,
    compressionType: schema.compression,
    objectCount: String(objectCount),
    recordCount: String(schema.rows),
    sizeKey: String(sizeBytes),
    typeOfData: 'file',
    ...(schema.format === 'csv' && {
      areColumnsQuoted: 'false',
      columnsOrdered: 'true',
      delimiter: schema.delimiter ?? ',',
      ...(schema.hasHeader === true && { 'skip.header.line.count': '1' }),
    }),
  };
}
