import type { ListModelsInput, ListModelsOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { listByQuery } from '../../list-query.ts';
import type { HostingStore } from '../hosting-store.ts';

export function listModels(store: HostingStore) {
  return (input: ListModelsInput, { scope }: RequestContext): ListModelsOutput => {
    const models = store.models.list(scope).map(({ name, createdAt }) => ({
      name,
      createdAt,
      modifiedAt: createdAt,
      status: '',
    }));
    const page = listByQuery(models, input, { sortBy: 'CreationTime', sortOrder: 'Descending' });
    return {
      Models: page.items.map(({ name, createdAt }) => ({
        ModelName: name,
        ModelArn: arnOf({ scope, kind: 'model', name }),
        CreationTime: new Date(createdAt),
      })),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}
