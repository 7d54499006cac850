import type { GetDatabasesRequest, GetDatabasesResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { describeDatabase } from '../describe-catalog.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function getDatabases({ store, lake }: GlueParts) {
  return (input: GetDatabasesRequest, context: RequestContext): GetDatabasesResponse => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const seen = store.databases.list(scope).filter(({ name: database }) => {
      const request = { principal, object: { database }, permission: 'DESCRIBE' } as const;
      return lake.decide(scope, request).kind !== 'denied';
    });
    const page = pageFor(seen, input, ({ name }) => [name]);
    return {
      DatabaseList: page.items.map((database) => describeDatabase(scope, database)),
      NextToken: page.nextToken,
    };
  };
}
