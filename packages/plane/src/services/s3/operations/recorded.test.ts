import { AwsServiceError } from '@slipway/wire';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, bucketBench } from '../testing/bucket-bench.ts';

// Expected answers: those that AWS gave to LocalStack's suite (snapshots of tests/aws/services/s3, 2023 to 2026).
const { call, refused } = bucketBench({ beforeEach, afterEach });

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
    expect(await refused('GetObjectAcl', { Key: 'k' })).toBe('NoSuchKey 404');
    expect(await refused('GetObjectAcl', { Key: 'k', VersionId })).toBe('MethodNotAllowed 405');
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

describe('tags', () => {
  const tagged = (operation: string, Key: string, more: object = {}) =>
    refusal(operation, { Tagging: { TagSet: [{ Key, Value: 'v' }] }, ...more });

  it('of the system are refused, each kind in its own words', async () => {
    await call('PutObject', { Key: 'k', Body: 'x' });
    expect((await tagged('PutBucketTagging', 'aws:x')).message).toBe(
      'System tags cannot be added/updated by requester',
    );
    expect((await tagged('PutObjectTagging', 'aws:x', { Key: 'k' })).message).toBe(
      'Your TagKey cannot be prefixed with aws:',
    );
    expect(await tagged('PutBucketTagging', 'a,b')).toMatchObject({
      message: 'The TagKey you have provided is invalid',
      members: { TagKey: 'a,b' },
    });
  });

  it('are none where an empty set was put', async () => {
    await call('PutBucketTagging', { Tagging: { TagSet: [] } });
    expect(await refused('GetBucketTagging')).toBe('NoSuchTagSet 404');
  });
});

describe('an access list', () => {
  it('names its owner first, and is read before the bucket is asked', async () => {
    expect(await refused('PutBucketAcl', { ACL: 'no-such' })).toBe('InvalidArgument 400');
    const unknown = { GrantRead: 'uri="http://acs.amazonaws.com/groups/s3/No"' };
    expect((await refusal('PutBucketAcl', unknown)).members).toEqual({
      ArgumentName: 'uri',
      ArgumentValue: 'http://acs.amazonaws.com/groups/s3/No',
    });
    await call('DeletePublicAccessBlock');
    const Rules = [{ ObjectOwnership: 'ObjectWriter' }];
    await call('PutBucketOwnershipControls', { OwnershipControls: { Rules } });
    await call('PutBucketAcl', { ACL: 'public-read' });
    expect(await call('GetBucketAcl')).toMatchObject({
      Grants: [{ Permission: 'FULL_CONTROL' }, { Permission: 'READ' }],
    });
  });
});

describe('lifecycle rules', () => {
  const put = (rule: object, more: object = {}) => {
    const Rules = [{ ID: 'a', Status: 'Enabled', Expiration: { Days: 7 }, ...rule }];
    return refused('PutBucketLifecycleConfiguration', {
      LifecycleConfiguration: { Rules },
      ...more,
    });
  };

  it.each([
    ['without a filter', {}, 'MalformedXML 400'],
    ['of two filters', { Filter: { Prefix: '', ObjectSizeGreaterThan: 5 } }, 'MalformedXML 400'],
    ['of no days', { Filter: {}, NoncurrentVersionExpiration: {} }, 'MalformedXML 400'],
    [
      'to another class at no time',
      { Filter: {}, NoncurrentVersionTransitions: [{ StorageClass: 'GLACIER' }] },
      'MalformedXML 400',
    ],
    [
      'of a tag twice',
      { Filter: { And: { Tags: ['a', 'a'].map((Key) => ({ Key, Value: '' })) } } },
      'InvalidRequest 400',
    ],
    ['of everything', { Filter: {} }, 'no refusal'],
  ])('%s', async (_name, rule, wanted) => {
    expect(await put(rule)).toBe(wanted);
  });

  it('keep which small objects are left where they are', async () => {
    const rules = (TransitionDefaultMinimumObjectSize?: string) =>
      put({ Filter: {} }, { TransitionDefaultMinimumObjectSize });
    expect(await rules('value')).toBe('InvalidRequest 400');
    for (const asked of [undefined, 'varies_by_storage_class']) {
      expect(await rules(asked)).toBe('no refusal');
      expect(await call('GetBucketLifecycleConfiguration')).toMatchObject({
        TransitionDefaultMinimumObjectSize: asked ?? 'all_storage_classes_128K',
      });
    }
  });
});

describe('documents', () => {
  it('show whole seconds', async () => {
    await call('PutObject', { Key: 'k', Body: 'x' });
    const { Contents } = await call('ListObjectsV2');
    const [{ LastModified }] = Contents as [{ readonly LastModified: Date }];
    expect(LastModified.getMilliseconds()).toBe(0);
  });

  it('name no value of a token that is none', async () => {
    for (const Key of ['a', 'b', 'c']) await call('PutObject', { Key, Body: 'x' });
    const { NextContinuationToken: ContinuationToken } = await call('ListObjectsV2', {
      MaxKeys: 1,
      StartAfter: 'a',
    });
    expect(await call('ListObjectsV2', { ContinuationToken })).toMatchObject({
      Contents: [{ Key: 'c' }],
    });
    const { members } = await refusal('ListObjectsV2', { ContinuationToken: 'no' });
    expect(members).toEqual({ ArgumentName: 'continuation-token' });
  });

  it('name the location EU as it was asked for, and refuse what is no setting', async () => {
    const CreateBucketConfiguration = { LocationConstraint: 'EU' };
    await call('CreateBucket', { Bucket: 'in-eu', CreateBucketConfiguration });
    expect(await call('GetBucketLocation', { Bucket: 'in-eu' })).toEqual({
      LocationConstraint: 'EU',
    });
    expect(await refused('PutBucketVersioning', { VersioningConfiguration: {} })).toBe(
      'IllegalVersioningConfigurationException 400',
    );
    expect(await refused('CreateBucket', { Bucket: 'new-one', ObjectOwnership: 'no' })).toBe(
      'InvalidArgument 400',
    );
    expect(await refused('PutBucketPolicy', { Policy: 'text' })).toBe('MalformedPolicy 400');
  });
});

it('copies from a source whose spaces are written as plus', async () => {
  await call('PutObject', { Key: 'a key', Body: 'x' });
  const CopySource = `${Bucket}%2Fa+key`;
  expect(await refused('CopyObject', { Key: 'copy', CopySource })).toBe('no refusal');
});

it('tells the null version of what was put before its bucket had versions', async () => {
  await call('PutObject', { Key: 'k', Body: 'x' });
  expect(await call('HeadObject', { Key: 'k' })).not.toHaveProperty('VersionId');
  await call('PutBucketVersioning', { VersioningConfiguration: { Status: 'Enabled' } });
  expect(await call('HeadObject', { Key: 'k' })).toMatchObject({ VersionId: 'null' });
});
