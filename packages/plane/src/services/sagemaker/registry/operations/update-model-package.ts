import type { UpdateModelPackageInput, UpdateModelPackageOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { validationError } from '../../errors.ts';
import { type ModelPackage, revise } from '../domain/model-package.ts';
import type { RegistryNeeds } from '../needs.ts';
import { getPackage, packageArn } from '../store.ts';

/** Approves a version, among others. Models and endpoints that were made of it stay as they are. */
export function updateModelPackage({ store, clock }: RegistryNeeds) {
  return async (
    input: UpdateModelPackageInput,
    { scope }: RequestContext,
  ): Promise<UpdateModelPackageOutput> => {
    const found = getPackage(store, scope, input.ModelPackageArn ?? '');
    await store.packages.update(scope, found.key, (current) => {
      check(current, input);
      return revise(current, input, clock.now());
    });
    return { ModelPackageArn: packageArn(scope, found) };
  };
}

function check({ version, content }: ModelPackage, input: UpdateModelPackageInput): void {
  if (version === undefined && input.ModelApprovalStatus !== undefined) {
    throw validationError('ModelApprovalStatus can only be set for versioned model packages.');
  }
  if (content.InferenceSpecification !== undefined && input.InferenceSpecification !== undefined) {
    throw validationError('InferenceSpecification of a model package cannot be changed.');
  }
}
