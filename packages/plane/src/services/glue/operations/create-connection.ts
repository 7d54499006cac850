import type { CreateConnectionRequest, CreateConnectionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { checkConnectionInput } from '../check-connection-input.ts';
import { alreadyExists } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function createConnection({ store, clock }: GlueParts) {
  return async (
    { ConnectionInput: input, CatalogId }: CreateConnectionRequest,
    context: RequestContext,
  ): Promise<CreateConnectionResponse> => {
    checkCatalog(context, CatalogId);
    const checked = checkConnectionInput(input);
    const path = [checked.Name];
    const now = clock.now();
    const times = { createdAt: now, updatedAt: now, updatedBy: context.principal.arn };
    const value = { name: checked.Name, input: checked, ...times };
    if (!(await store.connections.insert({ scope: context.scope, path, value })))
      throw alreadyExists('Connection already exists.');
    return { CreateConnectionStatus: 'READY' };
  };
}
