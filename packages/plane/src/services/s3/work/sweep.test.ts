import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryRecords, openDiskBlobs } from '@slipway/storage';
import { afterEach, expect, it } from 'vitest';
import { openS3Bench, textOf } from '../testing/bench.ts';

let dir = '';
afterEach(() => rm(dir, { recursive: true, force: true }));

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

it('removes after a crash what no record names, and nothing else', async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-sweep-'));
  const records = memoryRecords();
  const crashed = await openS3Bench({ records, blobs: await openDiskBlobs(dir) });
  const Bucket = 'bucket';
  await crashed.call('CreateBucket', { Bucket });
  await crashed.call('PutObject', { Bucket, Key: 'kept', Body: 'kept' });
  const VersioningConfiguration = { Status: 'Enabled' };
  await crashed.call('PutBucketVersioning', { Bucket, VersioningConfiguration });
  await crashed.call('PutObject', { Bucket, Key: 'kept', Body: 'newer' });
  await crashed.call('DeleteObject', { Bucket, Key: 'kept' });
  const { UploadId } = await crashed.call('CreateMultipartUpload', { Bucket, Key: 'k' });
  const part = { Bucket, Key: 'k', UploadId, PartNumber: 1 };
  await crashed.call('UploadPart', { ...part, Body: 'part' });
  const orphan = await crashed.blobs.write(bytes('written, but never named'));
  const dead = {
    kind: 'put',
    table: 's3/parts',
    key: 'ended/00001',
    value: { blob: orphan.id },
  } as const;
  await records.commit([dead]);

  // No stop: the next run finds no sign of a good end.
  const next = await openS3Bench({ records, blobs: await openDiskBlobs(dir) });
  const young = await next.blobs.write(bytes('written by this run, not named yet'));
  await expect.poll(() => next.blobIds()).not.toContain(orphan.id);
  expect(await next.blobIds()).toContain(young.id);
  expect(await next.blobIds()).toHaveLength(4);
  expect(records.list('s3/parts')).toHaveLength(1);
  const old = await next.call('GetObject', { Bucket, Key: 'kept', VersionId: 'null' });
  expect(await textOf(old.Body)).toBe('kept');
});

it('does not look after a graceful stop', async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-sweep-'));
  const records = memoryRecords();
  const first = await openS3Bench({ records, blobs: await openDiskBlobs(dir) });
  await first.stop();
  const orphan = await first.blobs.write(bytes('never named'));
  const second = await openS3Bench({ records, blobs: await openDiskBlobs(dir) });
  await second.stop();
  expect(await second.blobIds()).toEqual([orphan.id]);
});
