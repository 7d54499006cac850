import type {
  ContainerDefinition,
  DescribeModelInput,
  DescribeModelOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { getModel, type HostingStore } from '../hosting-store.ts';

export function describeModel(store: HostingStore) {
  return (input: DescribeModelInput, { scope }: RequestContext): DescribeModelOutput => {
    const name = input.ModelName ?? '';
    const model = getModel(store, scope, name);
    const { PrimaryContainer, Containers } = model.input;
    return {
      ...model.input,
      ...(PrimaryContainer && { PrimaryContainer: withDefaults(PrimaryContainer) }),
      ...(Containers && { Containers: Containers.map(withDefaults) }),
      ModelName: name,
      ModelArn: arnOf({ scope, kind: 'model', name }),
      CreationTime: new Date(model.createdAt),
      EnableNetworkIsolation: model.input.EnableNetworkIsolation ?? false,
    };
  };
}

/** What AWS fills in. */
function withDefaults(container: ContainerDefinition): ContainerDefinition {
  return { Mode: 'SingleModel', Environment: {}, ...container };
}
