import type { Channel, CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { AwsServiceError } from '@slipway/wire';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri, type S3Uri } from '../domain/s3-uri.ts';
import { validationError } from '../errors.ts';
import { isDebugged } from './domain/debugger/rule.ts';

/** Refuses, as AWS does at CreateTrainingJob, inputs that name no object and an output whose bucket is not there. */
export async function checkTrainingStorage(
  objects: ObjectStore,
  scope: Scope,
  request: CreateTrainingJobRequest,
): Promise<void> {
  for (const channel of request.InputDataConfig ?? []) {
    const uri = channelUri(channel);
    if (!(await hasObjects(objects, scope, parseS3Uri(uri))))
      throw noObjects({ uri, scope, request });
  }
  for (const [member, uri] of targetsOf(request)) {
    const bucket = parseS3Uri(uri)?.bucket;
    if (bucket === undefined || !objects.bucketExists(scope, bucket)) {
      throw validationError(
        `Access denied to ${member} S3 bucket, given by S3 URL "${uri}". Please ensure that the bucket exists in the selected region (${scope.region}) and that the role "${request.RoleArn}" has "s3:PutObject" permissions on it.`,
      );
    }
  }
}

/** Members that say where the job writes. */
function targetsOf(request: CreateTrainingJobRequest): readonly (readonly [string, string])[] {
  const {
    OutputDataConfig: output,
    CheckpointConfig: checkpoints,
    DebugHookConfig: hook,
  } = request;
  const targets: [string, string][] = [['OutputDataConfig', output?.S3OutputPath ?? '']];
  if (checkpoints !== undefined) targets.push(['CheckpointConfig', checkpoints.S3Uri ?? '']);
  if (isDebugged(request)) targets.push(['DebugHookConfig', hook?.S3OutputPath ?? '']);
  return targets;
}

export function channelUri({ DataSource }: Channel): string {
  return DataSource?.S3DataSource?.S3Uri ?? '';
}

async function hasObjects(
  objects: ObjectStore,
  scope: Scope,
  uri: S3Uri | undefined,
): Promise<boolean> {
  if (uri === undefined || !objects.bucketExists(scope, uri.bucket)) return false;
  for await (const _ of objects.list(scope, uri.bucket, uri.key)) return true;
  return false;
}

function noObjects(input: {
  readonly uri: string;
  readonly scope: Scope;
  readonly request: CreateTrainingJobRequest;
}): AwsServiceError {
  const { uri, scope, request } = input;
  return validationError(
    `No S3 objects found under S3 URL "${uri}" given in input data source. Please ensure that the bucket exists in the selected region (${scope.region}), that objects exist under that S3 prefix, and that the role "${request.RoleArn}" has "s3:ListBucket" permissions on bucket "${parseS3Uri(uri)?.bucket ?? ''}".`,
  );
}
