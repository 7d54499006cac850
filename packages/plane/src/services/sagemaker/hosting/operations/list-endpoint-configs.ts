import type {
  ListEndpointConfigsInput,
  ListEndpointConfigsOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import type { HostingStore } from '../hosting-store.ts';

export function listEndpointConfigs(store: HostingStore) {
  return (
    input: ListEndpointConfigsInput,
    { scope }: RequestContext,
  ): ListEndpointConfigsOutput => {
    const configs = store.configs.list(scope).map(({ name, createdAt }) => ({
      name,
      createdAt,
      modifiedAt: createdAt,
      status: '',
    }));
    const page = listByQuery(configs, input, { sortBy: 'CreationTime', sortOrder: 'Descending' });
    return {
      EndpointConfigs: page.items.map(({ name, createdAt }) => ({
        EndpointConfigName: name,
        EndpointConfigArn: arnOf({ scope, kind: 'endpoint-config', name }),
        CreationTime: new Date(createdAt),
      })),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}
