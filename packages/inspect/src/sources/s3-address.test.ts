import { expect, test } from 'vitest';
import { parseS3Address } from '#sources/s3-address.ts';

test('takes a bucket with and without a prefix', () => {
  expect(parseS3Address('s3://data')).toEqual({ bucket: 'data', prefix: '' });
  expect(parseS3Address('s3://my.data/a/b c')).toEqual({ bucket: 'my.data', prefix: 'a/b c' });
});

test.each(['s3://', 's3://A/b', 's3://x', 's3:/data', 's3://-a-/'])('refuses %s', (address) => {
  expect(() => parseS3Address(address)).toThrow('is no S3 address');
});
