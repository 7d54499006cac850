import type { Records } from '@slipway/storage';
import { type Collection, collection } from '../../resources/collection.ts';
import type { StoredConnection } from './domain/connection.ts';
import type { StoredCrawler } from './domain/crawler.ts';
import type { StoredDatabase } from './domain/database.ts';
import type { StoredJob } from './domain/job.ts';
import type { JobRun } from './domain/job-run.ts';
import type { StoredPartition } from './domain/partition.ts';
import type { StoredTable, TableVersion } from './domain/table.ts';

/** Everything that Glue keeps. */
export interface GlueStore {
  /** `[database]` */
  readonly databases: Collection<StoredDatabase>;
  /** `[database, table]` */
  readonly tables: Collection<StoredTable>;
  /** `[database, table, version]`, the version with leading zeros. */
  readonly versions: Collection<TableVersion>;
  /** `[database, table, ...values]` */
  readonly partitions: Collection<StoredPartition>;
  readonly connections: Collection<StoredConnection>;
  readonly crawlers: Collection<StoredCrawler>;
  readonly jobs: Collection<StoredJob>;
  /** `[job, run]` */
  readonly runs: Collection<JobRun>;
  /** `[kind, name]` */
  readonly tags: Collection<Readonly<Record<string, string>>>;
}

export function glueStore(records: Records): GlueStore {
  return {
    databases: collection(records, 'glue/database'),
    tables: collection(records, 'glue/table'),
    versions: collection(records, 'glue/table-version'),
    partitions: collection(records, 'glue/partition'),
    connections: collection(records, 'glue/connection'),
    crawlers: collection(records, 'glue/crawler'),
    jobs: collection(records, 'glue/job'),
    runs: collection(records, 'glue/job-run'),
    tags: collection(records, 'glue/tags'),
  };
}
