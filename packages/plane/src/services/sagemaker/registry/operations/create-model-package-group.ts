import type {
  CreateModelPackageGroupInput,
  CreateModelPackageGroupOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { alreadyExists, notSupportedHere } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import type { RegistryNeeds } from '../needs.ts';
import { groupArn } from '../store.ts';

export function createModelPackageGroup({ store, clock }: RegistryNeeds) {
  return async (
    input: CreateModelPackageGroupInput,
    { scope }: RequestContext,
  ): Promise<CreateModelPackageGroupOutput> => {
    if (input.ManagedConfiguration !== undefined) throw notSupportedHere('ManagedConfiguration');
    const { ModelPackageGroupName: name = '', ModelPackageGroupDescription: description } = input;
    const tags = parseTags(input.Tags);
    const value = {
      name,
      ...(description !== undefined && { description }),
      createdAt: clock.now(),
      lastVersion: 0,
    };
    const arn = groupArn(scope, value);
    if (!(await store.groups.insert({ scope, name: name.toLowerCase(), value }, tags))) {
      throw alreadyExists('model-package-group', { name, arn });
    }
    return { ModelPackageGroupArn: arn };
  };
}
