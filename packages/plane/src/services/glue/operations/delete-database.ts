import type { DeleteDatabaseRequest, DeleteDatabaseResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getDatabase } from '../catalog-lookup.ts';
import { entityNotFound, lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagRemovals } from '../tags.ts';

/** With its tables and partitions, as on AWS; what lies on S3 stays. */
export function deleteDatabase({ store, lake }: GlueParts) {
  return async (
    { Name, CatalogId }: DeleteDatabaseRequest,
    context: RequestContext,
  ): Promise<DeleteDatabaseResponse> => {
    checkCatalog(context, CatalogId);
    const { scope, principal } = context;
    const { name } = getDatabase(store, scope, Name);
    const request = { principal, object: { database: name }, permission: 'DROP' } as const;
    if (lake.decide(scope, request).kind === 'denied') throw lakePermissionMissing('DROP', name);
    const wasThere = await store.databases.remove({ scope, path: [name] }, [
      ...store.tables.removals(scope, [name]),
      ...store.versions.removals(scope, [name]),
      ...store.partitions.removals(scope, [name]),
      ...lake.removed(scope, { database: name }),
      ...tagRemovals(store, scope, { kind: 'database', name }),
    ]);
    if (!wasThere) throw entityNotFound(`Database ${name} not found.`);
    return {};
  };
}
