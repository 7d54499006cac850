import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreateProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import { arnOf } from '../../domain/arn.ts';
import { parseS3Uri } from '../../domain/s3-uri.ts';
import { downloadObjects } from '../../work/download-objects.ts';
import { clientFailure } from '../../work/job-failure.ts';
import { relativeLocalPath } from '../domain/local-path.ts';
import { processingConfigFiles } from '../domain/processing-config-files.ts';
import type { ProcessingPaths } from './processing-paths.ts';

export interface Preparation {
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  readonly scope: Scope;
  readonly request: CreateProcessingJobRequest;
  readonly paths: ProcessingPaths;
  readonly signal: AbortSignal;
}

/** The folders, inputs and configuration that the program finds; what an earlier attempt left is removed. */
export async function prepareProcessing(preparation: Preparation): Promise<void> {
  const { scope, request, paths } = preparation;
  checkOutputBuckets(preparation);
  await rm(paths.root, { recursive: true, force: true });
  for (const dir of [paths.config, paths.output, paths.home, paths.temporary]) {
    await mkdir(dir, { recursive: true });
  }
  await download(preparation);
  for (const { S3Output } of request.ProcessingOutputConfig?.Outputs ?? []) {
    await mkdir(localDir(paths, S3Output?.LocalPath), { recursive: true });
  }
  const name = request.ProcessingJobName ?? '';
  const arn = arnOf({ scope, kind: 'processing-job', name });
  for (const [file, content] of Object.entries(processingConfigFiles(request, arn))) {
    await writeFile(join(paths.config, file), JSON.stringify(content));
  }
}

/** Known now, so not left to be found when the work is done. */
function checkOutputBuckets({ objects, scope, request }: Preparation): void {
  for (const { S3Output } of request.ProcessingOutputConfig?.Outputs ?? []) {
    const bucket = parseS3Uri(S3Output?.S3Uri ?? '')?.bucket ?? '';
    if (!objects.bucketExists(scope, bucket)) {
      throw clientFailure(
        `Failed to upload the output: NoSuchBucket: The specified bucket does not exist (${S3Output?.S3Uri})`,
      );
    }
  }
}

async function download(preparation: Preparation): Promise<void> {
  const { objects, files, scope, signal, request, paths } = preparation;
  for (const { S3Input: input } of request.ProcessingInputs ?? []) {
    const dir = localDir(paths, input?.LocalPath);
    const uri = input?.S3Uri ?? '';
    const isManifest = input?.S3DataType === 'ManifestFile';
    await mkdir(dir, { recursive: true });
    const count = await downloadObjects({ objects, files, scope, signal, uri, isManifest }, dir);
    if (count === 0) {
      throw clientFailure(`No S3 objects found under S3 URL "${uri}" given in input data source.`);
    }
  }
}

/** For a job whose program has ended. */
export async function removeInputs(
  { ProcessingInputs: inputs = [] }: CreateProcessingJobRequest,
  paths: ProcessingPaths,
): Promise<void> {
  for (const { S3Input: input } of inputs)
    if (input) await rm(localDir(paths, input.LocalPath), { recursive: true, force: true });
}

/** The folder of this machine that a LocalPath of the request stands for. */
export function localDir(paths: ProcessingPaths, localPath: string | undefined): string {
  const relative = relativeLocalPath(localPath ?? '');
  if (relative === undefined) throw clientFailure(`Not below /opt/ml/processing: ${localPath}`);
  return join(paths.base, relative);
}
