import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel } from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import type { ObjectStore } from '#ports/object-store.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import { downloadObjects } from '../../work/download-objects.ts';
import { channelUri } from '../check-training-storage.ts';

export interface Download {
  readonly objects: ObjectStore;
  readonly files: PlainFiles;
  readonly scope: Scope;
  readonly channels: readonly Channel[];
  /** `/opt/ml/input/data`: what an earlier attempt left there is removed. */
  readonly dir: string;
  readonly signal: AbortSignal;
}

/** Copies every channel below its folder. Fails with a client error for objects that are missing or no file names. */
export async function downloadChannels(download: Download): Promise<void> {
  const { objects, files, scope, signal } = download;
  await rm(download.dir, { recursive: true, force: true });
  await mkdir(download.dir, { recursive: true });
  for (const channel of download.channels) {
    const dir = join(download.dir, channel.ChannelName ?? '');
    await mkdir(dir);
    const isManifest = channel.DataSource?.S3DataSource?.S3DataType === 'ManifestFile';
    await downloadObjects(
      { objects, files, scope, signal, uri: channelUri(channel), isManifest },
      dir,
    );
  }
}
