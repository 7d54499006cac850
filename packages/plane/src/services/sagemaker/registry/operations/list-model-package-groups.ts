import type {
  ListModelPackageGroupsInput,
  ListModelPackageGroupsOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { notSupportedHere } from '../../errors.ts';
import { listByQuery } from '../../list-query.ts';
import { groupArn, type RegistryStore } from '../store.ts';

export function listModelPackageGroups(store: RegistryStore) {
  return (
    input: ListModelPackageGroupsInput,
    { scope }: RequestContext,
  ): ListModelPackageGroupsOutput => {
    if (input.CrossAccountFilterOption === 'CrossAccount') {
      throw notSupportedHere('groups of other accounts');
    }
    const groups = store.groups
      .list(scope)
      .map((group) => ({ ...group, modifiedAt: group.createdAt, status: '' }));
    const page = listByQuery(groups, input, { sortBy: 'CreationTime', sortOrder: 'Ascending' });
    return {
      ModelPackageGroupSummaryList: page.items.map((group) => ({
        ModelPackageGroupName: group.name,
        ModelPackageGroupArn: groupArn(scope, group),
        ModelPackageGroupDescription: group.description,
        CreationTime: new Date(group.createdAt),
        ModelPackageGroupStatus: 'Completed',
      })),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}
