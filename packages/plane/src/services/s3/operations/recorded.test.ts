import { AwsServiceError } from '@slipway/wire';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openS3Bench, refusalOf, type S3Bench } from '../testing/bench.ts';

// Expected answers: those that AWS gave to LocalStack's suite (snapshots of tests/aws/services/s3, 2023 to 2026).
const Bucket = 'bucket';
let s3: S3Bench;
beforeEach(async () => {
  s3 = await openS3Bench();
  await s3.call('CreateBucket', { Bucket });
});
afterEach(() => s3.stop());

const call = (operation: string, input: object = {}) => s3.call(operation, { Bucket, ...input });
const refused = (operation: string, input: object = {}) => refusalOf(call(operation, input));

async function refusal(operation: string, input: object): Promise<AwsServiceError> {
  try {
    await call(operation, input);
  } catch (error) {
    if (error instanceof AwsServiceError) return error;
    throw error;
  }
  throw new TypeError('no refusal');
}

describe('conditions of a write', () => {
  it('are one at most, and of values that S3 takes', async () => {
    const put = { Key: 'k', Body: 'x' };
    const { members: both } = await refusal('PutObject', {
      ...put,
      IfMatch: 'a',
      IfNoneMatch: '*',
    });
    expect(both).toEqual({
      Header: 'If-Match,If-None-Match',
      additionalMessage: 'Multiple conditional request headers present in the request',
    });
    expect((await refusal('PutObject', { ...put, IfMatch: '*' })).members).toEqual({
      Header: 'If-Match',
      additionalMessage: "We don't accept the provided value of If-Match header for this API",
    });
    expect(await refused('PutObject', { ...put, IfMatch: 'abcdef' })).toBe('NoSuchKey 404');
  });

  it('hold for an entity tag that lacks a quote', async () => {
    const { ETag } = await call('PutObject', { Key: 'k', Body: 'x' });
    const IfMatch = String(ETag).slice(1);
    expect(await refused('PutObject', { Key: 'k', Body: 'y', IfMatch })).toBe('no refusal');
  });
});

describe('a delete marker', () => {
  it('has no tags and no grants, by id or as the current version', async () => {
    await call('PutBucketVersioning', { VersioningConfiguration: { Status: 'Enabled' } });
    await call('PutObject', { Key: 'k', Body: 'x' });
    const { VersionId } = await call('DeleteObject', { Key: 'k' });
    const Tagging = { TagSet: [] };
    for (const version of [{}, { VersionId }]) {
      const put = await refusal('PutObjectTagging', { Key: 'k', Tagging, ...version });
      expect([put.status, put.code, put.members]).toEqual([
        405,
        'MethodNotAllowed',
        { Method: 'PUT', ResourceType: 'DeleteMarker' },
      ]);
      const { members } = await refusal('DeleteObjectTagging', { Key: 'k', ...version });
      expect(members).toMatchObject({ Method: 'DELETE' });
      expect(await refused('GetObjectTagging', { Key: 'k', ...version })).toBe(
        'MethodNotAllowed 405',
      );
    }
    expect((await refusal('DeleteBucket', {})).message).toBe(
      'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    );
  });
});

describe('markers of listings', () => {
  it('that are rolled up stand for the whole common prefix', async () => {
    for (const Key of ['folder/a/1', 'folder/a/2', 'folder/b']) {
      await call('PutObject', { Key, Body: 'x' });
    }
    const query = { Prefix: 'folder/', Delimiter: '/' };
    expect(await call('ListObjects', { ...query, Marker: 'folder/a/1' })).toMatchObject({
      Contents: [{ Key: 'folder/b' }],
      CommonPrefixes: [],
    });
    expect(await call('ListObjectVersions', { ...query, KeyMarker: 'folder/a/1' })).toMatchObject({
      Versions: [{ Key: 'folder/b' }],
      CommonPrefixes: [],
    });
  });

  it('of uploads are told on the last page too', async () => {
    expect(await call('ListMultipartUploads')).toMatchObject({
      NextKeyMarker: '',
      NextUploadIdMarker: '',
    });
    const { UploadId } = await call('CreateMultipartUpload', { Key: 'k' });
    expect(await call('ListMultipartUploads')).toMatchObject({
      IsTruncated: false,
      NextKeyMarker: 'k',
      NextUploadIdMarker: UploadId,
    });
    expect(await refused('ListMultipartUploads', { KeyMarker: 'k', UploadIdMarker: 'no' })).toBe(
      'InvalidArgument 400',
    );
  });
});

it('expects the owner of a bucket by twelve digits', async () => {
  const { code, message } = await refusal('HeadBucket', { ExpectedBucketOwner: 'abcd' });
  expect([code, message]).toEqual([
    'InvalidBucketOwnerAWSAccountID',
    'The value of the expected bucket owner parameter must be an AWS Account ID... [abcd]',
  ]);
});
