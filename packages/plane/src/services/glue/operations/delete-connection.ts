import type { DeleteConnectionRequest, DeleteConnectionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { entityNotFound } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function deleteConnection({ store }: GlueParts) {
  return async (
    { CatalogId, ConnectionName: name = '' }: DeleteConnectionRequest,
    context: RequestContext,
  ): Promise<DeleteConnectionResponse> => {
    checkCatalog(context, CatalogId);
    if (!(await store.connections.remove({ scope: context.scope, path: [name] })))
      throw entityNotFound(`Connection ${name} not found.`);
    return {};
  };
}
