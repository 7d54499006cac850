import type { DeleteModelPackageInput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getPackage, type RegistryStore } from '../store.ts';

/** Models and endpoints that were made of it stay. */
export function deleteModelPackage(store: RegistryStore) {
  return async (input: DeleteModelPackageInput, { scope }: RequestContext): Promise<void> => {
    const { key } = getPackage(store, scope, input.ModelPackageName ?? '');
    await store.packages.remove(scope, key);
  };
}
