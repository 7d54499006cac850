import {
  CreateModelCommand,
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  DeleteModelCommand,
  DeleteModelPackageCommand,
  DeleteModelPackageGroupCommand,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { UndoList } from '#aws/undo-list.ts';

export async function createModelGroup(
  aws: Aws,
  group: { readonly name: string; readonly description: string },
  undo: UndoList,
): Promise<void> {
  const ModelPackageGroupName = group.name;
  await aws.sagemaker.send(
    new CreateModelPackageGroupCommand({
      ModelPackageGroupName,
      ModelPackageGroupDescription: group.description,
    }),
  );
  undo.add('resource', `model package group ${group.name}`, () =>
    aws.sagemaker.send(new DeleteModelPackageGroupCommand({ ModelPackageGroupName })),
  );
}

export interface ModelVersion {
  readonly group: string;
  readonly imageUri: string;
  readonly modelUrl: string;
  readonly contentTypes: readonly string[];
  readonly responseTypes: readonly string[];
  /** What a reader of the registry sees beside the version: the measured quality. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Registers a version that waits for approval; resolves with its ARN. */
export async function registerVersion(
  aws: Aws,
  version: ModelVersion,
  undo: UndoList,
): Promise<string> {
  const { ModelPackageArn: arn = '' } = await aws.sagemaker.send(
    new CreateModelPackageCommand({
      ModelPackageGroupName: version.group,
      ModelApprovalStatus: 'PendingManualApproval',
      CustomerMetadataProperties: { ...version.properties },
      InferenceSpecification: {
        Containers: [{ Image: version.imageUri, ModelDataUrl: version.modelUrl }],
        SupportedContentTypes: [...version.contentTypes],
        SupportedResponseMIMETypes: [...version.responseTypes],
      },
    }),
  );
  undo.add('resource', `model version ${arn}`, () =>
    aws.sagemaker.send(new DeleteModelPackageCommand({ ModelPackageName: arn })),
  );
  return arn;
}

export async function approveVersion(aws: Aws, arn: string, why: string): Promise<void> {
  await aws.sagemaker.send(
    new UpdateModelPackageCommand({
      ModelPackageArn: arn,
      ModelApprovalStatus: 'Approved',
      ApprovalDescription: why,
    }),
  );
}

/** A model that is an approved version of the registry. */
export async function modelOfVersion(
  aws: Aws,
  model: { readonly name: string; readonly versionArn: string; readonly roleArn: string },
  undo: UndoList,
): Promise<void> {
  const ModelName = model.name;
  await aws.sagemaker.send(
    new CreateModelCommand({
      ModelName,
      ExecutionRoleArn: model.roleArn,
      Containers: [{ ModelPackageName: model.versionArn }],
    }),
  );
  undo.add('resource', `model ${ModelName}`, () =>
    aws.sagemaker.send(new DeleteModelCommand({ ModelName })),
  );
}
