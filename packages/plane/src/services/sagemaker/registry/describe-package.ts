import type { DescribeModelPackageOutput, ModelPackageSummary } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { ModelPackage } from './domain/model-package.ts';
import { packageArn } from './store.ts';

type Named = Pick<
  ModelPackageSummary,
  'ModelPackageName' | 'ModelPackageGroupName' | 'ModelPackageVersion' | 'ModelApprovalStatus'
>;

/** Nothing is validated or scanned here, so a package is complete at once. */
export function describePackage(
  scope: Scope,
  found: ModelPackage,
): Omit<DescribeModelPackageOutput, 'ModelPackageName'> {
  const { content, approvalDescription, modifiedAt } = found;
  return {
    ...content,
    ...namesOf(found),
    ModelPackageArn: packageArn(scope, found),
    CreationTime: new Date(found.createdAt),
    ...(modifiedAt !== undefined && { LastModifiedTime: new Date(modifiedAt), LastModifiedBy: {} }),
    CreatedBy: {},
    ...(approvalDescription !== undefined && { ApprovalDescription: approvalDescription }),
    CertifyForMarketplace: false,
    ModelPackageStatus: 'Completed',
    ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
  };
}

export function summarizePackage(scope: Scope, found: ModelPackage): ModelPackageSummary {
  const { ModelPackageDescription, ModelLifeCycle, ModelPackageRegistrationType } = found.content;
  return {
    ...namesOf(found),
    ModelPackageArn: packageArn(scope, found),
    ...(ModelPackageDescription !== undefined && { ModelPackageDescription }),
    ...(ModelLifeCycle && { ModelLifeCycle }),
    ...(ModelPackageRegistrationType && { ModelPackageRegistrationType }),
    CreationTime: new Date(found.createdAt),
    ModelPackageStatus: 'Completed',
  };
}

function namesOf({ name, version, approval }: ModelPackage): Named {
  return {
    ...(name !== undefined && { ModelPackageName: name }),
    ...(version && {
      ModelPackageGroupName: version.group,
      ModelPackageVersion: version.number,
    }),
    ...(approval && { ModelApprovalStatus: approval }),
  };
}
