import type { DeleteConnectionRequest, DeleteConnectionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { entityNotFound } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagRemovals } from '../tags.ts';

export function deleteConnection({ store }: GlueParts) {
  return async (
    { CatalogId, ConnectionName: name = '' }: DeleteConnectionRequest,
    context: RequestContext,
  ): Promise<DeleteConnectionResponse> => {
    checkCatalog(context, CatalogId);
    const { scope } = context;
    const tags = tagRemovals(store, scope, { kind: 'connection', name });
    if (!(await store.connections.remove({ scope, path: [name] }, tags)))
      throw entityNotFound(`Connection ${name} not found.`);
    return {};
  };
}
