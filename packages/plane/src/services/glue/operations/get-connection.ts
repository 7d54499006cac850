import type { GetConnectionRequest, GetConnectionResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { describeConnection } from '../describe-connection.ts';
import { entityNotFound } from '../errors.ts';
import type { GlueParts } from '../needs.ts';

export function getConnection({ store }: GlueParts) {
  return (input: GetConnectionRequest, context: RequestContext): GetConnectionResponse => {
    checkCatalog(context, input.CatalogId);
    const connection = store.connections.find(context.scope, [input.Name ?? '']);
    if (connection === undefined) throw entityNotFound(`Connection ${input.Name} not found.`);
    return { Connection: describeConnection(connection, input.HidePassword) };
  };
}
