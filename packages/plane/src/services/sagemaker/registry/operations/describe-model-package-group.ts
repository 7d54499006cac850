import type {
  DescribeModelPackageGroupInput,
  DescribeModelPackageGroupOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { getGroup, groupArn, type RegistryStore } from '../store.ts';

export function describeModelPackageGroup(store: RegistryStore) {
  return (
    input: DescribeModelPackageGroupInput,
    { scope }: RequestContext,
  ): DescribeModelPackageGroupOutput => {
    const group = getGroup(store, scope, input.ModelPackageGroupName ?? '');
    return {
      ModelPackageGroupName: group.name,
      ModelPackageGroupArn: groupArn(scope, group),
      ModelPackageGroupDescription: group.description,
      CreationTime: new Date(group.createdAt),
      // Who works in Studio; there is none here.
      CreatedBy: {},
      ModelPackageGroupStatus: 'Completed',
    };
  };
}
