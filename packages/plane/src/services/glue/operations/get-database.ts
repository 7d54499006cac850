import type { GetDatabaseRequest, GetDatabaseResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getDatabase as lookUp } from '../catalog-lookup.ts';
import { describeDatabase } from '../describe-catalog.ts';
import { lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function getDatabase({ store, lake }: GlueParts) {
  return (input: GetDatabaseRequest, context: RequestContext): GetDatabaseResponse => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const database = lookUp(store, scope, input.Name);
    const object = { database: database.name };
    const decision = lake.decide(scope, { principal, object, permission: 'DESCRIBE' });
    if (decision.kind === 'denied') throw lakePermissionMissing('DESCRIBE', database.name);
    return { Database: describeDatabase(scope, database) };
  };
}
