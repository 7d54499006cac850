import type { CreateConnectionRequest, CreateConnectionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { checkConnectionInput } from '../check-connection-input.ts';
import { alreadyExists } from '../errors.ts';
import type { GlueParts } from '../needs.ts';
import { tagChanges } from '../tags.ts';

export function createConnection({ store, clock }: GlueParts) {
  return async (
    { ConnectionInput: input, CatalogId, Tags }: CreateConnectionRequest,
    context: RequestContext,
  ): Promise<CreateConnectionResponse> => {
    checkCatalog(context, CatalogId);
    const checked = checkConnectionInput(input);
    const path = [checked.Name];
    const now = clock.now();
    const times = { createdAt: now, updatedAt: now, updatedBy: context.principal.arn };
    const value = { name: checked.Name, input: checked, ...times };
    const { scope } = context;
    const tags = tagChanges(store, scope, { kind: 'connection', name: checked.Name, tags: Tags });
    if (!(await store.connections.insert({ scope, path, value }, tags)))
      throw alreadyExists('Connection already exists.');
    return { CreateConnectionStatus: 'READY' };
  };
}
