import type { DeleteModelPackageGroupInput } from '@aws-sdk/client-sagemaker';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import { keyOf, tableOf } from '../../store.ts';
import { getGroup, groupArn, type RegistryStore } from '../store.ts';

/** A group that still holds versions stays. */
export function deleteModelPackageGroup(store: RegistryStore) {
  return async (input: DeleteModelPackageGroupInput, { scope }: RequestContext): Promise<void> => {
    const group = getGroup(store, scope, input.ModelPackageGroupName ?? '');
    const name = group.name.toLowerCase();
    const isEmpty = {
      kind: 'check-none',
      table: tableOf('model-package'),
      prefix: keyOf(scope, `${name}/`),
    } as const;
    if (await store.groups.remove(scope, name, [isEmpty])) return;
    throw new AwsServiceError({
      code: 'ConflictException',
      message: `Cannot delete ModelPackageGroup ${groupArn(scope, group)}: it still contains model packages.`,
    });
  };
}
