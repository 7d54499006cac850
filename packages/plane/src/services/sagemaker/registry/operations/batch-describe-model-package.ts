import type {
  BatchDescribeModelPackageError,
  BatchDescribeModelPackageInput,
  BatchDescribeModelPackageOutput,
  BatchDescribeModelPackageSummary,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { summarizePackage } from '../describe-package.ts';
import { type ModelPackage, nameInReference } from '../domain/model-package.ts';
import type { RegistryStore } from '../store.ts';

/** What is not there is told beside what is. */
export function batchDescribeModelPackage(store: RegistryStore) {
  return (
    input: BatchDescribeModelPackageInput,
    { scope }: RequestContext,
  ): BatchDescribeModelPackageOutput => {
    const summaries: Record<string, BatchDescribeModelPackageSummary> = {};
    const errors: Record<string, BatchDescribeModelPackageError> = {};
    for (const arn of input.ModelPackageArnList ?? []) {
      const found = store.packages.find(scope, nameInReference(arn).toLowerCase());
      if (found === undefined) {
        errors[arn] = {
          ErrorCode: 'ValidationException',
          ErrorResponse: `ModelPackage ${arn} does not exist.`,
        };
      } else summaries[arn] = summarize(scope, found);
    }
    return { ModelPackageSummaries: summaries, BatchDescribeModelPackageErrorMap: errors };
  };
}

function summarize(scope: Scope, found: ModelPackage): BatchDescribeModelPackageSummary {
  return {
    // A version has no name of its own: AWS's model requires the member all the same.
    ModelPackageGroupName: found.version?.group ?? '',
    ...summarizePackage(scope, found),
    InferenceSpecification: found.content.InferenceSpecification,
  };
}
