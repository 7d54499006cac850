import type { ListModelPackagesInput, ListModelPackagesOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { listByQuery } from '../../list-query.ts';
import { summarizePackage } from '../describe-package.ts';
import type { ModelPackage } from '../domain/model-package.ts';
import { getGroup, type RegistryStore } from '../store.ts';

/** Orders versions by number where they are as old as each other. */
const VERSION_DIGITS = 9;

/** The versions of a group, or by default the packages without one. */
export function listModelPackages(store: RegistryStore) {
  return (input: ListModelPackagesInput, { scope }: RequestContext): ListModelPackagesOutput => {
    const { ModelPackageGroupName: groupName, ModelApprovalStatus: approval } = input;
    const group = groupName === undefined ? undefined : getGroup(store, scope, groupName);
    const found = store.packages
      .list(scope)
      .filter((each) => isOfType(each, input.ModelPackageType, group?.name))
      .filter((each) => approval === undefined || each.approval === approval)
      .map((each) => ({ ...listedName(each), createdAt: each.createdAt, modifiedAt: 0, each }));
    const page = listByQuery(found, input, { sortBy: 'CreationTime', sortOrder: 'Ascending' });
    return {
      ModelPackageSummaryList: page.items.map(({ each }) => summarizePackage(scope, each)),
      ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
    };
  };
}

function isOfType(
  { version }: ModelPackage,
  type: ListModelPackagesInput['ModelPackageType'],
  group: string | undefined,
): boolean {
  if (group !== undefined) return version?.group === group;
  if (type === 'Both') return true;
  return (version !== undefined) === (type === 'Versioned');
}

function listedName({ name = '', version }: ModelPackage) {
  const text =
    version && `${version.group}/${String(version.number).padStart(VERSION_DIGITS, '0')}`;
  return { name: text ?? name, status: '' };
}
