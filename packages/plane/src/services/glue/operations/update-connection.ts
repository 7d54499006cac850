import type { UpdateConnectionRequest, UpdateConnectionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { checkConnectionInput } from '../check-connection-input.ts';
import { entityNotFound, invalidInput } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

/** Replaces the whole definition. */
export function updateConnection({ store, clock }: GlueParts) {
  return async (
    { Name: name = '', ConnectionInput: input, CatalogId }: UpdateConnectionRequest,
    context: RequestContext,
  ): Promise<UpdateConnectionResponse> => {
    checkCatalog(context, CatalogId);
    const checked = checkConnectionInput(input);
    if (checked.Name !== name) throw invalidInput('A connection cannot be renamed by an update.');
    const changed = { input: checked, updatedAt: clock.now(), updatedBy: context.principal.arn };
    const place = { scope: context.scope, path: [name] };
    const updated = await store.connections.update(place, (current) => ({
      ...current,
      ...changed,
    }));
    if (updated === undefined) throw entityNotFound(`Connection ${name} not found.`);
    return {};
  };
}
