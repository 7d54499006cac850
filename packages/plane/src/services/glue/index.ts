import type { ServiceDefinition } from '@slipway/wire';
import type { CatalogObjects } from '#ports/catalog-objects.ts';
import { catalogObjects } from './catalog-objects.ts';
import { catalogOperations } from './catalog-operations.ts';
import { crawlerOperations } from './crawler-operations.ts';
import { jobOperations } from './job-operations.ts';
import type { GlueParts } from './needs.ts';
import type { GlueNeeds } from './service.ts';
import { glueStore } from './store.ts';
import { CrawlerRunner } from './work/crawler-runner.ts';
import { JobRunner } from './work/job-runner.ts';

export type { GlueNeeds } from './service.ts';

export interface Glue {
  readonly definition: ServiceDefinition;
  /** What Lake Formation asks. */
  readonly catalog: CatalogObjects;
  /** Takes up what an earlier plane left; after `supervisor.recover()` and before requests are let in. */
  start(): Promise<void>;
  /** Before `supervisor.shutdown()`, which ends the processes that are left. */
  stop(): Promise<void>;
  /** Behind it: nothing that came from S3 lies about. */
  wipe(): Promise<void>;
}

/** AWS Glue: the Data Catalog, crawlers, connections, jobs. */
export function createGlue(needs: GlueNeeds): Glue {
  const parts: GlueParts = { ...needs, store: glueStore(needs.records) };
  const jobs = new JobRunner(parts);
  const crawlers = new CrawlerRunner(parts);
  return {
    catalog: catalogObjects(parts.store),
    start: async () => {
      await jobs.start();
      await crawlers.start();
    },
    stop: async () => {
      await Promise.all([jobs.close(), crawlers.close()]);
    },
    wipe: () => jobs.wipe(),
    definition: {
      id: 'glue',
      signingNames: ['glue'],
      protocol: 'aws-json-1.1',
      targetPrefixes: ['AWSGlue'],
      operations: {
        ...catalogOperations(parts),
        ...crawlerOperations(parts, crawlers),
        ...jobOperations(parts, jobs),
      },
    },
  };
}
