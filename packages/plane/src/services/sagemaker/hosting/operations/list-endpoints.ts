import type { ListEndpointsInput, ListEndpointsOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import type { HostingStore } from '../hosting-store.ts';

export function listEndpoints(store: HostingStore) {
  return (input: ListEndpointsInput, { scope }: RequestContext): ListEndpointsOutput => {
    const endpoints = store.endpoints
      .list(scope)
      .filter(({ status }) => input.StatusEquals === undefined || status === input.StatusEquals);
    const page = listByQuery(endpoints, input, { sortBy: 'CreationTime', sortOrder: 'Descending' });
    return {
      Endpoints: page.items.map((endpoint) => ({
        EndpointName: endpoint.name,
        EndpointArn: arnOf({ scope, kind: 'endpoint', name: endpoint.name }),
        CreationTime: new Date(endpoint.createdAt),
        LastModifiedTime: new Date(endpoint.modifiedAt),
        EndpointStatus: endpoint.status,
      })),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}
