import type { GetConnectionsRequest, GetConnectionsResponse } from '@aws-sdk/client-glue';
import type { RequestContext } from '@slipway/wire';
import { checkCatalog } from '../catalog-lookup.ts';
import { describeConnection } from '../describe-connection.ts';
import type { GlueParts } from '../needs.ts';
import { pageFor } from '../page-of.ts';

export function getConnections({ store }: GlueParts) {
  return (input: GetConnectionsRequest, context: RequestContext): GetConnectionsResponse => {
    checkCatalog(context, input.CatalogId);
    const { ConnectionType: type, MatchCriteria: criteria = [] } = input.Filter ?? {};
    const found = store.connections.list(context.scope).filter(({ input: connection }) => {
      const isOfType = type === undefined || connection.ConnectionType === type;
      return isOfType && criteria.every((each) => connection.MatchCriteria?.includes(each));
    });
    const page = pageFor(found, input, ({ name }) => [name]);
    return {
      ConnectionList: page.items.map((connection) =>
        describeConnection(connection, input.HidePassword),
      ),
      NextToken: page.nextToken,
    };
  };
}
