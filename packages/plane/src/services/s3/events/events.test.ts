import { expect, test } from 'vitest';
import type { ObjectEvent } from '#ports/object-events.ts';
import { contextOf, openS3Bench, type S3Bench, scope } from '../testing/bench.ts';

// Names and members of records: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html and
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html (2026-11).

const Bucket = 'events';

async function open({ isVersioned = false } = {}) {
  const s3 = await openS3Bench();
  const told: ObjectEvent[] = [];
  await s3.call('CreateBucket', { Bucket });
  if (isVersioned) {
    const VersioningConfiguration = { Status: 'Enabled' };
    await s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration });
  }
  const stop = s3.events.subscribe({
    wants: ({ bucket }) => bucket === Bucket,
    take: (event) => void told.push(event),
  });
  const seen = () => told.map(({ eventName, s3: { object } }) => `${eventName} ${object.key}`);
  return { s3, told, seen, stop };
}

async function multipart(s3: S3Bench, Key: string): Promise<void> {
  const { UploadId } = await s3.call('CreateMultipartUpload', { Bucket, Key });
  const part = { Bucket, Key, UploadId, PartNumber: 1 };
  const { ETag } = await s3.call('UploadPart', { ...part, Body: 'part' });
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await s3.call('CompleteMultipartUpload', { Bucket, Key, UploadId, MultipartUpload });
}

test('every way to make and to remove an object is told by its name', async () => {
  const { s3, seen } = await open();
  await s3.call('PutObject', { Bucket, Key: 'a', Body: 'text' });
  await s3.call('CopyObject', { Bucket, Key: 'b', CopySource: `${Bucket}/a` });
  await multipart(s3, 'c');
  const location = { bucket: Bucket, key: 'd' };
  await s3.objects.write(scope, location, chunks('text'));
  await s3.objects.remove(scope, location);
  await s3.call('DeleteObject', { Bucket, Key: 'a' });
  await s3.call('DeleteObject', { Bucket, Key: 'a' });
  expect(seen()).toEqual([
    'ObjectCreated:Put a',
    'ObjectCreated:Copy b',
    'ObjectCreated:CompleteMultipartUpload c',
    'ObjectCreated:Put d',
    'ObjectRemoved:Delete d',
    'ObjectRemoved:Delete a',
  ]);
});

test('a record says what AWS says', async () => {
  const { s3, told } = await open();
  const principal = { ...contextOf().principal, userId: 'AIDAEXAMPLE' };
  const request = {
    principal,
    sourceIp: '127.0.0.9',
    requestId: 'c0ffee00-1111-2222-3333-444444444444',
  };
  await s3.call('PutObject', { Bucket, Key: 'folder/a b+ü(1)~.txt', Body: 'text' }, request);
  expect(told).toEqual([
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'us-east-1',
      eventTime: expect.stringMatching(/^2026-11-25T12:\d\d:\d\d\.000Z$/),
      eventName: 'ObjectCreated:Put',
      userIdentity: { principalId: 'AWS:AIDAEXAMPLE' },
      requestParameters: { sourceIPAddress: '127.0.0.9' },
      responseElements: { 'x-amz-request-id': 'C0FFEE0011112222' },
      s3: {
        s3SchemaVersion: '1.0',
        bucket: {
          name: Bucket,
          ownerIdentity: { principalId: scope.accountId },
          arn: `arn:aws:s3:::${Bucket}`,
        },
        object: {
          key: 'folder/a+b%2B%C3%BC%281%29%7E.txt',
          size: 4,
          eTag: '1cb251ec0d568de6a929b520c4aed8d1',
          sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
        },
      },
    },
  ]);
});

test('versions and delete markers are named, and sequencers grow', async () => {
  const { s3, told, seen } = await open({ isVersioned: true });
  await s3.call('PutObject', { Bucket, Key: 'a', Body: 'one' });
  await s3.call('DeleteObject', { Bucket, Key: 'a' });
  const versionId = told[0]?.s3.object.versionId;
  expect(versionId).toMatch(/^[0-9a-f]{32}$/);
  await s3.call('DeleteObject', { Bucket, Key: 'a', VersionId: versionId });
  expect(seen()).toEqual([
    'ObjectCreated:Put a',
    'ObjectRemoved:DeleteMarkerCreated a',
    'ObjectRemoved:Delete a',
  ]);
  expect(told[1]?.s3.object.versionId).not.toBe(versionId);
  expect(told[2]?.s3.object.versionId).toBe(versionId);
  const sequencers = told.map(({ s3: { object } }) => object.sequencer);
  expect(sequencers.toSorted()).toEqual(sequencers);
  expect(new Set(sequencers).size).toBe(3);
});

test('what did not happen is not told', async () => {
  const { s3, seen } = await open();
  await s3.call('PutObject', { Bucket, Key: 'a', Body: 'text' });
  const again = s3.call('PutObject', { Bucket, Key: 'a', Body: 'text', IfNoneMatch: '*' });
  await expect(again).rejects.toMatchObject({ code: 'PreconditionFailed' });
  await s3.call('DeleteObject', { Bucket, Key: 'missing' });
  expect(seen()).toEqual(['ObjectCreated:Put a']);
});

test('a subscriber that stumbles harms neither the write nor the others; one that left hears no more', async () => {
  const { s3, seen, stop } = await open();
  s3.events.subscribe({
    wants: () => true,
    take: () => {
      throw new Error('stumbled');
    },
  });
  s3.events.subscribe({
    wants: () => {
      throw new Error('stumbled');
    },
    take: () => undefined,
  });
  await s3.call('PutObject', { Bucket, Key: 'a', Body: 'text' });
  stop();
  await s3.call('PutObject', { Bucket, Key: 'b', Body: 'text' });
  expect(seen()).toEqual(['ObjectCreated:Put a']);
});

test('a rule that expires an object is told as its doing', async () => {
  const { s3, told } = await open();
  const rule = { ID: 'r', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } };
  const LifecycleConfiguration = { Rules: [rule] };
  await s3.call('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration });
  await s3.call('PutObject', { Bucket, Key: 'a', Body: 'text' });
  s3.schedule.advance(3 * 24 * 60 * 60 * 1_000);
  await expect.poll(() => told.at(-1)?.eventName).toBe('LifecycleExpiration:Delete');
  expect(told.at(-1)).toMatchObject({
    eventVersion: '2.3',
    userIdentity: { principalId: 's3.amazonaws.com' },
  });
});

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
