import type { DeleteTableRequest, DeleteTableResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog, getTable } from '../catalog-lookup.ts';
import { entityNotFound, lakePermissionMissing } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tableRemovals } from '../table-removals.ts';

export function deleteTable({ store, lake }: GlueParts) {
  return async (
    input: DeleteTableRequest,
    context: RequestContext,
  ): Promise<DeleteTableResponse> => {
    checkCatalog(context, input.CatalogId);
    const { scope, principal } = context;
    const { database, name } = getTable(store, scope, input);
    const object = { database, table: name };
    if (lake.decide(scope, { principal, object, permission: 'DROP' }).kind === 'denied')
      throw lakePermissionMissing('DROP', name);
    const removals = tableRemovals({ store, lake }, scope, object);
    if (!(await store.tables.remove({ scope, path: [database, name] }, removals)))
      throw entityNotFound('Entity Not Found');
    return {};
  };
}
