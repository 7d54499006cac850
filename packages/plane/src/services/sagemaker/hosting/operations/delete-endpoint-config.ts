import type { DeleteEndpointConfigInput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getConfig, type HostingStore } from '../hosting-store.ts';

/** An endpoint that was made from the configuration goes on serving, but cannot be updated any more, as on AWS. */
export function deleteEndpointConfig(store: HostingStore) {
  return async (input: DeleteEndpointConfigInput, { scope }: RequestContext): Promise<void> => {
    const { name } = getConfig(store, scope, input.EndpointConfigName ?? '');
    await store.configs.remove(scope, name);
  };
}
