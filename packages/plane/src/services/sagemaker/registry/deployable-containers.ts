import { validationError } from '../errors.ts';
import type { ModelPackages } from './port.ts';
import { getPackage, packageArn, type RegistryStore } from './store.ts';

/** Packages as CreateModel takes them: a version must be approved, a package without a group is deployable as it is. */
export function createModelPackages(store: RegistryStore): ModelPackages {
  return {
    containersOf(scope, reference) {
      const found = getPackage(store, scope, reference);
      const arn = packageArn(scope, found);
      if (found.approval !== undefined && found.approval !== 'Approved') {
        throw validationError(
          `Model package ${arn} has invalid approval status ${found.approval}. It must be Approved.`,
        );
      }
      const containers = found.content.InferenceSpecification?.Containers ?? [];
      if (containers.length > 0) return containers;
      throw validationError(`Model package ${arn} has no InferenceSpecification to deploy.`);
    },
  };
}
