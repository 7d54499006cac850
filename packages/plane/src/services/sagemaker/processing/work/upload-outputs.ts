import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ProcessingOutput } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri } from '../../domain/s3-uri.ts';
import { clientFailure } from '../../work/job-failure.ts';
import { localDir } from './prepare-processing.ts';
import type { ProcessingPaths } from './processing-paths.ts';

export interface OutputUpload {
  readonly objects: ObjectStore;
  readonly scope: Scope;
  readonly paths: ProcessingPaths;
  readonly signal: AbortSignal;
}

/** Size and time of change of what was uploaded, by path. */
export type Uploaded = Map<string, string>;

/** A file, and what tells its state from a later one. */
interface OutputFile {
  readonly path: string;
  readonly state: string;
}

/**
 * The files of an output straight below its S3Uri; symbolic links are not followed. Those that `uploaded` knows in
 * their present state are left out. With `isReady` only the files that it lets through.
 */
export async function uploadOutput(
  output: ProcessingOutput,
  upload: OutputUpload,
  progress: { readonly uploaded: Uploaded; readonly isReady?: (file: OutputFile) => boolean },
): Promise<void> {
  const { objects, scope, paths, signal } = upload;
  const uri = output.S3Output?.S3Uri ?? '';
  const target = parseS3Uri(uri);
  if (target === undefined) throw clientFailure(`Not an S3 URI: ${uri}`);
  const folder = target.key === '' || target.key.endsWith('/') ? target.key : `${target.key}/`;
  const dir = localDir(paths, output.S3Output?.LocalPath);
  for (const file of await filesBelow(dir)) {
    if (progress.uploaded.get(file.path) === file.state) continue;
    if (progress.isReady?.(file) === false) continue;
    const key = `${folder}${relative(dir, file.path).split(sep).join('/')}`;
    // Opened before anybody reads: a stream that fails to open while nobody listens ends the whole plane.
    await using handle = await open(file.path);
    const body = handle.createReadStream({ autoClose: false });
    await objects.write(scope, { bucket: target.bucket, key }, body, { signal });
    progress.uploaded.set(file.path, file.state);
  }
}

async function filesBelow(dir: string): Promise<readonly OutputFile[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files: OutputFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A program may take a file away again while its folder is read.
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined) files.push({ path, state: `${found.size} ${found.mtimeMs}` });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
