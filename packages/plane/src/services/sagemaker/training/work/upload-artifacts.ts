import type { Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri } from '../../domain/s3-uri.ts';
import { clientFailure } from '../../work/job-failure.ts';
import { isEmptyDirectory, packDirectory } from '../../work/pack-directory.ts';
import type { TrainingJob } from '../domain/training-job.ts';
import type { TrainingPaths } from './training-paths.ts';

export interface Upload {
  readonly objects: ObjectStore;
  readonly scope: Scope;
  readonly paths: TrainingPaths;
  readonly signal: AbortSignal;
}

/**
 * `<S3OutputPath>/<job>/output/model.tar.gz`, and `output.tar.gz` beside it for output data. A completed job always has
 * a model archive; one that failed or was stopped has one when its program left something. Answers the model's URI.
 */
export async function uploadArtifacts(
  job: TrainingJob,
  upload: Upload,
): Promise<string | undefined> {
  const { paths } = upload;
  if (!(await isEmptyDirectory(paths.outputData))) {
    await uploadDirectory(job, { ...upload, dir: paths.outputData, file: 'output.tar.gz' });
  }
  const hasModel = job.outcome?.kind === 'completed' || !(await isEmptyDirectory(paths.model));
  if (!hasModel) return undefined;
  return uploadDirectory(job, { ...upload, dir: paths.model, file: 'model.tar.gz' });
}

async function uploadDirectory(
  job: TrainingJob,
  { objects, scope, signal, dir, file }: Upload & { readonly dir: string; readonly file: string },
): Promise<string> {
  const path = job.request.OutputDataConfig?.S3OutputPath ?? '';
  const base = parseS3Uri(path);
  if (base === undefined) throw clientFailure(`Not an S3 URI: ${path}`);
  const folder = base.key === '' || base.key.endsWith('/') ? base.key : `${base.key}/`;
  const location = { bucket: base.bucket, key: `${folder}${job.name}/output/${file}` };
  await objects.write(scope, location, packDirectory(dir), { signal });
  return `s3://${location.bucket}/${location.key}`;
}
