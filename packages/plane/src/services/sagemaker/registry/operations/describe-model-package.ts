import type { DescribeModelPackageInput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { describePackage } from '../describe-package.ts';
import { getPackage, type RegistryStore } from '../store.ts';

export function describeModelPackage(store: RegistryStore) {
  return (input: DescribeModelPackageInput, { scope }: RequestContext) =>
    describePackage(scope, getPackage(store, scope, input.ModelPackageName ?? ''));
}
