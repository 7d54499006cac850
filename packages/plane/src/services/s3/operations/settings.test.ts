import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, bucketBench } from '../testing/bucket-bench.ts';

const { call, refused } = bucketBench({ beforeEach, afterEach });

describe('a new bucket', () => {
  it('is as those of AWS are', async () => {
    expect(await call('GetBucketOwnershipControls')).toEqual({
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    expect(await call('GetPublicAccessBlock')).toEqual({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(await refused('GetBucketPolicy')).toBe('NoSuchBucketPolicy 404');
    expect(await refused('GetBucketCors')).toBe('NoSuchCORSConfiguration 404');
    expect(await refused('GetBucketTagging')).toBe('NoSuchTagSet 404');
    expect(await refused('GetBucketLifecycleConfiguration')).toBe(
      'NoSuchLifecycleConfiguration 404',
    );
  });

  it('notifies nobody, and takes no destination that is not there', async () => {
    const put = (NotificationConfiguration: object, more: object = {}) =>
      refused('PutBucketNotificationConfiguration', { NotificationConfiguration, ...more });
    expect(await call('GetBucketNotificationConfiguration')).toEqual({});
    expect(await put({})).toBe('no refusal');
    const QueueArn = 'arn:aws:sqs:us-east-1:000000000000:none';
    const queue = { QueueConfigurations: [{ QueueArn, Events: ['s3:ObjectCreated:*'] }] };
    expect(await put(queue)).toBe('InvalidArgument 400');
    expect(await put(queue, { SkipDestinationValidation: true })).toBe('NotImplemented 501');
    expect(await put({ EventBridgeConfiguration: {} })).toBe('NotImplemented 501');
  });

  it('takes no access list but the one that says the same', async () => {
    const acl = (ACL: string) => refused('PutBucketAcl', { ACL });
    expect(await acl('public-read')).toBe('AccessControlListNotSupported 400');
    expect(await acl('private')).toBe('AccessControlListNotSupported 400');
    expect(await acl('bucket-owner-full-control')).toBe('no refusal');
    const input = { Bucket: 'other-bucket', ACL: 'public-read' };
    expect(await refused('CreateBucket', input)).toBe('InvalidBucketAclWithObjectOwnership 400');
  });

  it('takes no policy that lets everybody in', async () => {
    const Resource = `arn:aws:s3:::${Bucket}/*`;
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource };
    const policy = (Statement: object) => JSON.stringify({ Version: '2012-10-17', Statement });
    expect(await refused('PutBucketPolicy', { Policy: policy(statement) })).toBe(
      'AccessDenied 403',
    );
    const bound = { ...statement, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } };
    expect(await refused('PutBucketPolicy', { Policy: policy(bound) })).toBe('no refusal');
    expect(await call('GetBucketPolicyStatus')).toEqual({ PolicyStatus: { IsPublic: false } });
  });

  it('grants where its access lists count', async () => {
    const Rules = [{ ObjectOwnership: 'ObjectWriter' }];
    await call('PutBucketOwnershipControls', { OwnershipControls: { Rules } });
    expect(await refused('PutBucketAcl', { ACL: 'public-read' })).toBe('AccessDenied 403');
    await call('DeletePublicAccessBlock');
    expect(await refused('PutBucketAcl', { ACL: 'public-read' })).toBe('no refusal');
    const enforce = { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } };
    expect(await refused('PutBucketOwnershipControls', enforce)).toBe(
      'InvalidBucketAclWithObjectOwnership 400',
    );
  });
});

describe('refusals', () => {
  const statement = { Effect: 'Allow', Principal: { AWS: '111111111111' }, Action: 's3:*' };
  const Resource = `arn:aws:s3:::${Bucket}`;
  it.each([
    ['another bucket', { ...statement, Resource: 'arn:aws:s3:::other/*' }],
    ['another service', { ...statement, Resource, Action: 'sqs:*' }],
    ['no principal', { Effect: 'Allow', Action: 's3:*', Resource }],
    ['all but somebody', { Effect: 'Allow', NotPrincipal: { AWS: '1' }, Action: 's3:*', Resource }],
    ['an unknown operator', { ...statement, Resource, Condition: { Sounds: { 'a:b': 'c' } } }],
  ])('of a policy for %s', async (_name, Statement) => {
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    expect(await refused('PutBucketPolicy', { Policy })).toBe('MalformedPolicy 400');
  });

  it('of tags and rules that cannot be', async () => {
    const TagSet = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    expect(await refused('PutBucketTagging', { Tagging: { TagSet } })).toBe('BadRequest 400');
    const own = { TagSet: [{ Key: 'aws:x', Value: '' }] };
    expect(await refused('PutBucketTagging', { Tagging: own })).toBe('InvalidTag 400');
    const cors = (...CORSRules: object[]) =>
      refused('PutBucketCors', { CORSConfiguration: { CORSRules } });
    expect(await cors()).toBe('MalformedXML 400');
    expect(await cors({ AllowedMethods: ['PATCH'], AllowedOrigins: ['*'] })).toBe(
      'InvalidRequest 400',
    );
  });
});
