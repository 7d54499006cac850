import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, bucketBench } from '../testing/bucket-bench.ts';

// Expected answers: those that AWS gave to LocalStack's suite (snapshots of tests/aws/services/s3, 2023 to 2026).
const { call, refused } = bucketBench({ beforeEach, afterEach });

describe('settings that no bucket has', () => {
  it.each([
    ['GetBucketWebsite', 'NoSuchWebsiteConfiguration 404'],
    ['GetBucketReplication', 'ReplicationConfigurationNotFoundError 404'],
    ['GetObjectLockConfiguration', 'ObjectLockConfigurationNotFoundError 404'],
    ['GetBucketAnalyticsConfiguration', 'NoSuchConfiguration 404'],
    ['DeleteBucketMetricsConfiguration', 'NoSuchConfiguration 404'],
  ])('%s is %s', async (operation, wanted) => {
    expect(await refused(operation, { Id: 'any' })).toBe(wanted);
    expect(await refused(operation, { Bucket: 'none', Id: 'any' })).toBe('NoSuchBucket 404');
  });

  it.each([
    ['GetBucketAccelerateConfiguration', {}],
    ['GetBucketLogging', {}],
    ['GetBucketRequestPayment', { Payer: 'BucketOwner' }],
    ['ListBucketInventoryConfigurations', { IsTruncated: false }],
    ['DeleteBucketWebsite', {}],
    ['DeleteBucketReplication', {}],
  ])('%s answers %o', async (operation, wanted) => {
    expect(await call(operation)).toEqual(wanted);
  });

  it('may be set to what they are, and to nothing else', async () => {
    const accelerate = (Status: string, more: object = {}) =>
      refused('PutBucketAccelerateConfiguration', { AccelerateConfiguration: { Status }, ...more });
    expect(await accelerate('Suspended')).toBe('no refusal');
    expect(await accelerate('Enabled')).toBe('NotImplemented 501');
    await call('CreateBucket', { Bucket: 'with.dots' });
    expect(await accelerate('Suspended', { Bucket: 'with.dots' })).toBe('InvalidRequest 400');

    const pays = (Payer?: string) =>
      refused('PutBucketRequestPayment', { RequestPaymentConfiguration: { Payer } });
    expect(await pays('BucketOwner')).toBe('no refusal');
    expect(await pays('Requester')).toBe('NotImplemented 501');
    expect(await pays()).toBe('MalformedXML 400');

    const logs = (BucketLoggingStatus: object) =>
      refused('PutBucketLogging', { BucketLoggingStatus });
    expect(await logs({})).toBe('no refusal');
    const to = (TargetBucket: string) => ({ LoggingEnabled: { TargetBucket, TargetPrefix: '' } });
    expect(await logs(to('none'))).toBe('InvalidTargetBucketForLogging 400');
    expect(await logs(to(Bucket))).toBe('NotImplemented 501');
  });

  it('lock no object', async () => {
    const object = { Key: 'k', Retention: {}, LegalHold: { Status: 'ON' } };
    expect(await refused('PutObjectRetention', object)).toBe('NoSuchKey 404');
    await call('PutObject', { Key: 'k', Body: 'x' });
    for (const operation of ['PutObjectRetention', 'GetObjectRetention', 'PutObjectLegalHold']) {
      expect(await refused(operation, object)).toBe('InvalidRequest 400');
    }
    const bypass = { Key: 'k', BypassGovernanceRetention: true };
    expect(await refused('DeleteObject', bypass)).toBe('no refusal');
  });
});
