import type { UpdateDatabaseRequest, UpdateDatabaseResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getDatabase } from '../catalog-lookup.ts';
import { catalogName } from '../domain/names.ts';
import { lakePermissionMissing, notSupportedHere } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function updateDatabase({ store, lake }: GlueParts) {
  return async (
    { Name, DatabaseInput: input = { Name }, CatalogId }: UpdateDatabaseRequest,
    context: RequestContext,
  ): Promise<UpdateDatabaseResponse> => {
    checkCatalog(context, CatalogId);
    const { scope, principal } = context;
    const { name } = getDatabase(store, scope, Name);
    if (catalogName(input.Name) !== name) throw notSupportedHere('a new name for a database');
    const request = { principal, object: { database: name }, permission: 'ALTER' } as const;
    if (lake.decide(scope, request).kind === 'denied') throw lakePermissionMissing('ALTER', name);
    await store.databases.update({ scope, path: [name] }, (current) => ({
      ...current,
      input: { ...input, Name: name },
    }));
    return {};
  };
}
