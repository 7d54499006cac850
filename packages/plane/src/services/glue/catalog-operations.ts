import type { Operations } from '@slipway/wire';
import type { GlueParts } from './needs.ts';
import { batchCreatePartition } from './operations/batch-create-partition.ts';
import { batchDeletePartition } from './operations/batch-delete-partition.ts';
import { batchDeleteTable } from './operations/batch-delete-table.ts';
import { batchGetPartition } from './operations/batch-get-partition.ts';
import { createConnection } from './operations/create-connection.ts';
import { createDatabase } from './operations/create-database.ts';
import { createPartition } from './operations/create-partition.ts';
import { createTable } from './operations/create-table.ts';
import { deleteConnection } from './operations/delete-connection.ts';
import { deleteDatabase } from './operations/delete-database.ts';
import { deletePartition } from './operations/delete-partition.ts';
import { deleteTable } from './operations/delete-table.ts';
import { getConnection } from './operations/get-connection.ts';
import { getConnections } from './operations/get-connections.ts';
import { getDatabase } from './operations/get-database.ts';
import { getDatabases } from './operations/get-databases.ts';
import { getPartition } from './operations/get-partition.ts';
import { getPartitions } from './operations/get-partitions.ts';
import { getTable } from './operations/get-table.ts';
import { getTableVersions } from './operations/get-table-versions.ts';
import { getTables } from './operations/get-tables.ts';
import { getTags } from './operations/get-tags.ts';
import { getUnfilteredTableMetadata } from './operations/get-unfiltered-table-metadata.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateConnection } from './operations/update-connection.ts';
import { updateDatabase } from './operations/update-database.ts';
import { updatePartition } from './operations/update-partition.ts';
import { updateTable } from './operations/update-table.ts';

/** Databases, tables, partitions, connections and tags. */
export function catalogOperations(parts: GlueParts): Operations {
  return {
    BatchCreatePartition: batchCreatePartition(parts),
    BatchDeletePartition: batchDeletePartition(parts),
    BatchDeleteTable: batchDeleteTable(parts),
    BatchGetPartition: batchGetPartition(parts),
    CreateConnection: createConnection(parts),
    CreateDatabase: createDatabase(parts),
    CreatePartition: createPartition(parts),
    CreateTable: createTable(parts),
    DeleteConnection: deleteConnection(parts),
    DeleteDatabase: deleteDatabase(parts),
    DeletePartition: deletePartition(parts),
    DeleteTable: deleteTable(parts),
    GetConnection: getConnection(parts),
    GetConnections: getConnections(parts),
    GetDatabase: getDatabase(parts),
    GetDatabases: getDatabases(parts),
    GetPartition: getPartition(parts),
    GetPartitions: getPartitions(parts),
    GetTable: getTable(parts),
    GetTableVersions: getTableVersions(parts),
    GetTables: getTables(parts),
    GetUnfilteredTableMetadata: getUnfilteredTableMetadata(parts),
    UpdateDatabase: updateDatabase(parts),
    UpdatePartition: updatePartition(parts),
    UpdateTable: updateTable(parts),
    GetTags: getTags(parts),
    TagResource: tagResource(parts),
    UntagResource: untagResource(parts),
    UpdateConnection: updateConnection(parts),
  };
}
