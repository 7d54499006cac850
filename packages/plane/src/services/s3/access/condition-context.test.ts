import type { Principal } from '@slipway/wire';
import { expect, test } from 'vitest';
import type { BucketRecord } from '../domain/bucket.ts';
import type { Caller } from './access.ts';
import { conditionContext } from './condition-context.ts';

const accountId = '111111111111';
const ada: Principal = { accessKeyId: 'A', accountId, arn: `arn:aws:iam::${accountId}:user/ada` };
const bucket = { name: 'b', accountId, region: 'eu-west-3' } as BucketRecord;
const time = Date.parse('2026-11-26T12:00:10Z');

function value(key: string, caller: Partial<Caller>) {
  const whole = { principal: ada, headers: {}, time, ...caller };
  const context = conditionContext({
    ...{ caller: whole, bucket, object: undefined, access: { bucket: 'b' } },
  });
  return context(key)?.[0];
}

// Source: S3 API Reference, bucket-policy-s3-sigv4-conditions (2026-11).
test.each<[string, Partial<Caller>, string | undefined]>([
  ['s3:authType', { headers: { authorization: 'AWS4-HMAC-SHA256 ...' } }, 'REST-HEADER'],
  ['s3:authType', {}, 'REST-QUERY-STRING'],
  ['s3:authType', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 'POST'],
  ['s3:authType', { principal: { ...ada, isAnonymous: true } }, undefined],
  ['s3:signatureAge', { presignedAt: '20261126T120000Z' }, '10000'],
  ['s3:signatureAge', {}, undefined],
  ['s3:signatureversion', {}, 'AWS4-HMAC-SHA256'],
  ['aws:RequestedRegion', {}, 'eu-west-3'],
  ['s3:x-amz-acl', { headers: { 'x-amz-acl': 'private' } }, 'private'],
  ['aws:username', {}, 'ada'],
])('%s with %j is %s', (key, caller, expected) => {
  expect(value(key, caller)).toBe(expected);
});
