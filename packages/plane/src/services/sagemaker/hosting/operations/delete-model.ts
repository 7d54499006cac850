import type { DeleteModelInput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getModel, type HostingStore } from '../hosting-store.ts';

/** Endpoints made from the model go on: they hold a snapshot of it. */
export function deleteModel(store: HostingStore) {
  return async (input: DeleteModelInput, { scope }: RequestContext): Promise<void> => {
    const { name } = getModel(store, scope, input.ModelName ?? '');
    await store.models.remove(scope, name);
  };
}
