import type {
  DescribeEndpointConfigInput,
  DescribeEndpointConfigOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { getConfig, type HostingStore } from '../hosting-store.ts';

export function describeEndpointConfig(store: HostingStore) {
  return (
    input: DescribeEndpointConfigInput,
    { scope }: RequestContext,
  ): DescribeEndpointConfigOutput => {
    const name = input.EndpointConfigName ?? '';
    const config = getConfig(store, scope, name);
    const variants = config.input.ProductionVariants ?? [];
    return {
      ...config.input,
      EndpointConfigName: name,
      EndpointConfigArn: arnOf({ scope, kind: 'endpoint-config', name }),
      ProductionVariants: variants.map((variant) => ({ InitialVariantWeight: 1, ...variant })),
      CreationTime: new Date(config.createdAt),
      EnableNetworkIsolation: config.input.EnableNetworkIsolation ?? false,
    };
  };
}
