import {
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bucket, newBucket, sdkPlane } from '../testing/sdk-plane.ts';

const plane = sdkPlane({ beforeAll, afterAll });

describe('buckets, through the SDK', () => {
  it('are listed with their region', async () => {
    const { Buckets, Owner } = await plane.s3.send(new ListBucketsCommand({}));
    expect(Buckets).toMatchObject([{ Name: Bucket, BucketRegion: 'eu-west-3' }]);
    expect(Buckets?.[0]?.CreationDate).toBeInstanceOf(Date);
    expect(Owner?.ID).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tell where they are and that they have no versions', async () => {
    const head = await plane.s3.send(new HeadBucketCommand({ Bucket }));
    expect(head.BucketRegion).toBe('eu-west-3');
    const location = await plane.s3.send(new GetBucketLocationCommand({ Bucket }));
    expect(location.LocationConstraint).toBe('eu-west-3');
    const versioning = await plane.s3.send(new GetBucketVersioningCommand({ Bucket }));
    expect(versioning.Status).toBeUndefined();
  });

  it('refuses a second creation outside us-east-1', async () => {
    const again = newBucket(Bucket);
    await expect(plane.s3.send(again)).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('refuses to delete a bucket with an object, and deletes an empty one', async () => {
    await plane.s3.send(new PutObjectCommand({ Bucket, Key: 'keeps', Body: 'x' }));
    await expect(plane.s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
    });
    await plane.s3.send(new DeleteObjectCommand({ Bucket, Key: 'keeps' }));
    const other = 'sdk-bucket-empty';
    await plane.s3.send(newBucket(other));
    await plane.s3.send(new DeleteBucketCommand({ Bucket: other }));
    await expect(plane.s3.send(new HeadBucketCommand({ Bucket: other }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });
});
