import type { DescribeModelInput, DescribeModelOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../domain/arn.ts';
import { getModel, type HostingStore } from '../hosting-store.ts';

export function describeModel(store: HostingStore) {
  return (input: DescribeModelInput, { scope }: RequestContext): DescribeModelOutput => {
    const name = input.ModelName ?? '';
    const model = getModel(store, scope, name);
    return {
      ...model.input,
      ModelName: name,
      ModelArn: arnOf({ scope, kind: 'model', name }),
      CreationTime: new Date(model.createdAt),
      EnableNetworkIsolation: model.input.EnableNetworkIsolation ?? false,
    };
  };
}
