import type { Scope } from '@slipway/base';
import type { Records } from '@slipway/storage';
import { arnOf } from '../domain/arn.ts';
import { notFound } from '../errors.ts';
import { type Collection, collection } from '../store.ts';
import {
  type ModelPackage,
  type ModelPackageGroup,
  nameInReference,
} from './domain/model-package.ts';

/** The records of the registry. Names of groups and packages are told apart without regard to case. */
export interface RegistryStore {
  readonly groups: Collection<ModelPackageGroup>;
  readonly packages: Collection<ModelPackage>;
}

export function registryStore(records: Records): RegistryStore {
  return {
    groups: collection(records, 'model-package-group'),
    packages: collection(records, 'model-package'),
  };
}

/** The group of that name or ARN, or AWS's refusal. */
export function getGroup(store: RegistryStore, scope: Scope, reference: string): ModelPackageGroup {
  const name = nameInReference(reference);
  const found = store.groups.find(scope, name.toLowerCase());
  if (found !== undefined) return found;
  const arn = arnOf({ scope, kind: 'model-package-group', name });
  throw notFound('model-package-group', { name, arn });
}

/** The package or version of that name or ARN, or AWS's refusal. */
export function getPackage(store: RegistryStore, scope: Scope, reference: string): ModelPackage {
  const name = nameInReference(reference);
  const found = store.packages.find(scope, name.toLowerCase());
  if (found !== undefined) return found;
  throw notFound('model-package', { name, arn: arnOf({ scope, kind: 'model-package', name }) });
}

export function packageArn(scope: Scope, { key }: ModelPackage): string {
  return arnOf({ scope, kind: 'model-package', name: key });
}

export function groupArn(scope: Scope, { name }: ModelPackageGroup): string {
  return arnOf({ scope, kind: 'model-package-group', name });
}
