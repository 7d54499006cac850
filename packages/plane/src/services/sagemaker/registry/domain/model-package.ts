import type { CreateModelPackageInput, UpdateModelPackageInput } from '@aws-sdk/client-sagemaker';
import type { EpochMs } from '@slipway/base';

/** A package group: the versions of one model. */
export interface ModelPackageGroup {
  readonly name: string;
  readonly description?: string;
  readonly createdAt: EpochMs;
  /** Of the newest version; numbers are not given twice. */
  readonly lastVersion: number;
}

/** What a package holds beyond its name, as it was given. */
export type PackageContent = Omit<
  CreateModelPackageInput,
  'Tags' | 'ModelPackageName' | 'ModelPackageGroupName' | 'ModelApprovalStatus' | 'ClientToken'
>;

export type ApprovalStatus = NonNullable<CreateModelPackageInput['ModelApprovalStatus']>;

export interface ModelPackage {
  /** What follows `model-package/` in its ARN: `churn/3` or `churn`, in lower case. */
  readonly key: string;
  /** Of a package that belongs to no group. */
  readonly name?: string;
  readonly version?: { readonly group: string; readonly number: number };
  readonly createdAt: EpochMs;
  readonly modifiedAt?: EpochMs;
  readonly content: PackageContent;
  /** Of versions only. */
  readonly approval?: ApprovalStatus;
  readonly approvalDescription?: string;
}

/** AWS writes names of groups and packages in lower case in the ARNs of packages. */
export function versionKey(group: string, number: number): string {
  return `${group.toLowerCase()}/${number}`;
}

export function packageKey(name: string): string {
  return name.toLowerCase();
}

/** What follows the resource's kind in an ARN, or the name itself. */
export function nameInReference(reference: string): string {
  const match = /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:\d{12}:[a-z-]*\/(.+)$/.exec(reference);
  return match?.[1] ?? reference;
}

export function revise(
  current: ModelPackage,
  input: UpdateModelPackageInput,
  now: EpochMs,
): ModelPackage {
  return {
    ...current,
    ...(input.ModelApprovalStatus && { approval: input.ModelApprovalStatus }),
    ...(input.ApprovalDescription !== undefined && {
      approvalDescription: input.ApprovalDescription,
    }),
    content: reviseContent(current.content, input),
    modifiedAt: now,
  };
}

function reviseContent(content: PackageContent, input: UpdateModelPackageInput): PackageContent {
  const removed = new Set(input.CustomerMetadataPropertiesToRemove ?? []);
  const properties = Object.entries({
    ...content.CustomerMetadataProperties,
    ...input.CustomerMetadataProperties,
  }).filter(([name]) => !removed.has(name));
  const specifications = [
    ...(content.AdditionalInferenceSpecifications ?? []),
    ...(input.AdditionalInferenceSpecificationsToAdd ?? []),
  ];
  const { CustomerMetadataProperties: _, ...rest } = content;
  return {
    ...rest,
    ...(properties.length > 0 && { CustomerMetadataProperties: Object.fromEntries(properties) }),
    ...(specifications.length > 0 && { AdditionalInferenceSpecifications: specifications }),
    ...(input.InferenceSpecification && { InferenceSpecification: input.InferenceSpecification }),
    ...(input.SourceUri !== undefined && { SourceUri: input.SourceUri }),
    ...(input.ModelCard && { ModelCard: input.ModelCard }),
    ...(input.ModelLifeCycle && { ModelLifeCycle: input.ModelLifeCycle }),
    ...(input.ModelPackageRegistrationType && {
      ModelPackageRegistrationType: input.ModelPackageRegistrationType,
    }),
  };
}
