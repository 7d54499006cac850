import type { Clock } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { Operations } from '@slipway/wire';
import { createModelPackages } from './deployable-containers.ts';
import { batchDescribeModelPackage } from './operations/batch-describe-model-package.ts';
import { createModelPackage } from './operations/create-model-package.ts';
import { createModelPackageGroup } from './operations/create-model-package-group.ts';
import { deleteModelPackage } from './operations/delete-model-package.ts';
import { deleteModelPackageGroup } from './operations/delete-model-package-group.ts';
import { describeModelPackage } from './operations/describe-model-package.ts';
import { describeModelPackageGroup } from './operations/describe-model-package-group.ts';
import { listModelPackageGroups } from './operations/list-model-package-groups.ts';
import { listModelPackages } from './operations/list-model-packages.ts';
import { updateModelPackage } from './operations/update-model-package.ts';
import type { ModelPackages } from './port.ts';
import { registryStore } from './store.ts';

export interface Registry {
  readonly operations: Operations;
  readonly packages: ModelPackages;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The Model Registry: groups, their versions and what is approved of them. */
export function createRegistry({
  records,
  clock,
}: {
  readonly records: Records;
  readonly clock: Clock;
}): Registry {
  const store = registryStore(records);
  const needs = { store, clock };
  return {
    packages: createModelPackages(store),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    operations: {
      CreateModelPackageGroup: createModelPackageGroup(needs),
      DescribeModelPackageGroup: describeModelPackageGroup(store),
      ListModelPackageGroups: listModelPackageGroups(store),
      DeleteModelPackageGroup: deleteModelPackageGroup(store),
      CreateModelPackage: createModelPackage(needs),
      DescribeModelPackage: describeModelPackage(store),
      BatchDescribeModelPackage: batchDescribeModelPackage(store),
      ListModelPackages: listModelPackages(store),
      UpdateModelPackage: updateModelPackage(needs),
      DeleteModelPackage: deleteModelPackage(store),
    },
  };
}
