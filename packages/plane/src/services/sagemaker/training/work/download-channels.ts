import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Channel } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { ObjectStore } from '#ports/object-store.ts';
import { parseS3Uri, type S3Uri } from '../../domain/s3-uri.ts';
import { channelUri } from '../check-training-storage.ts';
import { channelFile, safePath } from '../domain/channel-files.ts';
import { parseManifest } from '../domain/channel-manifest.ts';
import { clientFailure } from './training-failure.ts';

/** A manifest is read whole; this is far above any that names files which one machine can hold. */
const manifestBytesMax = 64 * 1024 * 1024;

export interface Download {
  readonly objects: ObjectStore;
  readonly scope: Scope;
  readonly channels: readonly Channel[];
  /** `/opt/ml/input/data`: what an earlier attempt left there is removed. */
  readonly dir: string;
  readonly signal: AbortSignal;
}

interface ChannelObject {
  readonly location: S3Uri;
  readonly path: string;
}

/** Copies every channel below its folder. Fails with a client error for objects that are missing or no file names. */
export async function downloadChannels(download: Download): Promise<void> {
  await rm(download.dir, { recursive: true, force: true });
  await mkdir(download.dir, { recursive: true });
  for (const channel of download.channels) {
    const dir = join(download.dir, channel.ChannelName ?? '');
    await mkdir(dir);
    for await (const object of objectsOf(channel, download)) await copy(object, dir, download);
  }
}

async function* objectsOf(channel: Channel, download: Download): AsyncGenerator<ChannelObject> {
  const uri = parseS3Uri(channelUri(channel));
  if (uri === undefined) throw clientFailure(`Not an S3 URI: ${channelUri(channel)}`);
  const isManifest = channel.DataSource?.S3DataSource?.S3DataType === 'ManifestFile';
  yield* isManifest ? manifestObjects(uri, download) : prefixObjects(uri, download);
}

async function* prefixObjects(
  uri: S3Uri,
  { objects, scope }: Download,
): AsyncGenerator<ChannelObject> {
  for await (const { key } of objects.list(scope, uri.bucket, uri.key)) {
    const file = channelFile(uri.key, key);
    if (file.kind === 'unusable') throw unusable(key);
    if (file.kind === 'file') yield { location: { bucket: uri.bucket, key }, path: file.path };
  }
}

async function* manifestObjects(uri: S3Uri, download: Download): AsyncGenerator<ChannelObject> {
  const text = await readSmall(uri, download);
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

async function readSmall(uri: S3Uri, { objects, scope }: Download): Promise<string> {
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
  { location, path }: ChannelObject,
  dir: string,
  download: Download,
): Promise<void> {
  const { objects, scope, signal } = download;
  const target = join(dir, path);
  try {
    await mkdir(dirname(target), { recursive: true });
    const body = await objects.read(scope, location);
    // `wx`: two keys that mean one path (`a//b`, or names that differ in case only) would overwrite each other.
    await pipeline(body, createWriteStream(target, { flags: 'wx' }), { signal });
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
