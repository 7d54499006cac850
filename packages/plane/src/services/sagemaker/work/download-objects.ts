import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { ObjectStore } from '#ports/object-store.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import { channelFile, safePath } from '../domain/channel-files.ts';
import { parseManifest } from '../domain/channel-manifest.ts';
import { parseS3Uri, type S3Uri } from '../domain/s3-uri.ts';
import { clientFailure } from './job-failure.ts';

/** A manifest is read whole; this is far above any that names files which one machine can hold. */
const manifestBytesMax = 64 * 1024 * 1024;

export interface ObjectSource {
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  readonly scope: Scope;
  /** A prefix, or a manifest that names objects. */
  readonly uri: string;
  readonly isManifest: boolean;
  readonly signal: AbortSignal;
}

interface SourceObject {
  readonly location: S3Uri;
  readonly path: string;
}

/**
 * Copies what a job's input names into a folder that is there. Fails with a client error for objects that are missing
 * or no file names. Answers how many files it wrote.
 */
export async function downloadObjects(source: ObjectSource, dir: string): Promise<number> {
  let count = 0;
  for await (const object of objectsOf(source)) {
    await copy(object, dir, source);
    count += 1;
  }
  return count;
}

async function* objectsOf(source: ObjectSource): AsyncGenerator<SourceObject> {
  const uri = parseS3Uri(source.uri);
  if (uri === undefined) throw clientFailure(`Not an S3 URI: ${source.uri}`);
  yield* source.isManifest ? manifestObjects(uri, source) : prefixObjects(uri, source);
}

async function* prefixObjects(
  uri: S3Uri,
  { objects, scope }: ObjectSource,
): AsyncGenerator<SourceObject> {
  for await (const { key } of objects.list(scope, uri.bucket, uri.key)) {
    const file = channelFile(uri.key, key);
    if (file.kind === 'unusable') throw unusable(key);
    if (file.kind === 'file') yield { location: { bucket: uri.bucket, key }, path: file.path };
  }
}

async function* manifestObjects(uri: S3Uri, source: ObjectSource): AsyncGenerator<SourceObject> {
  const text = await readSmall(uri, source);
  const entries = parseManifest(text);
  if (entries === undefined) {
    throw clientFailure(
      `The manifest s3://${uri.bucket}/${uri.key} is not of the form [{"prefix": "s3://..."}, "key", ...].`,
    );
  }
  for (const { location, suffix } of entries) {
    const path = safePath(suffix);
    if (path === undefined) throw unusable(suffix);
    yield { location, path };
  }
}

async function readSmall(uri: S3Uri, { objects, scope }: ObjectSource): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of await objects.read(scope, uri)) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > manifestBytesMax)
      throw clientFailure(`The manifest s3://${uri.bucket}/${uri.key} is too large.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function copy(
  { location, path }: SourceObject,
  dir: string,
  source: ObjectSource,
): Promise<void> {
  const { files, scope, signal } = source;
  const target = join(dir, path);
  try {
    await mkdir(dirname(target), { recursive: true });
    // A new file: two keys that mean one path (`a//b`, or names that differ in case only) would overwrite each other.
    await files.copy(scope, location, { path: target, signal });
  } catch (error) {
    throw downloadFailure(error, location);
  }
}

function downloadFailure(error: unknown, { bucket, key }: S3Uri): unknown {
  const at = `s3://${bucket}/${key}`;
  if (error instanceof AwsServiceError) {
    return clientFailure(
      `Data download failed:${error.code} (${error.status}): ${error.message} (${at})`,
      error,
    );
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isClash =
    code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG';
  return isClash
    ? clientFailure(
        `Data download failed: ${at} cannot be a file beside the other objects of its channel.`,
        error,
      )
    : error;
}

function unusable(key: string): Error {
  return clientFailure(
    `Data download failed: the key ${JSON.stringify(key)} cannot be a file of a channel.`,
  );
}
